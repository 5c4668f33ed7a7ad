// What every store keeps to, whatever it is made of. See src/ports/event-store.ts.
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { createHash } from 'node:crypto';
import type { BookId, EntryId } from '../../../domain/language/ids.js';
import { treesOf } from '../../../src/log/trees.js';
import { leafHash, type Hash } from '../../../src/proof/hash.js';
import { nodesFrom, tilesOf } from '../../../src/proof/tiles.js';
import { rootBetween } from '../../../src/proof/tree.js';
import { mth } from '../../src/proof/trees.js';
import {
  LARGEST_ENTRY,
  StoreFailure,
  type EventStore,
  type Expected,
  type Range,
  type StoredEntry,
  type StoreTrouble,
} from '../../../src/ports/event-store.js';

export interface OpenStore {
  readonly store: EventStore;
  /** Where a store outlives what opened it: closes it and opens it again. */
  readonly reopen?: () => Promise<EventStore>;
  /** Closes the store and removes all it kept. */
  readonly destroy: () => Promise<void>;
}

export const book = (id: string): BookId => id as BookId;
const crm = book('crm');

/** A UUID that looks random and is the same in every run. */
export const entryId = (seed: string): EntryId => {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as EntryId;
};

export const entry = (number: number, seed = `entry ${number}`, data = `{"n":${number}}`): StoredEntry => ({
  number,
  id: entryId(seed),
  envelope: `{"number":${number}}`,
  data,
});

type Batch = [StoredEntry, ...StoredEntry[]];

/** `count` entries from number `from` on. */
export const batch = (from: number, count: number, seed = ''): Batch => [
  entry(from, `${seed}entry ${from}`),
  ...Array.from({ length: count - 1 }, (_, i) => entry(from + 1 + i, `${seed}entry ${from + 1 + i}`)),
];

export const right = <A>(answer: E.Either<StoreTrouble, A>): A => {
  if (E.isLeft(answer)) throw new StoreFailure(answer.left);
  return answer.right;
};

export const collect = async (entries: AsyncIterable<StoredEntry>): Promise<StoredEntry[]> => {
  const all: StoredEntry[] = [];
  for await (const one of entries) all.push(one);
  return all;
};

const numbers = (entries: readonly StoredEntry[]): number[] => entries.map(({ number }) => number);
const upTo = (last: number, from = 0): number[] =>
  Array.from({ length: last - from + 1 }, (_, i) => from + i);

/** Follows until `count` entries have come. */
export const take = async (
  store: EventStore,
  id: BookId,
  after: number,
  count: number,
): Promise<StoredEntry[]> => {
  const taken: StoredEntry[] = [];
  const stop = new AbortController();
  if (count === 0) return taken;
  for await (const one of store.follow(id, after, stop.signal)) {
    taken.push(one);
    if (taken.length === count) stop.abort();
  }
  return taken;
};

