// A process that finds a snapshot answers as one that folds every entry, whatever became of snapshot and book since.
import fc from 'fast-check';
import { openMemory } from '../../../adapters/store/memory.js';
import type { Asker } from '../../../domain/authority/asker.js';
import type { BookId } from '../../../domain/language/ids.js';
import { viewAsOf, type AsOf } from '../../../src/as-of.js';
import { HELD_ENTRIES, library, type Library } from '../../../src/library.js';
import { derivedTrees } from '../../../src/log/trees.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import { KEEPER } from '../../../src/seen.js';
import { SNAPSHOT_VERSION } from '../../../src/snapshots/snapshot.js';
import { snapshotsOf } from '../../../src/snapshots/snapshots.js';
import { closedMoves } from '../../support/closed-moves.js';
import { correctionMoves } from '../../support/correction-moves.js';
import { CRM } from '../../support/desk.js';
import { lawfulHistory, told } from '../../support/history.js';
import { appendTo, everything, hourly, NOW, type Asks } from '../../support/kept-book.js';
import { openMoves } from '../../support/moves.js';
import {
  digested,
  headOf,
  oneSnapshot,
  saying,
  shelfInMemory,
  type ShelfInMemory,
} from '../../support/snapshot-shelf.js';
import { asText } from '../../support/state-told.js';
import type { Entries } from '../../support/whole-book.js';

const moves = [...openMoves, ...closedMoves, ...closedMoves, ...correctionMoves];
const histories = (tries: number) =>
  lawfulHistory(tries, moves).map(({ entries }) => told({ entries: hourly(entries) }));

const askers = fc.constantFrom<Asker>(
  KEEPER,
  { kind: 'public' },
  { kind: 'auditor' },
  ...['CR', 'MX', 'ST', 'GT'].map((party) => ({ kind: 'party', party }) as Asker),
);

const ASKS: readonly Asks[] = [
  { kind: 'meeting', id: 'xxiv' },
  { kind: 'replay', id: 'xxiv' },
  { kind: 'impact', id: '3' },
];

/** A process on this store, with these snapshots of books of five entries or more. */
const process = (store: EventStore, shelf: ShelfInMemory): { store: EventStore; books: Library } => {
  const withShelf = { ...store, snapshots: shelf };
  return { store, books: library(withShelf, HELD_ENTRIES, snapshotsOf(withShelf, 5)) };
};

/** A store in memory that commits trees, as the embedded one does. */
const openWithTrees = (): EventStore => {
  const store = openMemory();
  return { ...store, tree: derivedTrees(store) };
};

const same = async (
  one: { store: EventStore; books: Library },
  other: { store: EventStore; books: Library },
  asker: Asker,
  asOf: AsOf,
): Promise<void> => {
  expect(asText(await one.books.current(CRM))).toBe(asText(await other.books.current(CRM)));
  expect(asText(await one.books.closures(CRM))).toBe(asText(await other.books.closures(CRM)));
  expect(await everything(one, asker, asOf, ASKS)).toEqual(await everything(other, asker, asOf, ASKS));
};

