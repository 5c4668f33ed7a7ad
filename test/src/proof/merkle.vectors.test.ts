// Known answers of Certificate Transparency, with the manglings its own tests hold against them.
import { EMPTY_ROOT, leafHash, type Hash } from '../../../src/proof/hash.js';
import { consistencyHolds, inclusionHolds } from '../../../src/proof/hold.js';
import { consistencyProof, inclusionProof } from '../../../src/proof/prove.js';
import { grown, rootOf, EMPTY } from '../../../src/proof/tree.js';
import { nodesOf } from './trees.js';
import vectors from './vectors/certificate-transparency/merkle.json' with { type: 'json' };

const hash = (hex: string): Hash => Buffer.from(hex, 'hex');
const hashes = (all: readonly string[]): readonly Hash[] => all.map(hash);

const leaves = vectors.leaves.map((leaf) => leafHash(hash(leaf)));
const roots = hashes(vectors.roots);
const rootAt = (size: number): Hash => roots[size - 1]!;

/** Proofs made wrong: an element changed, taken away or put in. */
const mangled = (proof: readonly Hash[], root: Hash): readonly (readonly Hash[])[] => [
  ...proof.map((_, at) => proof.with(at, leafHash('wrong'))),
  [...proof, new Uint8Array()],
  [...proof, root],
  [new Uint8Array(), ...proof],
  [root, ...proof],
  ...(proof.length > 0 ? [proof.slice(0, -1)] : []),
];

describe('the known answers of Certificate Transparency', () => {
  it('are all there', () => {
    const { inclusion, consistency } = vectors;
    expect([leaves, roots, inclusion, consistency].map(({ length }) => length)).toEqual([8, 8, 6, 4]);
  });

  it('are the roots of its eight leaves', () => {
    let tree = EMPTY;
    for (const [at, leaf] of leaves.entries()) {
      tree = grown(tree, leaf);
      expect(rootOf(tree)).toEqual(roots[at]);
    }
  });

  const known = vectors.inclusion.filter(({ size }) => size > 0);
  it.each(known)('are the proof of leaf $leaf of $size', ({ leaf, size, proof }) => {
    const inclusion = { leaf: leaves[leaf - 1]!, index: leaf - 1, size, proof: hashes(proof) };
    const root = rootAt(size);
    expect(inclusionProof(nodesOf(leaves), leaf - 1, size)).toEqual(hashes(proof));
    expect(inclusionHolds(inclusion, root)).toBe(true);
    const wrong = [
      ...[leaf - 2, leaf, (leaf - 1) ^ 2].map((index) => ({ ...inclusion, index })),
      ...[size * 2, Math.floor(size / 2)].map((other) => ({ ...inclusion, size: other })),
      { ...inclusion, leaf: leafHash('WrongLeaf') },
      ...mangled(inclusion.proof, root).map((other) => ({ ...inclusion, proof: other })),
    ];
    expect(wrong.filter((other) => inclusionHolds(other, root))).toEqual([]);
    expect(inclusionHolds(inclusion, leafHash('wrong root'))).toBe(false);
  });

  it.each(vectors.consistency)('are the proof from $old to $size', ({ old, size, proof }) => {
    const consistency = { old, size, proof: hashes(proof) };
    const [oldRoot, root] = [rootAt(old), rootAt(size)];
    expect(consistencyProof(nodesOf(leaves), old, size)).toEqual(hashes(proof));
    expect(consistencyHolds(consistency, oldRoot, root)).toBe(true);
    const wrong = [
      ...[old - 1, old + 1, old ^ 2].map((other) => ({ ...consistency, old: other })),
      ...[size * 2, Math.floor(size / 2)].map((other) => ({ ...consistency, size: other })),
      ...(proof.length > 0 ? [{ ...consistency, proof: [] }] : []),
      ...mangled(consistency.proof, root).map((other) => ({ ...consistency, proof: other })),
    ];
    expect(wrong.filter((other) => consistencyHolds(other, oldRoot, root))).toEqual([]);
    expect(consistencyHolds(consistency, leafHash('wrong'), root)).toBe(false);
    expect(consistencyHolds(consistency, oldRoot, leafHash('wrong'))).toBe(false);
    if (old !== size) expect(consistencyHolds(consistency, root, oldRoot)).toBe(false);
  });

  it('are no roots at all where nothing is to be proven, and yet no root is given', () => {
    const [empty, first] = [EMPTY_ROOT, rootAt(1)];
    const none = Buffer.from('no root at all');
    const holds = (old: number, size: number, roots: readonly [Hash, Hash]): boolean =>
      consistencyHolds({ old, size, proof: [] }, ...roots);
    expect([holds(0, 0, [empty, empty]), holds(0, 1, [empty, first]), holds(1, 1, [first, first])]).toEqual([
      true,
      true,
      true,
    ]);
    const wrong = [
      holds(0, 0, [none, none]),
      holds(0, 0, [first, first]),
      holds(0, 1, [empty, none]),
      holds(0, 1, [first, first]),
      holds(1, 0, [first, empty]),
    ];
    expect(wrong).toEqual(wrong.map(() => false));
  });
});
