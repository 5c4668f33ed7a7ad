import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { checkpointText, readCheckpoint } from '../../../src/proof/checkpoint.js';
import { secondsOf } from '../../../src/proof/cosign.js';
import { EMPTY_ROOT, HASH_BYTES, leafHash } from '../../../src/proof/hash.js';
import { readVerifierKey, renamed, signerKey } from '../../../src/proof/keys.js';
import { noteText, opened, readNote, signNote, withSignatures } from '../../../src/proof/note.js';
import { proofHolds, proofText, readProof, type LogProof } from '../../../src/proof/proof-text.js';
import { inclusionProof } from '../../../src/proof/prove.js';
import { hasTile, nodesFrom, tileAt, tilePath, tilesOf, type ReadTile } from '../../../src/proof/tiles.js';
import { rootBetween } from '../../../src/proof/tree.js';
import { leavesOf, nodesOf } from './trees.js';

const ORIGIN = 'acta.example/books/crm/log';
const log = signerKey(ORIGIN, 'note', new Uint8Array(32).fill(1));
const witness = signerKey('member.example/witness', 'cosignature', new Uint8Array(32).fill(2));

describe('a checkpoint', () => {
  it('reads back as it was written', () => {
    const checkpoint = { origin: ORIGIN, size: 7, root: leafHash('root') };
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
    expect(readCheckpoint(`${checkpointText(checkpoint)}an extension\nanother\n`)).toEqual(checkpoint);
  });

  const root = Buffer.from(EMPTY_ROOT).toString('base64');
  it.each([
    ['no origin', `\n7\n${root}\n`],
    ['a leading zero', `a\n07\n${root}\n`],
    ['a size below nothing', `a\n-7\n${root}\n`],
    ['a size that no number holds', `a\n9007199254740992\n${root}\n`],
    ['a short root', `a\n7\n${root.slice(4)}\n`],
    ['a root in another alphabet', `a\n7\n${'_'.repeat(43)}=\n`],
    ['an empty extension', `a\n7\n${root}\n\n`],
    ['no last newline', `a\n7\n${root}`],
  ])('is not read with %s', (_, text) => {
    expect(readCheckpoint(text)).toBeUndefined();
  });
});

describe('a cosignature', () => {
  const text = checkpointText({ origin: ORIGIN, size: 1, root: leafHash('entry') });
  const cosigned = signNote(text, [witness], { seconds: 1_679_315_147 });

  it('says when the checkpoint was seen, and holds for that text and that time only', () => {
    const note = withSignatures(signNote(text, [log]), cosigned.signatures);
    const result = opened(note, [log, witness]);
    expect(E.isRight(result) && result.right.by.map(({ key }) => key.use)).toEqual(['note', 'cosignature']);
    const [signature] = cosigned.signatures;
    expect(secondsOf(signature!.bytes)).toBe(1_679_315_147);
    const later = Uint8Array.from(signature!.bytes);
    later[7]! += 1;
    const wrong = { ...cosigned, signatures: [{ ...signature!, bytes: later }] };
    expect(E.isLeft(opened(wrong, [witness]))).toBe(true);
    expect(E.isLeft(opened({ ...cosigned, text: text.replace('1', '2') }, [witness]))).toBe(true);
  });

  it('is of another key than a signature by the same secret', () => {
    const other = renamed(witness, witness.name, 'note');
    expect(other.id).not.toBe(witness.id);
    expect(renamed(other, witness.name, 'cosignature').skey).toBe(witness.skey);
    expect(readVerifierKey(witness.vkey)).toMatchObject({ use: 'cosignature', id: witness.id });
    expect(opened(cosigned, [other])).toEqual(E.left({ kind: 'unsigned' }));
  });
});