it('law: whoever begins from a snapshot has the state, the closures and every answer of who folds all entries', async () => {
  let begun = 0;
  const rounds = fc.array(fc.record({ more: fc.nat(12), first: askers, asker: askers, at: fc.nat() }), {
    minLength: 2,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(histories(40), rounds, fc.boolean(), async ({ entries }, drawn, trees) => {
      const [store, shelf] = [trees ? openWithTrees() : openMemory(), shelfInMemory()];
      let end = Math.max(5, entries.length - 30);
      await appendTo(store, entries.slice(0, end));
      for (const { more, first, asker, at } of drawn) {
        if (shelf.kept.size > 0) begun += 1;
        const one = process(store, shelf);
        // Who asked first decides what is kept: with what stands behind closed doors, or without.
        await one.books.seenBy(CRM, first);
        await shelf.idle();
        const next = entries.slice(end, end + more);
        end += next.length;
        if (next.length > 0) await appendTo(store, next);
        await same(one, { store, books: library(store) }, asker, { at: at % end });
        await shelf.idle();
        await same(process(store, shelf), { store, books: library(store) }, asker, {});
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
  expect(begun).toBeGreaterThan(40);
}, 60_000);

/** A store with these entries and a snapshot of all of them. */
const keptOf = async (all: Entries): Promise<readonly [EventStore, ShelfInMemory, readonly Buffer[]]> => {
  const [store, shelf] = [openWithTrees(), shelfInMemory()];
  await appendTo(store, all);
  const pieces = await oneSnapshot(store, library(store), CRM);
  shelf.kept.set(CRM, pieces);
  return [store, shelf, pieces];
};

const opens = async (store: EventStore, shelf: ShelfInMemory): Promise<boolean> =>
  (await snapshotsOf({ ...store, snapshots: shelf }, 5).open(CRM)) !== undefined;

const damages: readonly ((pieces: readonly Buffer[], place: number) => readonly Buffer[])[] = [
  (pieces, place) => {
    const bytes = Buffer.concat(pieces);
    const at = place % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (place % 8));
    let taken = 0;
    return pieces.map(({ length }) => bytes.subarray(taken, (taken += length)));
  },
  (pieces, place) => pieces.filter((_, index) => index !== place % pieces.length),
  (pieces) => pieces.slice(0, -1),
  (pieces) => [...pieces].reverse(),
  () => [],
  () => digested([Buffer.from('not a snapshot')]).map((piece) => Buffer.from(piece)),
  () => digested([Buffer.from('{"acta":"snapshot"}')]).map((piece) => Buffer.from(piece)),
];

it('law: one of which anything was changed, lost or added is left alone, and the entries are folded', () =>
  fc.assert(
    fc.asyncProperty(histories(20), fc.nat(), askers, async ({ entries }, place, asker) => {
      const [store, shelf, whole] = await keptOf(entries);
      expect(await opens(store, shelf)).toBe(true);
      for (const damage of damages) {
        shelf.kept.set(CRM, damage(whole, place));
        expect(await opens(store, shelf)).toBe(false);
      }
      await same(process(store, shelf), { store, books: library(store) }, asker, {});
    }),
    { numRuns: 25, endOnFailure: true },
  ));

const [history] = fc.sample(histories(20), { numRuns: 1, seed: 7 });
const entries = history?.entries ?? [];

describe('a snapshot of something else is left alone', () => {
  it.each([
    ['of another version of acta', { version: SNAPSHOT_VERSION + 1 }],
    ['of no version', { version: undefined }],
    ['of another edition of the time zones', { zones: '1970a' }],
    ['of no entries', { of: undefined }],
    ['of shapes that are none', { shapes: [1] }],
  ])('%s', async (_what, change) => {
    const [store, shelf, pieces] = await keptOf(entries);
    shelf.kept.set(CRM, saying(pieces, {}));
    expect(await opens(store, shelf)).toBe(true);
    shelf.kept.set(CRM, saying(pieces, change));
    expect(await opens(store, shelf)).toBe(false);
  });

  it.each([
    ['its book', { book: 'other' as BookId }],
    ['how many entries', { next: 7 }],
    ['the last entry', { last: '0'.repeat(64) }],
    ['the root of their tree', { root: '0'.repeat(64) }],
    ['no root, in a store with trees', { root: undefined }],
  ])('told by %s', async (_what, change) => {
    const [store, shelf, pieces] = await keptOf(entries);
    shelf.kept.set(CRM, saying(pieces, { of: { ...(headOf(pieces)['of'] as object), ...change } }));
    expect(await opens(store, shelf)).toBe(false);
  });

  it('of another state than it says', async () => {
    const [store, shelf] = await keptOf(entries);
    const pieces = shelf.kept.get(CRM) ?? [];
    const state = String(headOf(pieces)['state']);
    const next = `"crm",${entries.length},`;
    expect(state).toContain(next);
    for (const other of [`"crm",${entries.length - 1},`, `"crn",${entries.length},`]) {
      shelf.kept.set(CRM, saying(pieces, { state: state.replace(next, other) }));
      expect(await opens(store, shelf)).toBe(false);
    }
  });

  it('whose file is full of zeros, as a crash leaves one: it is not read to its end', async () => {
    let read = 0;
    const zeros = async function* (): AsyncGenerator<Uint8Array> {
      for (; read < 1_000_000; read += 1) yield await Promise.resolve(new Uint8Array());
    };
    const [store, shelf] = await keptOf(entries);
    expect(await opens(store, { ...shelf, read: zeros })).toBe(false);
    expect(read).toBe(0);
  });

  it('of a book that has fewer entries now, or others', async () => {
    const [, shelf] = await keptOf(entries);
    const older = openWithTrees();
    await appendTo(older, entries.slice(0, -1));
    expect(await opens(older, shelf)).toBe(false);
    const otherwise = openWithTrees();
    await appendTo(otherwise, entries, ({ number }) => `otherwise ${number}`);
    expect(await opens(otherwise, shelf)).toBe(false);
    // One entry before the last is another: the tree tells.
    const changed = openWithTrees();
    await appendTo(changed, entries, ({ number }) => `${number === 3 ? 'other' : 'entry'} ${number}`);
    expect(await opens(changed, shelf)).toBe(false);
    expect(await opens(openWithTrees(), shelf)).toBe(false);
  });
});

describe('snapshots one after another', () => {
  const grown = async (): Promise<readonly [EventStore, ShelfInMemory, readonly number[]]> => {
    const [store, shelf] = [openWithTrees(), shelfInMemory()];
    const ends: number[] = [];
    for (let next = 12; next <= entries.length; next += 1) {
      await appendTo(store, entries.slice(next === 12 ? 0 : next - 1, next));
      await process(store, shelf).books.closures(CRM);
      await shelf.idle();
      ends.push(shelf.kept.get(CRM)?.length ?? 0);
    }
    return [store, shelf, ends];
  };
  const openedAt = async (store: EventStore, shelf: ShelfInMemory): Promise<number | undefined> => {
    const state = await snapshotsOf({ ...store, snapshots: shelf }, 5).open(CRM);
    if (state !== undefined) {
      const before = openWithTrees();
      await appendTo(before, entries.slice(0, state.book.next));
      expect(asText(state.book)).toBe(asText(await library(before).current(CRM)));
    }
    return state?.book.next;
  };

  it('lack what stands in those before, and each that is whole is believed where those after it are not', async () => {
    const [store, shelf, ends] = await grown();
    const all = (shelf.kept.get(CRM) ?? []).map((piece) => Buffer.from(piece));
    const opened = new Set<number | undefined>();
    for (let length = 0; length <= all.length; length += 1) {
      shelf.kept.set(CRM, all.slice(0, length));
      const next = await openedAt(store, shelf);
      opened.add(next);
      // What is torn at the end is not minded, and the next goes on before it.
      shelf.kept.set(CRM, [...all.slice(0, length), Buffer.from('torn')]);
      expect(await openedAt(store, shelf)).toBe(next);
    }
    expect(opened.size).toBeGreaterThan(2);
    expect(Math.max(...ends)).toBe(all.length);
  });

  it('are written whole after one that could not be written, or was being written when its book was let go', async () => {
    const [store, shelf] = [openWithTrees(), shelfInMemory()];
    const afters: number[] = [];
    let during = (): boolean => true;
    const watched: ShelfInMemory = {
      ...shelf,
      write: async (id, pieces, after) => {
        afters.push(after);
        const isKept = await shelf.write(id, pieces, after);
        return during() && isKept;
      },
    };
    const { books } = process(store, watched);
    const grows = async (from: number, to: number): Promise<void> => {
      await appendTo(store, entries.slice(from, to));
      await books.current(CRM);
      await shelf.idle();
    };
    await grows(0, 8);
    await grows(8, 14);
    during = () => false;
    await grows(14, 20);
    during = () => true;
    await grows(20, entries.length);
    expect(afters.map((after) => after > 0)).toEqual([false, true, true, false]);
    during = () => {
      books.forget(CRM);
      return true;
    };
    books.forget(CRM);
    shelf.kept.clear();
    await books.current(CRM);
    await shelf.idle();
    during = () => true;
    shelf.kept.clear();
    await books.current(CRM);
    await shelf.idle();
    // Nothing is known any more of what was there, and so it is not taken for what is.
    expect(afters.slice(4)).toEqual([0, 0]);
  });

  it('let an older copy of the book begin from one of its own time', async () => {
    const [, shelf] = await grown();
    const older = openWithTrees();
    await appendTo(older, entries.slice(0, -3));
    const next = await openedAt(older, shelf);
    expect(next).toBeLessThanOrEqual(entries.length - 3);
  });
});

describe('a question as of an earlier entry', () => {
  /** A process that counts the entries it reads. */
  const counting = (store: EventStore, shelf: ShelfInMemory) => {
    let read = 0;
    const counted: EventStore = {
      ...store,
      read: async function* (book, range) {
        for await (const entry of store.read(book, range)) {
          read += 1;
          yield entry;
        }
      },
    };
    return { one: process(counted, shelf), read: () => read };
  };

  it('begins from a state that was kept on the way, whoever folded the book', async () => {
    const without = entries.filter(({ type }) => type !== 'EntryCorrected');
    const plain = without.map((entry, number) => ({ ...entry, number }));
    const [store, shelf] = [openWithTrees(), shelfInMemory()];
    await appendTo(store, hourly(plain));
    await process(store, shelf).books.current(CRM);
    await shelf.idle();
    // Kept as the book passed them, and as it ended: three pieces for each.
    expect(shelf.kept.get(CRM)?.length).toBeGreaterThanOrEqual(9);
    const at = plain.length - 2;
    const fresh = { store, books: library(store) };
    for (const asOf of [{ at }, { knownOn: hourly(plain)[at]?.recordedAt as never }]) {
      const { one, read } = counting(store, shelf);
      const seen = await one.books.seenBy(CRM, KEEPER);
      const before = read();
      const view = await viewAsOf(one.store, seen, asOf, NOW);
      expect(read() - before).toBeLessThan(8);
      const other = await viewAsOf(store, await fresh.books.seenBy(CRM, KEEPER), asOf, NOW);
      expect(asText(view)).toBe(asText(other));
    }
  });

  it('does not go back behind the state that is at hand', async () => {
    const [store, shelf] = await keptOf(entries);
    const snapshots = snapshotsOf({ ...store, snapshots: shelf }, 5);
    const kept = (await snapshots.open(CRM))?.book.next ?? 0;
    const bounds = { end: kept + 20, known: Infinity };
    expect((await snapshots.before(CRM, { ...bounds, atHand: 0 }))?.next).toBe(kept);
    expect(await snapshots.before(CRM, { ...bounds, atHand: kept + 1 })).toBeUndefined();
    expect(await snapshots.before(CRM, { ...bounds, atHand: kept - 1 })).toBeUndefined();
  });
});
