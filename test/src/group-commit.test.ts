import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import { allEntries } from '../../src/library.js';
import type { EventStore, StoredEntry } from '../../src/ports/event-store.js';
import type { Receipt, RecordFailure } from '../../src/receipt.js';
import { turn } from '../../src/turn.js';
import { admit, constitute, CRM, deskOver, labelled, type Desk } from '../support/desk.js';

/** A store that tells of each append how many entries it has, and makes it wait until it is let go. */
const watched = (store: EventStore = openMemory()) => {
  const appends: number[] = [];
  const waiting: (() => void)[] = [];
  let holding = false;
  return {
    appends,
    hold: () => (holding = true),
    release: () => {
      holding = false;
      waiting.splice(0).forEach((go) => go());
    },
    store: {
      ...store,
      append: (book, expected, entries) => async () => {
        appends.push(entries.length);
        if (holding) await new Promise<void>((resolve) => waiting.push(resolve));
        return store.append(book, expected, entries)();
      },
    } satisfies EventStore,
  };
};

type Outcome = E.Either<RecordFailure, Receipt>;

const told = (outcome: Outcome): string => {
  if (E.isRight(outcome))
    return `${outcome.right.repeated ? 'repeated' : 'recorded'} ${outcome.right.entries.map(({ number }) => number).join()}`;
  return outcome.left.kind === 'store' ? outcome.left.trouble.kind : outcome.left.rejection.code;
};

const atOnce = (desk: Desk, commands: readonly Command[]): Promise<readonly Outcome[]> =>
  Promise.all(commands.map((command) => desk.recorder.record(command)()));

const codes = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `M${n}`);

