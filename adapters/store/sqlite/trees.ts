// The Merkle tree of each book, beside its entries and in the same transaction: the hashes that its tiles are made of.
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { StoredEntry, StoreTrouble } from '../../../src/ports/event-store.js';
import { leafHash, sameHash, type Hash } from '../../../src/proof/hash.js';
import { nodesOver, onTiles, TILE_WIDTH, type ReadTile } from '../../../src/proof/tiles.js';
import { frontierAt, grown, type Frontier } from '../../../src/proof/tree.js';
import type { Database } from './driver.js';
import { damaged } from './troubles.js';
import { firstPlace, lastPlace, numberAt, placeOf } from './schema.js';

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

export const prepareTrees = (db: Database): TreeStatements => {
  const insert = db.prepare<[number, number, number, Hash]>(
    'INSERT INTO hash (book, level, number, hash) VALUES (?, ?, ?, ?)',
  );
  const last = db
    .prepare<[number], number | null>('SELECT max(number) FROM hash WHERE book = ? AND level = 0')
    .pluck();
  const one = db
    .prepare<[number, number, number], Hash>(
      'SELECT hash FROM hash WHERE book = ? AND level = ? AND number = ?',
    )
    .pluck();
  const some = db
    .prepare<[number, number, number, number], Hash>(
      'SELECT hash FROM hash WHERE book = ? AND level = ? AND number BETWEEN ? AND ? ORDER BY number',
    )
    .pluck();
  // What is kept is used only where it is as large as the book: after a commit that failed it is not.
  const kept = new Map<number, Frontier>();

  const frontier = (book: number, size: number): Frontier => {
    const known = kept.get(book);
    if (known?.size === size) return known;
    const hashAt = (level: number, at: number): Hash => one.get(book, level, at) ?? missing(book, level, at);
    return frontierAt(nodesOver(hashAt), size);
  };

  return {
    size: (book) => (last.get(book) ?? -1) + 1,
    leaf: (book, number) => one.get(book, 0, number),
    tile:
      (book) =>
      ({ level, index, width }) =>
        Buffer.concat(some.all(book, level, index * TILE_WIDTH, index * TILE_WIDTH + width - 1)),
    grow: (book, leaves) => {
      let tree: Frontier | undefined;
      const keep = onTiles((level, at, hash) => void insert.run(book, level, at, hash));
      for (const { number, envelope } of leaves)
        tree = grown(tree ?? frontier(book, number), leafHash(envelope), keep);
      if (tree !== undefined) kept.set(book, tree);
    },
  };
};

const missing = (book: number, level: number, at: number): never => {
  throw Object.assign(new Error(`hash ${at} of level ${level} of book ${book} is missing`), {
    code: 'SQLITE_CORRUPT',
  });
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
    if (size > entries) return damage(db.name, id, 'has more leaves than entries');
    if (size > 0 && !isLeafOf(book, size - 1))
      return damage(db.name, id, `has another leaf than entry ${size - 1}`);
    if (size < entries) grow.immediate(book, size, entries);
  }
  return undefined;
};

const BOOKS = 'SELECT number, id FROM book';

const damage = (file: string, book: string, fault: string): StoreTrouble =>
  damaged(
    `${file} is damaged: the Merkle tree of the book "${book}" ${fault}. Keep a copy of it, restore the last backup and start again.`,
  );
