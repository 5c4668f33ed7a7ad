import type { Lang } from '../../domain/dates/words.js';
import { basisMark } from '../../projections/sentences/marks.js';
import type { Answered } from '../ask.js';
import { tellingOf, type Telling } from '../telling/telling.js';
import type { Run, Runs } from './document.js';

// Sentences are told as text. Noncharacters of Unicode, which nobody's words keep in a sentence, say in it where a
// reference, a mark or the number of a note begins and ends.
const SET_OFF = { reference: '\uFDD0', mark: '\uFDD1', note: '\uFDD2', strong: '\uFDD3' } as const;
const END = '\uFDDF';
const PARTS = /([\uFDD0-\uFDD3])([^\uFDDF]*)\uFDDF/gu;

const setOff = (kind: keyof typeof SET_OFF, said: string): string => `${SET_OFF[kind]}${said}${END}`;

const runOf = (sign: string, said: string): Run => {
  switch (sign) {
    case SET_OFF.reference:
      return { kind: 'reference', text: said };
    case SET_OFF.note:
      return { kind: 'note', number: Number(said) };
    case SET_OFF.strong:
      return { kind: 'strong', text: said };
    default:
      return { kind: 'mark', text: said };
  }
};

/** What a sentence says, in runs. */
export const runsOf = (said: string): Runs => {
  const runs: Run[] = [];
  let from = 0;
  for (const found of said.matchAll(PARTS)) {
    if (found.index > from) runs.push({ kind: 'words', text: said.slice(from, found.index) });
    runs.push(runOf(found[1] ?? '', found[2] ?? ''));
    from = found.index + found[0].length;
  }
  if (from < said.length) runs.push({ kind: 'words', text: said.slice(from) });
  return runs;
};

/** Whoever writes a document: tells its sentences, and keeps the notes that their marks point to. */
export interface Hand extends Telling {
  readonly say: (said: string) => Runs;
  /** The marks of how an entry is known, by its number. */
  readonly marksOf: (entry: number) => Runs;
  readonly notes: () => readonly string[];
}

export const handOf = (answered: Answered, lang: Lang): Hand => {
  const strong = (said: string): string => setOff('strong', said);
  const notes: string[] = [];
  const numberOf = (note: string): number => {
    const known = notes.indexOf(note);
    return known < 0 ? notes.push(note) : known + 1;
  };
  const telling = tellingOf(
    answered,
    lang,
    (basis) => {
      const mark = basisMark(basis, lang);
      if (mark === '') return '';
      const colon = mark.indexOf(':');
      if (colon < 0) return setOff('mark', `[${mark}]`);
      const kind = mark.slice(0, colon);
      return setOff('mark', `[${kind}]`) + setOff('note', String(numberOf(mark)));
    },
    { reference: (said) => setOff('reference', said), mark: (said) => said, strong, alert: strong },
  );
  return {
    ...telling,
    say: runsOf,
    marksOf: (entry) => {
      const known = answered.cited[String(entry)];
      return known === undefined ? [] : runsOf(telling.mark(known.basis));
    },
    notes: () => notes,
  };
};