describe('a proof for whoever holds a receipt', () => {
  const leaves = leavesOf(300);
  const nodes = nodesOf(leaves);
  const proofOf = (index: number): LogProof => ({
    index,
    proof: inclusionProof(nodes, index, 300),
    checkpoint: signNote(checkpointText({ origin: ORIGIN, size: 300, root: rootBetween(nodes, 0, 300) }), [
      log,
    ]),
  });

  it('reads back as it was written, and holds for its entry alone', () => {
    for (const index of [0, 17, 255, 256, 299]) {
      const read = readProof(proofText(proofOf(index)))!;
      expect(read).toEqual(proofOf(index));
      expect(E.isRight(proofHolds(read, leaves[index]!, [log]))).toBe(true);
      expect(proofHolds(read, leaves[(index + 1) % 300]!, [log])).toEqual(E.left({ kind: 'not-included' }));
    }
  });

  it('may carry words of its own, which are passed over', () => {
    const text = proofText(proofOf(3)).replace('\n', '\nextra QUJD\n');
    expect(readProof(text)).toEqual(proofOf(3));
    // In base64, once, and nowhere else.
    const others = [
      text.replace('QUJD', 'ABC'),
      text.replace('extra QUJD\n', 'extra QUJD\nextra QUJD\n'),
      text.replace('extra ', 'extra'),
    ];
    expect(others.map(readProof)).toEqual([undefined, undefined, undefined]);
  });

  it('is no proof of another log, nor of who is not trusted', () => {
    const proof = proofOf(3);
    const other = signerKey('other.example', 'note', new Uint8Array(32).fill(3));
    const borrowed = { ...proof, checkpoint: signNote(proof.checkpoint.text, [other]) };
    expect(proofHolds(borrowed, leaves[3]!, [other])).toEqual(E.left({ kind: 'other-log', origin: ORIGIN }));
    expect(proofHolds(proof, leaves[3]!, [other])).toEqual(E.left({ kind: 'unsigned' }));
    const noHead = { ...proof, checkpoint: signNote('nothing\n', [log]) };
    expect(proofHolds(noHead, leaves[3]!, [log])).toEqual(E.left({ kind: 'no-checkpoint' }));
  });

  it('is not taken with any one bit of its text changed', () => {
    const bytes = Buffer.from(proofText(proofOf(299)));
    const taken: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const wrong = Buffer.from(bytes);
      wrong[bit >> 3]! ^= 1 << (bit & 7);
      const proof = readProof(wrong.toString('utf8'));
      // Other bytes that read as the same proof would be another way to write it down.
      if (proof !== undefined && E.isRight(proofHolds(proof, leaves[299]!, [log])))
        taken.push(wrong.toString());
    }
    expect(taken).toEqual([]);
  });

  it('has no more lines than a tree has levels', () => {
    const long = proofText({ ...proofOf(3), proof: Array.from({ length: 64 }, () => leafHash('x')) });
    expect(readProof(long)).toBeUndefined();
  });
});

describe('tiles', () => {
  it('are named as C2SP names them', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 3, index: 0, width: 5 })).toBe('tile/3/000.p/5');
    expect(tilePath({ level: 0, index: 999, width: 1 }, 'entries')).toBe('tile/entries/999.p/1');
    const tile = fc.record({
      level: fc.nat(63),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tile, (one) => expect(tileAt(tilePath(one))).toEqual(one)));
  });

  it.each(['0/000', 'tile/64/000', 'tile/00/000', 'tile/0/1', 'tile/0/x000/001', 'tile/0/001/067'])(
    'are not found by %s',
    (path) => expect(tileAt(path)).toBeUndefined(),
  );
  it.each([
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/999',
    'tile/0/000.p/01',
    'tile/entries/000',
    'tile/0/000/',
  ])('are not found by %s either', (path) => expect(tileAt(path)).toBeUndefined());

  it('of 70,000 leaves are those of the example in tlog-tiles', () => {
    const tiles = tilesOf(70_000);
    const of = (level: number) => tiles.filter((tile) => tile.level === level);
    expect(of(0)).toHaveLength(274);
    expect(of(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 });
    expect(of(1).map(({ width }) => width)).toEqual([256, 17]);
    expect(of(2)).toEqual([{ level: 2, index: 0, width: 1 }]);
    expect(tilesOf(256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect(tiles.every((tile) => hasTile(tile, 70_000))).toBe(true);
    expect(hasTile({ level: 0, index: 273, width: 113 }, 70_000)).toBe(false);
    expect(hasTile({ level: 2, index: 0, width: 2 }, 70_000)).toBe(false);
  });

  it('give every node of a tree', () => {
    const leaves = leavesOf(1000);
    const nodes = nodesOf(leaves);
    const read: ReadTile = ({ level, index, width }) =>
      Buffer.concat(Array.from({ length: width }, (_, at) => nodes(level * 8, index * 256 + at)));
    const found = nodesFrom(read, 1000);
    for (let level = 0; 2 ** level <= 1000; level += 1)
      for (let index = 0; (index + 1) * 2 ** level <= 1000; index += 1)
        expect(Buffer.from(found(level, index))).toEqual(nodes(level, index));
    expect(read({ level: 0, index: 0, width: 256 })).toHaveLength(256 * HASH_BYTES);
  });
});

describe('a note', () => {
  it('reads back whatever its text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ -~áñ\n]*$/)), (lines) => {
        const note = signNote(`${lines.join('\n')}\n`, [log, witness], { seconds: 5 });
        expect(readNote(noteText(note))).toEqual(E.right(note));
      }),
    );
  });
});
