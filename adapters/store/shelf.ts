// Reading and following for stores that answer at once, in this process: memory and SQLite.
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import {
  StoreFailure,
  type Expected,
  type Range,
  type Reading,
  type StoredEntry,
} from '../../src/ports/event-store.js';
import { damaged } from './troubles.js';

export interface Shelf {
  readonly head: (book: BookId) => Expected;
  /**
   * The first entries of a range, as many as are good to hold at once and at least one where there is one.
   * From `from` up to `to`, or down to it where `to` is the smaller.
   */
  readonly page: (book: BookId, from: EntryNumber, to: EntryNumber) => readonly StoredEntry[];
}

/** Resolves when the book may have grown, or the signal aborts. */
export type Wait = (book: BookId, signal: AbortSignal) => Promise<void>;

/** See the port's `read`. What is appended after the first entry was asked for is not read. */
export const readShelf = (shelf: Shelf, book: BookId, range: Range): Reading => {
  const pages = (): AsyncGenerator<readonly StoredEntry[]> => pagesOf(shelf, book, range);
  return { pages, [Symbol.asyncIterator]: () => oneByOne(pages()) };
};

async function* oneByOne(pages: AsyncIterable<readonly StoredEntry[]>): AsyncGenerator<StoredEntry> {
  for await (const page of pages) for (const entry of page) yield entry;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a store that answers at once, behind a port that may not
async function* pagesOf(shelf: Shelf, book: BookId, range: Range): AsyncGenerator<readonly StoredEntry[]> {
  const head = shelf.head(book);
  if (head === 'no-book') return;
  const { first, last, step } = bounds(range, head);
  let next = first;
  while ((last - next) * step >= 0) {
    const page = pageAt(shelf, book, next, last);
    yield page;
    next += page.length * step;
  }
}

const bounds = (range: Range, head: EntryNumber): { first: number; last: number; step: 1 | -1 } => {
  const { from, to, backward = false } = range;
  return backward
    ? { first: Math.min(from ?? head, head), last: Math.max(to ?? 0, 0), step: -1 }
    : { first: Math.max(from ?? 0, 0), last: Math.min(to ?? head, head), step: 1 };
};

/** A page that begins where it should and has no gap; a book with a page torn out is never read on. */
const pageAt = (shelf: Shelf, book: BookId, from: EntryNumber, to: EntryNumber): readonly StoredEntry[] => {
  const page = shelf.page(book, from, to);
  const step = from <= to ? 1 : -1;
  const gap = page.findIndex(({ number }, index) => number !== from + index * step);
  if (gap >= 0 || page.length === 0) throw missing(book, from + Math.max(gap, 0) * step);
  return page;
};

const missing = (book: BookId, number: EntryNumber): StoreFailure =>
  new StoreFailure(
    damaged({
      es: `Al libro "${book}" le falta el asiento ${number} en el almacén. Restaure una copia; no siga con este.`,
      en: `Entry ${number} of the book "${book}" is missing from the store. Restore a backup; do not go on with this one.`,
    }),
  );

/** See the port's `follow`. */
export async function* followShelf(
  shelf: Shelf,
  wait: Wait,
  book: BookId,
  { after, signal }: { readonly after: number; readonly signal: AbortSignal },
): AsyncGenerator<StoredEntry> {
  let next = after + 1;
  while (!signal.aborted) {
    const head = shelf.head(book);
    if (head === 'no-book' || head < next) {
      // Nothing can be written between looking and waiting: both happen in one turn of this thread.
      await wait(book, signal);
      continue;
    }
    for (const entry of pageAt(shelf, book, next, head)) {
      // The reader may have aborted while it had the entry before this one.
      if (isAborted(signal)) return;
      yield entry;
      next = entry.number + 1;
    }
  }
}

// A call, for the compiler believes that what `while` has seen stays so across a `yield`.
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