export const storeContract = (name: string, open: () => Promise<OpenStore>): void => {
  describe(`the store contract, kept by ${name}`, () => {
    let opened: OpenStore;
    let store: EventStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.destroy());

    const append = (expected: Expected, entries: Batch, id = crm) => store.append(id, expected, entries)();
    const fill = async (count: number, id = crm): Promise<void> => {
      right(await append('no-book', batch(0, count), id));
    };
    const read = (range?: Range, id = crm) => collect(store.read(id, range));
    const head = async (id = crm) => right(await store.head(id)());

    describe('expected versions', () => {
      it('begins a book that does not exist', async () => {
        expect(await append('no-book', [entry(0)])).toEqual(E.right(undefined));
        expect(await read()).toEqual([entry(0)]);
      });

      it('continues a book after its last entry', async () => {
        await fill(3);
        expect(await append(2, [entry(3)])).toEqual(E.right(undefined));
        expect(await head()).toBe(3);
      });

      it('refuses to begin a book that exists', async () => {
        await fill(3);
        expect(await append('no-book', [entry(0, 'another')])).toEqual(
          E.left({ kind: 'wrong-expected', expected: 'no-book', actual: 2 }),
        );
      });

      it('refuses to continue a book that does not exist', async () => {
        expect(await append(0, [entry(1)])).toEqual(
          E.left({ kind: 'wrong-expected', expected: 0, actual: 'no-book' }),
        );
        expect(await head()).toBe('no-book');
      });

      it('refuses to write after an entry that is not the last', async () => {
        await fill(3);
        expect(await append(1, [entry(2, 'another')])).toEqual(
          E.left({ kind: 'wrong-expected', expected: 1, actual: 2 }),
        );
        expect(await read()).toEqual(batch(0, 3));
      });

      it('refuses to write after an entry that is not there yet', async () => {
        await fill(3);
        expect(await append(7, [entry(8)])).toEqual(
          E.left({ kind: 'wrong-expected', expected: 7, actual: 2 }),
        );
      });

      it.each([
        ['a gap after the expected one', 2, [entry(4)]],
        ['a number too small', 2, [entry(2, 'another')]],
        ['a gap among them', 2, [entry(3), entry(5)]],
        ['a number twice', 2, [entry(3), entry(3, 'another')]],
        ['an id twice', 2, [entry(3, 'one'), entry(4, 'one')]],
        ['an id that stands in the book', 2, [entry(3, 'entry 1')]],
        ['an expected entry that cannot be', -2, [entry(-1)]],
      ] as [string, Expected, Batch][])('refuses %s as out of order', async (_, expected, entries) => {
        await fill(3);
        expect(await append(expected, entries)).toMatchObject(E.left({ kind: 'not-in-order' }));
        expect(await read()).toEqual(batch(0, 3));
      });

      it('takes the same id in another book', async () => {
        await fill(2);
        await fill(2, book('another'));
        expect(await read({}, book('another'))).toEqual(await read());
      });
    });

    describe('an append that is tried again', () => {
      it('succeeds and writes nothing, for the same entries after the same expected one', async () => {
        await fill(2);
        expect(await append(1, batch(2, 3))).toEqual(E.right(undefined));
        expect(await append(1, batch(2, 3))).toEqual(E.right(undefined));
        expect(await append('no-book', batch(0, 2))).toEqual(E.right(undefined));
        expect(await read()).toEqual(batch(0, 5));
      });

      it('succeeds even when others have written since', async () => {
        await fill(2);
        right(await append(1, [entry(2), entry(3)]));
        expect(await append('no-book', batch(0, 2))).toEqual(E.right(undefined));
      });

      it('succeeds once, when both are asked for at once', async () => {
        const both = await Promise.all([append('no-book', batch(0, 2)), append('no-book', batch(0, 2))]);
        expect(both).toEqual([E.right(undefined), E.right(undefined)]);
        expect(await read()).toEqual(batch(0, 2));
      });

      it.each([
        ['other data', { ...entry(1), data: '{"n":"other"}' }],
        ['another envelope', { ...entry(1), envelope: '{"number":1,"type":"Other"}' }],
        ['another id', { ...entry(1), id: entryId('other') }],
      ])('is refused with %s', async (_, other) => {
        await fill(2);
        expect(await append('no-book', [entry(0), other])).toEqual(
          E.left({ kind: 'wrong-expected', expected: 'no-book', actual: 1 }),
        );
        expect(await read()).toEqual(batch(0, 2));
      });

      it('is refused when only some of its entries stand', async () => {
        await fill(2);
        expect(await append('no-book', batch(0, 3))).toMatchObject(E.left({ kind: 'wrong-expected' }));
        expect(await head()).toBe(1);
      });
    });

    describe('all or none', () => {
      it('writes nothing of a batch whose last entry cannot be written', async () => {
        await fill(2);
        await append(1, [entry(2), entry(3), entry(4, 'entry 0')]);
        await append('no-book', [entry(0), { ...entry(1), data: 'x'.repeat(LARGEST_ENTRY) }], book('new'));
        expect(await read()).toEqual(batch(0, 2));
        expect(right(await store.books()())).toEqual([crm]);
      });

      it('never shows a batch in part', async () => {
        const sizes: number[] = [];
        let writing = true;
        const watch = async (): Promise<void> => {
          while (writing) {
            sizes.push((await read()).length);
            await new Promise(setImmediate);
          }
        };
        const watching = watch();
        for (let n = 0; n < 50; n++) right(await append(n === 0 ? 'no-book' : 7 * n - 1, batch(7 * n, 7)));
        writing = false;
        await watching;
        expect(sizes.filter((size) => size % 7 !== 0)).toEqual([]);
      });

      it('answers each of many appends asked for at once', async () => {
        const asked = [
          append('no-book', [entry(0)]),
          append(0, [entry(1)]),
          append(0, [entry(1, 'another')]),
          append(1, [entry(2, 'entry 0')]),
          append(1, [entry(2)]),
          append('no-book', [entry(0)], book('another')),
        ];
        expect(
          (await Promise.all(asked)).map((answer) => (E.isRight(answer) ? 'ok' : answer.left.kind)),
        ).toEqual(['ok', 'ok', 'wrong-expected', 'not-in-order', 'ok', 'ok']);
        expect(await read()).toEqual(batch(0, 3));
      });
    });

    describe('10 writers of 1,000 appends each', () => {
      it('leave 10,000 entries with no gap, none twice and each in its writer’s order', async () => {
        const WRITERS = 10;
        const EACH = 1000;
        const writer = async (w: number): Promise<void> => {
          let expected = await head();
          for (let n = 0; n < EACH;) {
            const number = expected === 'no-book' ? 0 : expected + 1;
            const answer = await append(expected, [entry(number, `${w}/${n}`, `{"w":${w},"n":${n}}`)]);
            if (E.isRight(answer)) {
              expected = number;
              n++;
            } else {
              if (answer.left.kind !== 'wrong-expected') throw new StoreFailure(answer.left);
              expected = answer.left.actual;
            }
          }
        };
        await Promise.all(Array.from({ length: WRITERS }, (_, w) => writer(w)));

        const all = await read();
        expect(numbers(all)).toEqual(upTo(WRITERS * EACH - 1));
        expect(new Set(all.map(({ id }) => id)).size).toBe(WRITERS * EACH);
        const next = new Map<number, number>();
        for (const { data } of all) {
          const { w, n } = JSON.parse(data) as { w: number; n: number };
          expect(n).toBe(next.get(w) ?? 0);
          next.set(w, n + 1);
        }
        expect([...next.values()]).toEqual(Array.from({ length: WRITERS }, () => EACH));
      }, 600_000);
    });

    describe('reading', () => {
      // More than any store will take at one time.
      const MANY = 1500;
      beforeEach(() => fill(MANY));

      it.each([
        ['everything', undefined, upTo(MANY - 1)],
        ['everything, backward', { backward: true }, upTo(MANY - 1).reverse()],
        ['from an entry', { from: MANY - 3 }, [MANY - 3, MANY - 2, MANY - 1]],
        ['up to an entry', { to: 2 }, [0, 1, 2]],
        ['from one to another', { from: 254, to: 258 }, upTo(258, 254)],
        ['one', { from: 7, to: 7 }, [7]],
        ['one, backward', { from: 7, to: 7, backward: true }, [7]],
        ['backward from an entry', { from: 2, backward: true }, [2, 1, 0]],
        ['backward down to an entry', { to: MANY - 2, backward: true }, [MANY - 1, MANY - 2]],
        ['backward from one to another', { from: 900, to: 300, backward: true }, upTo(900, 300).reverse()],
        ['past the end', { from: MANY - 1, to: MANY + 10 }, [MANY - 1]],
        ['backward from past the end', { from: MANY + 10, to: MANY - 1, backward: true }, [MANY - 1]],
        ['beyond the end', { from: MANY }, []],
        ['backward, down to what is beyond the end', { to: MANY, backward: true }, []],
        ['an empty range', { from: 5, to: 4 }, []],
        ['an empty range, backward', { from: 4, to: 5, backward: true }, []],
      ] as [string, Range | undefined, number[]][])('gives %s', async (_, range, expected) => {
        expect(numbers(await read(range))).toEqual(expected);
      });

      it('gives any range, either way', async () => {
        const bound = fc.option(fc.integer({ min: 0, max: MANY + 5 }), { nil: undefined });
        await fc.assert(
          fc.asyncProperty(bound, bound, fc.boolean(), async (from, to, backward) => {
            const range = {
              ...(from === undefined ? {} : { from }),
              ...(to === undefined ? {} : { to }),
              backward,
            };
            const [low, high] = backward ? [to ?? 0, from ?? MANY] : [from ?? 0, to ?? MANY];
            const expected = upTo(MANY - 1).filter((n) => n >= low && n <= high);
            expect(numbers(await read(range))).toEqual(backward ? expected.reverse() : expected);
          }),
          { numRuns: 60 },
        );
      });

      it('leaves out what is written after it has begun', async () => {
        const seen: number[] = [];
        for await (const { number } of store.read(crm)) {
          if (number === 0) right(await append(MANY - 1, [entry(MANY)]));
          seen.push(number);
        }
        expect(seen).toEqual(upTo(MANY - 1));
      });

      it('can be left in the middle, and writing goes on', async () => {
        for await (const { number } of store.read(crm)) if (number === 300) break;
        expect(await append(MANY - 1, [entry(MANY)])).toEqual(E.right(undefined));
      });

      it('finds an entry by its id, in its own book', async () => {
        await fill(1, book('another'));
        expect(right(await store.find(crm, entryId('entry 1234'))())).toEqual(entry(1234));
        expect(right(await store.find(crm, entryId('nobody'))())).toBeUndefined();
        expect(right(await store.find(book('another'), entryId('entry 1234'))())).toBeUndefined();
        expect(right(await store.find(book('unknown'), entryId('entry 0'))())).toBeUndefined();
      });

      it('finds it only up to the entry that is named', async () => {
        const find = async (upTo: number) => right(await store.find(crm, entryId('entry 700'), upTo)());
        expect(await find(699)).toBeUndefined();
        expect(await find(700)).toEqual(entry(700));
        expect(await find(MANY + 100)).toEqual(entry(700));
        right(await append(MANY - 1, [entry(MANY)]));
        expect(right(await store.find(crm, entryId(`entry ${MANY}`), MANY)())).toEqual(entry(MANY));
      });
    });

    it('knows nothing of an unknown book, and does not begin it by being asked', async () => {
      expect(await read()).toEqual([]);
      expect(await read({ backward: true })).toEqual([]);
      expect(await head()).toBe('no-book');
      expect(right(await store.books()())).toEqual([]);
    });

    it('keeps many books side by side', async () => {
      const ids = Array.from({ length: 60 }, (_, i) => book(`body-${i}`));
      for (const round of [0, 1, 2]) {
        await Promise.all(
          ids.map(async (id) => {
            right(await append(round === 0 ? 'no-book' : round * 2 - 1, batch(round * 2, 2, id), id));
          }),
        );
      }
      expect([...right(await store.books()())].sort()).toEqual([...ids].sort());
      for (const id of ids) expect(await read({}, id)).toEqual(batch(0, 6, id));
    });

    describe('following', () => {
      it('gives what stands and what comes', async () => {
        await fill(3);
        const taken = take(store, crm, -1, 5);
        right(await append(2, batch(3, 2)));
        expect(await taken).toEqual(batch(0, 5));
      });

      it('begins after the entry named', async () => {
        await fill(5);
        expect(numbers(await take(store, crm, 2, 2))).toEqual([3, 4]);
      });

      it('waits for a book to begin', async () => {
        const taken = take(store, crm, -1, 2);
        await fill(2);
        expect(await taken).toEqual(batch(0, 2));
      });

      it('waits for entries after one that is not there yet', async () => {
        await fill(2);
        const taken = take(store, crm, 3, 1);
        right(await append(1, batch(2, 2)));
        right(await append(3, [entry(4)]));
        expect(numbers(await taken)).toEqual([4]);
      });

      it('hears nothing of other books', async () => {
        await fill(1);
        const taken = take(store, crm, -1, 2);
        await fill(9, book('another'));
        right(await append(0, [entry(1)]));
        expect(await taken).toEqual(batch(0, 2));
      });

      it('ends promptly when aborted: before it begins, while it waits, in the middle', async () => {
        await fill(1000);
        const before = AbortSignal.abort();
        expect(await collect(store.follow(crm, -1, before))).toEqual([]);

        const waiting = new AbortController();
        const rest = collect(store.follow(crm, 999, waiting.signal));
        setTimeout(() => waiting.abort(), 10);
        expect(await rest).toEqual([]);

        const middle = new AbortController();
        const seen: number[] = [];
        for await (const { number } of store.follow(crm, -1, middle.signal)) {
          seen.push(number);
          if (number === 10) middle.abort();
        }
        expect(seen).toEqual(upTo(10));
      });

      it('serves many followers while writers write, each entry once and in order', async () => {
        const followers = Array.from({ length: 8 }, (_, i) => take(store, crm, i - 1, 300 - i));
        for (let n = 0; n < 300; n += 3) right(await append(n === 0 ? 'no-book' : n - 1, batch(n, 3)));
        for (const [i, taken] of (await Promise.all(followers)).entries()) {
          expect(numbers(taken)).toEqual(upTo(299, i));
        }
      });

      it('resumes at any point and never skips or repeats', async () => {
        const step = fc.oneof(
          fc.record({ write: fc.integer({ min: 1, max: 9 }) }),
          fc.record({ take: fc.integer({ min: 1, max: 9 }) }),
          fc.constant({ pause: true }),
        );
        let run = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
            const id = book(`run-${run++}`);
            let written = 0;
            const seen: number[] = [];
            const write = async (count: number): Promise<void> => {
              const expected = written === 0 ? 'no-book' : written - 1;
              written += count;
              right(await append(expected, batch(written - count, count), id));
            };
            const pending: Promise<void>[] = [];
            for (const one of steps) {
              // Not waited for: the follower below reads while this is being written.
              if ('write' in one) pending.push(write(one.write));
              if ('take' in one && written > seen.length) {
                const count = Math.min(one.take, written - seen.length);
                seen.push(...numbers(await take(store, id, seen.length - 1, count)));
              }
              if ('pause' in one) await new Promise(setImmediate);
            }
            await Promise.all(pending);
            seen.push(...numbers(await take(store, id, seen.length - 1, written - seen.length)));
            expect(seen).toEqual(upTo(written - 1));
          }),
          { numRuns: 100 },
        );
      }, 60_000);
    });

    describe('size', () => {
      /** Of so many bytes in UTF-8, which are more than its characters. */
      const sized = (bytes: number): StoredEntry => {
        const data = `"${'ñ'.repeat(400_000)}"`;
        return { ...entry(0), data, envelope: '{}'.padEnd(bytes - Buffer.byteLength(data)) };
      };

      it('takes an entry of exactly 1 MiB, counted in UTF-8 bytes', async () => {
        expect(await append('no-book', [sized(LARGEST_ENTRY)])).toEqual(E.right(undefined));
        expect(await read()).toEqual([sized(LARGEST_ENTRY)]);
      });

      it('refuses one byte more, and says how many there are', async () => {
        expect(await append('no-book', [sized(LARGEST_ENTRY + 1)])).toEqual(
          E.left({ kind: 'too-large', number: 0, bytes: LARGEST_ENTRY + 1, limit: LARGEST_ENTRY }),
        );
        expect(await head()).toBe('no-book');
      });

      it('pages through many large entries', async () => {
        const large = 'x'.repeat(300_000);
        right(await append('no-book', [entry(0, '0', large), entry(1, '1', large), entry(2, '2', large)]));
        right(await append(2, [entry(3, '3', large), entry(4, '4', large), entry(5, '5', large)]));
        expect(numbers(await read())).toEqual(upTo(5));
        expect(numbers(await read({ backward: true }))).toEqual(upTo(5).reverse());
        expect(numbers(await take(store, crm, -1, 6))).toEqual(upTo(5));
      });
    });

    it('gives back the very characters it was given', async () => {
      const texts = [
        '{"es":"Declaración de Ciudad de Guatemala"}',
        '{"composed":"\u00e9","combining":"e\u0301"}',
        '{"emoji":"👩🏽‍⚖️ 🇬🇹"}',
        '{"separators":"\u2028\u2029\u0085\ufeff"}',
        '{"escaped":"\\u0000\\n\\ud800"}',
        '{"nul":"\u0000, then more"}',
        '',
        ' ',
        "'; DROP TABLE entry; --",
      ];
      const entries = texts.map((text, n) => ({
        ...entry(n, String(n), text),
        envelope: text,
      })) as unknown as Batch;
      right(await append('no-book', entries));
      expect(await read()).toEqual(entries);
    });

    it('keeps what it was given, whatever the caller does to it afterwards', async () => {
      const given = { ...entry(0) };
      right(await append('no-book', [given]));
      given.data = 'changed';
      expect(await read()).toEqual([entry(0)]);
    });

    describe('closed', () => {
      it('has written all that was asked for, and answers that it is closed', async () => {
        const asked = append('no-book', [entry(0)]);
        await store.close();
        await store.close();
        expect(await asked).toEqual(E.right(undefined));
        const said = {
          es: expect.stringContaining('cerrado') as unknown,
          en: expect.stringContaining('closed') as unknown,
        };
        const closed = E.left({ kind: 'unavailable', message: said.en, said });
        expect(await append(0, [entry(1)])).toEqual(closed);
        expect(await store.head(crm)()).toEqual(closed);
        expect(await store.find(crm, entryId('x'))()).toEqual(closed);
        expect(await store.books()()).toEqual(closed);
        await expect(read()).rejects.toThrow('closed');
      });

      it('tells those who wait, rather than leaving them waiting', async () => {
        const taken = take(store, crm, -1, 1);
        setTimeout(() => void store.close(), 5);
        await expect(taken).rejects.toBeInstanceOf(StoreFailure);
      });
    });

    describe('its Merkle trees', () => {
      const rootsAt = async (id = crm): Promise<readonly [size: number, root: Hash]> => {
        const { size, tile } = right(await treesOf(store)(id)());
        for (const one of tilesOf(size)) expect(tile(one)).toHaveLength(32 * one.width);
        return [size, rootBetween(nodesFrom(tile, size), 0, size)];
      };
      const defined = (entries: readonly StoredEntry[]) => mth(entries.map((one) => leafHash(one.envelope)));

      it('have no leaf where there is no book', async () => {
        expect(await rootsAt()).toEqual([0, defined([])]);
      });

      it('have a leaf for every envelope, however the entries came', async () => {
        const all = batch(0, 700);
        let at = 0;
        for (const count of [1, 1, 2, 3, 249, 1, 255, 100, 88]) {
          const [first, ...more] = all.slice(at, at + count);
          right(await append(at === 0 ? 'no-book' : at - 1, [first!, ...more]));
          at += count;
          expect(await rootsAt()).toEqual([at, defined(all.slice(0, at))]);
        }
        expect(at).toBe(700);
      });

      it('are one for each book, and do not grow by what was refused or repeated', async () => {
        await fill(3);
        await fill(5, book('another'));
        expect((await append(1, [entry(2, 'another')]))._tag).toBe('Left');
        right(await append('no-book', batch(0, 3)));
        expect(await rootsAt()).toEqual([3, defined(batch(0, 3))]);
        expect(await rootsAt(book('another'))).toEqual([5, defined(batch(0, 5))]);
      });

      it('stay as they were when they are asked again, for whoever has one', async () => {
        await fill(300);
        const trees = treesOf(store);
        const before = right(await trees(crm)());
        right(await append(299, batch(300, 300)));
        expect(right(await trees(crm)()).size).toBe(600);
        expect(before.size).toBe(300);
        expect(rootBetween(nodesFrom(before.tile, 300), 0, 300)).toEqual(defined(batch(0, 300)));
      });

      it('go on where they were when the store is closed and opened again', async () => {
        if (opened.reopen === undefined) return;
        await fill(300);
        store = await opened.reopen();
        right(await append(299, batch(300, 300)));
        expect(await rootsAt()).toEqual([600, defined(batch(0, 600))]);
      });
    });

    it('keeps everything when it is closed and opened again', async () => {
      if (opened.reopen === undefined) return;
      await fill(600);
      await fill(3, book('another'));
      store = await opened.reopen();
      expect(await read()).toEqual(batch(0, 600));
      expect(right(await store.books()())).toEqual(['another', 'crm']);
      expect(await append('no-book', batch(0, 600))).toEqual(E.right(undefined));
      expect(await append(599, [entry(600)])).toEqual(E.right(undefined));
      expect(numbers(await take(store, crm, 598, 2))).toEqual([599, 600]);
    });
  });
};
