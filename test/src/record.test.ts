import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import { entryId, fromStored, sha256 } from '../../src/envelope.js';
import { allEntries } from '../../src/library.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { PartyCode } from '../../domain/language/ids.js';
import { permitFor, type Permit } from '../../src/permit.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { RecordFailure, Receipt } from '../../src/receipt.js';
import { rules } from '../support/conference.js';
import { admit, constitute, CRM, deskOver, labelled } from '../support/desk.js';

const refusal = (outcome: E.Either<RecordFailure, Receipt>): string => {
  if (E.isRight(outcome)) return 'recorded';
  return outcome.left.kind === 'store' ? outcome.left.trouble.kind : outcome.left.rejection.code;
};

describe('recording a command', () => {
  it('answers with a receipt of the entries it left, numbered and identified by command and index', async () => {
    const desk = deskOver();
    const [receipt] = await desk.recorded(constitute);
    expect(receipt).toMatchObject({ command: constitute.id, book: 'crm', repeated: false });
    expect(receipt?.entries.map(({ number, id }) => ({ number, id }))).toEqual([
      { number: 0, id: entryId(constitute.id, 0) },
    ]);
  });

  it('keeps what was said: the stored entry reads back as it was asked', async () => {
    const desk = deskOver();
    await desk.recorded(constitute, admit('CR'));
    const [, entry] = await allEntries(desk.store, CRM);
    expect(entry).toMatchObject({
      type: 'MemberAdmitted',
      number: 1,
      data: { member: 'CR', names: { es: 'País CR' } },
      occurredAt: '2019-11-12',
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: 'ST',
      basis: { kind: 'witnessed' },
    });
    const { envelope } = entry ?? {};
    expect(envelope).toMatchObject({
      version: 1,
      rules: 1,
      correlation: admit('CR').id,
      causation: admit('CR').id,
      command: { id: admit('CR').id, type: 'AdmitMember', index: 0, of: 1 },
    });
  });

  it('gives the envelope the SHA-256 of the very data text that is stored', async () => {
    const desk = deskOver();
    const [receipt] = await desk.recorded(constitute);
    const [stored] = receipt?.entries ?? [];
    const entry = stored && fromStored(stored);
    expect(entry && E.isRight(entry) && entry.right.envelope.dataDigest).toBe(sha256(stored?.data ?? ''));
  });

  it('is refused by a rule with nothing written', async () => {
    const desk = deskOver();
    expect(refusal(await desk.recorder.record(admit('CR'))())).toBe('body-not-constituted');
    expect(await desk.store.head(CRM)()).toEqual(E.right('no-book'));
  });

  it('never says that a later entry was recorded earlier, whatever the clock says', async () => {
    const desk = deskOver();
    await desk.recorded(constitute);
    desk.clock.set('2025-01-01T00:00:00.000Z');
    await desk.recorded(admit('CR'));
    const times = (await allEntries(desk.store, CRM)).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']);
  });
});

