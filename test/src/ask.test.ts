import * as E from 'fp-ts/lib/Either.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { BookId } from '../../domain/language/ids.js';
import type { AsOf } from '../../src/as-of.js';
import type { Answered } from '../../src/ask.js';
import { entriesNamedIn } from '../../src/cite.js';
import type { Question } from '../../src/question.js';
import { admit, constitute, CRM, deskOver, labelled, type Desk } from '../support/desk.js';

const day = (text: string): Moment => text as Moment;

const answered = async (desk: Desk, question: Question, asOf: AsOf = {}): Promise<Answered> => {
  const outcome = await desk.ask(CRM, question, asOf);
  if (E.isLeft(outcome)) throw new Error(outcome.left.said.en);
  return outcome.right;
};

const membersAsOf = async (desk: Desk, asOf: AsOf = {}): Promise<readonly string[]> => {
  const { answer } = await answered(desk, { kind: 'members' }, asOf);
  if (answer.kind !== 'members') throw new Error(answer.kind);
  return answer.members.map(({ member, standing }) => `${member} ${standing}`);
};

/**
 * What happened, and when it was recorded: CR in 2018, recorded on 1 January 2026; GT in 2019, recorded a week
 * later; MX already in 2017, but found out and recorded only in February.
 */
const threeAdmissions = async (): Promise<Desk> => {
  const desk = deskOver();
  await desk.recorded(constitute, admit('CR', { occurredAt: '2018-05-01' }));
  desk.clock.set('2026-01-08T12:00:00.000Z');
  await desk.recorded(admit('GT', { occurredAt: '2019-05-01' }));
  desk.clock.set('2026-02-01T12:00:00.000Z');
  await desk.recorded(admit('MX', { occurredAt: '2017-05-01' }));
  return desk;
};

describe('asking as of', () => {
  it('now: all that is recorded', async () => {
    expect(await membersAsOf(await threeAdmissions())).toEqual(['CR member', 'GT member', 'MX member']);
  });

  it('an entry: the book up to it, and with it', async () => {
    const desk = await threeAdmissions();
    expect(await membersAsOf(desk, { at: 1 })).toEqual(['CR member']);
    expect(await membersAsOf(desk, { at: 2 })).toEqual(['CR member', 'GT member']);
  });

  it('a date: what had happened by the end of it, as the whole book now tells it', async () => {
    const desk = await threeAdmissions();
    expect(await membersAsOf(desk, { on: day('2018-04-30') })).toEqual(['MX member']);
    expect(await membersAsOf(desk, { on: day('2018-05-01') })).toEqual(['CR member', 'MX member']);
  });

  it('what was known on a date: what had been recorded by the end of it in the zone of the body', async () => {
    const desk = await threeAdmissions();
    expect(await membersAsOf(desk, { knownOn: day('2026-01-07') })).toEqual(['CR member']);
    expect(await membersAsOf(desk, { knownOn: day('2026-01-08') })).toEqual(['CR member', 'GT member']);
    expect(await membersAsOf(desk, { knownOn: day('2026-01-08T11:59:59Z') })).toEqual(['CR member']);
  });

  it('both: what was then known to have happened by then is not what had happened by then', async () => {
    const desk = await threeAdmissions();
    expect(await membersAsOf(desk, { on: day('2018-12-31'), knownOn: day('2026-01-31') })).toEqual([
      'CR member',
    ]);
    expect(await membersAsOf(desk, { on: day('2018-12-31') })).toEqual(['CR member', 'MX member']);
    expect(await membersAsOf(desk, { on: day('2018-12-31'), at: 2 })).toEqual(['CR member']);
  });

  it('says the instant the question was put at, and the last entry taken into account', async () => {
    const desk = await threeAdmissions();
    const asOf = async (asked: AsOf) => (await answered(desk, { kind: 'members' }, asked)).asOf;
    expect(await asOf({})).toEqual({ instant: '2026-02-01T12:00:00.000Z', last: 3 });
    expect(await asOf({ at: 1 })).toEqual({ at: 1, instant: '2026-01-01T00:00:00.000Z', last: 1 });
    expect(await asOf({ on: day('2018-05-01') })).toEqual({
      on: '2018-05-01',
      instant: '2018-05-02T05:59:59.999Z',
      last: 3,
    });
    expect(await asOf({ knownOn: day('2026-01-08') })).toEqual({
      knownOn: '2026-01-08',
      instant: '2026-01-09T05:59:59.999Z',
      last: 2,
    });
    expect(await asOf({ knownOn: day('2020-01-01') })).toEqual({
      knownOn: '2020-01-01',
      instant: '2020-01-02T05:59:59.999Z',
    });
  });
});

