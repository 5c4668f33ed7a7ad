import * as fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../../domain/book/command.js';
import { decide } from '../../../domain/book/decide.js';
import type { Event } from '../../../domain/book/event.js';
import { acceptsEntry } from '../../../domain/book/entry-rules.js';
import { evolve } from '../../../domain/book/evolve.js';
import { toldBy } from '../../../domain/book/fold.js';
import { emptyBook, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment, type Zone } from '../../../domain/dates/moment.js';
import type { Recorded } from '../../../domain/language/entry.js';
import type { BookId, ProposalId } from '../../../domain/language/ids.js';
import { currentVersion, type Proposal, type ProposalPhase } from '../../../domain/proposals/state.js';
import { meeting, rules } from '../../support/conference.js';
import { ask, decodeCommand, given, happened, RECORDED_AT, type Told } from '../../support/spec.js';
import { rulesAdopted, submitted } from './told.js';

// Whatever four members, their presidency and their Secretariat try on one proposal, in whatever order and however
// dated: what is refused is skipped, and these laws hold of what remains.

const RUNS = 1_000;

const MEMBERS = ['CR', 'GT', 'HN', 'MX'] as const;
const member = fc.constantFrom(...MEMBERS);
/** Mostly the day it is; sometimes a day later, from where it goes on, or a day or more before. */
const shift = fc.oneof(
  { weight: 40, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 6, arbitrary: fc.constantFrom(-1, -2) },
);
const FIRST = 14;
const dayOf = (day: number): string => `2019-11-${day}`;

type Data = Readonly<Record<string, unknown>>;

/** What somebody tries; `off` makes its version that many away from the current one. Plain data, so that it prints. */
interface Attempt {
  readonly type: Command['type'];
  readonly data: Data;
  readonly header: Data;
  readonly off?: number;
  /** Days from the last one. */
  readonly shift: number;
  readonly where?: Where;
}
/** At the meeting the proposal is before, at one of these, or at none. */
type Where = 'its' | 'xxiv' | 'xxv' | 'none';
const somewhere = fc.constantFrom<Where>('its', 'its', 'its', 'xxiv', 'xxv', 'none');

/** Who records it: the member, somebody with its authority, or somebody without. */
const voiceOf = (who: string): fc.Arbitrary<Data> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant({ recordedBy: who }) },
    { weight: 2, arbitrary: fc.constant({ onBehalfOf: { party: who, authority: 'nota verbal' } }) },
    { weight: 1, arbitrary: member.map((other) => ({ recordedBy: other })) },
  );
const secretariat = fc.constant<Data>({});

/** Mostly the current version; sometimes the one before or one to come. */
const off = fc.constantFrom(0, 0, 0, 0, -1, 1);

const p1 = { proposal: 'p1' };
const chaired = { ...p1, by: 'GT', function: 'direction' };

const attempt = (
  type: Attempt['type'],
  voice: fc.Arbitrary<Data>,
  data: fc.Arbitrary<Data> | Data,
  more: { readonly off?: fc.Arbitrary<number>; readonly where?: fc.Arbitrary<Where> } = {},
): fc.Arbitrary<Attempt> =>
  fc
    .tuple(
      voice,
      data instanceof fc.Arbitrary ? data : fc.constant(data),
      shift,
      more.off ?? fc.constant(undefined),
      more.where ?? fc.constant(undefined),
    )
    .map(([header, its, days, versionOff, where]) => ({
      type,
      data: its,
      header,
      shift: days,
      ...(versionOff === undefined ? {} : { off: versionOff }),
      ...(where === undefined ? {} : { where }),
    }));

const stand = fc.constantFrom(
  'support',
  'no-objection',
  'reserve',
  'objection',
  'objection',
  'not-participating',
);
const reason = fc.constantFrom('el plazo', 'el costo', 'el mandato', undefined);

const position = fc
  .tuple(member, stand, reason)
  .chain(([who, its, why]) =>
    attempt(
      'TakePosition',
      voiceOf(who),
      { ...p1, member: who, stand: its, ...(why === undefined ? {} : { reason: why }) },
      { off, where: fc.constantFrom<Where>('none', 'none', 'none', 'none', 'xxiv', 'xxv') },
    ),
  );

