import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../domain/language/ids.js';
import { fromStored, type Entry } from './envelope.js';
import { StoreFailure, type EventStore, type Range } from './ports/event-store.js';
import { turn } from './turn.js';

/** After so many entries a reading lets whatever else waits for this thread go on: others' commands, above all. */
const SLICE = 256;

/**
 * Reads entries of a book, understood; a stored entry that cannot be understood stops the reading. However long the
 * book, nobody waits long for it but whoever reads it.
 */
export async function* entries(store: EventStore, book: BookId, range?: Range): AsyncGenerator<Entry> {
  let read = 0;
  for await (const stored of store.read(book, range)) {
    const entry = fromStored(stored);
    if (E.isLeft(entry)) throw new StoreFailure({ kind: 'damaged', message: `book ${book}: ${entry.left}` });
    yield entry.right;
    read += 1;
    if (read % SLICE === 0) await turn();
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
