import fc from 'fast-check';
import { consistencyHolds, inclusionHolds } from '../../../src/proof/hold.js';
import { consistencyProof, inclusionProof } from '../../../src/proof/prove.js';
import { frontierAt, rootBetween } from '../../../src/proof/tree.js';
import { flipped, leavesOf, mth, nodesOf } from './trees.js';

const SMALL = 256;
const LARGE = 2 ** 20;

describe('proofs', () => {
  it('hold at every size up to 256, and with any one bit changed do not', () => {
    const all = leavesOf(SMALL);
    const nodes = nodesOf(all);
    for (let size = 1; size <= SMALL; size += 1) {
      const [index, old] = [7919 % size, (104_729 % size) + 1];
      const [root, oldRoot] = [mth(all, 0, size), mth(all, 0, old)];
      const inclusion = { leaf: all[index]!, index, size, proof: inclusionProof(nodes, index, size) };
      const consistency = { old, size, proof: consistencyProof(nodes, old, size) };
      expect(inclusionHolds(inclusion, root)).toBe(true);
      expect(consistencyHolds(consistency, oldRoot, root)).toBe(true);
      let held = 0;
      for (const wrong of flipped(inclusion.proof))
        held += Number(inclusionHolds({ ...inclusion, proof: wrong }, root));
      for (const wrong of flipped(consistency.proof))
        held += Number(consistencyHolds({ ...consistency, proof: wrong }, oldRoot, root));
      expect([size, held]).toEqual([size, 0]);
    }
  });

  it('hold for 10,000 sizes up to 2^20, and for no other place, size or length', () => {
    const leaves = leavesOf(LARGE);
    const nodes = nodesOf(leaves);
    const size = fc.oneof(
      fc.integer({ min: 2, max: LARGE }),
      fc
        .tuple(fc.integer({ min: 1, max: 19 }), fc.integer({ min: -1, max: 1 }))
        .map(([level, by]) => Math.max(2, 2 ** level + by)),
    );
    const drawn = size.chain((of) =>
      fc.tuple(
        fc.constant(of),
        fc.integer({ min: 0, max: of - 1 }),
        fc.integer({ min: 0, max: of - 1 }),
        fc.integer({ min: 1, max: of }),
      ),
    );
    fc.assert(
      fc.property(drawn, ([of, index, other, old]) => {
        const root = rootBetween(nodes, 0, of);
        const inclusion = {
          leaf: leaves[index]!,
          index,
          size: of,
          proof: inclusionProof(nodes, index, of),
        };
        expect(inclusionHolds(inclusion, root)).toBe(true);
        expect(inclusionHolds({ ...inclusion, index: other }, root)).toBe(other === index);
        expect(inclusionHolds({ ...inclusion, proof: inclusion.proof.slice(1) }, root)).toBe(false);
        expect(inclusionHolds({ ...inclusion, proof: [...inclusion.proof, root] }, root)).toBe(false);
        const oldRoot = rootBetween(nodes, 0, old);
        const consistency = { old, size: of, proof: consistencyProof(nodes, old, of) };
        expect(consistencyHolds(consistency, oldRoot, root)).toBe(true);
        expect(consistencyHolds({ ...consistency, old: other }, oldRoot, root)).toBe(other === old);
        expect(consistencyHolds({ ...consistency, proof: [...consistency.proof, root] }, oldRoot, root)).toBe(
          false,
        );
        expect(frontierAt(nodes, of).peaks).toHaveLength(of.toString(2).replaceAll('0', '').length);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);
});
