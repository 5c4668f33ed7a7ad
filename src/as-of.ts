import * as E from 'fp-ts/lib/Either.js';
import { emptyBook, zoneOf, type Book } from '../domain/book/state.js';
import { readsMetadata, type ClosedEntry } from '../domain/closed-doors/closed-entry.js';
import { Instant, Moment, upperBound, type Zone } from '../domain/dates/moment.js';
import { EntryNumber, type BookId } from '../domain/language/ids.js';
import { optional, struct } from '../domain/language/struct.js';
import type { View } from '../projections/view.js';
import { beyondTheBook, unknownBook, type AskFailure } from './ask-failures.js';
import type { Entry } from './envelope.js';
import { indexOf, toldWithin, type Bounds, type EntryIndex } from './entry-index.js';
import { foldRead } from './fold-read.js';
import { stateUpTo } from './kept-states.js';
import { allEntries, type Library } from './library.js';
import { runsOf } from './runs.js';
import type { EventStore } from './ports/event-store.js';
import { asSeen, readingOf, type Seen } from './seen.js';
import { seenPages, type UpTo } from './seen-pages.js';

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
 * The book as of a moment, as somebody may see it, `now` being the present. Without `on`, a question about the book
 * `at` an entry, or as `knownOn` some date, is put at the instant of that entry or date: so its answer never changes
 * later. When a hidden entry was recorded is not told either: it is as if the one before had been the last.
 */
export const viewAsOf = async (
  store: EventStore,
  seen: Seen,
  asOf: AsOf,
  now: Instant,
): Promise<E.Either<AskFailure, ViewAsOf>> => {
  const { book } = seen;
  const outside = outsideTheBook(book.id, book.next, asOf);
  if (outside !== undefined) return E.left(outside);
  if (isAskedNow(asOf)) {
    return E.right({ book, instant: Date.parse(asOf.instant ?? now), last: book.next - 1 });
  }
  const { on } = asOf;
  return E.right(
    on === undefined ? await viewUpTo(store, seen, asOf, now) : await viewOn(store, seen, { ...asOf, on }),
  );
};

/** A beginning of the book, from the nearest state that is kept. */
const viewUpTo = async (store: EventStore, seen: Seen, asOf: AsOf, now: Instant): Promise<ViewAsOf> => {
  const { book } = seen;
  const zone = zoneOf(book);
  const then = await stateUpTo(readingOf(store, seen), book.id, upToOf(book, asOf));
  const last = then.next === 0 ? undefined : then.next - 1;
  return {
    book: then,
    instant: instantOfQuestion(asOf, zone, then.lastRecordedAt ?? now),
    last: lastOf(book, asOf, last),
  };
};

/** Of each state of a book, so many of what had happened by a date are kept: one page asks of one date many times. */
const MOST_ON = 4;
const viewsOn = new WeakMap<Book, Map<string, Promise<ViewAsOf>>>();

/** What had happened by a date, gone through once for the book as it stands. */
const viewOn = (store: EventStore, seen: Seen, asOf: AsOf & { readonly on: Moment }): Promise<ViewAsOf> => {
  const known = viewsOn.get(seen.book) ?? new Map<string, Promise<ViewAsOf>>();
  viewsOn.set(seen.book, known);
  const key = JSON.stringify([asOf.at, asOf.on, asOf.knownOn, asOf.instant]);
  const found = known.get(key) ?? foldedOn(store, seen, asOf);
  known.delete(key);
  known.set(key, found);
  for (const [oldest] of known) if (known.size > MOST_ON) known.delete(oldest);
  found.catch(() => known.delete(key));
  return found;
};

/** Not a beginning of the book, so gone through anew. */
const foldedOn = async (
  store: EventStore,
  seen: Seen,
  asOf: AsOf & { readonly on: Moment },
): Promise<ViewAsOf> => {
  const { book, hidden } = seen;
  const until = upperBound(asOf.on, zoneOf(book));
  const upTo = upToOf(book, asOf);
  const folded = await foldRead(
    emptyBook(book.id),
    (from) => seenPages({ store, hidden }, book.id, from, upTo),
    {
      endIn: () => until,
    },
  );
  return {
    book: folded.book,
    instant: asOf.instant === undefined ? until : Date.parse(asOf.instant),
    last: lastOf(book, asOf, folded.last?.number),
  };
};

