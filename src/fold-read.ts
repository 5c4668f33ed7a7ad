import type { Event } from '../domain/book/event.js';
import { advanceTold, readingsIn, readingsOf, teller, type Readings } from '../domain/book/fold.js';
import { emptyBook, type Book } from '../domain/book/state.js';
import type { Zone } from '../domain/dates/moment.js';
import type { Recorded } from '../domain/language/entry.js';
import type { EntryNumber } from '../domain/language/ids.js';

type Entry = Recorded<Event>;

/** A book folded while its entries were read. */
export interface Folded {
  readonly book: Book;
  /** The last entry that was read; none where there was none. */
  readonly last: Entry | undefined;
  /** The zone in which its days are told. */
  readonly zone: Zone;
}

/** The entries from this one on, some at once; asked for once more, from the first, where corrections are among them. */
export type Reading = (from: EntryNumber) => AsyncIterable<readonly Entry[]>;

/** What else is asked while a book is folded. */
export interface Asked {
  /** Leaves out what had not happened by then; only from an empty start. */
  readonly endIn?: (zone: Zone) => number;
  /** Told of the states on the way that are those as of their last entry: after corrections, the last of them and on. */
  readonly reached?: (book: Book, isAfterCorrection: boolean) => void;
}

/**
 * The book after `start` and what is read after it: each entry is folded as it comes, and none is kept. Corrections
 * change how earlier entries read: where some are among the new ones, all is read again from the first, once.
 */
export const foldRead = async (start: Book, read: Reading, asked: Asked = {}): Promise<Folded> => {
  const telling = teller(new Map(), asked.endIn);
  const corrections: Entry[] = [];
  let book = start;
  let last: Entry | undefined;
  for await (const page of read(start.next)) {
    for (const entry of page) {
      last = entry;
      if (entry.type === 'EntryCorrected') corrections.push(entry);
      if (corrections.length > 0) continue;
      book = advanceTold(book, entry, telling);
      asked.reached?.(book, false);
    }
  }
  const correction = corrections.at(-1);
  return last === undefined || correction === undefined
    ? { book, last, zone: telling.zone() }
    : foldCorrected(start, { read, asked, last, correction: correction.number }, readingsOf(corrections));
};

interface Known {
  readonly read: Reading;
  readonly asked: Asked;
  /** What has been appended since is not read: its corrections are not known. */
  readonly last: Entry;
  /** The last entry that changes how earlier ones read. */
  readonly correction: EntryNumber;
}

const foldCorrected = async (
  start: Book,
  { read, asked: { endIn, reached }, last, correction }: Known,
  news: Readings,
): Promise<Folded> => {
  const telling = teller(withEarlier(start, news), endIn);
  let book = emptyBook(start.id);
  for await (const page of read(0)) {
    for (const entry of page) {
      if (entry.number > last.number) break;
      book = advanceTold(book, entry, telling);
      if (entry.number >= correction) reached?.(book, entry.number === correction);
    }
    if (book.next > last.number) break;
  }
  return { book, last, zone: telling.zone() };
};

const withEarlier = (start: Book, news: Readings): Readings => {
  const readings = new Map(readingsIn(start));
  for (const [entry, rights] of news) readings.set(entry, [...(readings.get(entry) ?? []), ...rights]);
  return readings;
};
