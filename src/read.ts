import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../domain/language/ids.js';
import { fromStored, type Entry } from './envelope.js';
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
