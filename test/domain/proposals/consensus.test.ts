import { meeting, presided, rules } from '../../support/conference.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import {
  answered,
  declared,
  deferred,
  letGo,
  met,
  open,
  revised,
  resumed,
  rulesAdopted,
  submitted,
  suspended,
  sustained,
  took,
  withdrawn,
} from './told.js';

type Extra = Record<string, unknown>;

const declare = (data: Extra = {}, header: Extra = {}): unknown =>
  ask('DeclareConsensus', { proposal: 'p1', version: 1, by: 'GT', function: 'direction', ...data }, header);

const presence = (party: string, presence: string, day = '2019-11-14'): Told =>
  happened('PresenceNoted', { meeting: 'xxiv', party, presence }, { occurredAt: day });

describe('DeclareConsensus', () => {
  it('is permitted by the absence of objection', () => {
    given(...open)
      .when(declare())
      .then(declared());
    given(...open, took('CR', 'support'), took('HN', 'reserve'), took('MX', 'not-participating'))
      .when(declare())
      .then(declared());
  });

  it('is for the presiding member, in one of its functions', () => {
    given(...open)
      .when(declare({ by: 'CR' }))
      .thenRefused('not-presiding', [9]);
    given(...open)
      .when(declare({ function: 'volar' }))
      .thenRefused('function-unknown', []);
  });

  it('is on the current version', () => {
    given(...open, revised(2))
      .when(declare({ version: 2 }))
      .then(declared({ version: 2 }));
    given(...open, revised(2))
      .when(declare())
      .thenRefused('stale-version', [11]);
    given(...open)
      .when(declare({ version: 2 }))
      .thenRefused('unknown-version', []);
  });

  it('is on an open proposal, and once', () => {
    given(...presided)
      .when(declare())
      .thenRefused('unknown-proposal', []);
    given(...open, deferred())
      .when(declare())
      .thenRefused('proposal-not-open', [11]);
    given(...open, withdrawn())
      .when(declare())
      .thenRefused('proposal-not-open', [11]);
    given(...open, declared())
      .when(declare())
      .thenRefused('proposal-not-open', [11]);
  });
});

describe('an objection', () => {
  const objected = [...open, took('CR', 'support'), took('HN', 'objection')];

  it('bars consensus', () =>
    given(...objected)
      .when(declare())
      .thenRefused('objection-stands', [12]));

  it('bars it with every other', () =>
    given(...objected, took('MX', 'objection'))
      .when(declare())
      .thenRefused('objection-stands', [12, 13]));

  it('bars it though it was raised against an earlier version', () =>
    given(...objected, revised(2))
      .when(declare({ version: 2 }))
      .thenRefused('objection-stands', [12]));

  it.each([
    ['withdrawn', letGo('HN')],
    ['met', met('HN')],
    ['replaced by another stand', took('HN', 'no-objection')],
  ])('bars it no longer once %s', (_, after) =>
    given(...objected, after)
      .when(declare())
      .then(declared()),
  );

  it('bars it again when raised anew', () =>
    given(...objected, letGo('HN'), took('HN', 'objection'))
      .when(declare())
      .thenRefused('objection-stands', [14]));

  it('does not bar it while its member is suspended', () =>
    given(...objected, suspended('HN'))
      .when(declare())
      .then(declared()));

  it('does not bar it once its member has withdrawn from the body', () =>
    given(...objected, happened('MemberWithdrew', { member: 'HN' }, { occurredAt: '2019-11-14' }))
      .when(declare())
      .then(declared()));

  it('is not passed by with a declaration dated before it', () => {
    const before = { occurredAt: '2019-11-13' };
    given(...objected)
      .when(declare({}, before))
      .thenRefused('objection-stands', [12]);
    // Absent on the 14th, back and objecting on the 15th: the 14th is no way round it.
    given(
      ...meeting,
      submitted({ meeting: 'xxiv' }),
      presence('HN', 'absent'),
      presence('HN', 'present', '2019-11-15'),
      took('HN', 'objection', {}, { occurredAt: '2019-11-15' }),
    )
      .when(declare({ meeting: 'xxiv' }, { occurredAt: '2019-11-14' }))
      .thenRefused('objection-stands', [19]);
  });

  it('answered, still bars it', () =>
    given(...objected, answered('HN'))
      .when(declare())
      .thenRefused('objection-stands', [12]));
});

