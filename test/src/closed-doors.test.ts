import * as E from 'fp-ts/lib/Either.js';
import { createColors } from 'picocolors';
import { render } from '../../adapters/cli/render/render.js';
import type { Asker } from '../../domain/authority/asker.js';
import { forOutsider } from '../../domain/closed-doors/outsider.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { BookId, PartyCode } from '../../domain/language/ids.js';
import { answerIsPublic } from '../../src/answer-is-public.js';
import type { AsOf } from '../../src/as-of.js';
import { ask, type Answered } from '../../src/ask.js';
import type { AskFailure } from '../../src/ask-failures.js';
import { sha256 } from '../../src/envelope.js';
import { judgedAsSeen } from '../../src/judge-as-seen.js';
import { library } from '../../src/library.js';
import type { Question } from '../../src/question.js';
import { recorder } from '../../src/record.js';
import { asSeen } from '../../src/seen.js';
import { allEntries } from '../../src/read.js';
import { meeting } from '../support/conference.js';
import { clockAt, CRM, labelled } from '../support/desk.js';
import { hourly, keptBook, NOW, recordedAt } from '../support/kept-book.js';
import { entriesOf, happened, type Told } from '../support/spec.js';

const everybody: Asker = { kind: 'public' };
const auditor: Asker = { kind: 'auditor' };
const party = (code: string): Asker => ({ kind: 'party', party: code as PartyCode });
const insiders = [undefined, party('ST'), party('MX')];

const proposed = (proposal: string, more: Record<string, unknown> = {}): Told =>
  happened('ProposalSubmitted', {
    proposal,
    organ: 'vm',
    kind: 'other',
    title: { es: `Asunto ${proposal}` },
    about: [],
    by: ['CR'],
    ...more,
  });
const supported = (proposal: string): Told =>
  happened('PositionTaken', { proposal, version: 1, member: 'MX', stand: 'support' }, { recordedBy: 'MX' });

/** Entries 16–21: a proposal in the open, one behind closed doors with a position, one more in the open, a closed one. */
const told = [
  ...meeting,
  proposed('carta'),
  proposed('pacto', { doors: 'closed' }),
  supported('pacto'),
  supported('carta'),
  proposed('plan'),
  proposed('tregua', { doors: 'closed' }),
];
const HIDDEN = [17, 18, 21];

const book = async (entries = told) => {
  const kept = await keptBook(hourly(entriesOf(entries)));
  const asks = ask(kept, () => NOW);
  return {
    ...kept,
    answer: async (asker: Asker | undefined, question: Question, asOf: AsOf = {}): Promise<Answered> => {
      const answered = await asks(CRM, question, asOf, asker);
      if (E.isLeft(answered)) throw new Error(answered.left.said.en);
      return answered.right;
    },
    failure: async (asker: Asker | undefined, question: Question, asOf: AsOf = {}): Promise<AskFailure> => {
      const answered = await asks(CRM, question, asOf, asker);
      if (E.isRight(answered)) throw new Error('answered');
      return answered.left;
    },
  };
};

const proposalsIn = ({ answer }: Answered): readonly string[] =>
  answer.kind === 'proposals' ? answer.proposals.map(({ proposal }) => proposal) : [];

describe('a list', () => {
  it('has for an outsider what is open, for those entitled everything', async () => {
    const { answer } = await book();
    expect(proposalsIn(await answer(everybody, { kind: 'proposals' }))).toEqual(['carta', 'plan']);
    for (const asker of insiders) {
      expect(proposalsIn(await answer(asker, { kind: 'proposals' }))).toEqual([
        'carta',
        'pacto',
        'plan',
        'tregua',
      ]);
    }
  });

  it('is judged by what may be seen now, at any entry and on any date', async () => {
    const { answer } = await book([...told, happened('MemberWithdrew', { member: 'MX' })]);
    const asOf = { at: 20 };
    expect(proposalsIn(await answer(party('MX'), { kind: 'proposals' }, asOf))).toEqual(['carta', 'plan']);
    expect(proposalsIn(await answer(party('HN'), { kind: 'proposals' }, asOf))).toHaveLength(3);
    expect(
      proposalsIn(await answer(everybody, { kind: 'proposals' }, { on: '2019-12-31' as Moment })),
    ).toEqual(['carta', 'plan']);
  });

  it('counts only what it may tell', async () => {
    const { answer } = await book();
    const entries = async (asker: Asker) => {
      const { answer: summary } = await answer(asker, { kind: 'summary' });
      return summary.kind === 'summary' ? summary.entries : undefined;
    };
    expect(await entries(party('ST'))).toMatchObject({ total: 22, byBasis: { witnessed: 12 } });
    expect(await entries(everybody)).toMatchObject({ total: 19, byBasis: { witnessed: 9 } });
  });
});

