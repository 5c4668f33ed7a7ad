import * as E from 'fp-ts/lib/Either.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { Instant } from '../../../domain/dates/moment.js';
import { keysOf } from '../../../src/log/names.js';
import { publisher } from '../../../src/log/publisher.js';
import { consistencyOf, proofOf } from '../../../src/log/receipts.js';
import { signerOf, type Head } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import type { Signing } from '../../../src/ports/signing.js';
import { readConsistencyBody } from '../../../src/proof/consistency-text.js';
import { leafHash } from '../../../src/proof/hash.js';
import { consistencyHolds } from '../../../src/proof/hold.js';
import { noteText, opened, readNote } from '../../../src/proof/note.js';
import { proofHolds } from '../../../src/proof/proof-text.js';
import { batch, book, entry, right } from '../../adapters/store/contract.js';
import { mth } from '../proof/trees.js';

const crm = book('crm');
const THEN = '2026-01-01T00:00:00.000Z' as Instant;

const rootOfBatch = (count: number) =>
  mth(
    batch(0, Math.max(count, 1))
      .slice(0, count)
      .map(({ envelope }) => leafHash(envelope)),
  );

const withKey = (): Signing => {
  const signing = memorySigning(systemRandom);
  right(signing.begin('acta.example'));
  return signing;
};
const filled = async (count: number): Promise<EventStore> => {
  const store = openMemory();
  right(await store.append(crm, 'no-book', batch(0, count))());
  return store;
};
const signed = async (store: EventStore, signing: Signing): Promise<Head> =>
  right(await signerOf(treesOf(store), signing).sign(crm)());

describe('a log’s signer', () => {
  it('signs what the book has come to, under the log’s own name', async () => {
    const signing = withKey();
    const { note, checkpoint } = await signed(await filled(5), signing);
    expect(checkpoint).toEqual({ origin: 'acta.example/books/crm/log', size: 5, root: rootOfBatch(5) });
    const { trusted } = keysOf(right(signing.keys())!, crm);
    expect(E.isRight(opened(note, trusted))).toBe(true);
    expect(right(signing.latest(crm))).toBe(noteText(note));
  });

  it('signs again only what has grown', async () => {
    const [store, signing] = [await filled(5), withKey()];
    const first = await signed(store, signing);
    expect(await signed(store, signing)).toEqual(first);
    right(await store.append(crm, 4, [entry(5)])());
    expect((await signed(store, signing)).checkpoint.size).toBe(6);
  });

  it('proves of every entry that it is there, and of every earlier checkpoint that it goes on', async () => {
    const [store, signing] = [await filled(300), withKey()];
    const trees = treesOf(store);
    const head = await signed(store, signing);
    const { trusted } = keysOf(right(signing.keys())!, crm);
    for (const { number, envelope } of batch(0, 300)) {
      const proof = right(await proofOf(trees, crm, head, number)());
      expect(E.isRight(proofHolds(proof, leafHash(envelope), trusted))).toBe(true);
    }
    for (const old of [0, 1, 2, 17, 255, 256, 257, 300]) {
      const body = readConsistencyBody(right(await consistencyOf(trees, crm, head, old)()))!;
      expect(body.checkpoint).toEqual(head.note);
      const consistency = { old, size: 300, proof: body.proof };
      expect(consistencyHolds(consistency, rootOfBatch(old), head.checkpoint.root)).toBe(true);
    }
  });

  it('proves as of a checkpoint that the book has left behind', async () => {
    const [store, signing] = [await filled(200), withKey()];
    const head = await signed(store, signing);
    right(await store.append(crm, 199, batch(200, 400))());
    const proof = right(await proofOf(treesOf(store), crm, head, 7)());
    const { trusted } = keysOf(right(signing.keys())!, crm);
    expect(E.isRight(proofHolds(proof, leafHash(entry(7).envelope), trusted))).toBe(true);
  });

  it('never signs a book that does not go on from what was signed', async () => {
    const signing = withKey();
    await signed(await filled(5), signing);
    const shorter = await filled(4);
    const other = openMemory();
    right(await other.append(crm, 'no-book', [another(entry(0)), ...batch(1, 6)])());
    for (const [store, words, es] of [
      [shorter, 'entry 4 is missing', 'falta el asiento 4'],
      [await filled(2), 'entries 2 to 4 are missing', 'faltan los asientos 2 a 4'],
      [other, 'are not those that were signed', 'no son los que se firmaron'],
    ] as const) {
      const signer = signerOf(treesOf(store), signing);
      for (const answer of [await signer.sign(crm)(), await signer.goesOn(crm)()])
        expect(answer).toEqual(
          E.left({
            kind: 'rolled-back',
            message: expect.stringContaining(words) as unknown,
            said: {
              es: expect.stringContaining(es) as unknown,
              en: expect.stringContaining(words) as unknown,
            },
          }),
        );
    }
    expect(E.isRight(await signerOf(treesOf(await filled(9)), signing).goesOn(crm)())).toBe(true);
  });

  it('goes over to a new key under the signatures of both', async () => {
    const [store, signing] = [await filled(5), withKey()];
    const signer = signerOf(treesOf(store), signing);
    right(await signer.sign(crm)());
    const before = keysOf(right(signing.keys())!, crm).trusted;
    right(signing.rotate(THEN));
    right(await signer.signAgain(crm)());
    const after = keysOf(right(signing.keys())!, crm).trusted;
    const both = readNote(right(signing.latest(crm))!);
    expect(after).toHaveLength(2);
    expect(after[1]?.vkey).toBe(before[0].vkey);
    expect(E.isRight(both) && both.right.signatures.map(({ id }) => id)).toEqual([before[0].id, after[0].id]);
    right(await store.append(crm, 4, [entry(5)])());
    const { note } = right(await signer.sign(crm)());
    expect(opened(note, before)).toEqual(E.left({ kind: 'unsigned' }));
    expect(E.isRight(opened(note, after))).toBe(true);
  });

  it('says so where there is no key, and where a checkpoint is not its own', async () => {
    const store = await filled(5);
    expect(await signerOf(treesOf(store), memorySigning(systemRandom)).sign(crm)()).toMatchObject(
      E.left({ kind: 'unavailable', message: expect.stringContaining('signing-key new') as unknown }),
    );
    const [signing, stranger] = [withKey(), withKey()];
    const { note } = await signed(store, stranger);
    right(signing.keep(crm, noteText(note), undefined));
    expect(await signerOf(treesOf(store), signing).sign(crm)()).toMatchObject(E.left({ kind: 'damaged' }));
  });
});

