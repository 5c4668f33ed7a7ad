// The words that entries have in a view that names things otherwise than when they were read: as of an earlier moment, or for
// whoever does not see what gave a thing its name.
import { isRecord } from '../../domain/language/struct.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import { plain } from '../../projections/sentences/plain.js';
import type { Renamed } from './names-told.js';
import { isNear, type WordsAt } from './vocabulary.js';
import { stemsOf } from './words.js';

export interface WordsRenamed extends WordsAt {
  /** Entries of which only who tells them anew can say which words they have. */
  readonly unsure: ReadonlySet<EntryNumber>;
}

export const wordsRenamed = (renamed: Iterable<Renamed>): WordsRenamed => {
  const places = new Map<string, (readonly EntryNumber[])[]>();
  const unsure = new Set<EntryNumber>();
  for (const one of renamed) {
    const words = wordsOnly(one);
    if (words === undefined) for (const entry of one.entries) unsure.add(entry);
    for (const word of new Set(stemsOf(words ?? ''))) {
      const there = places.get(word);
      if (there === undefined) places.set(word, [one.entries]);
      else there.push(one.entries);
    }
  }
  const all = [...places.keys()];
  return {
    unsure,
    at: (word) => places.get(word)?.flat() ?? [],
    beginning: (asked) => all.filter((word) => word.startsWith(asked)),
    near: (asked) => all.filter((word) => isNear(word, asked)),
  };
};

/**
 * What is told otherwise, where that is words and nothing else: a name in its languages, or by what a paragraph is cited.
 * Of another kind of group, say, or another act, the whole sentence may be another.
 */
const wordsOnly = ({ was, is }: Renamed): string | undefined => {
  if (isWords(was) && isWords(is)) return Object.values(is).map(plain).join(' ');
  return isPlace(was) && isPlace(is) && was.part === is.part ? (is.label ?? '') : undefined;
};

const isWords = (name: unknown): name is Readonly<Record<string, string>> =>
  isRecord(name) && Object.keys(name).every((key) => key === 'es' || key === 'en');

const isPlace = (name: unknown): name is { readonly part: unknown; readonly label?: string } =>
  isRecord(name) && 'part' in name;

/** The words of both. */
export const both = (one: WordsAt, other: WordsAt): WordsAt => ({
  at: (word) => {
    const more = other.at(word);
    // Mostly there are none, and the others are a great many.
    return more.length === 0 ? one.at(word) : [...one.at(word), ...more];
  },
  beginning: (asked) => [...one.beginning(asked), ...other.beginning(asked)],
  near: (asked) => [...one.near(asked), ...other.near(asked)],
});
