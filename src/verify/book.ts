// A book recomputed from its stored bytes: nothing that was computed before is believed.
import * as E from 'fp-ts/lib/Either.js';
import { isJudgedByHistory } from '../../domain/book/erase.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { fromStored, type Entry } from '../envelope.js';
import { troubleInWords } from '../receipt.js';
import { isClosedLeaf, type BundledEntry } from '../bundle/lines.js';
import { StoreFailure, type EventStore, type StoreTrouble, type Tree } from '../ports/event-store.js';
import { leafHash, sameHash, type Hash } from '../proof/hash.js';
import { nodesOver, onTiles, TILE_WIDTH } from '../proof/tiles.js';
import { EMPTY, grown, rootBetween, type Frontier } from '../proof/tree.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';
import { judgeOf } from './rules.js';
import { holdEntry, type Held } from './stored-entry.js';

export interface Recomputed {
  readonly entries: number;
  /** The root of the first entries, as many as there are or fewer. */
  readonly rootAt: (size: number) => Hash;
  readonly leafAt: (number: number) => Hash | undefined;
  readonly findings: readonly Finding[];
}

/** Every entry against itself, its command, the rules of its time and the tree that the store keeps. */
export const recompute = (store: EventStore, book: BookId): Promise<Recomputed> =>
  recomputeFrom({ book, entries: () => store.read(book), tree: () => treeOf(store, book) });

/** A book to be recomputed: its entries, of some perhaps only the hash of their leaf, and the tree kept with them. */
export interface Recomputable {
  readonly book: BookId;
  /** From the first on, each time they are asked for. */
  readonly entries: () => AsyncIterable<BundledEntry> | Iterable<BundledEntry>;
  /** `undefined` where none is kept. */
  readonly tree: () => Promise<E.Either<StoreTrouble, Tree> | undefined>;
}

const treeOf = async (store: EventStore, book: BookId): ReturnType<Recomputable['tree']> =>
  store.tree === undefined ? undefined : store.tree(book)();

/** See {@link recompute}. The rules are held against the entries up to the first that is closed. */
export const recomputeFrom = async ({ book, entries, tree: kept }: Recomputable): Promise<Recomputed> => {
  const findings: Finding[] = [];
  const judging = judgingIn(book, entries);
  const hashes: Hash[][] = [];
  const keep = onTiles((level, _at, hash) => void (hashes[level] ??= []).push(hash));
  let tree: Frontier = EMPTY;
  try {
    for await (const stored of entries()) {
      tree = grown(tree, isClosedLeaf(stored) ? stored.leaf : leafHash(stored.envelope), keep);
      const held = isClosedLeaf(stored) ? UNSEEN : holdEntry(book, stored);
      findings.push(...held.findings, ...(await judging.take(held.entry)));
    }
    findings.push(...judging.end(), ...treeFindings(await kept(), tree.size, hashes));
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    findings.push(found.inStore(troubleInWords(error.trouble)));
  }
  const hashAt = (level: number, at: number): Hash => hashes[level]?.[at] ?? new Uint8Array();
  return {
    entries: tree.size,
    rootAt: (size) => rootBetween(nodesOver(hashAt), 0, size),
    leafAt: (number) => hashes[0]?.[number],
    findings,
  };
};

/** Of what is closed nothing can be said but where its leaf stands. */
const UNSEEN: Held = { findings: [], entry: undefined };

interface Judging {
  readonly take: (entry: Entry | undefined) => readonly Finding[] | Promise<readonly Finding[]>;
  readonly end: () => readonly Finding[];
}

/** Judges the entries by the rules of their time. What cannot be understood cannot be judged, nor what rests on it. */
const judgingIn = (book: BookId, entries: Recomputable['entries']): Judging => {
  const judge = judgeOf(book);
  let isWhole = true;
  let remembers = false;
  const remembering = async (looking: Entry): Promise<readonly Finding[]> => {
    remembers = true;
    judge.remember(await before(looking.number, entries()));
    return judge.take(looking);
  };
  return {
    take: (entry) => {
      isWhole &&= entry !== undefined;
      if (!isWhole || entry === undefined) return [];
      return isJudgedByHistory(entry) && !remembers ? remembering(entry) : judge.take(entry);
    },
    end: () => (isWhole ? judge.end() : []),
  };
};

/** The entries before one, once they have been verified. */
const before = async (
  number: EntryNumber,
  entries: ReturnType<Recomputable['entries']>,
): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for await (const stored of entries) {
    if (stored.number >= number || isClosedLeaf(stored)) break;
    const entry = fromStored(stored);
    if (E.isRight(entry)) all.push(entry.right);
  }
  return all;
};

/** The tree that the store keeps, where it keeps one, against the one just computed. */
const treeFindings = (
  tree: E.Either<StoreTrouble, Tree> | undefined,
  entries: number,
  hashes: readonly (readonly Hash[])[],
): readonly Finding[] => {
  if (tree === undefined) return [];
  if (E.isLeft(tree)) return [found.inStore(troubleInWords(tree.left))];
  if (tree.right.size !== entries) return [found.treeSize(tree.right.size, entries)];
  return hashes.flatMap((level, number) => levelFindings(tree.right, number, level));
};

const levelFindings = (tree: Tree, level: number, hashes: readonly Hash[]): readonly Finding[] => {
  const findings: Finding[] = [];
  for (let at = 0; at < hashes.length; at += TILE_WIDTH) {
    const wanted = hashes.slice(at, at + TILE_WIDTH);
    const tile = tree.tile({ level, index: at / TILE_WIDTH, width: wanted.length });
    wanted.forEach((hash, place) => {
      if (sameHash(tile.subarray(place * hash.length, (place + 1) * hash.length), hash)) return;
      findings.push(level === 0 ? found.leafDiffers(at + place) : found.treeDiffers(level, at + place));
    });
  }
  return findings;
};
