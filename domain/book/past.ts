import type { Recorded } from '../language/entry.js';
import type { BookId, EntryNumber, PartyCode } from '../language/ids.js';
import type { Event } from './event.js';
import { emptyBook, type Book } from './state.js';

/** What a correction is judged on: the book as it reads, from some entry on. */
export interface Past {
  /** The book as it reads now, up to where `since` begins: at the latest with the entry before the one that is corrected. */
  readonly before: Book;
  /** All entries since, in order, as they were recorded. */
  readonly since: readonly Recorded<Event>[];
  /** Who recorded the book's first entry. */
  readonly opener: PartyCode | undefined;
}

/** The same from the first entry on, which is right for each. */
export const wholePast = (id: BookId, entries: readonly Recorded<Event>[]): Past => ({
  before: emptyBook(id),
  since: entries,
  opener: entries[0]?.recordedBy,
});

/**
 * The last number from which on a correction of these entries can be judged: the state as of the entry before it is the one that
 * the book reads as now, for no correction recorded since speaks of what is in it.
 *
 * @param next the number after the last entry of which there is a state
 */
export const pastBegins = (
  { corrections: { corrections } }: Book,
  entries: readonly EntryNumber[],
  next: EntryNumber,
): EntryNumber => {
  const spokenOfSince = (begin: EntryNumber): EntryNumber | undefined =>
    corrections.findKey((all, corrected) => corrected < begin && (all.last()?.entry ?? -1) >= begin);
  // A beginning of the presidency is judged with the end before it.
  let begin = entries.reduce((first, entry) => Math.max(0, Math.min(entry - 1, first)), next);
  for (let earlier = spokenOfSince(begin); earlier !== undefined; earlier = spokenOfSince(begin))
    begin = earlier;
  return begin;
};