/** The same entry with another envelope. */
function another<E extends { readonly envelope: string }>(one: E): E {
  return { ...one, envelope: `${one.envelope} ` };
}

describe('a publisher', () => {
  it('signs soon after an append, once for many, and what is left at the end', async () => {
    const [store, signing] = [openMemory(), withKey()];
    let asked = 0;
    const counted: Signing = {
      ...signing,
      keep: (...how) => {
        asked += 1;
        return signing.keep(...how);
      },
    };
    const signer = signerOf(treesOf(store), counted);
    const publishing = publisher(signer, { within: 30, failed: (_, trouble) => fail(trouble) });
    const watched = publishing.watching(store);
    right(await watched.append(crm, 'no-book', batch(0, 3))());
    for (let n = 3; n < 40; n += 1) right(await watched.append(crm, n - 1, [entry(n)])());
    expect(asked).toBe(0);
    while (right(signing.latest(crm)) === undefined) await new Promise((done) => setTimeout(done, 5));
    expect(right(await signer.published(crm)())?.checkpoint.size).toBe(40);
    expect(asked).toBe(1);
    right(await watched.append(crm, 39, [entry(40)])());
    await publishing.finish();
    expect(right(await signer.published(crm)())?.checkpoint.size).toBe(41);
  });

  it('tells of what it cannot sign', async () => {
    const store = await filled(3);
    const told: unknown[] = [];
    const signer = signerOf(treesOf(store), memorySigning(systemRandom));
    const publishing = publisher(signer, {
      within: 10_000,
      failed: (id, { kind }) => told.push([id, kind]),
    });
    await publishing.begin([crm]);
    expect(told).toEqual([['crm', 'unavailable']]);
  });
});

const fail = (trouble: unknown): never => {
  throw new Error(JSON.stringify(trouble));
};