describe('a command recorded twice', () => {
  it('is recorded once: the second receipt has the first entries and says so', async () => {
    const desk = deskOver();
    const [, first] = await desk.recorded(constitute, admit('CR'));
    desk.clock.set('2026-06-01T00:00:00.000Z');
    const [again] = await desk.recorded(admit('CR'));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await desk.store.head(CRM)()).toEqual(E.right(1));
  });

  it('is once also when both are asked at the same time', async () => {
    const desk = deskOver();
    await desk.recorded(constitute);
    const both = await Promise.all([
      desk.recorder.record(admit('CR'))(),
      desk.recorder.record(admit('CR'))(),
    ]);
    expect(both.map((receipt) => E.isRight(receipt) && receipt.right.repeated)).toEqual([false, true]);
    expect(await desk.store.head(CRM)()).toEqual(E.right(1));
  });

  it('with other content is refused, naming the entries of the first', async () => {
    const desk = deskOver();
    await desk.recorded(constitute, admit('CR'));
    const other: Command = { ...admit('GT'), id: admit('CR').id };
    const outcome = await desk.recorder.record(other)();
    expect(refusal(outcome)).toBe('command-id-reused');
    expect(E.isLeft(outcome) && outcome.left.kind === 'rejected' && outcome.left.rejection.entries).toEqual([
      1,
    ]);
  });

  it('is recorded once although it could be recorded again, and so are those asked beside it', async () => {
    const desk = deskOver();
    const inferred = { basis: { kind: 'inferred', reason: 'They were kept.' } };
    const adopt = labelled('adopt', 'AdoptRules', { rules }, inferred);
    const another = labelled('adopt-again', 'AdoptRules', { rules }, inferred);
    const [, first] = await desk.recorded(constitute, adopt, another);
    const outcomes = await Promise.all(
      [admit('CR'), adopt, admit('GT')].map((command) => desk.recorder.record(command)()),
    );
    expect(outcomes.map((outcome) => E.isRight(outcome) && outcome.right.repeated)).toEqual([
      false,
      true,
      false,
    ]);
    expect(outcomes[1]).toEqual(E.right({ ...first, repeated: true }));
    expect(await desk.store.head(CRM)()).toEqual(E.right(4));
    const batch = await desk.recorder.recordAll([admit('MX'), adopt])();
    expect(E.isRight(batch) && batch.right.map(({ repeated }) => repeated)).toEqual([false, true]);
  });

  it('is the same command whatever its sender says to have seen', async () => {
    const desk = deskOver();
    await desk.recorded(constitute, admit('CR'), admit('GT'));
    const [again] = await desk.recorded({ ...admit('CR'), seen: 0 });
    expect(again?.repeated).toBe(true);
  });
});

describe('"I have seen entry n"', () => {
  it('is recorded when n is still the last', async () => {
    const desk = deskOver();
    const [, receipt] = await desk.recorded(constitute, { ...admit('CR'), seen: 0 });
    expect(receipt?.entries[0]?.number).toBe(1);
  });

  it('is a conflict that names the entries in between', async () => {
    const desk = deskOver();
    await desk.recorded(constitute, admit('CR'), admit('GT'));
    const outcome = await desk.recorder.record({ ...admit('MX'), seen: 0 })();
    expect(refusal(outcome)).toBe('entries-not-seen');
    expect(
      E.isLeft(outcome) &&
        outcome.left.kind === 'conflict' &&
        outcome.left.between.map(({ number }) => number),
    ).toEqual([1, 2]);
    expect(await desk.store.head(CRM)()).toEqual(E.right(2));
  });

  it('is a conflict too when the book does not reach that entry', async () => {
    const desk = deskOver();
    await desk.recorded(constitute);
    expect(refusal(await desk.recorder.record({ ...admit('MX'), seen: 7 })())).toBe('entries-not-seen');
  });
});

describe('recording while another process records', () => {
  /** Another process's recorder on the same store, which gets in just before our append, `times` times. */
  const interrupted = (times: number): { readonly store: EventStore; readonly others: () => number } => {
    const store = openMemory();
    const other = deskOver(store);
    let left = times;
    let done = 0;
    return {
      others: () => done,
      store: {
        ...store,
        append: (book, expected, entries) => async () => {
          if (expected !== 'no-book' && left > 0) {
            left -= 1;
            done += 1;
            await other.recorded(admit(`X${done}`));
          }
          return store.append(book, expected, entries)();
        },
      },
    };
  };

  it('decides anew on what the other left', async () => {
    const { store, others } = interrupted(3);
    const desk = deskOver(store);
    const [, receipt] = await desk.recorded(constitute, admit('CR'));
    expect(others()).toBe(3);
    expect(receipt?.entries[0]?.number).toBe(4);
  });

  it('gives up after a bounded number of times, and says so', async () => {
    const { store } = interrupted(100);
    const desk = deskOver(store);
    await desk.recorded(constitute);
    expect(refusal(await desk.recorder.record(admit('CR'))())).toBe('wrong-expected');
  });

  it('is refused by the rules as they stand then', async () => {
    const store = openMemory();
    const other = deskOver(store);
    const desk = deskOver({
      ...store,
      append: (book, expected, entries) => async () => {
        if (expected === 0)
          await other.recorded(
            labelled('another-admission', 'AdmitMember', { member: 'CR', names: { es: 'CR' } }),
          );
        return store.append(book, expected, entries)();
      },
    });
    await desk.recorded(constitute);
    expect(refusal(await desk.recorder.record(admit('CR'))())).toBe('already-member');
  });
});