const positions = attempt(
  'TakePositions',
  secretariat,
  fc
    .tuple(fc.uniqueArray(member, { minLength: 1 }), fc.constantFrom('no-objection', 'objection'))
    .map(([members, its]) => ({ ...p1, members, stand: its, authority: 'de viva voz' })),
  { off: fc.constant(0) },
);

const settling = member.chain((who) => {
  const own = { ...p1, member: who };
  return fc.oneof(
    attempt('WithdrawObjection', voiceOf(who), own),
    attempt('MeetObjection', voiceOf(who), { ...own, how: 'se ajustó' }),
    attempt('SustainObjection', voiceOf(who), { ...own, reason: 'no basta' }),
    attempt('AnswerObjection', secretariat, { ...own, by: 'GT', answer: 'se ajustará' }),
  );
});

const declaring = attempt(
  'DeclareConsensus',
  secretariat,
  fc.constantFrom('GT', 'GT', 'GT', 'GT', 'CR').map((by) => ({ ...chaired, by })),
  { off, where: somewhere },
);

const chairing = fc.oneof(
  { weight: 1, arbitrary: attempt('RejectProposal', secretariat, { ...chaired, reason: 'no prospera' }) },
  { weight: 3, arbitrary: attempt('DeferProposal', secretariat, { ...chaired, reason: 'falta tiempo' }) },
  {
    weight: 6,
    arbitrary: attempt('ResumeProposal', secretariat, chaired, {
      where: fc.constantFrom<Where>('none', 'xxiv', 'xxv', 'xxv'),
    }),
  },
);

const changing = fc.oneof(
  {
    weight: 1,
    arbitrary: attempt('WithdrawProposal', fc.constant({ recordedBy: 'CR' }), { ...p1, by: 'CR' }),
  },
  {
    weight: 5,
    arbitrary: attempt('ReviseProposal', secretariat, { ...p1, words: { es: 'Otra' }, by: ['CR'] }),
  },
);

const xxiv = { meeting: 'xxiv' };
const coming = fc.tuple(member, fc.constantFrom('xxiv', 'xxv')).chain(([who, at]) =>
  fc.oneof(
    attempt('SuspendMember', secretariat, { member: who, reason: 'cuotas' }),
    attempt('ReinstateMember', secretariat, { member: who }),
    attempt(
      'NotePresence',
      secretariat,
      fc
        .constantFrom('present', 'left', 'absent')
        .map((presence) => ({ meeting: at, parties: [who], presence })),
    ),
    attempt('AdjournMeeting', secretariat, xxiv),
    attempt('ResumeMeeting', secretariat, xxiv),
  ),
);

const attempts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: position },
    { weight: 1, arbitrary: positions },
    { weight: 6, arbitrary: settling },
    { weight: 3, arbitrary: declaring },
    { weight: 2, arbitrary: chairing },
    { weight: 1, arbitrary: changing },
    { weight: 3, arbitrary: coming },
  ),
  { minLength: 1, maxLength: 40, size: 'max' },
);

// ---- the starts: before a meeting or not, under one rule of consensus or the other ----

type Start = { readonly book: Book; readonly log: readonly Recorded<Event>[]; readonly sustained: boolean };

/** Another meeting of the same organ, that sits at the same time; two are there. */
const second: readonly Told[] = [
  happened(
    'MeetingConvened',
    {
      meeting: 'xxv',
      organ: 'vm',
      names: { es: 'XXV' },
      by: 'GT',
      dates: { kind: 'undated', reason: 'to-be-defined', confirmed: false },
      function: 'convening',
    },
    { occurredAt: '2019-10-01' },
  ),
  happened(
    'MeetingOpened',
    { meeting: 'xxv', by: 'GT', function: 'direction' },
    { occurredAt: '2019-11-13' },
  ),
  ...['CR', 'GT'].map((party) =>
    happened('PresenceNoted', { meeting: 'xxv', party, presence: 'present' }, { occurredAt: '2019-11-13' }),
  ),
];

