// The entries of a view that hold some words. What is kept of them says only where to look, as it may know names that some may
// not see, or that are others in the view; what is told is what was found there. So it is the same whatever was read before.
import { isClosedEntry } from '../../domain/closed-doors/closed-entry.js';
import { EntryNumber } from '../../domain/language/ids.js';
import { struct } from '../../domain/language/struct.js';
import { Bilingual } from '../../domain/language/text.js';
import { namesOf, type Names } from '../../projections/sentences/names.js';
import type { View } from '../../projections/view.js';
import { logOf } from '../ask-part.js';
import type { EventStore } from '../ports/event-store.js';
import type { ReadableEntries } from '../readable-as-of.js';
import type { Seen } from '../seen.js';
import { wordsOf, type EntryWords } from './entry-words.js';
import { both, wordsRenamed } from './renamed.js';
import { havingAll, mayBeMistyped } from './vocabulary.js';

/** Of the newest entries that may have the words, so many are read to see whether they do. */
const MOST_READ = 1_000;
const AT_ONCE = 50;

export const EntryFound = struct('EntryFound', { entry: EntryNumber, said: Bilingual });
export type EntryFound = typeof EntryFound._A;

export interface Looking {
  readonly store: EventStore;
  readonly seen: Seen;
  readonly view: View;
  /** The entries that are told of in the view. */
  readonly told: ReadableEntries;
  /** The words of all entries, as they were read. */
  readonly read: EntryWords;
}

/** What each word asked for stands for. */
type Meant = readonly ReadonlySet<string>[];

/**
 * Those that hold all the words, as this asker reads them, the newest first. A word stands for those that begin with it;
 * where no entry of the view has any, for those that are a letter away.
 */
export const entriesFound = async (
  { store, seen, view, told, read: { known, names: kept, next } }: Looking,
  words: readonly string[],
  limit: number,
): Promise<readonly EntryFound[]> => {
  const names = namesOf(view.book, view.instant);
  const renamed = wordsRenamed(kept.renamed(names, told.has));
  const all = both(known, renamed);
  const holding = (meant: Meant, most: number): Promise<readonly EntryFound[]> => {
    const may = withUnsure(havingAll(all, meant, next), renamed.unsure).filter(told.has);
    return reading({ store, seen, view, names, meant }, may.slice(0, MOST_READ), most);
  };
  const begun = words.map((word) => new Set(all.beginning(word)));
  const found = await holding(begun, limit);
  if (found.length > 0 || !words.some(mayBeMistyped)) return found;
  const meant: ReadonlySet<string>[] = [];
  for (const [at, word] of words.entries()) {
    const beginning = begun[at] ?? new Set();
    const isSaid = (await holding([beginning], 1)).length > 0;
    meant.push(isSaid ? beginning : new Set(all.near(word)));
  }
  return holding(meant, limit);
};

/** The newest first, as those that have the words are. */
const withUnsure = (
  having: readonly EntryNumber[],
  unsure: ReadonlySet<EntryNumber>,
): readonly EntryNumber[] =>
  unsure.size === 0 ? having : [...new Set([...having, ...unsure])].sort((one, other) => other - one);

interface Reading extends Pick<Looking, 'store' | 'seen' | 'view'> {
  readonly names: Names;
  readonly meant: Meant;
}

const reading = async (
  { store, seen, view, names, meant }: Reading,
  may: readonly EntryNumber[],
  limit: number,
): Promise<readonly EntryFound[]> => {
  const found: EntryFound[] = [];
  for (let from = 0; from < may.length && found.length < limit; from += AT_ONCE) {
    const { answer, entries } = await logOf({ store, seen }, view, may.slice(from, from + AT_ONCE));
    const rows = new Map(answer.entries.map((row) => [row.entry, row]));
    for (const entry of entries.toSorted((one, other) => other.number - one.number)) {
      const row = rows.get(entry.number);
      if (row === undefined || isClosedEntry(row)) continue;
      const has = new Set(wordsOf(entry, names));
      if (meant.every((words) => [...words].some((word) => has.has(word))))
        found.push({ entry: row.entry, said: row.said });
    }
  }
  return found.slice(0, limit);
};