describe('recording several commands all or none', () => {
  it('lands together, each entry with its own command', async () => {
    const desk = deskOver();
    const outcome = await desk.recorder.recordAll([constitute, admit('CR'), admit('GT')])();
    expect(
      E.isRight(outcome) && outcome.right.map(({ entries }) => entries.map(({ number }) => number)),
    ).toEqual([[0], [1], [2]]);
  });

  it('writes nothing when one is refused, and says which', async () => {
    const desk = deskOver();
    const outcome = await desk.recorder.recordAll([
      constitute,
      admit('CR'),
      { ...admit('CR'), id: admit('GT').id },
      admit('MX'),
    ])();
    expect(E.isLeft(outcome) && outcome.left.index).toBe(2);
    expect(await desk.store.head(CRM)()).toEqual(E.right('no-book'));
  });

  it('can be run again whole: what was recorded before is only repeated', async () => {
    const desk = deskOver();
    await desk.recorded(constitute, admit('CR'));
    const outcome = await desk.recorder.recordAll([constitute, admit('CR'), admit('GT')])();
    expect(E.isRight(outcome) && outcome.right.map(({ repeated }) => repeated)).toEqual([true, true, false]);
  });

  it('records a command that stands twice in it once', async () => {
    const desk = deskOver();
    const outcome = await desk.recorder.recordAll([constitute, admit('CR'), admit('CR')])();
    expect(E.isRight(outcome) && outcome.right.map(({ repeated }) => repeated)).toEqual([false, false, true]);
    expect(await desk.store.head(CRM)()).toEqual(E.right(1));
  });
});

describe('a correction', () => {
  it('makes the book read otherwise from then on, for the recorder too', async () => {
    const desk = deskOver();
    await desk.recorded(constitute, admit('CR'), admit('GT'));
    await desk.recorded(
      labelled('not-gt', 'CorrectEntry', { entry: 2, right: { kind: 'annulled' }, reason: 'typed twice' }),
    );
    const [receipt] = await desk.recorded(
      labelled('gt-again', 'AdmitMember', { member: 'GT', names: { es: 'Guatemala' } }),
    );
    expect(receipt?.entries[0]?.number).toBe(4);
  });

  it('and the book read anew from the store are the same book', async () => {
    const desk = deskOver();
    await desk.recorded(
      constitute,
      admit('CR'),
      labelled('cr-name', 'CorrectEntry', {
        entry: 1,
        right: { kind: 'data', data: { member: 'CR', names: { es: 'Costa Rica' } } },
        reason: 'name',
      }),
    );
    const anew = deskOver(desk.store);
    const asked = await Promise.all([desk, anew].map(({ ask }) => ask(CRM, { kind: 'members' })));
    expect(asked[0]).toEqual(asked[1]);
    expect(JSON.stringify(asked[0])).toContain('Costa Rica');
  });
});

describe('rehearsing', () => {
  it('says what each would leave and every reason why not, and writes nothing', async () => {
    const desk = deskOver();
    const outcome = await desk.recorder.rehearse([
      constitute,
      admit('CR'),
      { ...admit('CR'), id: admit('MX').id },
      admit('GT'),
    ])();
    expect(
      E.isRight(outcome) &&
        outcome.right.map((one) =>
          E.isRight(one) ? one.right.entries.map(({ number }) => number) : refusal(one),
        ),
    ).toEqual([[0], [1], 'already-member', [2]]);
    expect(await desk.store.head(CRM)()).toEqual(E.right('no-book'));
  });
});

