import { EMPTY_ROOT, type Hash } from '../../../src/proof/hash.js';
import { consistencyHolds, inclusionHolds } from '../../../src/proof/hold.js';
import { consistencyProof, inclusionProof } from '../../../src/proof/prove.js';
import { frontierAt, grown, rootOf } from '../../../src/proof/tree.js';
import { flipped, grownFrom, leavesOf, mth, nodesOf, path, proof } from './trees.js';

const SMALL = 256;

describe('a tree', () => {
  const leaves = leavesOf(SMALL);

  it('has the root that RFC 6962 defines, at every size up to 256', () => {
    for (let size = 0, tree = grownFrom([]); size <= SMALL; size += 1) {
      expect(rootOf(tree)).toEqual(mth(leaves.slice(0, size)));
      expect(tree.size).toBe(size);
      if (size < SMALL) tree = grown(tree, leaves[size]!);
    }
  });

  it('tells of every subtree once, when it is complete', () => {
    const told = new Map<string, Hash>();
    let tree = grownFrom([]);
    for (const leaf of leaves)
      tree = grown(tree, leaf, (level, index, hash) => {
        expect(told.has(`${level}/${index}`)).toBe(false);
        told.set(`${level}/${index}`, hash);
      });
    const nodes = nodesOf(leaves);
    expect(told.size).toBe(2 * SMALL - 1);
    for (const [at, hash] of told) {
      const [level, index] = at.split('/').map(Number);
      expect(hash).toEqual(nodes(level!, index!));
    }
  });

  it('is found again, at every size, in a larger one', () => {
    const nodes = nodesOf(leaves);
    for (let size = 0; size <= SMALL; size += 1)
      expect(frontierAt(nodes, size)).toEqual(grownFrom(leaves.slice(0, size)));
  });
});

describe('proofs', () => {
  it('of inclusion are those that RFC 6962 defines, and hold, for every leaf of every size up to 64', () => {
    for (let size = 1; size <= 64; size += 1) {
      const leaves = leavesOf(size);
      const nodes = nodesOf(leaves);
      for (let index = 0; index < size; index += 1) {
        const found = inclusionProof(nodes, index, size);
        expect(found).toEqual(path(leaves, index));
        expect(inclusionHolds({ leaf: leaves[index]!, index, size, proof: found }, mth(leaves))).toBe(true);
      }
    }
  });

  it('of consistency are those that RFC 6962 defines, and hold, for every two sizes up to 64', () => {
    const all = leavesOf(64);
    for (let size = 0; size <= 64; size += 1) {
      const leaves = all.slice(0, size);
      const nodes = nodesOf(leaves);
      for (let old = 0; old <= size; old += 1) {
        const found = consistencyProof(nodes, old, size);
        expect(found).toEqual(proof(leaves, old));
        const consistency = { old, size, proof: found };
        expect(consistencyHolds(consistency, mth(all.slice(0, old)), mth(leaves))).toBe(true);
      }
    }
  });

  it('do not hold with any one bit of leaf or root changed', () => {
    const all = leavesOf(100);
    const nodes = nodesOf(all);
    const [root, oldRoot] = [mth(all), mth(all, 0, 37)];
    const inclusion = { leaf: all[61]!, index: 61, size: 100, proof: inclusionProof(nodes, 61, 100) };
    const consistency = { old: 37, size: 100, proof: consistencyProof(nodes, 37, 100) };
    const held = [
      ...[...flipped([inclusion.leaf])].map(([leaf]) => inclusionHolds({ ...inclusion, leaf: leaf! }, root)),
      ...[...flipped([root])].map(([wrong]) => inclusionHolds(inclusion, wrong!)),
      ...[...flipped([oldRoot])].map(([wrong]) => consistencyHolds(consistency, wrong!, root)),
      ...[...flipped([root])].map(([wrong]) => consistencyHolds(consistency, oldRoot, wrong!)),
    ];
    expect(held).toHaveLength(4 * 256);
    expect(held).not.toContain(true);
  });

  it('are refused where their numbers are no sizes', () => {
    const leaves = leavesOf(3);
    const inclusion = {
      leaf: leaves[0]!,
      index: 0,
      size: 3,
      proof: inclusionProof(nodesOf(leaves), 0, 3),
    };
    const root = mth(leaves);
    expect(inclusionHolds(inclusion, root)).toBe(true);
    for (const index of [-1, 0.5, NaN, 2 ** 53, 3])
      expect(inclusionHolds({ ...inclusion, index }, root)).toBe(false);
    for (const size of [-1, 0, 2.5, Infinity])
      expect(inclusionHolds({ ...inclusion, size }, root)).toBe(false);
    expect(inclusionHolds({ ...inclusion, leaf: Uint8Array.of(1) }, root)).toBe(false);
    for (const old of [-1, 1.5, 4])
      expect(consistencyHolds({ old, size: 3, proof: [root] }, root, root)).toBe(false);
    expect(consistencyHolds({ old: 0, size: 3, proof: [] }, EMPTY_ROOT, root)).toBe(true);
    expect(consistencyHolds({ old: 0, size: 3, proof: [] }, root, root)).toBe(false);
  });
});
