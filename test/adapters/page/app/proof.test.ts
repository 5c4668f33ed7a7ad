// What a browser finds of a proof, held against what acta itself finds of it.
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { fromBase64 } from '../../../../adapters/page/app/proof/bytes.js';
import { verify, type Evidence, type Finding } from '../../../../adapters/page/app/proof/verify.js';
import { canonical } from '../../../../domain/language/canonical.js';
import { sha256 } from '../../../../src/envelope.js';
import { checkpointText } from '../../../../src/proof/checkpoint.js';
import { leafHash, type Hash } from '../../../../src/proof/hash.js';
import { signerKey, type SignerKey } from '../../../../src/proof/keys.js';
import { signNote } from '../../../../src/proof/note.js';
import { proofHolds, proofText, readProof } from '../../../../src/proof/proof-text.js';
import { inclusionProof } from '../../../../src/proof/prove.js';
import { frontierAt, rootOf } from '../../../../src/proof/tree.js';
import { nodesOf } from '../../../src/proof/trees.js';

const KEY = signerKey('acta.example/books/crm/log', 'note', new Uint8Array(32).fill(7));
const OTHER = signerKey('acta.example/books/crm/log', 'note', new Uint8Array(32).fill(8));

const entryAt = (number: number): Evidence['entry'] => {
  const data = { words: { es: `«Ñandú» ${number} ` }, order: [number, true] };
  return { number, envelope: { number, book: 'crm', dataDigest: sha256(canonical(data)) }, data };
};

const leafAt = (number: number): Hash => leafHash(canonical(entryAt(number).envelope));

/** The proof of an entry in a book of so many, signed. */
const evidenceOf = (number: number, size: number, key: SignerKey = KEY): Evidence => {
  const nodes = nodesOf(Array.from({ length: size }, (_, leaf) => leafAt(leaf)));
  const text = checkpointText({ origin: key.name, size, root: rootOf(frontierAt(nodes, size)) });
  const proof = proofText({
    index: number,
    proof: inclusionProof(nodes, number, size),
    checkpoint: signNote(text, [key]),
  });
  return { book: 'crm', entry: entryAt(number), proof, keys: [KEY.vkey] };
};

const faultOf = (finding: Finding): string => (finding.kind === 'fault' ? finding.fault : finding.kind);

/** A book of some entries, and one of them. */
const place = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.record({ size: fc.constant(size), number: fc.nat(size - 1) }));

it('law: every entry of a book of any size is proven, and named by its leaf', () =>
  fc.assert(
    fc.asyncProperty(place, async ({ size, number }) => {
      const finding = await verify(evidenceOf(number, size));
      expect(finding).toMatchObject({
        kind: 'proven',
        proven: {
          size,
          leaf: Buffer.from(leafAt(number)).toString('hex'),
          key: KEY.vkey,
          by: 'browser',
          others: 0,
        },
      });
    }),
    { numRuns: 60 },
  ));

it('law: with one character of it changed, a proof holds here where it holds for acta, and nowhere else', () =>
  fc.assert(
    fc.asyncProperty(place, fc.nat(), fc.constantFrom('A', '1', '\n', '+', '='), async (at, where, other) => {
      const evidence = evidenceOf(at.number, at.size);
      const cut = where % evidence.proof.length;
      const proof = `${evidence.proof.slice(0, cut)}${other}${evidence.proof.slice(cut + 1)}`;
      const read = readProof(proof);
      const holds =
        read !== undefined &&
        read.index === at.number &&
        E.isRight(proofHolds(read, leafAt(at.number), [KEY]));
      expect((await verify({ ...evidence, proof })).kind).toBe(holds ? 'proven' : 'fault');
    }),
    { numRuns: 150 },
  ));

describe('what is forged is named', () => {
  const good = evidenceOf(11, 23);
  it.each([
    ['other-data', { entry: { ...good.entry, data: { words: 'otras' } } }],
    ['other-entry', { entry: { ...good.entry, number: 12 } }],
    ['other-entry', { proof: evidenceOf(12, 23).proof }],
    ['other-entry', { book: 'onu' }],
    ['other-entry', { entry: { number: 11, closed: true } as never }],
    ['other-data', { entry: { ...good.entry, data: { words: null } } }],
    [
      'not-included',
      { entry: { ...good.entry, envelope: { ...good.entry.envelope, recordedBy: 'MX' } as never } },
    ],
    ['not-included', { proof: good.proof.replace(/\n[^\n]+\n\n/, '\n\n') }],
    ['bad-signature', { proof: good.proof.replace('\n23\n', '\n22\n') }],
    ['no-proof', { proof: 'index 11' }],
    ['no-proof', { proof: good.proof.replace(/— .*\n$/u, '') }],
    ['no-key', { keys: [] }],
    ['no-key', { keys: [KEY.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), 'nada'] }],
    ['unsigned', { keys: [OTHER.vkey] }],
    ['unsigned', { proof: evidenceOf(11, 23, OTHER).proof }],
    ['bad-signature', { proof: forgedSignature(good.proof) }],
    ['other-log', onAnotherLog()],
  ] satisfies readonly (readonly [string, Partial<Evidence>])[])('%s', async (fault, changed) => {
    expect(faultOf(await verify({ ...good, ...changed }))).toBe(fault);
  });
});

/** The same note with the bytes of its signature changed, and its key still named. */
function forgedSignature(proof: string): string {
  return proof.replace(/(— \S+ )(\S+)\n$/u, (_, before: string, base64: string) => {
    const bytes = fromBase64(base64)!;
    bytes[20]! ^= 1;
    return `${before}${Buffer.from(bytes).toString('base64')}\n`;
  });
}

function onAnotherLog(): Pick<Evidence, 'proof' | 'keys'> {
  const key = signerKey('acta.example/books/onu/log', 'note', new Uint8Array(32).fill(7));
  return { proof: evidenceOf(11, 23, key).proof, keys: [key.vkey] };
}

it('where the browser does not know Ed25519, a library verifies, and it is said', async () => {
  const unknown = jest
    .spyOn(crypto.subtle, 'importKey')
    .mockRejectedValue(new DOMException('no Ed25519 here', 'NotSupportedError'));
  const good = evidenceOf(3, 9);
  expect(await verify(good)).toMatchObject({ kind: 'proven', proven: { by: 'library' } });
  expect(faultOf(await verify({ ...good, proof: forgedSignature(good.proof) }))).toBe('bad-signature');
  unknown.mockRestore();
});

it('of several keys the one that signed is told, and what others signed beside it is counted', async () => {
  const good = evidenceOf(3, 9);
  const stranger = signerKey('witness.example', 'cosignature', new Uint8Array(32).fill(9));
  const text = good.proof.slice(good.proof.indexOf('\n\n') + 2);
  const body = text.slice(0, text.lastIndexOf('\n\n') + 1);
  const line = signNote(body, [stranger], { seconds: 1 });
  const bytes = Buffer.concat([Buffer.from(stranger.id, 'hex'), line.signatures[0]!.bytes]);
  const proof = `${good.proof}— ${stranger.name} ${bytes.toString('base64')}\n`;
  expect(await verify({ ...good, proof, keys: [OTHER.vkey, KEY.vkey] })).toMatchObject({
    kind: 'proven',
    proven: { key: KEY.vkey, others: 1 },
  });
});