describe('commands of one book asked at the same time', () => {
  it('share a wait for the disk', async () => {
    const { store, appends } = watched();
    const desk = deskOver(store);
    await desk.recorded(constitute);
    const outcomes = await atOnce(
      desk,
      codes(20).map((code) => admit(code)),
    );
    expect(outcomes.map(told)).toEqual(codes(20).map((_, n) => `recorded ${n + 1}`));
    expect(appends).toEqual([1, 20]);
  });

  it('are answered only when all of them are durable', async () => {
    const { store, hold, release } = watched();
    const desk = deskOver(store);
    await desk.recorded(constitute);
    hold();
    const answered: string[] = [];
    const asked = codes(3).map(async (code) => {
      await desk.recorder.record(admit(code))();
      answered.push(code);
    });
    await turn();
    expect(answered).toEqual([]);
    expect(await store.head(CRM)()).toEqual(E.right(0));
    release();
    await Promise.all(asked);
    expect(answered).toEqual(codes(3));
  });

  it('one alone waits for no other: it is at the store within one turn of the thread', async () => {
    const { store, appends } = watched();
    const desk = deskOver(store);
    await desk.recorded(constitute);
    const asked = desk.recorder.record(admit('CR'))();
    await turn();
    expect(appends).toEqual([1, 1]);
    await asked;
  });

  it('one refused holds up none of the others, and each is judged on what those before it leave', async () => {
    const { store, appends } = watched();
    const desk = deskOver(store);
    await desk.recorded(constitute);
    const twice = labelled('twice', 'AdmitMember', { member: 'GT', names: { es: 'GT' } });
    const outcomes = await atOnce(desk, [admit('CR'), admit('GT'), twice, admit('GT'), admit('MX')]);
    expect(outcomes.map(told)).toEqual([
      'recorded 1',
      'recorded 2',
      'already-member',
      'repeated 2',
      'recorded 3',
    ]);
    expect(appends).toEqual([1, 3]);
  });

  it('one that the store does not take is alone in that', async () => {
    const memory = openMemory();
    const broken = { kind: 'unavailable', message: 'not this one' } as const;
    const desk = deskOver({
      ...memory,
      append: (book, expected, entries) =>
        entries.some(({ data }) => data.includes('"M2"'))
          ? TE.left(broken)
          : memory.append(book, expected, entries),
    });
    await desk.recorded(constitute);
    const outcomes = await atOnce(
      desk,
      codes(5).map((code) => admit(code)),
    );
    expect(outcomes.map(told)).toEqual([
      'recorded 1',
      'recorded 2',
      'unavailable',
      'recorded 3',
      'recorded 4',
    ]);
  });

  it('"I have seen entry n" is about what stands in the store: nobody is told of what is not yet there', async () => {
    const { store, appends } = watched();
    const desk = deskOver(store);
    await desk.recorded(constitute);
    const outcomes = await atOnce(desk, [
      admit('CR'),
      admit('GT'),
      { ...admit('MX'), seen: 2 },
      { ...admit('HN'), seen: 2 },
      admit('SV'),
    ]);
    expect(outcomes.map(told)).toEqual([
      'recorded 1',
      'recorded 2',
      'recorded 3',
      'entries-not-seen',
      'recorded 4',
    ]);
    const [, , , conflict] = outcomes;
    expect(conflict && E.isLeft(conflict) && conflict.left).toMatchObject({ between: [{ number: 3 }] });
    expect(appends).toEqual([1, 2, 1, 1]);
  });

  it('batches stay whole: all of one or none of it, whatever is asked beside it', async () => {
    const desk = deskOver();
    await desk.recorded(constitute);
    const batch = (...all: readonly [string, ...string[]]) =>
      desk.recorder.recordAll(all.map((code) => admit(code)) as [Command, ...Command[]])();
    const spoilt = labelled('spoilt', 'AdmitMember', { member: 'CR', names: { es: 'CR' } });
    const [, good, bad, last] = await Promise.all([
      desk.recorder.record(admit('CR'))(),
      batch('GT', 'MX'),
      desk.recorder.recordAll([admit('HN'), spoilt])(),
      desk.recorder.record(admit('SV'))(),
    ]);
    expect(E.isRight(good) && good.right.map(({ entries: [entry] }) => entry?.number)).toEqual([2, 3]);
    expect(E.isLeft(bad) && bad.left.index).toBe(1);
    expect(told(last)).toBe('recorded 4');
  });

  it('when another process was quicker, all are decided anew on what it left', async () => {
    const memory = openMemory();
    const other = deskOver(memory);
    let interruptions = 2;
    const desk = deskOver({
      ...memory,
      append: (book, expected, entries) => async () => {
        if (entries.length > 1 && interruptions > 0) {
          interruptions -= 1;
          await other.recorded(admit(`X${interruptions}`));
        }
        return memory.append(book, expected, entries)();
      },
    });
    await desk.recorded(constitute);
    const outcomes = await atOnce(desk, [admit('CR'), admit('GT'), admit('X0'), admit('MX')]);
    expect(outcomes.map(told)).toEqual(['recorded 3', 'recorded 4', 'repeated 2', 'recorded 5']);
  });
});

describe('asked at once or one after another', () => {
  const command = fc.tuple(fc.nat(5), fc.nat(3)).map(([member, label]) =>
    labelled(`admit-${member}-${label % 2}`, 'AdmitMember', {
      member: `M${member}`,
      names: { es: label === 3 ? 'Otro' : `País ${member}` },
    }),
  );
  const texts = (entries: readonly StoredEntry[]): readonly string[] =>
    entries.map(({ envelope, data }) => envelope + data);
  const stored = async ({ store }: Desk): Promise<readonly string[]> => {
    const entries: StoredEntry[] = [];
    for await (const entry of store.read(CRM)) entries.push(entry);
    return texts(entries);
  };

  it('commands leave the same book, byte for byte, and get the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        const [together, apart] = [deskOver(), deskOver()];
        const all = [constitute, ...commands];
        const answers: Outcome[] = [];
        for (const one of all) answers.push(await apart.recorder.record(one)());
        expect(await atOnce(together, all)).toEqual(answers);
        expect(await stored(together)).toEqual(await stored(apart));
      }),
      { numRuns: 300 },
    );
  });

  it('the state kept is the state read anew', async () => {
    const desk = deskOver();
    await atOnce(desk, [constitute, ...codes(10).map((code) => admit(code))]);
    const anew = deskOver(desk.store);
    const [kept, read] = await Promise.all([desk, anew].map(({ ask }) => ask(CRM, { kind: 'members' })));
    expect(kept).toEqual(read);
    expect(await allEntries(desk.store, CRM)).toHaveLength(11);
  });
});
