// Entries judged by the rules of their time, as far as they can be understood.
import * as E from 'fp-ts/lib/Either.js';
import { isJudgedByHistory } from '../../domain/book/erase.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { isClosedLeaf } from '../bundle/lines.js';
import { fromStored, type Entry } from '../envelope.js';
import type { Finding } from './findings.js';
import type { Pages } from './cut.js';
import { judgeOf } from './rules.js';

export interface Judging {
  readonly take: (entry: Entry | undefined) => readonly Finding[] | Promise<readonly Finding[]>;
  readonly end: () => readonly Finding[];
}

/**
 * Judges the entries by the rules of their time. What cannot be understood cannot be judged, nor what rests on it.
 *
 * @param pages all entries, from the first on: read again where one is judged by all before it
 */
export const judgingIn = (book: BookId, pages: () => Pages): Judging => {
  const judge = judgeOf(book);
  let isWhole = true;
  let remembers = false;
  const remembering = async (looking: Entry): Promise<readonly Finding[]> => {
    remembers = true;
    judge.remember(await before(looking.number, pages()));
    return judge.take(looking);
  };
  return {
    take: (entry) => {
      isWhole &&= entry !== undefined;
      if (!isWhole || entry === undefined) return [];
      return isJudgedByHistory(entry) && !remembers ? remembering(entry) : judge.take(entry);
    },
    end: () => (isWhole ? judge.end() : []),
  };
};

/** The entries before one, once they have been verified. */
const before = async (number: EntryNumber, pages: Pages): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for await (const page of pages) {
    for (const stored of page) {
      if (stored.number >= number || isClosedLeaf(stored)) return all;
      const entry = fromStored(stored);
      if (E.isRight(entry)) all.push(entry.right);
    }
  }
  return all;
};
