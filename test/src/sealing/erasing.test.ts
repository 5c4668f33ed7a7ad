import * as E from 'fp-ts/lib/Either.js';
import { memoryKeys } from '../../../adapters/keys/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import type { Command } from '../../../domain/book/command.js';
import type { KeyId } from '../../../domain/language/seal.js';
import { partsOfSeal } from '../../../domain/language/seal.js';
import { library } from '../../../src/library.js';
import { allEntries } from '../../../src/read.js';
import { erasedBeforeAsked, finishErasures } from '../../../src/sealing/finish-erasures.js';
import { sealsIn } from '../../../src/sealing/open.js';
import { CRM, deskOver, labelled, type Desk } from '../../support/desk.js';
import {
  closedSession,
  contact,
  credentials,
  saidBehindDoors,
  sealedDesk,
  sealingWith,
} from '../../support/sealed.js';

const NAME = 'Juana Ilustrativa';

/** Entries 17 and 18 of one person (16 opens the session), 19 of what was said there. */
const deskWithNames = async (sealing = sealingWith()) => {
  const desk = await sealedDesk(sealing);
  await desk.recorded(
    closedSession(),
    credentials(NAME),
    contact(NAME, 'MX'),
    saidBehindDoors('lo reservado'),
  );
  const keys = (await allEntries(desk.store, CRM)).flatMap((entry) =>
    sealsIn(entry, () => undefined).map(({ seal }) => partsOfSeal(seal)!.key),
  );
  return { desk, sealing, person: keys[0]!, closed: keys[2]! };
};

const erase = (key: KeyId, entries: readonly number[] = [17, 18], of = 'person', label = 'erase'): Command =>
  labelled(label, 'EraseSealedWords', { key, of, entries, ground: 'requested' });

const outcomeOf = async (desk: Desk, command: Command): Promise<string> => {
  const outcome = await desk.recorder.record(command)();
  if (E.isRight(outcome)) return outcome.right.repeated ? 'repeated' : 'recorded';
  return outcome.left.kind === 'store' ? outcome.left.trouble.kind : outcome.left.rejection.code;
};

describe('an erasure', () => {
  it('is recorded, and once it is answered the key is gone, whatever is asked again', async () => {
    const { desk, sealing, person, closed } = await deskWithNames();
    expect(await outcomeOf(desk, erase(person))).toBe('recorded');
    expect([sealing.keys.key(person), sealing.keys.key(closed)]).toEqual(['erased', expect.anything()]);
    expect(await outcomeOf(desk, erase(person))).toBe('repeated');
    expect(await outcomeOf(desk, erase(person, [17, 18], 'person', 'again'))).toBe('already-erased');
    expect(await outcomeOf(desk, erase(closed, [19], 'closed', 'closed'))).toBe('recorded');
    expect(sealing.keys.key(closed)).toBe('erased');
  });

  it('is not recorded where nobody destroys the key: without keys, or with others', async () => {
    const { desk, person } = await deskWithNames();
    expect(await outcomeOf(deskOver(desk.store), erase(person))).toBe('keys-not-here');
    expect(await outcomeOf(deskOver(desk.store, sealingWith()), erase(person))).toBe('unavailable');
    expect(await allEntries(desk.store, CRM)).toHaveLength(20);
  });

  it('destroys nothing that is only rehearsed or refused', async () => {
    const { desk, sealing, person } = await deskWithNames();
    expect(E.isRight(await desk.recorder.rehearse([erase(person)])())).toBe(true);
    expect(await outcomeOf(desk, erase(person, [17]))).toBe('not-what-is-sealed');
    expect(await desk.recorder.recordAll([contact('Otra', 'HN'), erase(person)])()).toMatchObject({
      left: { index: 1, failure: { rejection: { code: 'erasure-alone' } } },
    });
    expect(sealing.keys.key(person)).not.toBe('erased');
  });

  it('seals nothing under the key any more that is recorded at the same time', async () => {
    const { desk, sealing, person } = await deskWithNames();
    const [, , after] = await Promise.all([
      outcomeOf(desk, contact('Otra', 'HN')),
      outcomeOf(desk, erase(person)),
      outcomeOf(desk, contact(NAME, 'CR', 'later')),
    ]);
    expect(after).toBe('recorded');
    const last = (await allEntries(desk.store, CRM)).at(-1)!;
    const [standing] = sealsIn(last, () => undefined);
    expect(sealing.keys.key(partsOfSeal(standing!.seal)!.key)).not.toBe('erased');
  });
});

describe('a process that ended between the entry and the key', () => {
  /** What is recorded, and a key store that failed just then. */
  const interrupted = async () => {
    const keys = memoryKeys(systemRandom);
    let fails = true;
    const failing = sealingWith({
      ...keys,
      erase: (id, at) =>
        fails
          ? () => Promise.resolve(E.left({ kind: 'unavailable' as const, message: 'the disk is full' }))
          : keys.erase(id, at),
    });
    const { desk, person } = await deskWithNames(failing);
    expect(await outcomeOf(desk, erase(person))).toBe('unavailable');
    expect(await allEntries(desk.store, CRM)).toHaveLength(21);
    expect(keys.key(person)).not.toBe('erased');
    fails = false;
    return { desk, keys, sealing: failing, person };
  };

  it('is gone on from with whatever is recorded next, or with the same once more', async () => {
    for (const next of [contact('Otra', 'HN'), erase]) {
      const { desk, keys, sealing, person } = await interrupted();
      const after = deskOver(desk.store, sealing);
      const command = typeof next === 'function' ? next(person) : next;
      expect(await outcomeOf(after, command)).toBe(typeof next === 'function' ? 'repeated' : 'recorded');
      expect(keys.key(person)).toBe('erased');
    }
  });

  it('is gone on from before a service answers the first question', async () => {
    const { desk, keys, sealing, person } = await interrupted();
    let asked = 0;
    const books = erasedBeforeAsked(library(desk.store), async (book) => {
      asked += 1;
      expect(await finishErasures(sealing.keys, book, desk.clock())).toBe(true);
    });
    await books.seenBy(CRM, { kind: 'keeper' });
    await books.seenBy(CRM, { kind: 'public' });
    expect([keys.key(person), asked]).toEqual(['erased', 1]);
  });
});

describe('to whoever may not see behind closed doors', () => {
  it('an erasure of what was said there is as hidden as what was said; that of a name is told', async () => {
    const { desk, person, closed } = await deskWithNames();
    await desk.recorded(erase(person), erase(closed, [19], 'closed', 'closed'));
    const { hidden } = await library(desk.store).seenBy(CRM, { kind: 'public' });
    expect([hidden.has(20), hidden.has(21)]).toEqual([false, true]);
  });
});
