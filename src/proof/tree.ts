// A Merkle tree by its complete subtrees (RFC 6962 §2.1). Level 0 holds the leaves' hashes; node `index` of `level`
// stands over the leaves from index·2^level on, 2^level of them. A complete subtree never changes again.
import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';

/** The hash of a complete subtree. Asked only of those that are complete in the tree it belongs to. */
export type Nodes = (level: number, index: number) => Hash;

/** Told of each subtree that becomes complete, the smaller before the larger. */
export type Completed = (level: number, index: number, hash: Hash) => void;

/** A tree as far as is needed to let it grow: its size, and the complete subtrees that make it up, large to small. */
export interface Frontier {
  readonly size: number;
  /** One for each bit set in `size`, from the highest. */
  readonly peaks: readonly Hash[];
}

export const EMPTY: Frontier = { size: 0, peaks: [] };

/** The tree with one leaf more. */
export const grown = ({ size, peaks }: Frontier, leaf: Hash, completed?: Completed): Frontier => {
  const rest = [...peaks];
  let hash = leaf;
  let index = size;
  completed?.(0, index, hash);
  for (let level = 1; index % 2 === 1; level += 1) {
    // As many peaks as bits of size: where the lowest is set, there is one to join.
    hash = nodeHash(rest.pop() ?? hash, hash);
    index = (index - 1) / 2;
    completed?.(level, index, hash);
  }
  return { size: size + 1, peaks: [...rest, hash] };
};

/** The root of the whole tree. */
export const rootOf = ({ peaks }: Frontier): Hash => folded(peaks);

/** Subtrees side by side, large to small, as the one root above them. */
const folded = (peaks: readonly Hash[]): Hash =>
  peaks.reduceRight<Hash | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right)),
    undefined,
  ) ?? EMPTY_ROOT;

/** The frontier of the first `size` leaves of a larger tree. */
export const frontierAt = (nodes: Nodes, size: number): Frontier => ({
  size,
  peaks: peaksOf(0, size).map(([level, index]) => nodes(level, index)),
});

/** The root of the leaves from `from` up to, not with, `to`; `from` is a multiple of the width's power of two. */
export const rootBetween = (nodes: Nodes, from: number, to: number): Hash =>
  folded(peaksOf(from, to).map(([level, index]) => nodes(level, index)));

/** The complete subtrees that make up a range which begins where one of its size may begin. */
const peaksOf = (from: number, to: number): readonly (readonly [level: number, index: number])[] => {
  const peaks: (readonly [number, number])[] = [];
  let at = from;
  for (let level = levelOf(to - from); at < to; level -= 1) {
    const width = 2 ** level;
    if (at + width > to) continue;
    peaks.push([level, at / width]);
    at += width;
  }
  return peaks;
};

/** The highest level that fits into so many leaves. */
const levelOf = (leaves: number): number => {
  let level = 0;
  while (2 ** (level + 1) <= leaves) level += 1;
  return level;
};

/** The largest power of two below `leaves`, which is at least 2: where RFC 6962 splits. */
export const splitOf = (leaves: number): number => {
  const width = 2 ** levelOf(leaves);
  return width === leaves ? width / 2 : width;
};