describe('recording by permit', () => {
  const secretariat = labelled('secretariat', 'EstablishSecretariat', {
    secretariat: 'ST',
    names: { es: 'Secretaría' },
  });
  const aPage = { basis: { kind: 'external', name: 'a public page' } };
  const presides = labelled('gt-2019', 'EstablishTerm', { member: 'GT', term: '2019', from: '2019' }, aPage);
  const designates = labelled('cr-2020', 'EstablishDesignation', { member: 'CR', term: '2020' }, aPage);
  const hands = labelled('hands', 'HandOverPresidency', { term: '2020', from: 'GT', to: 'CR' });
  const by = (code: string) => ({ recordedBy: code, occurredAt: '2019-11-14' });
  const takes = labelled(
    'takes',
    'TakeOffice',
    { term: '2020', member: 'CR', effective: '2019-11-14' },
    by('GT'),
  );
  const ends = labelled(
    'ends',
    'EndPresidency',
    { term: '2019', member: 'GT', until: '2019-12-31' },
    by('GT'),
  );
  const theme = labelled('theme', 'ChooseTheme', { term: '2019', theme: { es: 'Migrar' } }, by('GT'));

  const of = (party: string): Permit => permitFor({ kind: 'party', party: party as PartyCode });
  const kindOf = (outcome: E.Either<RecordFailure, unknown>): string =>
    E.isLeft(outcome) ? outcome.left.kind : 'recorded';

  /** ST keeps the book, GT presides, CR is designated and the presidency handed over to it (entries 0–6). */
  const beforeEffect = async (store?: EventStore) => {
    const desk = deskOver(store);
    await desk.recorded(constitute, secretariat, admit('CR'), admit('GT'), presides, designates, hands);
    return desk;
  };

  it('what the asker may not record is forbidden, before any rule is asked, and nothing is written', async () => {
    const desk = await beforeEffect();
    const again = labelled('again', 'AdmitMember', { member: 'CR', names: { es: 'CR' } }, by('GT'));
    const outcome = await desk.recorder.record(again, of('GT'))();
    expect([kindOf(outcome), refusal(outcome)]).toEqual(['forbidden', 'not-a-delegations-command']);
    expect(await desk.store.head(CRM)()).toEqual(E.right(6));
  });

  it('what the asker may record is still held against the rules', async () => {
    const desk = await beforeEffect();
    const outcome = await desk.recorder.record(admit('CR'), of('ST'))();
    expect(kindOf(outcome)).toBe('recorded');
    const twice = labelled('twice', 'AdmitMember', { member: 'CR', names: { es: 'CR' } });
    expect(refusal(await desk.recorder.record(twice, of('ST'))())).toBe('already-member');
  });

  it('a book is opened by whoever holds an identity for it, and closed to it once there is a Secretariat', async () => {
    const desk = deskOver();
    const opener = of('ST');
    for (const command of [constitute, secretariat, admit('CR'), admit('GT')]) {
      expect(kindOf(await desk.recorder.record(command, opener)())).toBe('recorded');
    }
    const late = admit('MX', { recordedBy: 'XX' });
    expect(refusal(await desk.recorder.record(late, of('XX'))())).toBe('not-in-good-standing');
  });

  it('in a batch each is judged on what the ones before it leave, and one forbidden leaves nothing', async () => {
    const desk = await beforeEffect();
    const outcome = await desk.recorder.recordAll([theme, takes, ends], of('GT'))();
    expect(E.isLeft(outcome) && [outcome.left.index, outcome.left.failure]).toMatchObject([
      2,
      { kind: 'forbidden', rejection: { code: 'presidency-moved', entries: [9] } },
    ]);
    expect(await desk.store.head(CRM)()).toEqual(E.right(6));
    expect(E.isRight(await desk.recorder.recordAll([theme, takes], of('GT'))())).toBe(true);
  });

  it('is judged anew on what another process left meanwhile', async () => {
    const store = openMemory();
    const other = await beforeEffect(store);
    const desk = deskOver({
      ...store,
      append: (book, expected, entries) => async () => {
        if (expected === 6) await other.recorded(takes);
        return store.append(book, expected, entries)();
      },
    });
    const outcome = await desk.recorder.record(theme, of('GT'))();
    expect([kindOf(outcome), refusal(outcome)]).toEqual(['forbidden', 'presidency-moved']);
    expect(await store.head(CRM)()).toEqual(E.right(8));
  });

  it('a retry gets its receipt though the powers have moved since', async () => {
    const desk = await beforeEffect();
    const first = await desk.recorder.record(theme, of('GT'))();
    await desk.recorded(takes, labelled('out', 'SuspendMember', { member: 'GT', reason: 'x' }));
    expect(refusal(await desk.recorder.record({ ...ends, id: admit('ZZ').id }, of('GT'))())).toBe(
      'not-in-good-standing',
    );
    const again = await desk.recorder.record(theme, of('GT'))();
    expect(E.isRight(first) && again).toEqual(
      E.right({ ...(E.isRight(first) && first.right), repeated: true }),
    );
  });

  it('nobody else gets that receipt, nor learns that there is one', async () => {
    const desk = await beforeEffect();
    await desk.recorded(theme);
    for (const permit of [of('CR'), of('ST')]) {
      const outcome = await desk.recorder.record(theme, permit)();
      expect([kindOf(outcome), refusal(outcome)]).toEqual(['forbidden', 'recorded-under-another-code']);
    }
    for (const kind of ['auditor', 'operator', 'public'] as const) {
      const outcome = await desk.recorder.record(theme, permitFor({ kind }))();
      expect(refusal(outcome)).toBe('no-authority-to-record');
    }
  });

  it('who may not record is not told what was recorded in between', async () => {
    const desk = await beforeEffect();
    const outcome = await desk.recorder.record(
      { ...theme, seen: 0, recordedBy: 'CR' as PartyCode },
      of('CR'),
    )();
    expect(kindOf(outcome)).toBe('forbidden');
    expect(kindOf(await desk.recorder.record({ ...theme, seen: 0 }, of('GT'))())).toBe('conflict');
  });

  it('judges at the instant of the recording, which a clock set back does not move', async () => {
    const desk = await beforeEffect();
    const instants: Instant[] = [];
    const permit: Permit = {
      ...of('GT'),
      toRecord: (book, command, now) => {
        instants.push(now);
        return of('GT').toRecord(book, command, now);
      },
    };
    desk.clock.set('2019-01-01T00:00:00.000Z');
    await desk.recorder.record(theme, permit)();
    expect(instants).toEqual(['2026-01-01T00:00:00.000Z']);
  });

  it('rehearsing passes over what is forbidden and says so', async () => {
    const desk = await beforeEffect();
    const outcome = await desk.recorder.rehearse([admit('MX', by('GT')), theme, takes, ends], of('GT'))();
    expect(E.isRight(outcome) && outcome.right.map(refusal)).toEqual([
      'not-a-delegations-command',
      'recorded',
      'recorded',
      'presidency-moved',
    ]);
  });

  it('without one, it is the keeper of the book who asks', async () => {
    const desk = await beforeEffect();
    expect(kindOf(await desk.recorder.record({ ...theme, recordedBy: 'ST' as PartyCode })())).toBe(
      'recorded',
    );
  });
});

