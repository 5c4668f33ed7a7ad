// Proofs from a tree (RFC 6962 §2.1.1 and §2.1.2).
import { rootBetween, splitOf, type Nodes } from './tree.js';
import type { Hash } from './hash.js';

/** What shows that leaf `index` is in the tree of `size` leaves: from the leaf's sibling up. `index` < `size`. */
export const inclusionProof = (nodes: Nodes, index: number, size: number): readonly Hash[] => {
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    proof.push(isLeft ? rootBetween(nodes, middle, to) : rootBetween(nodes, from, middle));
    if (isLeft) to = middle;
    else from = middle;
  }
  return proof.reverse();
};

/** What shows that the tree of `size` leaves begins with the one of `old`; 0 ≤ `old` ≤ `size`. */
export const consistencyProof = (nodes: Nodes, old: number, size: number): readonly Hash[] => {
  if (old === 0) return [];
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to !== old) {
    const middle = from + splitOf(to - from);
    if (old <= middle) {
      proof.push(rootBetween(nodes, middle, to));
      to = middle;
    } else {
      proof.push(rootBetween(nodes, from, middle));
      from = middle;
    }
  }
  // The old tree's root is known to whoever asks, but not the part of it that is left on the way.
  if (from > 0) proof.push(rootBetween(nodes, from, to));
  return proof.reverse();
};
