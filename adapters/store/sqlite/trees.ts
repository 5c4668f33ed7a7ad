// The Merkle tree of each book, beside its entries and in the same transaction: the hashes that its tiles are made of.
import type { Bilingual } from '../../../domain/language/codec.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { StoredEntry, StoreTrouble } from '../../../src/ports/event-store.js';
import { HASH_BYTES, leafHash, sameHash, type Hash } from '../../../src/proof/hash.js';
import {
  hashIn,
  nodesOver,
  onTiles,
  TILE_WIDTH,
  type ReadTile,
  type TileHash,
} from '../../../src/proof/tiles.js';
import { frontierAt, grown, type Frontier } from '../../../src/proof/tree.js';
import type { Database } from './driver.js';
import { damaged } from '../troubles.js';
import { corrupt } from './troubles.js';
import { firstPlace, lastPlace, numberAt, placeOf, ROW_OF_HASHES } from './schema.js';

/** An entry's leaf in the making: its number, and the text that is hashed. */
export type Leaf = Pick<StoredEntry, 'number' | 'envelope'>;

export interface TreeStatements {
  /** Adds the leaves of entries that follow on those whose leaves are there. Within their transaction only. */
  readonly grow: (book: number, leaves: Iterable<Leaf>) => void;
  readonly size: (book: number) => number;
  readonly tile: (book: number) => ReadTile;
  /** The hash of an entry's leaf. */
  readonly leaf: (book: number, number: EntryNumber) => Hash | undefined;
}

/** Hashes of one level side by side, and the number of the first. */
interface Run {
  readonly number: number;
  /** Bytes, where nobody has changed the file. */
  readonly hashes: unknown;
}

export const prepareTrees = (db: Database): TreeStatements => {
  const insert = db.prepare<[number, number, number, Uint8Array]>(
    'INSERT INTO hashes (book, level, number, hashes) VALUES (?, ?, ?, ?)',
  );
  const upTo = db.prepare<[number, number, number], Run>(
    'SELECT number, hashes FROM hashes WHERE book = ? AND level = ? AND number <= ? ORDER BY number DESC LIMIT 1',
  );
  const some = db
    .prepare<[number, number, number, number]>(
      'SELECT hashes FROM hashes WHERE book = ? AND level = ? AND number BETWEEN ? AND ? ORDER BY number',
    )
    .pluck();
  // What is kept is used only where it is as large as the book: after a commit that failed it is not.
  const kept = new Map<number, Frontier>();

  const size = (book: number): number => {
    const last = upTo.get(book, 0, Number.MAX_SAFE_INTEGER);
    return last === undefined ? 0 : last.number + asBytes(last.hashes).length / HASH_BYTES;
  };

  const hashAt = (book: number, level: number, at: number): Hash | undefined => {
    const run = upTo.get(book, level, at);
    const hash = run && hashIn(asBytes(run.hashes), at - run.number);
    return hash?.length === HASH_BYTES ? hash : undefined;
  };

  const frontier = (book: number, leaves: number): Frontier => {
    const known = kept.get(book);
    if (known?.size === leaves) return known;
    const there = (level: number, at: number): Hash => hashAt(book, level, at) ?? missing(book, level, at);
    return frontierAt(nodesOver(there), leaves);
  };

  return {
    size,
    leaf: (book, number) => hashAt(book, 0, number),
    tile:
      (book) =>
      ({ level, index, width }) => {
        const from = index * TILE_WIDTH;
        const rows = some.all(book, level, from, from + width - 1);
        return Buffer.concat(rows.map(asBytes)).subarray(0, width * HASH_BYTES);
      },
    grow: (book, leaves) => {
      const rows = inRows((level, number, hashes) => void insert.run(book, level, number, hashes));
      const keep = onTiles(rows.add);
      let tree: Frontier | undefined;
      for (const { number, envelope } of leaves)
        tree = grown(tree ?? frontier(book, number), leafHash(envelope), keep);
      rows.end();
      if (tree !== undefined) kept.set(book, tree);
    },
  };
};

/** Puts hashes that come one by one, each after the last one of its level, into rows. */
const inRows = (put: (level: number, number: number, hashes: Uint8Array) => void) => {
  const begun = new Map<number, { readonly number: number; readonly hashes: Hash[] }>();
  const end = (level: number): void => {
    const row = begun.get(level);
    if (row !== undefined) put(level, row.number, Buffer.concat(row.hashes));
    begun.delete(level);
  };
  const add: TileHash = (level, at, hash) => {
    const row = begun.get(level);
    if (row === undefined) begun.set(level, { number: at, hashes: [hash] });
    else row.hashes.push(hash);
    if ((at + 1) % ROW_OF_HASHES === 0) end(level);
  };
  return { add, end: () => [...begun.keys()].forEach(end) };
};

const missing = (book: number, level: number, at: number): never => {
  throw corrupt(`hash ${at} of level ${level} of book ${book} is missing`);
};

const asBytes = (hashes: unknown): Uint8Array => {
  if (hashes instanceof Uint8Array) return hashes;
  throw corrupt('what stands of a tree is not bytes');
};

/**
 * Grows the trees of a store that was written before it had any, or by a program that knows of none; what is wrong
 * with a tree that is there.
 */
export const growToEntries = (db: Database): StoreTrouble | undefined => {
  const trees = prepareTrees(db);
  const last = db
    .prepare<[number, number], number | null>('SELECT max(place) FROM entry WHERE place BETWEEN ? AND ?')
    .pluck();
  const envelopes = db.prepare<[number, number], Leaf>(
    'SELECT number, envelope FROM entry WHERE place BETWEEN ? AND ? ORDER BY place',
  );
  const grow = db.transaction((book: number, from: number, to: number) => {
    // A connection that iterates cannot write: page by page.
    for (let at = from; at < to; at += TILE_WIDTH)
      trees.grow(book, envelopes.all(placeOf(book, at), placeOf(book, Math.min(to, at + TILE_WIDTH) - 1)));
  });
  const isLeafOf = (book: number, number: EntryNumber): boolean => {
    const [entry] = envelopes.all(placeOf(book, number), placeOf(book, number));
    const leaf = trees.leaf(book, number);
    return entry !== undefined && leaf !== undefined && sameHash(leafHash(entry.envelope), leaf);
  };
  for (const { number: book, id } of db.prepare<[], { number: number; id: string }>(BOOKS).all()) {
    const place = last.get(firstPlace(book), lastPlace(book)) ?? undefined;
    const entries = place === undefined ? 0 : numberAt(place) + 1;
    const size = trees.size(book);
    if (size > entries) return damage(db.name, id, MORE_LEAVES);
    if (size > 0 && !isLeafOf(book, size - 1)) return damage(db.name, id, otherLeaf(size - 1));
    if (size < entries) grow.immediate(book, size, entries);
  }
  return undefined;
};

const MORE_LEAVES: Bilingual = {
  es: 'tiene más hojas que asientos hay',
  en: 'has more leaves than entries',
};
const otherLeaf = (number: EntryNumber): Bilingual => ({
  es: `tiene una hoja que no es la del asiento ${number}`,
  en: `has another leaf than entry ${number}`,
});

const BOOKS = 'SELECT number, id FROM book';

const damage = (file: string, book: string, { es, en }: Bilingual): StoreTrouble =>
  damaged({
    es: `${file} está dañado: el árbol de Merkle del libro "${book}" ${es}. Guárdelo aparte, restaure la última copia y empiece de nuevo.`,
    en: `${file} is damaged: the Merkle tree of the book "${book}" ${en}. Keep a copy of it, restore the last backup and start again.`,
  });
