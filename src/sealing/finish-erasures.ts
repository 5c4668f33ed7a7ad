import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../../domain/book/state.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Library } from '../library.js';
import { StoreFailure } from '../ports/event-store.js';
import type { KeyStore } from '../ports/key-store.js';

/**
 * Destroys the keys that the book says are erased and that are still kept: of an erasure just recorded, or of one after
 * which the process ended before it came to that. Whether there was any: nothing is done twice. Trouble of the key store is thrown
 * ({@link StoreFailure}); the book says it already, so that it is done the next time.
 */
export const finishErasures = async (
  keys: KeyStore,
  { corrections: { erasures } }: Book,
  at: Instant,
): Promise<boolean> => {
  let isAny = false;
  for (const id of erasures.keys()) {
    const key = keys.key(id);
    if (key === undefined || key === 'erased') continue;
    const erased = await keys.erase(id, at)();
    if (E.isLeft(erased)) throw new StoreFailure(erased.left);
    isAny = true;
  }
  return isAny;
};

/**
 * The same books, for a process that reads them with the keys at hand: before a book is asked for the first time, what it
 * says is erased is. From then on whoever records sees to that.
 */
export const erasedBeforeAsked = (books: Library, finish: (book: Book) => Promise<void>): Library => {
  const seen = new Set<BookId>();
  return {
    ...books,
    seenBy: async (id, asker) => {
      if (!seen.has(id)) await finish(await books.current(id));
      seen.add(id);
      return books.seenBy(id, asker);
    },
  };
};
