import * as E from 'fp-ts/lib/Either.js';
import { preparing } from '../../../adapters/http/preparing.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { BookId } from '../../../domain/language/ids.js';
import { library } from '../../../src/library.js';
import { KEEPER } from '../../../src/seen.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import { meeting } from '../../support/conference.js';
import { CRM } from '../../support/desk.js';
import { hourly, keptBook } from '../../support/kept-book.js';
import { entriesOf } from '../../support/spec.js';
import { batch, book } from '../store/contract.js';

const kept = async (sizes: Readonly<Record<string, number>>): Promise<EventStore> => {
  const store = openMemory();
  for (const [name, size] of Object.entries(sizes))
    await store.append(book(name), 'no-book', batch(0, size))();
  return store;
};

const prepared = async (
  store: EventStore,
  held: number,
  { ending = new AbortController().signal, fails = '' } = {},
): Promise<readonly BookId[]> => {
  const asked: BookId[] = [];
  const prepare = (id: BookId): Promise<void> => {
    asked.push(id);
    return id === fails ? Promise.reject(new Error('gone')) : Promise.resolve();
  };
  const search = Object.assign(() => Promise.reject(new Error('nobody searches')), { prepare });
  await preparing({ store, books: library(store), search, ending }, held);
  return asked;
};

describe('books that are read before anybody asks', () => {
  it('have the states at hand that questions as of earlier entries begin from', async () => {
    const { store, books } = await keptBook(hourly(entriesOf(meeting)));
    const search = Object.assign(() => Promise.reject(new Error('nobody searches')), {
      prepare: () => Promise.resolve(),
    });
    await preparing({ store, books, search, ending: new AbortController().signal }, 100);
    const { book: now, states } = await books.seenBy(CRM, KEEPER);
    for (let end = 4; end <= now.next; end += 1)
      expect(end - (states?.nearest(end, Infinity)?.next ?? 0)).toBeLessThan(4);
  });

  it('are as many as are held at once, one that fails left to whoever asks for it', async () => {
    const store = await kept({ a: 3, b: 4, c: 5 });
    expect(await prepared(store, 100)).toEqual(['a', 'b', 'c']);
    expect(await prepared(store, 11, { fails: 'a' })).toEqual(['a', 'b']);
    expect(await prepared(store, 2)).toEqual([]);
  });

  it('are none once the service ends, or where the store does not answer', async () => {
    const store = await kept({ a: 3 });
    expect(await prepared(store, 100, { ending: AbortSignal.abort() })).toEqual([]);
    const gone = async () => E.left({ kind: 'unavailable', message: 'gone' } as const);
    expect(await prepared({ ...store, books: () => gone }, 100)).toEqual([]);
    expect(await prepared({ ...store, head: () => gone }, 100)).toEqual([]);
  });
});
