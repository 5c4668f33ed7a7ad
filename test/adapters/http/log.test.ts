import * as E from 'fp-ts/lib/Either.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { keysOf } from '../../../src/log/names.js';
import { readCheckpoint, type Checkpoint } from '../../../src/proof/checkpoint.js';
import { readConsistencyBody } from '../../../src/proof/consistency-text.js';
import { consistencyHolds } from '../../../src/proof/hold.js';
import type { VerifierKey } from '../../../src/proof/keys.js';
import { opened, readNote } from '../../../src/proof/note.js';
import { proofHolds, readProof } from '../../../src/proof/proof-text.js';
import { rootBetween } from '../../../src/proof/tree.js';
import { nodesFrom, tilePath, tilesOf } from '../../../src/proof/tiles.js';
import { CRM } from '../../support/desk.js';
import { right } from '../store/contract.js';
import { conference } from '../../domain/authority/given.js';
import { admit, LAST } from './support/bodies.js';
import { byNobody, get, head, post, send } from './support/request.js';
import { serviceWith, signingWithKey, type TestService } from './support/service.js';

describe('the log of a book over HTTP', () => {
  let service: TestService;
  let trusted: readonly VerifierKey[];
  beforeEach(async () => {
    const signing = signingWithKey();
    trusted = keysOf(right(signing.keys())!, CRM).trusted;
    service = await serviceWith(conference, { signing });
  });
  afterEach(() => service.stop());

  const text = async (path: string): Promise<string> => {
    const { status, headers, body } = await send(service.url, byNobody(get(path)));
    expect([path, status, headers['content-type']]).toEqual([path, 200, 'text/plain; charset=utf-8']);
    return body as string;
  };
  const checkpoint = async (): Promise<Checkpoint> => {
    const note = readNote(await text('/books/crm/log/checkpoint'));
    const signed = E.isRight(note) ? opened(note.right, trusted) : note;
    if (E.isLeft(signed)) throw new Error(signed.left.kind);
    return readCheckpoint(signed.right.text)!;
  };
  const bytes = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(`${service.url}/books/crm/log/${path}`)).arrayBuffer());

  it('is signed as it stood when the service began, for anybody to see', async () => {
    expect((await checkpoint()).size).toBe(LAST + 1);
  });

  it('names the keys that it is verified with', async () => {
    expect(await text('/books/crm/log/keys')).toBe(trusted.map(({ vkey }) => `${vkey}\n`).join(''));
  });

  it('is signed within a second of an entry, whose receipt the proof then holds', async () => {
    const before = await checkpoint();
    const sent = await send(service.url, post('/books/crm/commands', admit('BZ')));
    const [entry] = (sent.body as { entries: { number: number; leaf: string }[] }).entries;
    const path = `/books/crm/entries/${entry!.number}/proof`;
    const early = await send(service.url, get(path));
    expect(early).toMatchObject({
      status: 404,
      body: { code: 'not-covered' },
      headers: { 'retry-after': '1' },
    });
    while ((await send(service.url, get(path))).status !== 200)
      await new Promise((done) => setTimeout(done, 50));
    const proof = readProof(await text(path))!;
    expect(E.isRight(proofHolds(proof, Buffer.from(entry!.leaf, 'hex'), trusted))).toBe(true);
    const after = await checkpoint();
    const body = readConsistencyBody(await text(`/books/crm/log/consistency/${before.size}`))!;
    const consistency = { old: body.old, size: after.size, proof: body.proof };
    expect(consistencyHolds(consistency, before.root, after.root)).toBe(true);
  });

  it('is not promised of an entry that is not in the book', async () => {
    expect(await send(service.url, get(`/books/crm/entries/${LAST + 99}/proof`))).toMatchObject({
      status: 404,
      body: { code: 'beyond-the-book' },
    });
  });

  it('stands in tiles, from which its root can be computed', async () => {
    const { size, root } = await checkpoint();
    const tiles = new Map<string, Uint8Array>();
    for (const tile of tilesOf(size)) tiles.set(tilePath(tile), await bytes(tilePath(tile)));
    const nodes = nodesFrom((tile) => tiles.get(tilePath(tile))!, size);
    expect(rootBetween(nodes, 0, size)).toEqual(root);
    const partial = await send(service.url, head('/books/crm/log/tile/0/000.p/1'));
    expect(partial).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': '32',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
  });

  it.each([
    ['/books/crm/log/tile/0/000', 404],
    ['/books/crm/log/tile/0/x001/x234/067', 404],
    ['/books/crm/log/tile/1/000.p/1', 404],
    ['/books/crm/log/tile/0/00', 400],
    ['/books/crm/log/tile/entries/000', 400],
    ['/books/crm/log/tile/0/000.p/999', 400],
    ['/books/crm/log/consistency/999', 404],
    ['/books/crm/entries/999/proof', 404],
    ['/books/nobody/log/checkpoint', 404],
  ])('answers of %s: %i', async (path, status) => {
    expect((await send(service.url, get(path))).status).toBe(status);
  });
});

it('a service without a key says that nothing is signed', async () => {
  const service = await serviceWith(conference, { signing: memorySigning(systemRandom) });
  expect(await send(service.url, get('/books/crm/log/checkpoint'))).toMatchObject({
    status: 404,
    body: { code: 'not-signed' },
  });
  expect(await send(service.url, get('/books'))).toMatchObject({ body: { signed: false } });
  await service.stop();
});