describe('a hidden thing asked for', () => {
  it('fails as one that never was, and no other hidden one is named beside it', async () => {
    const { failure } = await book();
    const hidden = await failure(everybody, { kind: 'proposal', id: 'pacto' });
    const unknown = await failure(everybody, { kind: 'proposal', id: 'fruta' });
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(unknown).replaceAll('fruta', 'pacto'));
    expect(hidden.known).toEqual(['carta', 'plan']);
  });

  it('is cited by no answer', async () => {
    const { answer } = await book();
    for (const question of [{ kind: 'proposals' }, { kind: 'meeting', id: 'xxiv' }] as const) {
      const { cited } = await answer(everybody, question);
      expect(Object.keys(cited).filter((number) => HIDDEN.includes(Number(number)))).toEqual([]);
    }
  });
});

describe('the moment of an answer', () => {
  it('is the same entry for everybody, but never the time of a hidden one', async () => {
    const { answer } = await book();
    const asOf = async (asker: Asker | undefined, asked: AsOf) =>
      (await answer(asker, { kind: 'members' }, asked)).asOf;
    expect(await asOf(everybody, {})).toEqual({ instant: NOW, last: 21 });
    expect(await asOf(undefined, { at: 18 })).toEqual({ at: 18, instant: recordedAt(18), last: 18 });
    expect(await asOf(everybody, { at: 18 })).toEqual({ at: 18, instant: recordedAt(16), last: 18 });
    const knownOn = recordedAt(18.5) as unknown as Moment;
    expect(await asOf(undefined, { knownOn })).toMatchObject({ last: 18 });
    expect(await asOf(everybody, { knownOn })).toMatchObject({ last: 16 });
  });

  it('beyond the book is beyond it for everybody: how many entries there are is public', async () => {
    const { failure, answer } = await book();
    expect(await failure(everybody, { kind: 'members' }, { at: 22 })).toEqual(
      await failure(undefined, { kind: 'members' }, { at: 22 }),
    );
    expect((await answer(everybody, { kind: 'members' }, { at: 21 })).asOf.last).toBe(21);
  });
});

describe('the log', () => {
  const rows = async (asker: Asker, asOf: AsOf = {}) => {
    const { answer, store } = await book();
    const { answer: log } = await answer(asker, { kind: 'log' }, asOf);
    if (log.kind !== 'log') throw new Error(log.kind);
    const stored = [];
    for await (const entry of store.read(CRM)) stored.push(entry);
    return { rows: log.entries, stored };
  };

  it('has for an outsider the number and the hash of a closed entry, and nothing else of it', async () => {
    const { rows: seen, stored } = await rows(everybody);
    expect(seen.map(({ entry }) => entry)).toEqual(stored.map(({ number }) => number));
    for (const number of HIDDEN) {
      expect(seen[number]).toEqual({ entry: number, closed: true, digest: sha256(stored[number]!.envelope) });
    }
    expect(seen.filter((row) => 'closed' in row)).toHaveLength(HIDDEN.length);
  });

  it('tells an auditor what kind of entry it is, when it was and by whom, and not what it says', async () => {
    const { rows: seen, stored } = await rows(auditor);
    expect(seen[18]).toEqual({
      entry: 18,
      closed: true,
      digest: sha256(stored[18]!.envelope),
      metadata: {
        id: stored[18]!.id,
        type: 'PositionTaken',
        occurredAt: '2019-11-12',
        recordedAt: recordedAt(18),
        recordedBy: 'MX',
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/pacto|tregua/);
  });

  it('is whole for those entitled', async () => {
    for (const asker of [party('ST'), party('MX')]) {
      expect((await rows(asker)).rows.filter((row) => 'closed' in row)).toEqual([]);
    }
  });

  it('on a date has no hidden entry: that it had happened by then would be told', async () => {
    const numbers = async (asker: Asker, asOf: AsOf) =>
      (await rows(asker, asOf)).rows.map(({ entry }) => entry);
    const on = '2019-11-12' as Moment;
    expect(await numbers(everybody, { on })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 19, 20]);
    // An auditor may know when everything happened.
    expect(await numbers(auditor, { on })).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 17, 18, 19, 20, 21,
    ]);
  });

  it('as known on a date has those that stand before the last visible one known then', async () => {
    const last = async (asker: Asker, hour: number) =>
      (await rows(asker, { knownOn: recordedAt(hour) as unknown as Moment })).rows.at(-1)?.entry;
    expect(await last(everybody, 18.5)).toBe(16);
    expect(await last(everybody, 19.5)).toBe(19);
    expect(await last(auditor, 18.5)).toBe(18);
  });

  it('is written with a line for what is not told', async () => {
    const { answer } = await book();
    const page = async (asker: Asker) =>
      render(await answer(asker, { kind: 'log' }, { at: 18 }), {
        lang: 'en',
        width: 200,
        colours: createColors(false),
      });
    expect(await page(everybody)).toMatch(/\n17 {2}Behind closed doors · sha256 [0-9a-f]{64}\n18 {2}Behind/);
    expect(await page(auditor)).toMatch(
      /\n18 {2}on 12 November 2019 · MX · PositionTaken · Behind closed doors · sha256 [0-9a-f]{64}\n/,
    );
  });
});