describe('asking as of, with a correction recorded later', () => {
  const corrected = async (): Promise<Desk> => {
    const desk = await threeAdmissions();
    desk.clock.set('2026-03-01T12:00:00.000Z');
    await desk.recorded(
      labelled('gt-was-earlier', 'CorrectEntry', {
        entry: 2,
        right: { kind: 'occurredAt', occurredAt: '2016-01-01' },
        reason: 'the date of another state was typed',
      }),
    );
    return desk;
  };

  it('a date is answered as the book now tells it', async () => {
    expect(await membersAsOf(await corrected(), { on: day('2016-12-31') })).toEqual(['GT member']);
  });

  it('the reading before stays: at an entry before the correction, and as known before it', async () => {
    const desk = await corrected();
    expect(await membersAsOf(desk, { on: day('2016-12-31'), at: 3 })).toEqual([]);
    expect(await membersAsOf(desk, { on: day('2016-12-31'), knownOn: day('2026-02-28') })).toEqual([]);
  });

  it('the answer names the correction beside the entry it rests on', async () => {
    const { cited } = await answered(await corrected(), { kind: 'members' });
    expect(cited[2]).toMatchObject({ type: 'MemberAdmitted', occurredAt: '2019-05-01', correctedBy: [4] });
    expect(cited[1]).not.toHaveProperty('correctedBy');
  });

  it('the log shows both readings', async () => {
    const { answer } = await answered(await corrected(), { kind: 'log' });
    if (answer.kind !== 'log') throw new Error(answer.kind);
    const [, , entry] = answer.entries;
    expect(entry).toMatchObject({
      entry: 2,
      correctedBy: [4],
      recorded: { occurredAt: '2019-05-01' },
      readsNow: { recorded: { occurredAt: '2016-01-01' } },
    });
  });
});

describe('the log as of', () => {
  const numbers = async (desk: Desk, asOf: AsOf): Promise<readonly number[]> => {
    const { answer } = await answered(desk, { kind: 'log' }, asOf);
    if (answer.kind !== 'log') throw new Error(answer.kind);
    return answer.entries.map(({ entry }) => entry);
  };

  it('has the entries that the other answers as of then rest on', async () => {
    const desk = await threeAdmissions();
    expect(await numbers(desk, {})).toEqual([0, 1, 2, 3]);
    expect(await numbers(desk, { at: 1 })).toEqual([0, 1]);
    expect(await numbers(desk, { on: day('2018-05-01') })).toEqual([0, 1, 3]);
    expect(await numbers(desk, { knownOn: day('2026-01-08') })).toEqual([0, 1, 2]);
  });
});

describe('what cannot be asked', () => {
  const failure = async (book: string, question: Question, asOf: AsOf = {}): Promise<string> => {
    const outcome = await (await threeAdmissions()).ask(book as BookId, question, asOf);
    return E.isLeft(outcome) ? outcome.left.kind : 'answered';
  };

  it('a book that is not there', async () => {
    expect(await failure('onu', { kind: 'members' })).toBe('unknown-book');
    expect(await failure('onu', { kind: 'log' })).toBe('unknown-book');
  });

  it('an entry beyond the book', async () => {
    expect(await failure('crm', { kind: 'members' }, { at: 3 })).toBe('answered');
    expect(await failure('crm', { kind: 'members' }, { at: 4 })).toBe('beyond-the-book');
  });

  it.each([
    'mandate',
    'meeting',
    'proposal',
    'positions',
    'declaration',
    'why',
    'impact',
    'replay',
    'minutes',
  ] as const)('a %s that is not there', async (kind) => {
    expect(await failure('crm', { kind, id: 'none' })).toBe('not-in-the-book');
  });

  it('the declaration of a book that has none', async () => {
    expect(await failure('crm', { kind: 'declaration' })).toBe('not-in-the-book');
  });
});

describe('the entries an answer names', () => {
  it('are the numbers in fields "entry" and "…Entry", however deep', () => {
    expect([
      ...entriesNamedIn({
        entry: 3,
        phaseEntry: 5,
        last: 9,
        acts: [{ entry: 4, act: 'a' }],
        until: undefined,
      }),
    ]).toEqual([3, 5, 4]);
  });
});
