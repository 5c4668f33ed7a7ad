import { canonical } from '../domain/language/canonical.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { Entry } from './envelope.js';
import { lately } from './lately.js';
import type { EventStore } from './ports/event-store.js';
import { entryPages } from './read.js';
import { runsOf } from './runs.js';

/** These entries of a book, first to last; one it does not have is left out. */
export type NamedEntries = (book: BookId, numbers: Iterable<EntryNumber>) => Promise<readonly Entry[]>;

/** UTF-16 units of the entries that are held. */
const HELD = 16 * 1024 * 1024;
/** About what there is of an entry beside its data. */
const ENVELOPE = 700;

/**
 * Entries that answers name. The same are named again and again, and an entry never changes: those named lately are held,
 * understood, and only the others are read.
 */
export const namedEntries = (store: EventStore, held = HELD): NamedEntries => {
  const known = lately<Entry>(held);
  const keyOf = (book: BookId, number: EntryNumber): string => `${book}/${number}`;
  return async (book, numbers) => {
    const named: Entry[] = [];
    const others: EntryNumber[] = [];
    for (const number of numbers) {
      const entry = known.get(keyOf(book, number));
      if (entry === undefined) others.push(number);
      else named.push(entry);
    }
    for (const [from, to] of runsOf(others)) {
      for await (const page of entryPages(store, book, { from, to })) {
        for (const entry of page) {
          known.put(keyOf(book, entry.number), entry, ENVELOPE + canonical(entry.data).length);
          named.push(entry);
        }
      }
    }
    return named.sort((one, other) => one.number - other.number);
  };
};