describe('the states that answers are taken from', () => {
  it('are one and the same for everybody where nothing is closed', async () => {
    const { books } = await keptBook(entriesOf(meeting));
    const whole = await books.current(CRM);
    for (const asker of [everybody, auditor, party('MX'), party('XX')]) {
      expect((await books.seenBy(CRM, asker)).book).toBe(whole);
    }
  });

  it('are shared by all from whom the same is hidden, and by all who see everything', async () => {
    const { books } = await book();
    const seen = async (asker: Asker) => (await books.seenBy(CRM, asker)).book;
    expect(await seen(auditor)).toBe(await seen(everybody));
    expect(await seen(party('OIM'))).toBe(await seen(everybody));
    expect(await seen(party('MX'))).toBe(await books.current(CRM));
  });

  it('end where the book ends', async () => {
    const { books } = await book();
    expect((await books.seenBy(CRM, everybody)).book.next).toBe(22);
  });

  it("a book that is not there is nobody's", async () => {
    const { books } = await book();
    expect((await books.seenBy('onu' as BookId, everybody)).book.next).toBe(0);
  });
});

describe('whether an answer is for everybody', () => {
  it('is until the first closed entry', async () => {
    const { books } = await book();
    expect(await answerIsPublic(books, CRM, 16)).toBe(true);
    expect(await answerIsPublic(books, CRM, 17)).toBe(false);
    expect(await answerIsPublic(books, CRM, 20)).toBe(false);
  });
});

