// Whether a proof holds (RFC 9162 §2.1.3.2 and §2.1.4.2). No tree is needed, and nothing else is trusted.
import { EMPTY_ROOT, HASH_BYTES, nodeHash, sameHash, type Hash } from './hash.js';

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (hashes: readonly Hash[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);

export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
}

/** Whether this leaf stands at this index in the tree of this size and root. */
export const inclusionHolds = (inclusion: Inclusion, root: Hash): boolean => {
  const found = rootFrom(inclusion);
  return found !== undefined && sameHash(found, root);
};

/** The root to which a proof leads; `undefined` where it has not the right form. */
const rootFrom = ({ leaf, index, size, proof }: Inclusion): Hash | undefined => {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, ...proof])) return undefined;
  let way: Way = { node: index, last: size - 1 };
  let hash = leaf;
  for (const sibling of proof) {
    if (way.last === 0) return undefined;
    hash = isRight(way) ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    way = above(way);
  }
  return way.last === 0 ? hash : undefined;
};

/** Where a node stands on its level, and the last one there. */
interface Way {
  readonly node: number;
  readonly last: number;
}

/** Whether the hash that joins it comes from the left. */
const isRight = ({ node, last }: Way): boolean => isOdd(node) || node === last;

const up = ({ node, last }: Way): Way => ({ node: half(node), last: half(last) });

/** One level up; of a last node further, while there is nothing on its left to be joined with. */
const above = (way: Way): Way => {
  let at = way;
  while (isRight(way) && at.node !== 0 && !isOdd(at.node)) at = up(at);
  return up(at);
};

export interface Consistency {
  readonly old: number;
  readonly size: number;
  readonly proof: readonly Hash[];
}

/** Whether the tree of `size` leaves and this root begins with the one of `old` leaves and that root. */
export const consistencyHolds = (consistency: Consistency, oldRoot: Hash, root: Hash): boolean => {
  const { old, size, proof } = consistency;
  if (!isSize(old) || !isSize(size)) return false;
  if (proof.length === 0) return goesWithoutProof(consistency, oldRoot, root);
  if (old === 0 || old >= size || !areHashes([oldRoot, root, ...proof])) return false;
  const roots = rootsFrom(consistency, oldRoot);
  return roots !== undefined && sameHash(roots.old, oldRoot) && sameHash(roots.size, root);
};

/** Every tree begins with itself, and with the empty one, which has one root only. */
const goesWithoutProof = ({ old, size }: Consistency, oldRoot: Hash, root: Hash): boolean => {
  if (old === size) return sameHash(oldRoot, root) && (size > 0 || sameHash(root, EMPTY_ROOT));
  return old === 0 && sameHash(oldRoot, EMPTY_ROOT) && areHashes([root]);
};

const rootsFrom = ({ old, size, proof }: Consistency, oldRoot: Hash): Roots | undefined => {
  let way: Way = { node: old - 1, last: size - 1 };
  while (isOdd(way.node)) way = up(way);
  // A complete tree is itself the subtree to begin with.
  const [first, ...rest] = way.node === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return undefined;
  let roots: Roots = { old: first, size: first };
  for (const sibling of rest) {
    if (way.last === 0) return undefined;
    roots = isRight(way)
      ? { old: nodeHash(sibling, roots.old), size: nodeHash(sibling, roots.size) }
      : { old: roots.old, size: nodeHash(roots.size, sibling) };
    way = above(way);
  }
  return way.last === 0 ? roots : undefined;
};

/** The roots of the old tree and of the whole one, as far as they are rebuilt. */
type Roots = Readonly<Record<'old' | 'size', Hash>>;
