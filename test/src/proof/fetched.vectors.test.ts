// The known answers of other implementations, held where somebody has fetched them: they are not ours to hand on.
import * as E from 'fp-ts/lib/Either.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../../domain/language/struct.js';
import { readCheckpoint } from '../../../src/proof/checkpoint.js';
import { leafHash, sameHash, type Hash } from '../../../src/proof/hash.js';
import { consistencyHolds, inclusionHolds } from '../../../src/proof/hold.js';
import { readVerifierKey, verifierKey, verifyBytes } from '../../../src/proof/keys.js';
import { opened, readNote } from '../../../src/proof/note.js';
import { consistencyProof, inclusionProof } from '../../../src/proof/prove.js';
import { nodesFrom, tilePath } from '../../../src/proof/tiles.js';
import { rootBetween } from '../../../src/proof/tree.js';

/**
 * `ACTA_TEST_VECTORS`: a folder with clones of transparency-dev/merkle, transparency-dev/tessera and C2SP/wycheproof, under
 * `merkle`, `tessera` and `wycheproof` (docs/architecture.md). Tests of what is not there are skipped, and say why.
 */
const FOLDER = process.env['ACTA_TEST_VECTORS'] ?? '';

const withFetched = (name: string, path: string, tests: (path: string) => void): void => {
  const there = join(FOLDER, path);
  const why = FOLDER === '' ? 'ACTA_TEST_VECTORS names no folder' : `${path} is not in it`;
  if (FOLDER !== '' && existsSync(there)) describe(name, () => tests(there));
  else it.skip(`${name} (skipped: ${why})`, () => undefined);
};

const bytes = (base64: unknown): Hash => Buffer.from(typeof base64 === 'string' ? base64 : '', 'base64');
const hashes = (all: unknown): readonly Hash[] => (Array.isArray(all) ? all.map(bytes) : []);
const json = (file: string): Record<string, unknown> => {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(read)) throw new Error(`${file} is no object`);
  return read;
};
const casesIn = (folder: string): readonly Record<string, unknown>[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.json'))
    .map((one) => json(join(one.parentPath, one.name)));

withFetched('the proofs of transparency-dev/merkle', 'merkle/testdata', (folder) => {
  it('of inclusion hold where they say so, and nowhere else', () => {
    const cases = casesIn(join(folder, 'inclusion'));
    expect(cases.length).toBeGreaterThanOrEqual(98);
    const wrong = cases.filter(({ leafIdx, treeSize, leafHash: leaf, proof, root, wantErr }) => {
      const inclusion = {
        leaf: bytes(leaf),
        index: Number(leafIdx),
        size: Number(treeSize),
        proof: hashes(proof),
      };
      return inclusionHolds(inclusion, bytes(root)) === (wantErr === true);
    });
    expect(wrong.map(({ desc }) => desc)).toEqual([]);
  });

  it('of consistency hold where they say so, and nowhere else', () => {
    const cases = casesIn(join(folder, 'consistency'));
    expect(cases.length).toBeGreaterThanOrEqual(98);
    const wrong = cases.filter(({ size1, size2, root1, root2, proof, wantErr }) => {
      const consistency = { old: Number(size1), size: Number(size2), proof: hashes(proof) };
      return consistencyHolds(consistency, bytes(root1), bytes(root2)) === (wantErr === true);
    });
    expect(wrong.map(({ desc }) => desc)).toEqual([]);
  });
});

withFetched('the log of transparency-dev/tessera', 'tessera/testdata/log', (folder) => {
  const SIZES = Array.from({ length: 16 }, (_, size) => size);
  const tile = (size: number): Buffer =>
    readFileSync(join(folder, tilePath({ level: 0, index: 0, width: size })));
  const rootAt = (size: number): Hash =>
    rootBetween(
      nodesFrom(() => tile(size), size),
      0,
      size,
    );
  const key = /NewVerifier\("([^"]+)"\)/.exec(
    readFileSync(join(folder, '../../append_lifecycle_test.go'), 'utf8'),
  )?.[1];

  it('has sixteen checkpoints, each with the root of its tile', () => {
    const trusted = readVerifierKey(key ?? '');
    for (const size of SIZES) {
      const note = readNote(readFileSync(join(folder, `checkpoint.${size}`), 'utf8'));
      const signed = E.chain((read: Parameters<typeof opened>[0]) => opened(read, trusted ? [trusted] : []))(
        note,
      );
      const checkpoint = E.isRight(signed) ? readCheckpoint(signed.right.text) : undefined;
      expect(checkpoint).toMatchObject({ origin: 'example.com/log/testdata', size });
      expect(sameHash(checkpoint!.root, rootAt(size))).toBe(true);
    }
  });

  it('has its entries in the tiles, each proven in every tree that holds it, and each tree in those after it', () => {
    for (const size of SIZES.slice(1)) {
      const entries = bundled(
        readFileSync(join(folder, tilePath({ level: 0, index: 0, width: size }, 'entries'))),
      );
      expect(Buffer.concat(entries.map((entry) => leafHash(entry)))).toEqual(tile(size));
      const nodes = nodesFrom(() => tile(size), size);
      entries.forEach((entry, index) => {
        const inclusion = { leaf: leafHash(entry), index, size, proof: inclusionProof(nodes, index, size) };
        expect(inclusionHolds(inclusion, rootAt(size))).toBe(true);
      });
      for (const old of SIZES.slice(1, size + 1))
        expect(
          consistencyHolds(
            { old, size, proof: consistencyProof(nodes, old, size) },
            rootAt(old),
            rootAt(size),
          ),
        ).toBe(true);
    }
  });
});

/** C2SP tlog-tiles: each entry after its length, two bytes, the greater first. */
const bundled = (all: Buffer): readonly Buffer[] => {
  const entries: Buffer[] = [];
  for (let at = 0; at < all.length;) {
    const end = at + 2 + all.readUInt16BE(at);
    entries.push(all.subarray(at + 2, end));
    at = end;
  }
  return entries;
};

withFetched('the cases of C2SP/wycheproof', 'wycheproof/testvectors_v1/ed25519_test.json', (file) => {
  it('for Ed25519 hold where they are valid, and nowhere else', () => {
    const { numberOfTests, testGroups } = json(file);
    const groups = (Array.isArray(testGroups) ? testGroups : []).filter(isRecord);
    const cases = groups.flatMap(({ publicKey, tests }) => {
      const of = verifierKey(
        'log',
        'note',
        Buffer.from(String(isRecord(publicKey) && publicKey['pk']), 'hex'),
      );
      return (Array.isArray(tests) ? tests : []).filter(isRecord).map((one) => ({ of, ...one }));
    });
    expect(cases).toHaveLength(Number(numberOfTests));
    expect(cases.length).toBeGreaterThanOrEqual(151);
    const wrong = cases.filter(
      ({ of, ...one }: { readonly of: ReturnType<typeof verifierKey> } & Record<string, unknown>) => {
        const [message, signature] = [one['msg'], one['sig']].map((hex) => Buffer.from(String(hex), 'hex'));
        return verifyBytes(of, message!, signature!) !== (one['result'] === 'valid');
      },
    );
    expect(wrong).toEqual([]);
  });
});