describe('a command of somebody from whom entries are hidden', () => {
  const PANAMA = party('PA');
  const newcomer = [
    ...told,
    happened('MemberAdmitted', { member: 'PA', names: { es: 'Panamá' } }, { occurredAt: '2020-01-01' }),
  ];
  const position = (proposal: string) =>
    labelled(
      `pa-${proposal}`,
      'TakePosition',
      { proposal, version: 1, member: 'PA', stand: 'support' },
      { recordedBy: 'PA', occurredAt: '2020-01-02' },
    );
  const submission = (proposal: string) =>
    labelled(
      `submit-${proposal}`,
      'SubmitProposal',
      { proposal, organ: 'vm', kind: 'other', title: { es: 'Otro' }, about: [], by: ['PA'] },
      { recordedBy: 'PA', occurredAt: '2020-01-02' },
    );
  const judged = async (asker: Asker, ...[first, ...others]: readonly ReturnType<typeof position>[]) => {
    const kept = await book(newcomer);
    const verdict = await judgedAsSeen(kept, [first!, ...others], asker, NOW);
    return E.isLeft(verdict) ? verdict.left : 'accepted';
  };

  it('that names a hidden thing is refused as one that names nothing', async () => {
    const refused = await judged(PANAMA, position('pacto'));
    const unknown = await judged(PANAMA, position('fruta'));
    expect(unknown).toMatchObject({ index: 0, rejection: { code: 'unknown-proposal', entries: [] } });
    expect(JSON.stringify(refused)).toBe(JSON.stringify(unknown).replaceAll('fruta', 'pacto'));
  });

  it('is acceptable where all that it rests on is open, or nothing is hidden from them', async () => {
    expect(await judged(PANAMA, position('carta'))).toBe('accepted');
    expect(await judged(party('HN'), position('pacto'))).toBe('accepted');
  });

  it('is judged after those before it, and named by its place among them', async () => {
    const submitted = submission('puente');
    expect(await judged(PANAMA, submitted, position('puente'), position('pacto'))).toMatchObject({
      index: 2,
    });
  });

  it('under an id that something hidden has: acceptable as seen, refused, and told only that it is taken', async () => {
    const kept = await book(newcomer);
    const command = submission('pacto');
    expect(E.isRight(await judgedAsSeen(kept, [command], PANAMA, NOW))).toBe(true);
    const refused = await recorder({ ...kept, clock: clockAt(NOW) }).record(command)();
    if (E.isRight(refused) || refused.left.kind !== 'rejected') throw new Error('not rejected');
    expect(refused.left.rejection.en).toMatch(/pacto.*17/);
    expect(forOutsider(refused.left.rejection)).toMatchObject({ code: 'id-taken', entries: [] });
  });

  it('recorded before is not judged again: it has its receipt', async () => {
    const kept = await book(newcomer);
    const command = submission('puente');
    await recorder({ ...kept, clock: clockAt(NOW) }).record(command)();
    expect(E.isRight(await judgedAsSeen(kept, [command], PANAMA, NOW))).toBe(true);
  });

  it('that corrects a hidden entry is told that there is no such entry', async () => {
    const correction = (entry: number) =>
      labelled(
        'correct',
        'CorrectEntry',
        { entry, right: { kind: 'annulled' }, reason: 'x' },
        { recordedBy: 'PA', occurredAt: '2020-01-02' },
      );
    const spoke = happened(
      'PositionTaken',
      { proposal: 'carta', version: 1, member: 'PA', stand: 'support' },
      { recordedBy: 'PA', occurredAt: '2020-01-01' },
    );
    const kept = await book([...newcomer, spoke]);
    const verdict = async (entry: number) => {
      const judgement = await judgedAsSeen(kept, [correction(entry)], PANAMA, NOW);
      return E.isLeft(judgement) ? judgement.left.rejection.code : 'accepted';
    };
    expect(await verdict(18)).toBe('unknown-entry');
    expect(await verdict(19)).toBe('correction-not-yours');
    expect(await verdict(23)).toBe('accepted');
  });
});

it('entries on their way to a reader are shown as the log shows them', async () => {
  const { store, books } = await book();
  const seen = await books.seenBy(CRM, everybody);
  const shown = (await allEntries(store, CRM)).map((entry) => asSeen(seen, entry));
  expect(shown.flatMap((entry) => ('closed' in entry ? [entry.entry] : []))).toEqual(HIDDEN);
  expect(Object.keys(shown[17]!)).toEqual(['entry', 'closed', 'digest']);
});

it('an entry recorded after somebody was looked at is not shown: whether it is closed was not asked', async () => {
  const { store, books } = await book();
  const [entry] = await allEntries(store, CRM, { from: 20, to: 20 });
  const before = { ...(await books.seenBy(CRM, everybody)), hidden: new Set<number>() };
  const shown = (asker: Asker) =>
    asSeen({ asker, hidden: before.hidden, book: { ...before.book, next: 20 } }, entry!);
  expect(shown(everybody)).toHaveProperty('closed');
  expect(shown({ kind: 'keeper' })).toBe(entry);
});

it('a library that forgets a book forgets who saw what of it', async () => {
  const { store } = await book();
  const books = library(store);
  const before = (await books.seenBy(CRM, everybody)).book;
  books.forget(CRM);
  const after = (await books.seenBy(CRM, everybody)).book;
  expect(after).not.toBe(before);
  expect(JSON.stringify(after)).toBe(JSON.stringify(before));
});
