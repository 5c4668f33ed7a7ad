// What checkpoints that several signers share have to do, on the double and on a real server.
import * as E from 'fp-ts/lib/Either.js';
import { memorySigning } from '../../../../adapters/signing/memory.js';
import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import type { EsdbAddress } from '../../../../adapters/esdb-address.js';
import { signerOf } from '../../../../src/log/signer.js';
import { derivedTrees } from '../../../../src/log/trees.js';
import type { EventStore, SharedCheckpoints } from '../../../../src/ports/event-store.js';
import { noteText } from '../../../../src/proof/note.js';
import { book, entry, right } from '../contract.js';

const crm = book('crm');

export const checkpointsOf = ({ checkpoints }: EventStore): SharedCheckpoints => {
  if (checkpoints === undefined) throw new Error('the store shares no checkpoints');
  return checkpoints;
};

/** Each with the same key, and nothing else in common but the server. */
const signerOn = (store: EventStore) => {
  const signing = memorySigning((bytes) => Buffer.alloc(bytes, 7));
  right(signing.begin('acta.example'));
  return signerOf(derivedTrees(store), signing, checkpointsOf(store));
};

export const sharedCheckpointTests = (address: () => EsdbAddress): void => {
  const opened: EventStore[] = [];
  let where: EsdbAddress;
  const open = (readonly = false): EventStore => {
    const store = openEsdb(where, { readonly });
    opened.push(store);
    return store;
  };
  beforeEach(() => {
    where = address();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  it('are kept in the place of the one that was read, or not at all', async () => {
    const [one, other] = [checkpointsOf(open()), checkpointsOf(open(true))];
    expect(await one.latest(crm)()).toEqual(E.right(undefined));
    expect(await one.keep(crm, 'first', 'another')()).toEqual(E.right(false));
    expect(await one.keep(crm, 'first', undefined)()).toEqual(E.right(true));
    expect(await other.keep(crm, 'second', undefined)()).toEqual(E.right(false));
    expect(await other.keep(crm, 'second', 'first')()).toEqual(E.right(true));
    expect(await one.latest(crm)()).toEqual(E.right('second'));
    expect(await one.latest(book('other'))()).toEqual(E.right(undefined));
  });

  it('of two that are put in one place at once are one', async () => {
    const all = Array.from({ length: 4 }, () => checkpointsOf(open()));
    let last: string | undefined;
    for (let round = 0; round < 8; round += 1) {
      const kept = await Promise.all(all.map(({ keep }, who) => keep(crm, `${round}/${who}`, last)()));
      const won = kept.map((answer) => right(answer)).flatMap((isKept, who) => (isKept ? [who] : []));
      expect(won).toHaveLength(1);
      last = `${round}/${won[0]}`;
      expect(await all[0]!.latest(crm)()).toEqual(E.right(last));
    }
  });

  it('let several processes sign at once, each going on from what the others signed', async () => {
    const stores = [open(), open(), open()];
    const signers = stores.map(signerOn);
    const recording = async (): Promise<void> => {
      for (let n = 0; n < 30; n += 1)
        right(await stores[n % 3]!.append(crm, n === 0 ? 'no-book' : n - 1, [entry(n)])());
    };
    let isRecorded = false;
    const signing = signers.map(async (signer) => {
      const sizes: number[] = [];
      while (!isRecorded) sizes.push(right(await signer.sign(crm)()).checkpoint.size);
      expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    });
    await recording();
    isRecorded = true;
    await Promise.all(signing);
    const heads = await Promise.all(signers.map(async (signer) => right(await signer.sign(crm)())));
    for (const { note, checkpoint } of heads) {
      expect(checkpoint.size).toBe(30);
      expect(noteText(note)).toBe(noteText(heads[0]!.note));
    }
  });
};
