// What is found depends neither on who held which bytes, nor on when they were done with them.
import fc from 'fast-check';
import { BOOK, commandsOf, entriesOf } from '../../../bench/books.js';
import type { BookId } from '../../../domain/language/ids.js';
import { isClosedLeaf, type BundledEntry } from '../../../src/bundle/lines.js';
import { StoreFailure, type StoredEntry, type Tree } from '../../../src/ports/event-store.js';
import { noLanes, type Lane } from '../../../src/ports/lanes.js';
import { leafHash } from '../../../src/proof/hash.js';
import { onTiles, TILE_WIDTH } from '../../../src/proof/tiles.js';
import { EMPTY, grown, rootOf } from '../../../src/proof/tree.js';
import { recomputeFrom } from '../../../src/verify/book.js';
import { leafDiffers, treeSize, type Finding } from '../../../src/verify/findings.js';
import { holdPiece } from '../../../src/verify/piece.js';
import { judgeOf } from '../../../src/verify/rules.js';
import { holdEntry } from '../../../src/verify/stored-entry.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';

/** How a lane goes about it. */
const manner = fc.record({
  /** How often it is asked whether it has begun before it has. */
  begins: fc.nat(3),
  /** The turns it takes for each piece, over and over. */
  takes: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
  breaksAfter: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, fc.nat(4)),
});
type Manner = typeof manner extends fc.Arbitrary<infer A> ? A : never;

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((goOn) => setImmediate(goOn));
};

/** A lane that, as a thread does, answers with a copy, later, and in order. */
const laneOf = ({ begins, takes, breaksAfter }: Manner, close: () => void): Lane => {
  let [asked, held] = [0, 0];
  let before: Promise<unknown> = Promise.resolve();
  return {
    isReady: () => (asked += 1) > begins,
    hold: (book, entries) => {
      const [wait, isBroken] = [takes[held % takes.length] ?? 0, held >= breaksAfter];
      held += 1;
      const answer = before.then(async () => {
        await turns(wait);
        if (isBroken) throw new Error('broken');
        const { read: _, ...told } = holdPiece(book, entries);
        return structuredClone(told);
      });
      before = answer.catch(() => undefined);
      return answer;
    },
    close,
  };
};

/** What is done to an entry of a book. */
const tampering = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom('a letter of its envelope', 'a letter of its data', 'closed', 'twice', 'gone'),
});
type Tampering = typeof tampering extends fc.Arbitrary<infer A> ? A : never;

const changed = (text: string, at: number): string => {
  const place = Math.floor(at * text.length);
  return `${text.slice(0, place)}${String.fromCharCode(text.charCodeAt(place) ^ 1)}${text.slice(place + 1)}`;
};

const tampered = (entries: readonly BundledEntry[], { at, how }: Tampering): readonly BundledEntry[] => {
  const place = Math.floor(at * entries.length);
  const entry = entries[place];
  if (entry === undefined || isClosedLeaf(entry)) return entries;
  const { number, envelope, data } = entry;
  if (how === 'twice') return entries.toSpliced(place, 0, entry);
  if (how === 'gone') return entries.toSpliced(place, 1);
  if (how === 'closed') return entries.with(place, { number, leaf: leafHash(envelope) });
  return entries.with(
    place,
    how === 'a letter of its data'
      ? { ...entry, data: changed(data, (at * 997) % 1) }
      : { ...entry, envelope: changed(envelope, (at * 997) % 1) },
  );
};

interface Told {
  readonly book: BookId;
  readonly entries: readonly StoredEntry[];
  readonly tree: Tree;
}

const leafOf = (entry: BundledEntry): Uint8Array =>
  isClosedLeaf(entry) ? entry.leaf : leafHash(entry.envelope);

const treeOver = (entries: readonly BundledEntry[]): Tree & { readonly root: Uint8Array } => {
  const hashes: Uint8Array[][] = [];
  let tree = EMPTY;
  const keep = onTiles((level, _at, hash) => void (hashes[level] ??= []).push(hash));
  for (const entry of entries) tree = grown(tree, leafOf(entry), keep);
  return {
    size: entries.length,
    root: rootOf(tree),
    tile: ({ level, index, width }) =>
      Buffer.concat((hashes[level] ?? []).slice(index * TILE_WIDTH, index * TILE_WIDTH + width)),
  };
};