const start = (before: boolean, sustained: boolean): Start => {
  const consensus = sustained ? 'sustained-opposition' : 'absence-of-objection';
  const { book, history } = given(
    ...meeting,
    ...second,
    rulesAdopted({ ...rules, consensus }),
    submitted(before ? { meeting: 'xxiv' } : {}),
  );
  return { book, log: history, sustained };
};
const STARTS = {
  'outside a meeting': start(false, false),
  'outside a meeting, sustained opposition': start(false, true),
  'before a meeting': start(true, false),
  'before a meeting, sustained opposition': start(true, true),
} as const;
const anyStart = fc.constantFrom(...(Object.keys(STARTS) as readonly (keyof typeof STARTS)[]));

const proposalIn = (book: Book): Proposal => {
  const proposal = book.proposals.proposals.get('p1' as ProposalId);
  if (proposal === undefined) throw new Error('the proposal is gone');
  return proposal;
};

interface Step {
  readonly before: Book;
  readonly after: Book;
  readonly log: readonly Recorded<Event>[];
  readonly added: readonly Recorded<Event>[];
}

const commandOf = (
  proposal: Proposal,
  { type, data, header, off: away, where = 'none' }: Attempt,
  day: number,
): Command => {
  const version = away === undefined ? {} : { version: Math.max(1, currentVersion(proposal).number + away) };
  const at = where === 'its' ? proposal.meeting : where;
  const place = at === undefined || at === 'none' ? {} : { meeting: at };
  return decodeCommand(ask(type, { ...data, ...version, ...place }, { occurredAt: dayOf(day), ...header }));
};

/** Tries every attempt in turn; gives the steps that were recorded and the code of each refusal. */
const run = (
  from: Start,
  tried: readonly Attempt[],
): { readonly steps: readonly Step[]; readonly codes: readonly string[] } => {
  const steps: Step[] = [];
  const codes: string[] = [];
  let { book, log } = from;
  let day = FIRST;
  for (const one of tried) {
    const its = Math.max(10, Math.min(30, day + one.shift));
    const outcome = decide(book, commandOf(proposalIn(book), one, its), RECORDED_AT, () => log);
    if (E.isLeft(outcome)) {
      codes.push(outcome.left.code);
      continue;
    }
    const added = outcome.right.entries;
    day = Math.max(day, its);
    steps.push({ before: book, after: outcome.right.book, log, added });
    book = outcome.right.book;
    log = [...log, ...added];
  }
  return { steps, codes };
};

// ---- the oracle: it reads the bare entries, by day, without the state ----

type Log = readonly Recorded<Event>[];

type Then = Pick<Recorded<Event>, 'occurredAt' | 'number'>;

/** The last by day and, on the same day, by entry, of what had happened by then. */
const lastBy = (entries: Log, then: Then): Recorded<Event> | undefined =>
  entries
    .filter(
      ({ occurredAt, number }) =>
        occurredAt < then.occurredAt || (occurredAt === then.occurredAt && number < then.number),
    )
    .toSorted((one, other) =>
      one.occurredAt === other.occurredAt
        ? one.number - other.number
        : one.occurredAt < other.occurredAt
          ? -1
          : 1,
    )
    .at(-1);

const isGood = (log: Log, who: string, then: Then): boolean => {
  const told = log.filter(
    (entry) =>
      (entry.type === 'MemberSuspended' || entry.type === 'MemberReinstated') && entry.data.member === who,
  );
  return lastBy(told, then)?.type !== 'MemberSuspended';
};

const hasLeft = (log: Log, who: string, from: string, then: Then): boolean => {
  const last = lastBy(
    log.filter(
      (entry) => entry.type === 'PresenceNoted' && entry.data.party === who && entry.data.meeting === from,
    ),
    then,
  );
  return last?.type === 'PresenceNoted' && last.data.presence === 'left';
};

/** Whether the member maintains an objection, by the entries alone. */
const maintains = (log: Log, who: string, sustained: boolean): boolean => {
  const taken = log.findLastIndex((entry) => entry.type === 'PositionTaken' && entry.data.member === who);
  const position = log[taken];
  if (position?.type !== 'PositionTaken' || position.data.stand !== 'objection') return false;
  const since = log.slice(taken + 1).filter((entry) => 'member' in entry.data && entry.data.member === who);
  const has = (type: Event['type']): boolean => since.some((entry) => entry.type === type);
  if (has('ObjectionWithdrawn') || has('ObjectionMet')) return false;
  return !sustained || !has('ObjectionAnswered') || has('ObjectionSustained');
};

