import * as E from 'fp-ts/lib/Either.js';
import { zoneOf } from '../domain/book/state.js';
import { upperBound } from '../domain/dates/moment.js';
import type { EntryNumber } from '../domain/language/ids.js';
import type { AskFailure } from './ask-failures.js';
import { placesAsOf, type AsOf } from './as-of.js';
import { indexOf } from './entry-index.js';
import type { EventStore } from './ports/event-store.js';
import { allEntries } from './read.js';
import { firstAbove } from './rising.js';
import { isKeptFrom, type Seen } from './seen.js';

/** The entries of a book that may be read as of a moment. */
export interface ReadableEntries {
  readonly has: (number: EntryNumber) => boolean;
  readonly count: number;
}

/** Those the log as of that moment tells, closed ones left out: without going through them, but for what had happened `on` a date. */
export const readableAsOf = async (
  store: EventStore,
  seen: Seen,
  asOf: AsOf,
): Promise<E.Either<AskFailure, ReadableEntries>> => {
  const { book, hidden } = seen;
  if (asOf.on !== undefined) {
    const places = await placesAsOf(store, seen, asOf);
    if (E.isLeft(places)) return places;
    const told = new Set(places.right.places.filter((number) => !isKeptFrom(seen, number)));
    return E.right({ has: (number) => told.has(number), count: told.size });
  }
  const end = await endOf(store, seen, asOf);
  const kept = [...hidden].filter((number) => number < end).length;
  return E.right({
    has: (number) => number < end && !hidden.has(number),
    count: Math.min(end, book.next) - kept,
  });
};

/** The number after the last entry recorded by then: they are recorded in the order of their numbers. */
const endOf = async (store: EventStore, seen: Seen, { at, knownOn }: AsOf): Promise<EntryNumber> => {
  const { book } = seen;
  const end = at === undefined ? book.next : at + 1;
  if (knownOn === undefined) return end;
  const index = (await seen.index?.()) ?? indexOf(await allEntries(store, book.id, { to: end - 1 }));
  return Math.min(end, firstAbove(index.recorded, upperBound(knownOn, zoneOf(book))));
};
