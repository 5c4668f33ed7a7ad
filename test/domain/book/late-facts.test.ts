import { meeting, rules } from '../../support/conference.js';
import { ask, given, happened, type Told } from '../../support/spec.js';

const at = (hour: string) => ({ occurredAt: `2019-11-14T${hour}-06:00` });
const note = (party: string, presence: string, hour: string) =>
  happened('PresenceNoted', { meeting: 'xxiv', party, presence }, at(hour));
const noting = (party: string, presence: string, hour: string) =>
  ask('NotePresence', { meeting: 'xxiv', parties: [party], presence }, at(hour));

const proposed = happened(
  'ProposalSubmitted',
  {
    proposal: 'p',
    organ: 'vm',
    meeting: 'xxiv',
    kind: 'other',
    title: { es: 'Algo' },
    about: [],
    by: ['MX'],
  },
  at('09:00'),
);
const objected = happened(
  'PositionTaken',
  { proposal: 'p', version: 1, member: 'CR', stand: 'objection', reason: 'Cuesta mucho.', meeting: 'xxiv' },
  { ...at('10:00'), recordedBy: 'CR' },
);
const declared = (hour = '12:00') =>
  happened(
    'ConsensusDeclared',
    { proposal: 'p', version: 1, by: 'GT', meeting: 'xxiv', function: 'direction' },
    at(hour),
  );

describe('presence noted late', () => {
  /** 16 the proposal, 17 the objection of CR, 18 CR leaves, 19 consensus at noon. */
  const decided = [...meeting, proposed, objected, note('CR', 'left', '11:00'), declared()];

  it('is refused where an objection would have barred the consensus on record', () =>
    given(...decided)
      .when(noting('CR', 'present', '11:30'))
      .thenRefused('late-entry-breaks', [19]));

  it('is let in where it changes nothing, or is not certainly of before', () => {
    const told = (party: string, presence: string) =>
      happened('PresenceNoted', { meeting: 'xxiv', party, presence });
    given(...decided)
      .when(noting('MX', 'left', '11:30'))
      .then(told('MX', 'left'));
    given(...decided)
      .when(noting('CR', 'present', '12:00'))
      .then(told('CR', 'present'));
    given(...decided)
      .when(ask('NotePresence', { meeting: 'xxiv', parties: ['CR'], presence: 'present' }))
      .then(told('CR', 'present'));
  });

  it('is refused where the quorum would not have been there', () => {
    const strict = meeting.map((told): Told =>
      told.type === 'BodyConstituted'
        ? {
            ...told,
            data: { ...Object(told.data), rules: { ...rules, quorum: { required: true, members: 4 } } },
          }
        : told,
    );
    given(...strict, proposed, declared())
      .when(noting('HN', 'left', '11:30'))
      .thenRefused('late-entry-breaks', [17]);
  });

  it('is let in once what it would break has been corrected', () => {
    const annulled = happened('EntryCorrected', {
      entry: 19,
      right: { kind: 'annulled' },
      reason: 'CR estaba',
    });
    given(...decided, annulled)
      .when(noting('CR', 'present', '11:30'))
      .then(happened('PresenceNoted', { meeting: 'xxiv', party: 'CR', presence: 'present' }));
  });

  it('does not come in by a correction of its date either', () =>
    given(...decided, note('CR', 'present', '13:00'))
      .when(
        ask('CorrectEntry', {
          entry: 20,
          right: { kind: 'occurredAt', occurredAt: at('11:30').occurredAt },
          reason: 'x',
        }),
      )
      .thenRefused('correction-breaks', [20]));
});

describe('a standing recorded late', () => {
  const suspended = (occurredAt: string) =>
    happened('MemberSuspended', { member: 'CR', reason: 'mora' }, { occurredAt });
  const reinstate = (occurredAt: string) => ask('ReinstateMember', { member: 'CR' }, { occurredAt });

  it('is refused where an objection would have barred the consensus on record', () => {
    const decided = [...meeting, proposed, objected, suspended('2019-11-14T10:30-06:00'), declared()];
    given(...decided)
      .when(reinstate('2019-11-14T11:00-06:00'))
      .thenRefused('late-entry-breaks', [19]);
    given(...decided)
      .when(reinstate('2019-11-15'))
      .then(happened('MemberReinstated', { member: 'CR' }));
  });

  it('is refused where the standing told next would have no ground', () => {
    const told = [...meeting, suspended('2019-03')];
    given(...told)
      .when(ask('WithdrawMember', { member: 'CR' }, { occurredAt: '2019-01' }))
      .thenRefused('late-entry-breaks', [16]);
    given(...told)
      .when(ask('SuspendMember', { member: 'CR', reason: 'mora' }, { occurredAt: '2019-01' }))
      .thenRefused('late-entry-breaks', [16]);
    given(...told, happened('MemberReinstated', { member: 'CR' }, { occurredAt: '2019-05' }))
      .when(reinstate('2019-04'))
      .thenRefused('late-entry-breaks', [17]);
  });

  it('is let in before a withdrawal', () =>
    given(...meeting, happened('MemberWithdrew', { member: 'CR' }, { occurredAt: '2019-12' }))
      .when(ask('SuspendMember', { member: 'CR', reason: 'mora' }, { occurredAt: '2019-11-20' }))
      .then(happened('MemberSuspended', { member: 'CR', reason: 'mora' })));
});

describe('the end of a presidency recorded late', () => {
  const decided = [...meeting, proposed, declared('16:00')];
  const end = (until: string, occurredAt = '2019-12-01') =>
    ask('EndPresidency', { term: '2019', member: 'GT', until }, { occurredAt });

  it('is refused where the member chaired later, and names all it did', () => {
    given(...decided)
      .when(end('2019-10-15'))
      .thenRefused('late-entry-breaks', [11, 17]);
    given(...decided)
      .when(end('2019-11-14T15:00-06:00'))
      .thenRefused('late-entry-breaks', [17]);
  });

  it('leaves the outgoing member the day of the handover', () =>
    given(...meeting, proposed)
      .when(end('2019-11-12'))
      .then(happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-12' })));

  it('is let in after all that', () =>
    given(...decided)
      .when(end('2019-11-14'))
      .then(happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-14' })));
});
