import type { Event } from '../domain/book/event.js';
import { pastBegins, wholePast, type Past } from '../domain/book/past.js';
import type { Book } from '../domain/book/state.js';
import type { Recorded } from '../domain/language/entry.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { stateUpTo } from './kept-states.js';
import type { Library } from './library.js';
import type { EventStore } from './ports/event-store.js';
import { allEntries } from './read.js';
import { KEEPER, readingOf } from './seen.js';

/** A book as it is planned to go on: what is stored of it, and what is to come after. */
export interface GoingOn {
  readonly before: Book;
  readonly after: Book;
  readonly planned: readonly Recorded<Event>[];
}

/**
 * What a correction of these entries is judged on, from a state that is kept near them: what was recorded before is not gone
 * through again, and while it is read, others go on.
 */
export const pastOf = async (
  { store, books }: { readonly store: EventStore; readonly books: Library },
  { before: { id, next }, after, planned }: GoingOn,
  entries: readonly EntryNumber[],
): Promise<Past> => {
  const begin = pastBegins(after, entries, next);
  const stored = begin < next ? await allEntries(store, id, { from: begin, to: next - 1 }) : [];
  const since = [...stored, ...planned];
  if (begin === 0) return wholePast(id, since);
  const reading = readingOf(store, await books.seenBy(id, KEEPER));
  const before = await stateUpTo(reading, id, { to: begin - 1, known: Infinity });
  const [first] = await allEntries(store, id, { to: 0 });
  return { before, since, opener: first?.recordedBy };
};
