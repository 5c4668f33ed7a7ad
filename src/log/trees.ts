import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BookId } from '../../domain/language/ids.js';
import { inTurn } from '../in-turn.js';
import { StoreFailure, type EventStore, type StoreTrouble, type Tree } from '../ports/event-store.js';
import { leafHash, type Hash } from '../proof/hash.js';
import { onTiles, TILE_WIDTH } from '../proof/tiles.js';
import { EMPTY, grown, type Frontier } from '../proof/tree.js';

export type Trees = (book: BookId) => TaskEither<StoreTrouble, Tree>;

/** The trees of a store's books: those it commits with the entries, else what its entries amount to. */
export const treesOf = (store: EventStore): Trees => store.tree ?? derivedTrees(store);

interface Derived {
  frontier: Frontier;
  /** By level of tiles. */
  readonly hashes: Hash[][];
}

/** Trees grown from what is read, each kept and caught up when it is asked for again. */
export const derivedTrees = (store: Pick<EventStore, 'read'>): Trees => {
  const kept = new Map<BookId, Derived>();
  // One after another: two readers at once would grow the same tree twice.
  const turns = inTurn<BookId>();

  const caughtUp = async (book: BookId): Promise<Tree> => {
    const derived = kept.get(book) ?? { frontier: EMPTY, hashes: [] };
    kept.set(book, derived);
    const keep = onTiles((level, _at, hash) => void (derived.hashes[level] ??= []).push(hash));
    for await (const { envelope } of store.read(book, { from: derived.frontier.size }))
      derived.frontier = grown(derived.frontier, leafHash(envelope), keep);
    const { size } = derived.frontier;
    return {
      size,
      tile: ({ level, index, width }) =>
        Buffer.concat((derived.hashes[level] ?? []).slice(index * TILE_WIDTH, index * TILE_WIDTH + width)),
    };
  };

  return (book) => async () => {
    try {
      return E.right(await turns(book, () => caughtUp(book)));
    } catch (error) {
      if (error instanceof StoreFailure) return E.left(error.trouble);
      throw error;
    }
  };
};
