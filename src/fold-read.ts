import type { Event } from '../domain/book/event.js';
import { advanceTold, readingsOf, teller, type Readings } from '../domain/book/fold.js';
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

/**
 * The book after `start` and what is read after it: each entry is folded as it comes, and none is kept. Corrections
 * change how earlier entries read: where some are among the new ones, all is read again from the first, once.
 *
 * @param endIn leaves out what had not happened by then; only from an empty start
 */
export const foldRead = async (
  start: Book,
  read: Reading,
  endIn?: (zone: Zone) => number,
): Promise<Folded> => {
  const telling = teller(new Map(), endIn);
  const corrections: Entry[] = [];
  let book = start;
  let last: Entry | undefined;
  for await (const page of read(start.next)) {
    for (const entry of page) {
      last = entry;
      if (entry.type === 'EntryCorrected') corrections.push(entry);
      if (corrections.length === 0) book = advanceTold(book, entry, telling);
    }
  }
  return last === undefined || corrections.length === 0
    ? { book, last, zone: telling.zone() }
    : foldCorrected(start, { read, last, endIn }, readingsOf(corrections));
};

interface Known {
  readonly read: Reading;
  /** What has been appended since is not read: its corrections are not known. */
  readonly last: Entry;
  readonly endIn: ((zone: Zone) => number) | undefined;
}

const foldCorrected = async (start: Book, { read, last, endIn }: Known, news: Readings): Promise<Folded> => {
  const telling = teller(withEarlier(start, news), endIn);
  let book = emptyBook(start.id);
  for await (const page of read(0)) {
    for (const entry of page) if (entry.number <= last.number) book = advanceTold(book, entry, telling);
    if (book.next > last.number) break;
  }
  return { book, last, zone: telling.zone() };
};

const withEarlier = ({ corrections: { corrections } }: Book, news: Readings): Readings => {
  const readings = new Map(
    [...corrections].map(([entry, earlier]) => [entry, [...earlier].map(({ right }) => right)]),
  );
  for (const [entry, rights] of news) readings.set(entry, [...(readings.get(entry) ?? []), ...rights]);
  return readings;
};
