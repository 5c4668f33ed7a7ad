import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../domain/language/ids.js';
import { fromStored, type Entry } from './envelope.js';
import {
  StoreFailure,
  type EventStore,
  type Range,
  type Reading,
  type StoredEntry,
} from './ports/event-store.js';
import { turn } from './turn.js';
import { notUnderstood } from './understood.js';

/** After so many entries a reading lets whatever else waits for this thread go on: others' commands, above all. */
const SLICE = 256;

/**
 * Reads entries of a book, understood, as many at once as the store gives; a stored entry that cannot be understood
 * stops the reading, after those before it. However long the book, nobody waits long for it but whoever reads it.
 */
export async function* entryPages(
  store: EventStore,
  book: BookId,
  range?: Range,
): AsyncGenerator<readonly Entry[]> {
  for await (const page of storedPages(store, book, range)) {
    const understood: Entry[] = [];
    for (const stored of page) {
      const entry = fromStored(stored);
      if (E.isRight(entry)) understood.push(entry.right);
      else {
        yield understood;
        throw new StoreFailure(notUnderstood(book, entry.left));
      }
    }
    yield understood;
  }
}

/** The same as they are stored. */
export async function* storedPages(
  store: EventStore,
  book: BookId,
  range?: Range,
): AsyncGenerator<readonly StoredEntry[]> {
  let read = 0;
  for await (const page of pagesOf(store.read(book, range))) {
    yield page;
    read += page.length;
    if (read >= SLICE) {
      read = 0;
      await turn();
    }
  }
}

/** As many entries at once as the store gives. */
export const pagesOf = (reading: Reading): AsyncIterable<readonly StoredEntry[]> =>
  reading.pages?.() ?? oneAtATime(reading);

async function* oneAtATime(reading: AsyncIterable<StoredEntry>): AsyncGenerator<readonly StoredEntry[]> {
  for await (const entry of reading) yield [entry];
}

/** The same, one by one. */
export async function* entries(store: EventStore, book: BookId, range?: Range): AsyncGenerator<Entry> {
  for await (const page of entryPages(store, book, range)) for (const entry of page) yield entry;
}

export const allEntries = async (
  store: EventStore,
  book: BookId,
  range?: Range,
): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for await (const page of entryPages(store, book, range)) all.push(...page);
  return all;
};
