// Several signers of one book, each with the same key in a folder of its own, and the last checkpoint shared.
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { Instant } from '../../../domain/dates/moment.js';
import { keysOf } from '../../../src/log/names.js';
import { signerOf, type Signer } from '../../../src/log/signer.js';
import { derivedTrees } from '../../../src/log/trees.js';
import type { EventStore, SharedCheckpoints } from '../../../src/ports/event-store.js';
import type { Signing } from '../../../src/ports/signing.js';
import { readCheckpoint } from '../../../src/proof/checkpoint.js';
import { leafHash } from '../../../src/proof/hash.js';
import { noteText, readNote, signNote } from '../../../src/proof/note.js';
import { batch, book, entry, right } from '../../adapters/store/contract.js';
import { mth } from '../proof/trees.js';

const crm = book('crm');
const THEN = '2026-01-01T00:00:00.000Z' as Instant;

/** A key of this seed; the same seed, the same key, and the same ones after it. */
const withKey = (seed = 7): Signing => {
  let made = seed;
  const signing = memorySigning((bytes) => Buffer.alloc(bytes, (made += 100)));
  right(signing.begin('acta.example'));
  return signing;
};

/** Shared notes, one after another; each answer comes a little later. */
const shelf = (kept: string[] = []) => {
  const later = () => new Promise((resolve) => setImmediate(resolve));
  const checkpoints: SharedCheckpoints = {
    latest: () => async () => {
      await later();
      return E.right(kept.at(-1));
    },
    keep: (_, note, instead) => async () => {
      await later();
      if (kept.at(-1) !== instead) return E.right(false);
      kept.push(note);
      return E.right(true);
    },
  };
  return { kept, checkpoints };
};

const filled = async (count: number): Promise<EventStore> => {
  const store = openMemory();
  right(await store.append(crm, 'no-book', batch(0, count))());
  return store;
};
const signerFor = (store: EventStore, checkpoints: SharedCheckpoints, signing: Signing = withKey()): Signer =>
  signerOf(derivedTrees(store), signing, checkpoints);

const sizeIn = (written: string | undefined): number => {
  const note = readNote(written ?? '');
  const checkpoint = E.isRight(note) ? readCheckpoint(note.right.text) : undefined;
  if (checkpoint === undefined) throw new Error('no checkpoint');
  const leaves = batch(0, checkpoint.size).map(({ envelope }) => leafHash(envelope));
  expect(checkpoint.root).toEqual(mth(leaves));
  return checkpoint.size;
};

