import type { Either } from 'fp-ts/lib/Either.js';
import type { BookId } from '../domain/language/ids.js';
import type { EventStore, StoreTrouble } from './ports/event-store.js';

/** The same store; of each append it is told, once it is done, what came of it. */
export const afterAppend = (
  store: EventStore,
  tell: (book: BookId, outcome: Either<StoreTrouble, void>) => void,
): EventStore => ({
  ...store,
  append: (book, expected, entries) => async () => {
    const appended = await store.append(book, expected, entries)();
    tell(book, appended);
    return appended;
  },
});
