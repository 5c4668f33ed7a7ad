import type { BracketId } from '../language/ids.js';
import type { Span } from './bracket-events.js';

// The words of a paragraph, or of an alternative in a bracket, with the brackets that stand among them.

export type Run =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'bracket'; readonly bracket: BracketId };

/** No two runs of words side by side, and none without words. Nothing at all where nothing is to stand. */
export type Content = readonly Run[];

export const plainContent = (words: string | undefined): Content =>
  words === undefined || words === '' ? [] : [{ kind: 'words', words }];

const joined = (runs: readonly Run[]): Content => {
  const content: Run[] = [];
  for (const run of runs) {
    const last = content.at(-1);
    if (run.kind === 'words' && last?.kind === 'words')
      content[content.length - 1] = { kind: 'words', words: last.words + run.words };
    else if (run.kind === 'bracket' || run.words !== '') content.push(run);
  }
  return content;
};

/** The brackets that stand right in it, not those inside others. */
export const bracketsIn = (content: Content): readonly BracketId[] =>
  content.flatMap((run) => (run.kind === 'bracket' ? [run.bracket] : []));

/** The words there are outside brackets, for rules and not for readers. */
export const isBlank = (content: Content): boolean =>
  content.every((run) => run.kind === 'words' && run.words.trim() === '');

interface Found {
  /** Which of the runs, and where its words begin in it. */
  readonly run: number;
  readonly at: number;
}

/** Every place at which these words stand, one after another; no place straddles a bracket. */
const placesOf = (content: Content, words: string): readonly Found[] =>
  content.flatMap((run, index): readonly Found[] => {
    if (run.kind === 'bracket' || words === '') return [];
    const places: Found[] = [];
    for (let at = run.words.indexOf(words); at >= 0; at = run.words.indexOf(words, at + words.length))
      places.push({ run: index, at });
    return places;
  });

/** How often these words stand there. */
export const occurrences = (content: Content, words: string): number => placesOf(content, words).length;

/** The content before, in and after a stretch of it. */
export interface Cut {
  readonly before: Content;
  readonly inside: Content;
  readonly after: Content;
}

const cutAt = (content: Content, { run: index, at }: Found, length: number): Cut => {
  const run = content[index];
  const words = run?.kind === 'words' ? run.words : '';
  return {
    before: [...content.slice(0, index), ...plainContent(words.slice(0, at))],
    inside: plainContent(words.slice(at, at + length)),
    after: [...plainContent(words.slice(at + length)), ...content.slice(index + 1)],
  };
};

/** The content cut around a span; nothing where the words it quotes do not stand there. */
export const cutAround = (content: Content, span: Span): Cut | undefined => {
  if (span.kind === 'whole') return { before: [], inside: content, after: [] };
  const words = span.kind === 'words' ? span.words : span.after;
  if (words === undefined) return { before: [], inside: [], after: content };
  const place = placesOf(content, words)[(span.occurrence ?? 1) - 1];
  if (place === undefined) return undefined;
  return span.kind === 'words'
    ? cutAt(content, place, words.length)
    : cutAt(content, { ...place, at: place.at + words.length }, 0);
};

/** The stretch from the first to the last of these brackets; nothing where one of them does not stand right in it. */
export const cutFrom = (content: Content, brackets: readonly BracketId[]): Cut | undefined => {
  const places = brackets.map((id) =>
    content.findIndex((run) => run.kind === 'bracket' && run.bracket === id),
  );
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return brackets.length === 0 || first < 0
    ? undefined
    : {
        before: content.slice(0, first),
        inside: content.slice(first, last + 1),
        after: content.slice(last + 1),
      };
};

/** With other content in the place of the stretch that was cut out. */
export const filled = ({ before, after }: Cut, content: Content): Content =>
  joined([...before, ...content, ...after]);