describe('under the rule of sustained opposition', () => {
  const iso = rulesAdopted({ ...rules, consensus: 'sustained-opposition' });
  // The rules are entry 10, the proposal 11, the objection 12.
  const objected = [...presided, iso, submitted(), took('HN', 'objection')];

  it('an objection bars consensus until it is answered', () =>
    given(...objected)
      .when(declare())
      .thenRefused('objection-stands', [12]));

  it('answered and not sustained, it does not', () =>
    given(...objected, answered('HN'))
      .when(declare())
      .then(declared()));

  it('sustained after the answer, it does, whatever is answered then', () => {
    given(...objected, answered('HN'), sustained('HN'))
      .when(declare())
      .thenRefused('objection-stands', [12]);
    given(...objected, answered('HN'), sustained('HN'), answered('HN'))
      .when(declare())
      .thenRefused('objection-stands', [12]);
  });

  it('raised again after the answer, it does', () =>
    given(...objected, answered('HN'), took('HN', 'objection'))
      .when(declare())
      .thenRefused('objection-stands', [14]));

  it('what happened before those rules is judged by the older ones', () => {
    const later = happened(
      'RulesAdopted',
      { version: 2, rules: { ...rules, consensus: 'sustained-opposition' } },
      { occurredAt: '2019-11-20' },
    );
    given(...presided, submitted(), later, took('HN', 'objection'), answered('HN'))
      .when(declare())
      .thenRefused('objection-stands', [12]);
  });
});

describe('in a meeting', () => {
  // The proposal is entry 16.
  const before = [...meeting, submitted({ meeting: 'xxiv' })];
  const here = { meeting: 'xxiv' };
  const told = (type: Told['type'], data: Extra): Told =>
    happened(type, { meeting: 'xxiv', ...data }, { occurredAt: '2019-11-14' });

  const second = [
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
      { occurredAt: '2019-11-14' },
    ),
    told('MeetingOpened', { meeting: 'xxv', by: 'GT', function: 'direction' }),
  ];

  it('consensus is declared there', () =>
    given(...before)
      .when(declare(here))
      .then(declared(here)));

  it('the declaration names the meeting the proposal is before', () =>
    given(...before)
      .when(declare())
      .thenRefused('meeting-not-named', [16]));

  it('and at no other: nor is a proposal outside any meeting settled in one', () => {
    given(...before)
      .when(declare({ meeting: 'xxv' }))
      .thenRefused('before-another-meeting', [16]);
    given(...meeting, submitted())
      .when(declare(here))
      .thenRefused('before-another-meeting', [16]);
  });

  it('an objection outside the meeting, or at an earlier one, bars until its member has left this one', () => {
    const moved = [
      ...meeting,
      submitted(),
      took('HN', 'objection'),
      deferred(),
      resumed({ meeting: 'xxiv' }),
    ];
    given(...moved)
      .when(declare(here))
      .thenRefused('objection-stands', [17]);
    given(...moved, presence('HN', 'left'))
      .when(declare(here))
      .then(declared(here));
    const empty = [...before, took('HN', 'objection'), deferred(), ...second, resumed({ meeting: 'xxv' })];
    given(...empty)
      .when(declare({ meeting: 'xxv' }))
      .thenRefused('objection-stands', [17]);
    given(...empty, told('PresenceNoted', { meeting: 'xxv', party: 'HN', presence: 'absent' }))
      .when(declare({ meeting: 'xxv' }))
      .thenRefused('objection-stands', [17]);
  });

  it('to be noted absent is not to have left', () =>
    given(...before, took('HN', 'objection'), presence('HN', 'absent'))
      .when(declare(here))
      .thenRefused('objection-stands', [17]));

  it('a meeting that sits', () => {
    given(...before, told('MeetingAdjourned', {}))
      .when(declare(here))
      .thenRefused('meeting-adjourned', [17]);
    given(...before, told('MeetingAdjourned', {}), told('MeetingResumed', {}))
      .when(declare(here))
      .then(declared(here));
    given(...before, told('MeetingClosed', { by: 'GT', function: 'direction' }))
      .when(declare(here))
      .thenRefused('meeting-closed', [17]);
    given(...meeting.slice(0, 11), submitted(here))
      .when(declare(here))
      .thenRefused('meeting-not-open', [10]);
  });

  it('only those in the room bar it', () => {
    const objected = [...before, took('HN', 'objection')];
    given(...objected)
      .when(declare(here))
      .thenRefused('objection-stands', [17]);
    given(...objected, presence('HN', 'left'))
      .when(declare(here))
      .then(declared(here));
    given(...objected, presence('HN', 'left'), presence('HN', 'present'))
      .when(declare(here))
      .thenRefused('objection-stands', [17]);
  });

  describe('where the rules ask for a quorum', () => {
    const quorum = (members: number): Told => rulesAdopted({ ...rules, quorum: { required: true, members } });

    it('it is met', () =>
      given(...before, quorum(4))
        .when(declare(here))
        .then(declared(here)));

    it('it is not met', () => {
      given(...before, quorum(5))
        .when(declare(here))
        .thenRefused('quorum-not-met', []);
      given(...before, quorum(4), presence('HN', 'left'))
        .when(declare(here))
        .thenRefused('quorum-not-met', []);
    });

    it('observers, the Secretariat and suspended members do not count', () =>
      given(...before, quorum(4), presence('ST', 'present'), suspended('HN'))
        .when(declare(here))
        .thenRefused('quorum-not-met', []));

    it('outside a meeting there is none to meet', () =>
      given(...presided, quorum(4), submitted())
        .when(declare())
        .then(declared()));
  });
});
