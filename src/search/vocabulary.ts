import { distance } from 'fastest-levenshtein';
import { addRising } from '../rising.js';

/** Words, and where each was met with: as numbers. */
export interface WordsAt {
  readonly at: (word: string) => readonly number[];
  /** Those that begin with one asked for: itself among them. */
  readonly beginning: (asked: string) => readonly string[];
  /** Those that are but a letter away from it; none for a short one. */
  readonly near: (asked: string) => readonly string[];
}

/** The words that were met with, and where: each place once and rising. */
export interface Vocabulary extends WordsAt {
  readonly add: (words: Iterable<string>, at: number) => void;
}

/** Shorter words are taken as they are written. */
const LONG_ENOUGH_TO_MISTYPE = 5;

export const mayBeMistyped = (asked: string): boolean => asked.length >= LONG_ENOUGH_TO_MISTYPE;

/** Whether a word may be what was meant by one asked for. */
export const isNear = (word: string, asked: string): boolean =>
  mayBeMistyped(asked) && Math.abs(word.length - asked.length) < 2 && distance(word, asked) < 2;

export const vocabulary = (): Vocabulary => {
  const places = new Map<string, number[]>();
  /** In order, for beginnings; made anew when words were added since. */
  let sorted: readonly string[] = [];
  const inOrder = (): readonly string[] => {
    if (sorted.length !== places.size) sorted = [...places.keys()].sort();
    return sorted;
  };
  const beginningWith = (asked: string): readonly string[] => {
    const all = inOrder();
    const first = placeOf(all, asked);
    let end = first;
    while (all[end]?.startsWith(asked) === true) end += 1;
    return all.slice(first, end);
  };
  return {
    add: (words, at) => {
      for (const word of words) {
        const known = places.get(word);
        if (known === undefined) places.set(word, [at]);
        else addRising(known, at);
      }
    },
    at: (word) => places.get(word) ?? [],
    beginning: beginningWith,
    near: (asked) => (mayBeMistyped(asked) ? inOrder().filter((word) => isNear(word, asked)) : []),
  };
};

/** Where a word stands in the order, or would. */
const placeOf = (all: readonly string[], asked: string): number => {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? '') < asked) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What has all the words asked for, by its number, the newest first. */
export const havingAll = (
  known: Pick<WordsAt, 'at'>,
  meant: readonly ReadonlySet<string>[],
  size: number,
): readonly number[] => {
  const had = new Uint8Array(size);
  meant.forEach((words, before) => {
    for (const word of words)
      for (const place of known.at(word)) if (had[place] === before) had[place] = before + 1;
  });
  const found: number[] = [];
  for (let place = size - 1; place >= 0; place -= 1) if (had[place] === meant.length) found.push(place);
  return found;
};
