// The tree over the entries of a book, computed anew, and held against the one that is kept.
import { HASH_BYTES, sameHash, type Hash } from '../proof/hash.js';
import { hashIn, nodesOver, onTiles, rootOfTile, TILE_WIDTH } from '../proof/tiles.js';
import { EMPTY, grown, rootBetween, type Frontier } from '../proof/tree.js';
import type { Tree } from '../ports/event-store.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';
import type { HeldPiece } from './piece.js';

/** A tree that grows by pieces, none of which goes beyond a tile. */
export interface Computed {
  readonly take: (piece: Pick<HeldPiece, 'leaves' | 'root'>) => void;
  readonly size: () => number;
  readonly rootAt: (size: number) => Hash;
  readonly leafAt: (number: number) => Hash | undefined;
  /** Where another tree, with as many leaves, differs. */
  readonly differsFrom: (tree: Tree) => readonly Finding[];
}

export const computed = (): Computed => {
  let size = 0;
  // By level of tiles, from left to right. On level 0 as the pieces come; each of the others is made of those below.
  const levels: Uint8Array[][] = [];
  let above: Frontier = EMPTY;
  const keep = onTiles((level, at, hash) => put(level + 1, at, hash));

  const put = (level: number, at: number, hashes: Uint8Array): void => {
    const tiles = (levels[level] ??= []);
    const tile = (tiles[Math.floor(at / TILE_WIDTH)] ??= new Uint8Array(TILE_WIDTH * HASH_BYTES));
    tile.set(hashes, (at % TILE_WIDTH) * HASH_BYTES);
  };
  const hashAt = (level: number, at: number): Hash =>
    hashIn(levels[level]?.[Math.floor(at / TILE_WIDTH)] ?? NONE, at % TILE_WIDTH);

  return {
    take: ({ leaves, root }) => {
      put(0, size, leaves);
      size += leaves.length / HASH_BYTES;
      if (size % TILE_WIDTH === 0) above = grown(above, root ?? rootOfTile(levels[0]?.at(-1) ?? NONE), keep);
    },
    size: () => size,
    rootAt: (leaves) => rootBetween(nodesOver(hashAt), 0, leaves),
    leafAt: (number) => (number < size ? hashAt(0, number) : undefined),
    differsFrom: (tree) =>
      levels.flatMap((tiles, level) => {
        const hashes = Math.floor(size / TILE_WIDTH ** level);
        return tiles.flatMap((tile, index) => {
          const width = Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH);
          const kept = tree.tile({ level, index, width });
          return differences(kept, tile.subarray(0, width * HASH_BYTES)).map((place) => {
            const at = index * TILE_WIDTH + place;
            return level === 0 ? found.leafDiffers(at) : found.treeDiffers(level, at);
          });
        });
      }),
  };
};

const NONE = new Uint8Array();

/** The places at which a tile that is kept has not the hash that it should have. */
const differences = (kept: Uint8Array, wanted: Uint8Array): readonly number[] => {
  if (sameHash(kept.subarray(0, wanted.length), wanted)) return [];
  const places = Array.from({ length: wanted.length / HASH_BYTES }, (_, place) => place);
  return places.filter((place) => !sameHash(hashIn(kept, place), hashIn(wanted, place)));
};
