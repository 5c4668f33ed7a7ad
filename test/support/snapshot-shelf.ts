import { createHash } from 'node:crypto';
import type { BookId } from '../../domain/language/ids.js';
import type { Library } from '../../src/library.js';
import type { EventStore, SnapshotShelf } from '../../src/ports/event-store.js';
import { piecesOf } from '../../src/snapshots/snapshot.js';
import { turn } from '../../src/turn.js';

export interface ShelfInMemory extends Required<SnapshotShelf> {
  /** What is kept of each book; to be damaged at will. */
  readonly kept: Map<BookId, readonly Uint8Array[]>;
  /** How many were written to the end. */
  readonly written: () => number;
  /** Waits until nothing is being written, nor about to be. */
  readonly idle: () => Promise<void>;
}

/** Snapshots kept in memory, as a folder keeps them. */
export const shelfInMemory = (): ShelfInMemory => {
  const kept = new Map<BookId, readonly Uint8Array[]>();
  let [written, underway] = [0, 0];
  return {
    kept,
    written: () => written,
    idle: async () => {
      // One is begun some turns after it was offered.
      for (let quiet = 0; quiet < 50; quiet += 1) {
        await turn();
        if (underway > 0) quiet = 0;
      }
    },
    read: async function* (book) {
      for (const piece of kept.get(book) ?? []) yield await Promise.resolve(Buffer.from(piece));
    },
    write: async (book, pieces, after) => {
      underway += 1;
      try {
        const before = kept.get(book) ?? [];
        if (before.length < after) return false;
        const all: Uint8Array[] = [];
        for await (const piece of pieces) all.push(Buffer.from(piece));
        if (all.length === 0) return false;
        kept.set(book, [...before.slice(0, after), ...all]);
        written += 1;
        return true;
      } finally {
        underway -= 1;
      }
    },
  };
};

/** What a snapshot says of itself. */
export const headOf = (pieces: readonly Uint8Array[]): Record<string, unknown> =>
  JSON.parse(Buffer.from(pieces.at(-2) ?? []).toString('utf8')) as Record<string, unknown>;

/** Pieces with the digest that fits them. */
export const digested = (pieces: readonly Uint8Array[]): readonly Uint8Array[] => {
  const digest = createHash('sha256');
  for (const piece of pieces) digest.update(piece);
  return [...pieces, digest.digest()];
};

/** The same snapshot that says something else of itself. */
export const saying = (pieces: readonly Uint8Array[], change: object): readonly Uint8Array[] =>
  digested([...pieces.slice(0, -2), Buffer.from(JSON.stringify({ ...headOf(pieces), ...change }))]);

/** One snapshot of a book as it stands, whole, behind these pieces. */
export const oneSnapshot = async (
  store: EventStore,
  books: Library,
  id: BookId,
  before: readonly Uint8Array[] = [],
): Promise<readonly Buffer[]> => {
  const state = { book: await books.current(id), closures: await books.closures(id) };
  const digest = createHash('sha256');
  for (const piece of before) digest.update(piece);
  const laid = { shapes: [], runs: new Map(), sheaf: undefined, bytes: 0, digest, pieces: before.length };
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(store, state, laid, () => undefined)) pieces.push(Buffer.from(piece));
  return pieces;
};