/** What it means, entry by entry, of a book without corrections: but for the upper levels of the tree. */
const meant = ({ book, tree }: Told, entries: readonly BundledEntry[]) => {
  const judge = judgeOf(book);
  const findings: Finding[] = [];
  let understood = 0;
  for (const stored of entries) {
    const held = isClosedLeaf(stored) ? { findings: [], entry: undefined } : holdEntry(book, stored);
    findings.push(...held.findings);
    if (held.entry === undefined) understood = -Infinity;
    else if (understood >= 0) findings.push(...judge.take(held.entry));
    understood += 1;
  }
  if (understood >= 0) findings.push(...judge.end());
  if (tree.size !== entries.length) return [...findings, treeSize(tree.size, entries.length)];
  const leaves = entries.flatMap((entry, number) => {
    const kept = tree.tile({ level: 0, index: Math.floor(number / TILE_WIDTH), width: TILE_WIDTH });
    const place = (number % TILE_WIDTH) * 32;
    return Buffer.compare(kept.subarray(place, place + 32), leafOf(entry)) === 0 ? [] : [leafDiffers(number)];
  });
  return [...findings, ...leaves];
};

/** Found in a book that is read in pages so large, and then perhaps fails to be read. */
const found = async (
  { book, tree }: Told,
  entries: readonly BundledEntry[],
  { lanes = noLanes, page = 100, fails = false } = {},
) => {
  const pages = async function* () {
    for (let at = 0; at < entries.length; at += page) yield entries.slice(at, at + page);
    if (fails) throw new StoreFailure({ kind: 'damaged', message: 'torn' });
  };
  const told = await recomputeFrom(
    { book, pages, tree: () => Promise.resolve({ _tag: 'Right', right: tree }) },
    lanes,
  );
  const { size, root } = treeOver(entries);
  expect(told.entries).toBe(size);
  expect(told.rootAt(size)).toEqual(Buffer.from(root));
  expect([told.leafAt(size), size === 0 || told.leafAt(size - 1)]).toEqual([
    undefined,
    size === 0 || new Uint8Array(leafOf(entries[size - 1]!)),
  ]);
  return told.findings;
};

const SIZE = 1_400;
let conference: Told;
let committee: Told;
beforeAll(async () => {
  const entries = (await entriesOf(commandsOf(SIZE))).slice(0, SIZE);
  conference = { book: BOOK, entries, tree: treeOver(entries) };
  // Its corrections are judged by all that stands before them.
  const commands = await loadExample('standards-committee');
  const { book } = commands[0]!.command;
  const { store } = await recordExample(commands);
  const all: StoredEntry[] = [];
  for await (const entry of store.read(book)) all.push(entry);
  committee = { book, entries: all, tree: treeOver(all) };
});

const scene = fc.record({
  done: fc.array(tampering, { maxLength: 3 }),
  lanes: fc.array(manner, { minLength: 1, maxLength: 3 }),
  notFor: fc.constantFrom(0, 0, 300, SIZE + 10),
  page: fc.integer({ min: 1, max: 700 }),
  fails: fc.boolean(),
});

it('finds in lanes what one finds alone, entry by entry', async () => {
  await fc.assert(
    fc.asyncProperty(
      scene,
      fc.constantFrom('conference' as const, 'committee' as const),
      async ({ done, lanes, notFor, page, fails }, which) => {
        const book = which === 'conference' ? conference : committee;
        const entries = done.reduce<readonly BundledEntry[]>(tampered, book.entries);
        let [opened, closed] = [0, 0];
        const open = (): readonly Lane[] => {
          opened += lanes.length;
          return lanes.map((one) => laneOf(one, () => (closed += 1)));
        };
        const beside = await found(book, entries, { lanes: { notFor, open }, page, fails });
        const alone = await found(book, entries, { fails });
        expect(beside).toEqual(alone);
        expect(closed).toBe(opened);
        expect(opened > 0).toBe(entries.length >= notFor);
        const levels = ({ code }: { readonly code: string }): boolean => code !== 'tree-differs';
        if (which === 'conference' && !fails) expect(alone.filter(levels)).toEqual(meant(book, entries));
      },
    ),
    { numRuns: 25 },
  );
});

it('finds nothing in them as they were recorded', async () => {
  for (const book of [conference, committee]) expect(await found(book, book.entries)).toEqual([]);
});