export interface PlacesAsOf {
  readonly places: readonly EntryNumber[];
  readonly index: EntryIndex;
}

/**
 * Which entries the log as of that moment has, those visible and, in their place, those that are not. A hidden one is
 * told by its number only, so by no date: it is left out of the log `on` one, and has its place in what was `knownOn`
 * one before the last visible entry known by then.
 */
export const placesAsOf = async (
  store: EventStore,
  seen: Seen,
  asOf: AsOf,
): Promise<E.Either<AskFailure, PlacesAsOf>> => {
  const { book, hidden, asker } = seen;
  const outside = outsideTheBook(book.id, book.next, asOf);
  if (outside !== undefined) return E.left(outside);
  const bounds = boundsOf(book, asOf);
  const index = (await seen.index?.()) ?? indexOf(await allEntries(store, book.id, { to: bounds.to }));
  const isDated = (number: EntryNumber): boolean => readsMetadata(asker) || !hidden.has(number);
  const told = await toldWithin(index, bounds, isDated, (numbers) => entriesAt(store, book.id, numbers));
  if (asOf.on !== undefined || readsMetadata(asker) || hidden.size === 0) {
    return E.right({ places: told, index });
  }
  const end = asOf.knownOn === undefined ? bounds.to : (told.at(-1) ?? -1);
  const undated = [...hidden].filter((number) => number <= end);
  return E.right({ places: [...told, ...undated].sort((one, other) => one - other), index });
};

/** Never beyond the book as it is seen: what has been recorded since has not been looked at for what it hides. */
const upToOf = (book: Book, { at, knownOn }: AsOf): UpTo => ({
  to: at ?? book.next - 1,
  known: knownOn === undefined ? Infinity : upperBound(knownOn, zoneOf(book)),
});

const boundsOf = (book: Book, asOf: AsOf): Bounds => ({
  ...upToOf(book, asOf),
  on: asOf.on === undefined ? Infinity : upperBound(asOf.on, zoneOf(book)),
});

/** Some entries of a book, in this order. */
const entriesAt = async (
  store: EventStore,
  id: BookId,
  numbers: Iterable<EntryNumber>,
): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  for (const [from, to] of runsOf(numbers)) found.push(...(await allEntries(store, id, { from, to })));
  return found;
};

/** Entries as they may be seen. */
export const rowsAt = async (
  store: EventStore,
  seen: Seen,
  numbers: Iterable<EntryNumber>,
): Promise<readonly (Entry | ClosedEntry)[]> =>
  (await entriesAt(store, seen.book.id, numbers)).map((entry) => asSeen(seen, entry));

/** The entries that the log as of that moment has, as they may be seen: see {@link placesAsOf}. */
export const rowsAsOf = async (
  store: EventStore,
  seen: Seen,
  asOf: AsOf,
): Promise<E.Either<AskFailure, readonly (Entry | ClosedEntry)[]>> => {
  const places = await placesAsOf(store, seen, asOf);
  return E.isLeft(places) ? places : E.right(await rowsAt(store, seen, places.right.places));
};

const isAskedNow = ({ at, on, knownOn }: AsOf): boolean =>
  at === undefined && on === undefined && knownOn === undefined;

/** The same for everybody, but as known on a date, when a hidden entry would tell when it was recorded. */
const lastOf = (
  { next }: Book,
  { at = next - 1, knownOn }: AsOf,
  visible: EntryNumber | undefined,
): EntryNumber | undefined => (knownOn === undefined ? at : visible);

const outsideTheBook = (id: BookId, next: EntryNumber, { at }: AsOf): AskFailure | undefined => {
  if (next === 0) return unknownBook(id);
  return at !== undefined && at >= next ? beyondTheBook(at, next - 1) : undefined;
};

const instantOfQuestion = ({ instant, knownOn }: AsOf, zone: Zone, recordedAt: Instant): number => {
  if (instant !== undefined) return Date.parse(instant);
  return knownOn === undefined ? Date.parse(recordedAt) : upperBound(knownOn, zone);
};
