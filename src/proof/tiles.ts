// The tree cut into tiles (C2SP tlog-tiles): 256 hashes of one level side by side. Whoever has the tiles has all.
import { HASH_BYTES, nodeHash, type Hash } from './hash.js';
import type { Completed, Nodes } from './tree.js';

/** Hashes a full tile has; each hash of level `n` stands over 256^n leaves. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

export interface Tile {
  readonly level: number;
  readonly index: number;
  /** Hashes it has: 256, or fewer at the right edge of a tree. */
  readonly width: number;
}

/** The tiles of a tree of this size, none empty, by level. */
export const tilesOf = (size: number): readonly Tile[] => {
  const tiles: Tile[] = [];
  let hashes = size;
  for (let level = 0; hashes > 0; level += 1) {
    for (let index = 0; index * TILE_WIDTH < hashes; index += 1)
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) });
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
  return tiles;
};

/** Whether a tree of this size has this tile, perhaps as the beginning of a wider one. */
export const hasTile = ({ level, index, width }: Tile, size: number): boolean =>
  index * TILE_WIDTH + width <= Math.floor(size / TILE_WIDTH ** level);

/** `tile/0/x001/x234/067`, or `tile/0/x001/x234/067.p/8`; of a log's entries, `tile/entries/…`. */
export const tilePath = ({ level, index, width }: Tile, of: 'hashes' | 'entries' = 'hashes'): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const place = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${of === 'entries' ? 'entries' : level}/${place}${partial}`;
};

const PATH = /^tile\/(0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile of hashes that a path names; `undefined` where it names none, or names it another way than it should. */
export const tileAt = (path: string): Tile | undefined => {
  const [, level, place, width] = PATH.exec(path) ?? [];
  if (level === undefined || place === undefined) return undefined;
  const tile = {
    level: Number(level),
    index: Number(place.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isTile = tile.level < 64 && tile.width <= TILE_WIDTH && Number.isSafeInteger(tile.index);
  return isTile && tilePath(tile) === path ? tile : undefined;
};

/** Reads the first `width` hashes of a tile: `width` · 32 bytes, as they are served. */
export type ReadTile = (tile: Tile) => Uint8Array;

/** The hash at a place of a level of tiles, counted from the left. */
export type HashAt = (tileLevel: number, at: number) => Hash;

/** The complete subtrees of a tree, of which those on the levels of tiles are known. */
export const nodesOver = (hashAt: HashAt): Nodes => {
  const node = (level: number, index: number): Hash =>
    level % TILE_HEIGHT === 0
      ? hashAt(level / TILE_HEIGHT, index)
      : nodeHash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  return node;
};

/** One hash of a tile's, or of so many of its bytes as there are. */
export const hashIn = (tile: Uint8Array, place: number): Hash =>
  tile.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);

/** The one hash above a full tile, which stands in a tile of the next level. */
export const rootOfTile = (tile: Uint8Array): Hash => {
  const node = nodesOver((_, at) => hashIn(tile, at));
  return nodeHash(node(TILE_HEIGHT - 1, 0), node(TILE_HEIGHT - 1, 1));
};

/** The complete subtrees of the tree of `size` leaves, from its tiles, each of which is read once. */
export const nodesFrom = (readTile: ReadTile, size: number): Nodes => {
  const read = new Map<string, Uint8Array>();
  const tileOf = (level: number, index: number): Uint8Array => {
    const known = read.get(`${level}/${index}`);
    if (known !== undefined) return known;
    const there = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH;
    const tile = readTile({ level, index, width: Math.min(TILE_WIDTH, there) });
    read.set(`${level}/${index}`, tile);
    return tile;
  };
  return nodesOver((level, at) => hashIn(tileOf(level, Math.floor(at / TILE_WIDTH)), at % TILE_WIDTH));
};

/** Told of the hashes that tiles are made of, as a tree grows: each once, from left to right. */
export type TileHash = (tileLevel: number, at: number, hash: Hash) => void;

/** Picks out of the subtrees that become complete those on the levels of tiles. */
export const onTiles =
  (told: TileHash): Completed =>
  (level, index, hash) => {
    if (level % TILE_HEIGHT === 0) told(level / TILE_HEIGHT, index, hash);
  };
