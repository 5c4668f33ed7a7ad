import * as E from 'fp-ts/lib/Either.js';
import { emptyBook, type Book } from '../domain/book/state.js';
import type { BookId } from '../domain/language/ids.js';
import { fromStored, type Entry } from './envelope.js';
import { foldRead } from './fold-read.js';
import { StoreFailure, type EventStore, type Range } from './ports/event-store.js';

/** Reads entries of a book, understood; a stored entry that cannot be understood stops the reading. */
export async function* entries(store: EventStore, book: BookId, range?: Range): AsyncGenerator<Entry> {
  for await (const stored of store.read(book, range)) {
    const entry = fromStored(stored);
    if (E.isLeft(entry)) throw new StoreFailure({ kind: 'damaged', message: `book ${book}: ${entry.left}` });
    yield entry.right;
  }
}

export const allEntries = async (
  store: EventStore,
  book: BookId,
  range?: Range,
): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for await (const entry of entries(store, book, range)) all.push(entry);
  return all;
};

/** The states of the books in use, each kept up to date by reading only what has been added. */
export interface Library {
  /** The book as of its last entry in the store. */
  readonly current: (id: BookId) => Promise<Book>;
  /** Keeps a state known to be the one after what has just been appended. */
  readonly keep: (book: Book) => void;
  /** Drops what is kept of a book, so that it is read anew. */
  readonly forget: (id: BookId) => void;
}

export const library = (store: EventStore): Library => {
  const kept = new Map<BookId, Book>();
  return {
    current: async (id) => {
      const known = kept.get(id) ?? emptyBook(id);
      const { book } = await foldRead(known, (from) => entries(store, id, { from }));
      if (book !== known) kept.set(id, book);
      return book;
    },
    keep: (book) => void kept.set(book.id, book),
    forget: (id) => void kept.delete(id),
  };
};
