import { openMemory } from '../../../adapters/store/memory.js';
import type { BookId } from '../../../domain/language/ids.js';
import { library } from '../../../src/library.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import { withoutSnapshots } from '../../../src/snapshots/snapshots.js';
import { recompute } from '../../../src/verify/book.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import {
  digested,
  headOf,
  oneSnapshot,
  saying,
  shelfInMemory,
  type ShelfInMemory,
} from '../../support/snapshot-shelf.js';

// A snapshot that somebody made to say something else, with a digest that fits: whoever begins from it is misled.

const BOOK = 'crm' as BookId;
let store: EventStore;
let shelf: ShelfInMemory;
let whole: readonly Uint8Array[];

beforeAll(async () => {
  shelf = shelfInMemory();
  const memory = openMemory();
  await recordExample(await loadExample('xxiv-crm'), memory);
  store = { ...memory, snapshots: shelf };
  whole = await oneSnapshot(memory, library(memory), BOOK);
});

const codes = async (pieces: readonly Uint8Array[]): Promise<readonly string[]> => {
  shelf.kept.set(BOOK, pieces);
  return (await recompute(store, BOOK)).findings.map(({ code }) => code);
};

/** With other words of the same length where these stand first in what is stowed. */
const withWords = (before: string, after: string): readonly Uint8Array[] => {
  const stowed = Buffer.from(whole[0] ?? []);
  const at = stowed.indexOf(before);
  expect([whole.length, at >= 0, Buffer.byteLength(after)]).toEqual([3, true, Buffer.byteLength(before)]);
  stowed.write(after, at);
  return digested([stowed, ...whole.slice(1, -1)]);
};

const withState = (before: string, after: string): readonly Uint8Array[] => {
  const state = String(headOf(whole)['state']);
  expect(state).toContain(before);
  return saying(whole, { state: state.replace(before, after) });
};

/** With other keys in what is stowed, of all records but the state's own: every value stays where it is. */
const renamed = (rename: (keys: readonly string[]) => readonly string[]): readonly Uint8Array[] => {
  const shapes = headOf(whole)['shapes'] as readonly (readonly string[])[];
  expect(shapes[0]?.length).toBeGreaterThan(1);
  return saying(whole, { shapes: shapes.map((keys, place) => (place === 0 ? rename(keys) : keys)) });
};

const deep = (levels: number): string => '["l",'.repeat(levels) + '1' + ']'.repeat(levels);

it('finds nothing in what acta kept, nor in what nobody would begin from', async () => {
  expect(await codes(whole)).toEqual([]);
  expect(await codes([])).toEqual([]);
  expect(await codes(whole.slice(1))).toEqual([]);
  expect(await codes(saying(whole, { version: 0 }))).toEqual([]);
});

it.each([
  ['a word of a thing that is stowed', () => withWords('preliminary', 'approved!!!')],
  ['how it is stowed, so that it is no value any more', () => withWords('[0,', '{0,')],
  ['a name of the body', () => withState('America/', 'Amerika/')],
  ['which entries are closed', () => withState('"marked"', '"names"')],
  ['the state, so that it is none', () => saying(whole, { state: '{' })],
  ['the state, so that it is another value', () => saying(whole, { state: '7' })],
  ['what the parts of things are called', () => renamed((keys) => [...keys].reverse())],
  ['what one part of them is called', () => renamed((keys) => keys.map((key) => `${key}-`))],
  ['how many entries it is of', () => withState('"crm",', '"crm",1')],
  ['the state, so that it is deeper than anything', () => withState('"America/Costa_Rica"', deep(20_000))],
  ['where things stand', () => saying(whole, { stretches: [] })],
])('finds %s', async (_what, forged) => {
  const { findings } = await (shelf.kept.set(BOOK, forged()), recompute(store, BOOK));
  expect(findings.map(({ code }) => code)).toEqual(['snapshot-differs']);
  expect(findings[0]?.said.es).toContain('instantánea');
});

it('finds one that was kept earlier, from which questions as of then begin', async () => {
  const behind = async (earlier: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => [
    ...earlier,
    ...(await oneSnapshot(store, library(withoutSnapshots(store)), BOOK, earlier)),
  ];
  expect(await codes(await behind(whole))).toEqual([]);
  expect(await codes(await behind(withWords('preliminary', 'approved!!!')))).toEqual(['snapshot-differs']);
  expect(await codes(await behind(saying(whole, { recordedAt: '2025-12-31T00:00:00.000Z' })))).toEqual([
    'snapshot-differs',
  ]);
  // Of entries that the store has not, and so nobody begins from it.
  const of = { ...(headOf(whole)['of'] as object), last: '0'.repeat(64) };
  expect(await codes(await behind(saying(whole, { of })))).toEqual([]);
});
