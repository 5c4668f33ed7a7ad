import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { BookId } from '../../domain/language/ids.js';
import { library, type Library } from '../../src/library.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { Asker } from '../../domain/authority/asker.js';
import { presided } from '../support/conference.js';
import { happened } from '../support/spec.js';
import { entriesToStore } from '../adapters/http/support/given.js';

const [A, B, C] = ['a', 'b', 'c'] as unknown as readonly [BookId, BookId, BookId];

const PUBLIC: Asker = { kind: 'public' };

/** A store in which each of these books holds the same; and which of them was read, from where. */
const storeOf = async (...ids: readonly BookId[]): Promise<{ store: EventStore; reads: string[] }> => {
  const store = openMemory();
  for (const id of ids) {
    const appended = await store.append(id, 'no-book', entriesToStore(presided))();
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left));
  }
  const reads: string[] = [];
  const read: EventStore['read'] = (book, range) => {
    reads.push(`${book} from ${range?.from ?? 0}`);
    return store.read(book, range);
  };
  return { store: { ...store, read }, reads };
};

describe('the library', () => {
  it('reads a cold book once, however many ask for it at once, and to its end', async () => {
    const { store, reads } = await storeOf(A);
    const books = library(store);
    const states = await Promise.all(Array.from({ length: 20 }, () => books.current(A)));
    expect(new Set(states).size).toBe(1);
    expect(states[0]?.next).toBe(presided.length);
    expect(reads).toEqual(['a from 0']);
  });

  it('reads a cold book twice for who does not see all of it, however many ask at once', async () => {
    const { store, reads } = await storeOf(A);
    const books = library(store);
    await Promise.all(Array.from({ length: 20 }, () => books.seenBy(A, PUBLIC)));
    expect(reads).toEqual(['a from 0', 'a from 0']);
  });

  it('goes on after a reading that failed', async () => {
    const { store } = await storeOf(A);
    let isBroken = true;
    const books = library({
      ...store,
      read: (book, range) => {
        if (isBroken) throw new Error('broken');
        return store.read(book, range);
      },
    });
    const asked = await Promise.allSettled([books.current(A), books.current(A)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isBroken = false;
    expect((await books.current(A)).next).toBe(presided.length);
  });

  it('lets others go on while it reads', async () => {
    const { store } = await storeOf();
    const proposals = Array.from({ length: 1_000 }, (_, n) =>
      happened('ProposalSubmitted', {
        proposal: `p${n}`,
        organ: 'vm',
        kind: 'other',
        title: { es: 'Algo' },
        about: [],
        by: ['CR'],
      }),
    );
    const many = [...presided, ...proposals];
    await store.append(A, 'no-book', entriesToStore(many))();
    let turns = 0;
    let isRead = false;
    const others = (): void => {
      turns += 1;
      if (!isRead) setImmediate(others);
    };
    setImmediate(others);
    await library(store).current(A);
    isRead = true;
    expect(turns).toBeGreaterThanOrEqual(Math.floor(many.length / 256));
    expect(many.length).toBeGreaterThan(3 * 256);
  });

  it('never goes back to what it read before somebody recorded', async () => {
    const { store } = await storeOf(A);
    const books = library(store);
    const reading = books.current(A);
    const further = { ...(await library(store).current(A)), next: presided.length + 1 };
    books.keep(further);
    await reading;
    expect(books.known(A)).toBe(further);
  });
});

describe('a library that holds no more than so many entries', () => {
  const size = presided.length;

  it('lets go of the book asked for longest ago, and reads it again', async () => {
    const { store, reads } = await storeOf(A, B, C);
    const books = library(store, 2 * size);
    for (const id of [A, B, A, C, A, B]) expect((await books.current(id)).id).toBe(id);
    expect(reads).toEqual(['a from 0', 'b from 0', 'c from 0', 'b from 0']);
    expect([A, B, C].filter((id) => books.known(id) !== undefined)).toEqual([A, B]);
  });

  it('holds the book asked for last, however long it is', async () => {
    const { store, reads } = await storeOf(A, B);
    const books = library(store, 1);
    for (const id of [A, A, B, B]) await books.current(id);
    expect(reads).toEqual(['a from 0', 'b from 0']);
    expect(books.known(A)).toBeUndefined();
  });

  it('says the same as one that holds everything', async () => {
    const { store } = await storeOf(A, B, C);
    const [small, large] = [library(store, 1), library(store)];
    const told = async (books: Library, id: BookId): Promise<unknown> => {
      const { hidden, book } = await books.seenBy(id, PUBLIC);
      return [hidden, JSON.stringify(book)];
    };
    for (const id of [A, B, C, B, A]) expect(await told(small, id)).toEqual(await told(large, id));
  });
});