describe('signers that share their checkpoints', () => {
  it('sign at once, and none signs what does not go on from what another has signed', async () => {
    const step = fc.constantFrom('record', 'one', 'two', 'three', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
        const [store, { kept, checkpoints }] = [await filled(1), shelf()];
        const all = {
          one: signerFor(store, checkpoints),
          two: signerFor(store, checkpoints),
          three: signerFor(store, checkpoints),
        };
        const signing: Promise<void>[] = [];
        let entries = 1;
        for (const what of steps) {
          if (what === 'record') right(await store.append(crm, entries - 1, [entry(entries++)])());
          else if (what === 'wait') await new Promise((resolve) => setImmediate(resolve));
          else {
            const least = entries;
            const done = all[what].sign(crm)();
            signing.push(
              done.then((head) => expect(right(head).checkpoint.size).toBeGreaterThanOrEqual(least)),
            );
          }
        }
        await Promise.all(signing);
        const sizes = kept.map(sizeIn);
        expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => one - other));
        for (const { published } of Object.values(all))
          expect(right(await published(crm)())?.checkpoint.size).toBe(sizes.at(-1));
      }),
      { numRuns: 200 },
    );
  });

  it('sign what the others have left, and tell what they have signed', async () => {
    const [store, { kept, checkpoints }] = [await filled(3), shelf()];
    const [one, other] = [signerFor(store, checkpoints), signerFor(store, checkpoints)];
    const first = right(await one.sign(crm)());
    expect(right(await other.published(crm)())).toEqual(first);
    expect(right(await other.sign(crm)())).toEqual(first);
    right(await store.append(crm, 2, [entry(3)])());
    right(await other.sign(crm)());
    expect(kept.map(sizeIn)).toEqual([3, 4]);
    expect(await one.goesOn(crm)()).toEqual(E.right(undefined));
  });

  it('keep what was signed here before it was shared', async () => {
    const [store, signing, { kept, checkpoints }] = [await filled(3), withKey(), shelf()];
    const before = right(await signerOf(derivedTrees(store), signing).sign(crm)());
    const signer = signerFor(store, checkpoints, signing);
    expect(right(await signer.published(crm)())).toEqual(before);
    expect(right(await signer.sign(crm)())).toEqual(before);
    expect(kept).toEqual([noteText(before.note)]);
  });

  it('recognise an older store by what another signed, and by what was signed here', async () => {
    const [{ checkpoints }, signing] = [shelf(), withKey()];
    right(await signerFor(await filled(5), checkpoints, signing).sign(crm)());
    const shorter = await filled(3);
    for (const signer of [signerFor(shorter, checkpoints), signerFor(shorter, shelf().checkpoints, signing)])
      for (const answer of [await signer.sign(crm)(), await signer.goesOn(crm)()])
        expect(answer).toMatchObject(E.left({ kind: 'rolled-back' }));
  });

  it('say what to do where another key has signed, and say nothing where there is none', async () => {
    const [store, { checkpoints, kept }] = [await filled(3), shelf()];
    right(await signerFor(store, checkpoints).sign(crm)());
    const stranger = signerFor(store, checkpoints, withKey(8));
    for (const answer of [await stranger.sign(crm)(), await stranger.published(crm)()])
      expect(answer).toEqual(
        E.left({
          kind: 'unavailable',
          message: expect.stringContaining('have the same key') as unknown,
          said: {
            es: expect.stringContaining('tienen la misma clave') as unknown,
            en: expect.stringContaining('have the same key') as unknown,
          },
        }),
      );
    const keyless = signerFor(
      store,
      checkpoints,
      memorySigning((bytes) => Buffer.alloc(bytes)),
    );
    expect(await keyless.published(crm)()).toEqual(E.right(undefined));
    expect(await keyless.goesOn(crm)()).toEqual(E.right(undefined));
    expect(await keyless.sign(crm)()).toMatchObject(E.left({ kind: 'unavailable' }));
    expect(kept).toHaveLength(1);
  });

  it('give up where others are always quicker', async () => {
    const { checkpoints } = shelf();
    const hurried = { ...checkpoints, keep: () => () => Promise.resolve(E.right(false)) };
    expect(await signerFor(await filled(3), hurried).sign(crm)()).toMatchObject(
      E.left({ kind: 'unavailable', message: expect.stringContaining('Try again') as unknown }),
    );
  });

  it('share the signature of a new key, and cosignatures', async () => {
    const [store, signing, { kept, checkpoints }] = [await filled(3), withKey(), shelf()];
    const signer = signerFor(store, checkpoints, signing);
    const { note } = right(await signer.sign(crm)());
    const { signer: witness } = keysOf(right(withKey(9).keys())!, book('witness'));
    const [cosignature] = signNote(note.text, [witness]).signatures;
    right(await signer.cosigned(crm, note.text, [cosignature!])());
    right(signing.rotate(THEN));
    right(await signer.signAgain(crm)());
    right(await signer.signAgain(crm)());
    expect(kept.map((one) => one.split('\n— ').length - 1)).toEqual([1, 2, 3]);
    expect(right(signing.latest(crm))).toBe(kept.at(-1));
    expect(await signer.cosigned(crm, 'another', [cosignature!])()).toMatchObject(
      E.left({ kind: 'unavailable' }),
    );
  });
});
