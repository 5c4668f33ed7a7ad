import * as E from 'fp-ts/lib/Either.js';
import { readingsOf, teller } from '../domain/book/fold.js';
import { emptyBook } from '../domain/book/state.js';
import type { Event } from '../domain/book/event.js';
import type { Recorded } from '../domain/language/entry.js';
import { upperBound, type Instant, type Moment, type Zone } from '../domain/dates/moment.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { View } from '../projections/view.js';
import { beyondTheBook, unknownBook, type AskFailure } from './ask-failures.js';
import type { Entry } from './envelope.js';
import { foldRead } from './fold-read.js';
import { entries, type Library } from './library.js';
import { StoreFailure, type EventStore } from './ports/event-store.js';

/** The moment a question is asked of. All may be given; they combine. */
export interface AsOf {
  /** The book up to this entry, and with it. */
  readonly at?: EntryNumber;
  /** What had happened or taken effect by then, as the book (up to `at` and `knownOn`) tells it. */
  readonly on?: Moment;
  /** What had been recorded by then. */
  readonly knownOn?: Moment;
}

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
  if (asOf.at === undefined && asOf.on === undefined && asOf.knownOn === undefined) {
    const book = await books.current(id);
    return book.next === 0
      ? E.left(unknownBook(id))
      : E.right({ book, instant: Date.parse(now), last: book.next - 1 });
  }
  const outside = outsideTheBook(id, await headOf(store, id), asOf);
  if (outside !== undefined) return E.left(outside);
  const known = await knownBy(store, id, asOf);
  const { book, last, zone: told } = await foldRead(emptyBook(id), known, endOf(asOf));
  const zone = last === undefined ? await zoneConstituted(store, id) : told;
  return E.right({
    book,
    instant: instantOfQuestion(asOf, zone, last?.recordedAt ?? now),
    last: last?.number,
  });
};

/** The entries a question as of that moment takes into account, as recorded. */
export const entriesAsOf = async (
  { store }: Pick<Sources, 'store'>,
  id: BookId,
  asOf: AsOf,
): Promise<E.Either<AskFailure, readonly Recorded<Event>[]>> => {
  const outside = outsideTheBook(id, await headOf(store, id), asOf);
  if (outside !== undefined) return E.left(outside);
  const known: Recorded<Event>[] = [];
  for await (const { envelope: _envelope, ...recorded } of (await knownBy(store, id, asOf))(0))
    known.push(recorded);
  if (asOf.on === undefined) return E.right(known);
  const { tell } = teller(readingsOf(known), endOf(asOf));
  return E.right(known.filter((entry) => tell(entry) !== undefined));
};

const headOf = async (store: EventStore, id: BookId): Promise<EntryNumber> => {
  const head = await store.head(id)();
  if (E.isLeft(head)) throw new StoreFailure(head.left);
  return head.right === 'no-book' ? -1 : head.right;
};

const outsideTheBook = (id: BookId, head: EntryNumber, { at }: AsOf): AskFailure | undefined => {
  if (head < 0) return unknownBook(id);
  return at !== undefined && at > head ? beyondTheBook(at, head) : undefined;
};

const endOf = ({ on }: AsOf): ((zone: Zone) => number) =>
  on === undefined ? () => Infinity : (zone) => upperBound(on, zone);

type EntriesFrom = (from: EntryNumber) => AsyncIterable<Entry>;

/** Reads what was known: no entry is recorded before an earlier one, so that is a beginning of the book. */
const knownBy = async (store: EventStore, id: BookId, { at, knownOn }: AsOf): Promise<EntriesFrom> => {
  const all: EntriesFrom = (from) => entries(store, id, { from, ...(at === undefined ? {} : { to: at }) });
  if (knownOn === undefined) return all;
  const known = upperBound(knownOn, await zoneConstituted(store, id));
  return async function* (from) {
    for await (const entry of all(from)) {
      if (Date.parse(entry.recordedAt) > known) return;
      yield entry;
    }
  };
};

/** The zone in which a bare date of recording is a day. */
const zoneConstituted = async (store: EventStore, id: BookId): Promise<Zone> => {
  const telling = teller(new Map());
  for await (const entry of entries(store, id, { to: 0 })) telling.tell(entry);
  return telling.zone();
};

const instantOfQuestion = ({ on, knownOn }: AsOf, zone: Zone, recordedAt: Instant): number => {
  const asked = on ?? knownOn;
  return asked === undefined ? Date.parse(recordedAt) : upperBound(asked, zone);
};
