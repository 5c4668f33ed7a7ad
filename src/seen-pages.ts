import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { Entry } from './envelope.js';
import type { EventStore } from './ports/event-store.js';
import { entryPages } from './read.js';

/** Where entries are, and which of them are not seen. */
export interface Sight {
  readonly store: EventStore;
  readonly hidden: ReadonlySet<EntryNumber>;
}

/** What is asked for: the entries up to one, those recorded by an instant (epoch milliseconds). */
export interface UpTo {
  readonly to: EntryNumber;
  readonly known: number;
}

/** The entries of a book that are seen, within these bounds and from one on, some at once. */
export async function* seenPages(
  { store, hidden }: Sight,
  id: BookId,
  from: EntryNumber,
  { to, known }: UpTo,
): AsyncGenerator<readonly Entry[]> {
  if (from > to) return;
  for await (const page of entryPages(store, id, { from, to })) {
    // They are recorded in the order of their numbers.
    const end = page.findIndex(({ recordedAt }) => Date.parse(recordedAt) > known);
    yield page.slice(0, end < 0 ? page.length : end).filter(({ number }) => !hidden.has(number));
    if (end >= 0) return;
  }
}
