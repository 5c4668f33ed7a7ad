// Trees to hold others against: the definition of RFC 6962 §2.1 written down as it stands, and one with all its nodes.
import { createHash } from 'node:crypto';
import { EMPTY, grown, type Frontier, type Nodes } from '../../../src/proof/tree.js';
import { leafHash, nodeHash, type Hash } from '../../../src/proof/hash.js';

const sha256 = (...parts: readonly Uint8Array[]): Hash =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

/** MTH(D[from:to]) by its definition, from leaves that are hashed already. */
export const mth = (leaves: readonly Hash[], from = 0, to = leaves.length): Hash => {
  if (to === from) return sha256();
  if (to - from === 1) return leaves[from]!;
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  return sha256(Uint8Array.of(1), mth(leaves, from, from + k), mth(leaves, from + k, to));
};

/** PATH(m, D[n]) by its definition. */
export const path = (leaves: readonly Hash[], m: number, from = 0, to = leaves.length): readonly Hash[] => {
  if (to - from <= 1) return [];
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  const middle = from + k;
  return m < middle
    ? [...path(leaves, m, from, middle), mth(leaves, middle, to)]
    : [...path(leaves, m, middle, to), mth(leaves, from, middle)];
};

/** PROOF(m, D[n]) by its definition. */
export const proof = (leaves: readonly Hash[], m: number): readonly Hash[] =>
  m === 0 ? [] : subproof(leaves, m, true, [0, leaves.length]);

const subproof = (
  leaves: readonly Hash[],
  m: number,
  whole: boolean,
  [from, to]: readonly [number, number],
): readonly Hash[] => {
  if (m === to) return whole ? [] : [mth(leaves, from, to)];
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  const middle = from + k;
  return m <= middle
    ? [...subproof(leaves, m, whole, [from, middle]), mth(leaves, middle, to)]
    : [...subproof(leaves, m, false, [middle, to]), mth(leaves, from, middle)];
};

/** Leaves that all differ. */
export const leavesOf = (size: number): readonly Hash[] =>
  Array.from({ length: size }, (_, index) => leafHash(`leaf ${index}`));

/** Every complete subtree of a tree, by level. */
export const nodesOf = (leaves: readonly Hash[]): Nodes => {
  const levels: (readonly Hash[])[] = [leaves];
  for (let below = leaves; below.length > 1;) {
    const level: Hash[] = [];
    for (let at = 0; at + 1 < below.length; at += 2) level.push(nodeHash(below[at]!, below[at + 1]!));
    levels.push(level);
    below = level;
  }
  return (level, index) => {
    const node = levels[level]?.[index];
    if (node === undefined) throw new Error(`node ${level}/${index} is not complete`);
    return node;
  };
};

export const grownFrom = (leaves: readonly Hash[]): Frontier =>
  leaves.reduce((tree, leaf) => grown(tree, leaf), EMPTY);

/** The same hashes with one bit changed, for every bit. */
export function* flipped(hashes: readonly Hash[]): Generator<readonly Hash[]> {
  for (const [at, hash] of hashes.entries())
    for (let bit = 0; bit < hash.length * 8; bit += 1) {
      const wrong = Uint8Array.from(hash);
      wrong[bit >> 3]! ^= 1 << (bit & 7);
      yield hashes.with(at, wrong);
    }
}
