import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { passThrough } from '../../src/kept-states.js';
import type { Library } from '../../src/library.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { KEEPER, readingOf } from '../../src/seen.js';
import type { Service } from './service.js';

/**
 * Reads books before anybody asks for them, one after another and letting all else go first, so that nobody waits for
 * the first answer of a long one: as many as are held at once.
 *
 * @param held entries that are held in memory, between the books
 */
export const preparing = async (
  { store, books: library, search, ending }: Pick<Service, 'store' | 'books' | 'search' | 'ending'>,
  held: number,
): Promise<void> => {
  const books = await store.books()();
  let left = held;
  for (const book of E.isLeft(books) ? [] : books.right) {
    const head = await store.head(book)();
    if (E.isLeft(head) || head.right === 'no-book' || ending.aborted) return;
    left -= head.right + 1;
    if (left < 0) return;
    // Where the store fails, or the service ends, whoever asks is told.
    await search.prepare(book, ending).catch(() => undefined);
    await earlierStates(store, library, book, ending).catch(() => undefined);
  }
};

const earlierStates = async (
  store: EventStore,
  books: Library,
  id: BookId,
  ending: AbortSignal,
): Promise<void> => {
  const seen = await books.seenBy(id, KEEPER);
  await passThrough(readingOf(store, seen), id, seen.book.next, ending);
};
