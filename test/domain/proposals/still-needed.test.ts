import { instantOf } from '../../../domain/book/state.js';
import type { Moment } from '../../../domain/dates/moment.js';
import type { ProposalId } from '../../../domain/language/ids.js';
import { standingObjections } from '../../../domain/proposals/standing-objections.js';
import { isStale, versionOf } from '../../../domain/proposals/state.js';
import { stillNeeded, type Need } from '../../../domain/proposals/still-needed.js';
import { body, meeting, rules } from '../../support/conference.js';
import { given, happened, type Told } from '../../support/spec.js';
import {
  answered,
  declared,
  deferred,
  letGo,
  open,
  rejected,
  revised,
  rulesAdopted,
  submitted,
  suspended,
  sustained,
  took,
  withdrawn,
} from './told.js';

const on = (day: string) => ({ occurredAt: day as Moment });

const needs = (told: readonly Told[], day = '2019-11-14'): readonly Need[] => {
  const { book } = given(...told);
  const proposal = book.proposals.proposals.get('p1' as ProposalId);
  return proposal === undefined ? [] : stillNeeded(book, proposal, instantOf(book, on(day)));
};

const version = { kind: 'version', bars: false, version: 1, entry: 10 };
const silent = (...members: readonly string[]) => ({ kind: 'not-spoken', bars: false, members });
const objection = {
  kind: 'objection',
  bars: true,
  member: 'HN',
  reason: 'motivo de HN',
  version: 1,
  stale: false,
  answered: false,
  sustained: false,
  entry: 11,
};

describe('what a proposal still needs', () => {
  it('of one where nobody has spoken: nothing bars it', () =>
    expect(needs(open)).toEqual([silent('CR', 'GT', 'HN', 'MX'), version]));

  it('of one where all have spoken: the declaration on that version', () => {
    const spoken = ['CR', 'GT', 'HN', 'MX'].map((member) => took(member, 'no-objection'));
    expect(needs([...open, ...spoken])).toEqual([version]);
  });

  it('an objection to be settled', () =>
    expect(needs([...open, took('HN', 'objection')])).toEqual([
      objection,
      silent('CR', 'GT', 'MX'),
      version,
    ]));

  it('also one to an earlier version, and word from those whose position is stale', () =>
    expect(
      needs([
        ...open,
        took('HN', 'objection'),
        took('CR', 'support'),
        revised(2),
        took('GT', 'support', { version: 2 }),
      ]),
    ).toEqual([
      { ...objection, stale: true },
      {
        kind: 'stale-positions',
        bars: false,
        positions: [
          { member: 'CR', version: 1, entry: 12 },
          { member: 'HN', version: 1, entry: 11 },
        ],
      },
      silent('MX'),
      { ...version, version: 2, entry: 13 },
    ]));

  it('it shows what was answered and sustained', () =>
    expect(needs([...open, took('HN', 'objection'), answered('HN'), sustained('HN')])[0]).toEqual({
      ...objection,
      answered: true,
      sustained: true,
    }));

  it('an objection let go is needed no more', () =>
    expect(needs([...open, took('HN', 'objection'), letGo('HN')])).toEqual([
      silent('CR', 'GT', 'MX'),
      version,
    ]));

  it.each([
    ['suspended', suspended('HN')],
    ['withdrawn', happened('MemberWithdrew', { member: 'HN' }, { occurredAt: '2019-11-14' })],
  ])('an objection stands without barring while its member is %s', (why, told) =>
    expect(needs([...open, took('HN', 'objection'), told])).toEqual([
      { ...objection, kind: 'objection-not-barring', bars: false, why },
      silent('CR', 'GT', 'MX'),
      version,
    ]),
  );

  it('nor while it is answered and not sustained, where the rules ask for sustained opposition', () => {
    const iso = rulesAdopted({ ...rules, consensus: 'sustained-opposition' });
    expect(needs([...open, iso, took('HN', 'objection'), answered('HN')])[0]).toEqual({
      ...objection,
      kind: 'objection-not-barring',
      bars: false,
      why: 'answered-not-sustained',
      answered: true,
      entry: 12,
    });
  });

  it('a presidency, where nobody presides', () =>
    expect(needs([...body, submitted()])).toEqual([
      { kind: 'presidency', bars: true },
      silent('CR', 'GT', 'HN', 'MX'),
      { ...version, entry: 9 },
    ]));

  describe('before a meeting', () => {
    const before = [...meeting, submitted({ meeting: 'xxiv' })];
    const left = happened(
      'PresenceNoted',
      { meeting: 'xxiv', party: 'HN', presence: 'left' },
      { occurredAt: '2019-11-14' },
    );
    const here = { ...version, entry: 16 };

    it('only those in the room are asked', () =>
      expect(needs([...before, left])).toEqual([silent('CR', 'GT', 'MX'), here]));

    it('an objection of one who left does not bar', () =>
      expect(needs([...before, took('HN', 'objection'), left])[0]).toMatchObject({
        kind: 'objection-not-barring',
        why: 'absent',
        entry: 17,
      }));

    it('the meeting must sit', () =>
      expect(
        needs([
          ...before,
          happened('MeetingAdjourned', { meeting: 'xxiv' }, { occurredAt: '2019-11-14' }),
        ])[0],
      ).toEqual({
        kind: 'meeting',
        bars: true,
        meeting: 'xxiv',
        phase: 'adjourned',
        entry: 17,
      }));

    it('a quorum, where the rules ask for one', () => {
      const quorum = rulesAdopted({ ...rules, quorum: { required: true, members: 4 } });
      expect(needs([...before, quorum, left])[0]).toEqual({
        kind: 'quorum',
        bars: true,
        present: 3,
        required: 4,
      });
      expect(needs([...before, quorum])).toEqual([silent('CR', 'GT', 'HN', 'MX'), here]);
      expect(needs([...open, quorum])).toEqual([silent('CR', 'GT', 'HN', 'MX'), version]);
    });
  });

  it.each([
    ['deferred', deferred()],
    ['rejected', rejected()],
    ['withdrawn', withdrawn()],
    ['consensus', declared()],
  ])('of one no longer open (%s) nothing but that is told', (phase, told) =>
    expect(needs([...open, told])).toEqual([{ kind: 'phase', bars: true, phase, entry: 11 }]),
  );
});

describe('the objections that stand', () => {
  const { book } = given(
    ...open,
    happened('MemberAdmitted', { member: 'PA', names: { es: 'Panamá' } }, { occurredAt: '2019-11-14' }),
    took('PA', 'objection', {}, { occurredAt: '2019-11-15' }),
  );
  const proposal = book.proposals.proposals.get('p1' as ProposalId);

  it('bar a decision as of an entry or an instant alike, also one dated before them', () => {
    expect(proposal).toBeDefined();
    if (proposal === undefined) return;
    for (const day of ['2019-11-13', '2019-11-15']) {
      const asOfEntry = standingObjections(book, proposal, on(day), undefined);
      expect(asOfEntry.barring.map(({ entry }) => entry)).toEqual([12]);
      expect(standingObjections(book, proposal, instantOf(book, on(day)), undefined)).toEqual(asOfEntry);
    }
  });

  it('are stale when raised against an earlier version', () => {
    if (proposal === undefined) return;
    expect(isStale(proposal, { version: 1 })).toBe(false);
    expect(isStale(proposal, { version: 0 })).toBe(true);
    expect(versionOf(proposal, 2)).toBeUndefined();
  });
});
