import * as E from 'fp-ts/lib/Either.js';
import { emptyBook, type Book } from '../domain/book/state.js';
import type { BookId } from '../domain/language/ids.js';
import { audiences, type Audiences } from './audiences.js';
import { foldRead } from './fold-read.js';
import { StoreFailure, type EventStore } from './ports/event-store.js';
import { entries } from './read.js';

export { allEntries, entries } from './read.js';

/** The states of the books in use, each kept up to date by reading only what has been added. */
export interface Library extends Pick<Audiences, 'seenBy' | 'closures'> {
  /** The book as of its last entry in the store. */
  readonly current: (id: BookId) => Promise<Book>;
  /** The book as it was last known, without asking the store: others may have gone on with it. */
  readonly known: (id: BookId) => Book | undefined;
  /** Keeps a state known to be the one after what has just been appended. */
  readonly keep: (book: Book) => void;
  /** Drops what is kept of a book, so that it is read anew. */
  readonly forget: (id: BookId) => void;
}

export const library = (store: EventStore): Library => {
  const kept = new Map<BookId, Book>();
  const current: Library['current'] = async (id) => {
    const known = kept.get(id) ?? emptyBook(id);
    const head = await store.head(id)();
    if (E.isLeft(head)) throw new StoreFailure(head.left);
    if (head.right === known.next - 1) return known;
    const { book } = await foldRead(known, (from) => entries(store, id, { from }));
    if (book !== known) kept.set(id, book);
    return book;
  };
  const { seenBy, closures, forget } = audiences(store, current);
  return {
    current,
    known: (id) => kept.get(id),
    seenBy,
    closures,
    keep: (book) => void kept.set(book.id, book),
    forget: (id) => {
      kept.delete(id);
      forget(id);
    },
  };
};
