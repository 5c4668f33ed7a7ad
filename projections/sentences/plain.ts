/** Stands where a text has nothing that can be shown. */
const NOTHING_TO_SHOW = '\uFFFD';

const SPACES = /[\s\u0085]+/gu;

// What is not seen but acts on what stands around it: controls, marks that turn the direction of writing, breaks
// and joins without width, annotations, tags, and the noncharacters that a program keeps for its own use (Unicode 23.7).
// The joiners of Indic scripts and emoji (U+200C, U+200D) stay.
export const UNSEEN =
  /[\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

// The blocks written from right to left: Hebrew to Arabic Extended, their presentation forms, the ancient scripts.
const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

const inOneLine = (text: string): string => {
  // Twice: what is taken out may leave two spaces side by side.
  const line = text.replace(SPACES, ' ').replace(UNSEEN, '').replace(SPACES, ' ').trim();
  return line === '' ? NOTHING_TO_SHOW : line;
};

// UAX #9, 3.1.2: an isolate keeps what it holds from reordering what stands beside it.
const isolated = (line: string): string =>
  FROM_THE_RIGHT.test(line) ? `${FIRST_STRONG_ISOLATE}${line}${POP_DIRECTIONAL_ISOLATE}` : line;

/** Words somebody wrote, as part of one line that they cannot break, turn round or hide anything in. */
export const plain = (text: string): string => isolated(inOneLine(text));

/** Characters of somebody's words that one sentence has room for. */
export const LONGEST_EXCERPT = 400;

/** The same, cut after a whole word with "…" where it is longer than a sentence bears. */
export const excerpt = (text: string): string => {
  const characters = Array.from(inOneLine(text));
  if (characters.length <= LONGEST_EXCERPT) return plain(text);
  const kept = characters.slice(0, LONGEST_EXCERPT).join('');
  const space = kept.lastIndexOf(' ');
  return isolated(`${space > 0 ? kept.slice(0, space) : kept}…`);
};
