import * as E from 'fp-ts/lib/Either.js';
import type { Service } from './service.js';

/**
 * Reads books before anybody asks for them, one after another and letting all else go first, so that nobody waits for
 * the first answer of a long one: as many as are held at once.
 *
 * @param held entries that are held in memory, between the books
 */
export const preparing = async (
  { store, search, ending }: Pick<Service, 'store' | 'search' | 'ending'>,
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
  }
};
