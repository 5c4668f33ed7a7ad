import * as E from 'fp-ts/lib/Either.js';
import { fold, toldBy } from '../domain/book/fold.js';
import { zoneOf } from '../domain/book/state.js';
import { Instant, Moment, upperBound, type Zone } from '../domain/dates/moment.js';
import { EntryNumber, type BookId } from '../domain/language/ids.js';
import { optional, struct } from '../domain/language/struct.js';
import type { View } from '../projections/view.js';
import { beyondTheBook, unknownBook, type AskFailure } from './ask-failures.js';
import type { Entry } from './envelope.js';
import { allEntries, type Library } from './library.js';
import type { EventStore } from './ports/event-store.js';

/** The moment a question is asked of. All may be given; they combine. */
export const AsOf = struct('AsOf', {
  /** The book up to this entry, and with it. */
  at: optional(EntryNumber),
  /** What had happened or taken effect by then, as the book (up to `at` and `knownOn`) tells it. */
  on: optional(Moment),
  /** What had been recorded by then. */
  knownOn: optional(Moment),
  /** The instant the question is put at, where an earlier page of the same answer settled it. */
  instant: optional(Instant),
});
export type AsOf = typeof AsOf._A;

export interface ViewAsOf extends View {
  /** The last entry taken into account; none in a book that had none by then. */
  readonly last: EntryNumber | undefined;
}

export interface Sources {
  readonly store: EventStore;
  readonly books: Library;
}

/**
 * The book as of a moment, `now` being the present. Without `on`, a question about the book `at` an entry, or as
 * `knownOn` some date, is put at the instant of that entry or date: so its answer never changes later.
 */
export const viewAsOf = async (
  { store, books }: Sources,
  id: BookId,
  asOf: AsOf,
  now: Instant,
): Promise<E.Either<AskFailure, ViewAsOf>> => {
  const current = await books.current(id);
  const outside = outsideTheBook(id, current.next, asOf);
  if (outside !== undefined) return E.left(outside);
  if (asOf.at === undefined && asOf.on === undefined && asOf.knownOn === undefined) {
    return E.right({ book: current, instant: Date.parse(asOf.instant ?? now), last: current.next - 1 });
  }
  const zone = zoneOf(current);
  const entries = await entriesKnown(store, id, asOf, zone);
  const last = entries.at(-1);
  return E.right({
    book: fold(id, entries, asOf.on === undefined ? Infinity : upperBound(asOf.on, zone)),
    instant: instantOfQuestion(asOf, zone, last?.recordedAt ?? now),
    last: last?.number,
  });
};

/** The entries a question as of that moment takes into account, as recorded. */
export const entriesAsOf = async (
  { store, books }: Sources,
  id: BookId,
  asOf: AsOf,
): Promise<E.Either<AskFailure, readonly Entry[]>> => {
  const current = await books.current(id);
  const outside = outsideTheBook(id, current.next, asOf);
  if (outside !== undefined) return E.left(outside);
  const zone = zoneOf(current);
  const entries = await entriesKnown(store, id, asOf, zone);
  if (asOf.on === undefined) return E.right(entries);
  const told = new Set(toldBy(entries, upperBound(asOf.on, zone)).map(({ number }) => number));
  return E.right(entries.filter(({ number }) => told.has(number)));
};

const outsideTheBook = (id: BookId, next: EntryNumber, { at }: AsOf): AskFailure | undefined => {
  if (next === 0) return unknownBook(id);
  return at !== undefined && at >= next ? beyondTheBook(at, next - 1) : undefined;
};

const entriesKnown = async (
  store: EventStore,
  id: BookId,
  { at, knownOn }: AsOf,
  zone: Zone,
): Promise<readonly Entry[]> => {
  const entries = await allEntries(store, id, at === undefined ? {} : { to: at });
  if (knownOn === undefined) return entries;
  const known = upperBound(knownOn, zone);
  return entries.filter((entry) => Date.parse(entry.recordedAt) <= known);
};

const instantOfQuestion = ({ instant, on, knownOn }: AsOf, zone: Zone, recordedAt: Instant): number => {
  if (instant !== undefined) return Date.parse(instant);
  const asked = on ?? knownOn;
  return asked === undefined ? Date.parse(recordedAt) : upperBound(asked, zone);
};
