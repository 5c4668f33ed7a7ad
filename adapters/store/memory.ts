// Books that live as long as the process: for tests, for a dry run, and to say what a store is in the fewest words.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId, EntryId } from '../../domain/language/ids.js';
import {
  StoreFailure,
  within,
  type EventStore,
  type StoredEntry,
  type StoreTrouble,
} from '../../src/ports/event-store.js';
import { bell } from './bell.js';
import { faultIn, judge } from './judge.js';
import { isClosed } from './troubles.js';
import { followShelf, readShelf, type Shelf } from './shelf.js';

interface Pages {
  readonly entries: StoredEntry[];
  readonly byId: Map<EntryId, StoredEntry>;
}

const PAGE = 256;

export const openMemory = (): EventStore => {
  const books = new Map<BookId, Pages>();
  const growth = bell();
  let closed = false;

  const whileOpen = <A>(answer: () => E.Either<StoreTrouble, A>) => {
    return () => Promise.resolve(closed ? E.left(isClosed) : answer());
  };

  const shelf: Shelf = {
    head: (book) => {
      if (closed) throw new StoreFailure(isClosed);
      return lastOf(books.get(book));
    },
    page: (book, from, to) => {
      const entries = books.get(book)?.entries ?? [];
      return from <= to
        ? entries.slice(from, Math.min(to + 1, from + PAGE))
        : entries.slice(Math.max(to, from - PAGE + 1), from + 1).reverse();
    },
  };

  return {
    append: (book, expected, entries) =>
      whileOpen(() => {
        const fault = faultIn(expected, entries);
        if (fault !== undefined) return E.left(fault);
        const pages = books.get(book) ?? { entries: [], byId: new Map<EntryId, StoredEntry>() };
        const verdict = judge(expected, entries, {
          head: lastOf(books.get(book)),
          at: (number) => pages.entries[number],
          has: (id) => pages.byId.has(id),
        });
        if (E.isLeft(verdict)) return verdict;
        if (verdict.right === 'write') {
          books.set(book, pages);
          entries.forEach((entry) => put(pages, entry));
          growth.ring(book);
        }
        return E.right(undefined);
      }),
    head: (book) => whileOpen(() => E.right(lastOf(books.get(book)))),
    find: (book, id, upTo) => whileOpen(() => E.right(within(books.get(book)?.byId.get(id), upTo))),
    read: (book, range = {}) => readShelf(shelf, book, range),
    follow: (book, after, signal) => followShelf(shelf, growth.wait, book, { after, signal }),
    ready: () => whileOpen(() => E.right(undefined)),
    books: () => whileOpen(() => E.right([...books.keys()].sort())),
    close: () => {
      closed = true;
      growth.ringAll();
      return Promise.resolve();
    },
  };
};

const lastOf = (pages: Pages | undefined) => (pages === undefined ? 'no-book' : pages.entries.length - 1);

/** A copy, so that nothing the caller still holds can change what is kept. */
const put = (pages: Pages, { number, id, envelope, data }: StoredEntry): void => {
  const entry = Object.freeze({ number, id, envelope, data });
  pages.entries.push(entry);
  pages.byId.set(id, entry);
};
