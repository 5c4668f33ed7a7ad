import { diffWordsWithSpace } from 'diff';
import type { WordsChanged } from './parts/words-changed.js';

/**
 * Which two versions are shown beside each other: those that the address names, where there are such; else the last and
 * the one before it. `numbers` has two or more.
 */
export const pairChosen = (
  numbers: readonly number[],
  { one, other }: { readonly one?: string; readonly other?: string },
): readonly [number, number] => {
  const named = (written: string | undefined, from: number): number =>
    numbers.find((number) => String(number) === written) ?? numbers.at(from) ?? 1;
  return [named(one, -2), named(other, -1)];
};

/** Words of a version longer than this are shown side by side only: to compare them would hold the browser up. */
const LONGEST = 40_000;

/** What changed from one text to another, word by word; nothing where they are too long to compare here. */
export const wordsChanged = (before: string, after: string): readonly WordsChanged[] | undefined =>
  before.length + after.length > LONGEST
    ? undefined
    : together(
        diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
          kind: added ? 'added' : removed ? 'removed' : 'same',
          words: value,
        })),
      );

/**
 * Words that changed one after another are told as one change: the blank between them changed as little as it matters,
 * and is part of both.
 */
const together = (parts: readonly WordsChanged[]): readonly WordsChanged[] => {
  const runs: WordsChanged[] = [];
  let removed = '';
  let added = '';
  const end = (): void => {
    if (removed !== '') runs.push({ kind: 'removed', words: removed });
    if (added !== '') runs.push({ kind: 'added', words: added });
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, words }] of parts.entries()) {
    const isBetween = isBlank(words) && removed !== '' && added !== '' && at < parts.length - 1;
    if (kind === 'same' && !isBetween) {
      end();
      runs.push({ kind, words });
    } else {
      if (kind !== 'added') removed += words;
      if (kind !== 'removed') added += words;
    }
  }
  end();
  return runs;
};

const isBlank = (words: string): boolean => words.trim() === '';