const isEntitled = (
  log: Log,
  who: string,
  declared: Recorded<Extract<Event, { type: 'ConsensusDeclared' }>>,
): boolean =>
  isGood(log, who, declared) &&
  (declared.data.meeting === undefined || !hasLeft(log, who, declared.data.meeting, declared));

const CLOSED: readonly ProposalPhase[] = ['consensus', 'withdrawn', 'rejected'];

describe('laws of consensus', () => {
  const seen = { at: new Set<string | undefined>(), declared: 0, afterObjections: 0, refused: 0 };

  it('consensus is never declared while an entitled member’s objection stands', () => {
    fc.assert(
      fc.property(anyStart, attempts, (from, tried) => {
        const { steps, codes } = run(STARTS[from], tried);
        seen.refused += codes.filter((code) => code === 'objection-stands').length;
        for (const { log, added } of steps) {
          const [entry] = added;
          if (entry?.type !== 'ConsensusDeclared') continue;
          seen.declared += 1;
          seen.at.add(entry.data.meeting);
          if (log.some((past) => past.type === 'PositionTaken' && past.data.stand === 'objection'))
            seen.afterObjections += 1;
          const barring = MEMBERS.filter(
            (who) => maintains(log, who, STARTS[from].sustained) && isEntitled(log, who, entry),
          );
          expect(barring).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('and the law is not held by never declaring, or at one place only', () => {
    expect([...seen.at]).toEqual(expect.arrayContaining(['xxiv', 'xxv', undefined]));
    expect(seen.declared).toBeGreaterThan(RUNS / 20);
    expect(seen.afterObjections).toBeGreaterThan(RUNS / 50);
    expect(seen.refused).toBeGreaterThan(RUNS / 20);
  });

  it('as of any date the book tells a lawful story: each entry told is accepted by those told before it', () => {
    let declaredThen = 0;
    fc.assert(
      fc.property(anyStart, attempts, fc.integer({ min: 12, max: 20 }), (from, tried, day) => {
        const { steps } = run(STARTS[from], tried);
        const log = [...STARTS[from].log, ...steps.flatMap(({ added }) => added)];
        const on = upperBound(dayOf(day) as Moment, 'America/Costa_Rica' as Zone);
        let book = emptyBook('crm' as BookId);
        const told = toldBy(log, on);
        for (const entry of told) {
          const verdict = acceptsEntry(book, entry);
          expect(E.isLeft(verdict) ? [entry.number, verdict.left.code] : 'accepted').toBe('accepted');
          book = evolve(book, entry);
        }
        const declared = told.find(({ type }) => type === 'ConsensusDeclared');
        if (declared?.type !== 'ConsensusDeclared') return;
        declaredThen += 1;
        const barring = MEMBERS.filter(
          (who) => maintains(told, who, STARTS[from].sustained) && isEntitled(told, who, declared),
        );
        expect(barring).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(declaredThen).toBeGreaterThan(RUNS / 20);
  });

  it('the words of an objection are never lost, whatever its member says later', () => {
    fc.assert(
      fc.property(anyStart, attempts, (from, tried) => {
        for (const { after, log, added } of run(STARTS[from], tried).steps) {
          const raised = [...log, ...added].flatMap((entry) =>
            entry.type === 'PositionTaken' && entry.data.stand === 'objection'
              ? [[entry.number, entry.data.member, entry.data.reason]]
              : [],
          );
          const kept = proposalIn(after).objections.map(({ entry, member: who, reason }) => [
            entry,
            who,
            reason,
          ]);
          expect(kept).toEqual(raised);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a member maintains one objection at most', () => {
    fc.assert(
      fc.property(anyStart, attempts, (from, tried) => {
        for (const { after } of run(STARTS[from], tried).steps) {
          const standing = proposalIn(after).objections.filter(({ fate }) => fate.kind === 'standing');
          expect(new Set(standing.map(({ member: who }) => who)).size).toBe(standing.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a proposal settled, withdrawn or rejected stays so, and nothing of it changes', () => {
    fc.assert(
      fc.property(anyStart, attempts, (from, tried) => {
        for (const { before, after } of run(STARTS[from], tried).steps) {
          const was = proposalIn(before);
          if (CLOSED.includes(was.phase)) expect(proposalIn(after)).toBe(was);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