describe('store trouble', () => {
  it('comes back as a value, whether it came out of an append or out of reading', async () => {
    const store = openMemory();
    const broken = { kind: 'unavailable', message: 'the disk is gone' } as const;
    const cannotWrite = deskOver({ ...store, append: () => TE.left(broken) });
    expect(refusal(await cannotWrite.recorder.record(constitute)())).toBe('unavailable');
    const cannotFind = deskOver({ ...store, find: () => TE.left(broken) });
    expect(E.isLeft(await cannotFind.recorder.rehearse([constitute])())).toBe(true);
    await cannotFind.recorded(constitute);
    // It may have been recorded before: that it is refused is not said where this cannot be known.
    expect(refusal(await cannotFind.recorder.record(constitute)())).toBe('unavailable');
  });

  it('a stored entry that cannot be understood is damage, never skipped', async () => {
    const store = openMemory();
    const desk = deskOver(store);
    await desk.recorded(constitute);
    const first = await store.find(CRM, entryId(constitute.id, 0))();
    if (E.isLeft(first) || first.right === undefined) throw new Error('not there');
    for (const damage of [{ envelope: '{' }, { envelope: '{}' }, { data: '"' }, { data: '{"body":7}' }]) {
      const damaged = openMemory();
      await damaged.append(CRM, 'no-book', [{ ...first.right, ...damage }])();
      expect(refusal(await deskOver(damaged).recorder.record(admit('CR'))())).toBe('damaged');
    }
  });
});
