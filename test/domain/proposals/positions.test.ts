import * as E from 'fp-ts/lib/Either.js';
import type { Moment } from '../../../domain/dates/moment.js';
import { proposalDecisions } from '../../../domain/proposals/decide.js';
import type { ProposalCommand } from '../../../domain/proposals/commands.js';
import { meeting, presided } from '../../support/conference.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import { declared, deferred, open, revised, submitted, suspended, took } from './told.js';

type Extra = Record<string, unknown>;

const take = (member: string, stand: string, data: Extra = {}, header: Extra = {}): unknown =>
  ask(
    'TakePosition',
    { proposal: 'p1', version: 1, member, stand, ...data },
    { recordedBy: member, ...header },
  );

const presence = (party: string, presence: string): Told =>
  happened('PresenceNoted', { meeting: 'xxiv', party, presence }, { occurredAt: '2019-11-14' });

describe('TakePosition', () => {
  it.each(['support', 'no-objection', 'reserve', 'not-participating'])(
    'a member takes its stand: %s',
    (stand) =>
      given(...open)
        .when(take('HN', stand))
        .then(took('HN', stand)),
  );

  it('an objection states its reason', () => {
    given(...open)
      .when(take('HN', 'objection', { reason: 'motivo de HN' }))
      .then(took('HN', 'objection'));
    given(...open)
      .when(take('HN', 'objection'))
      .thenRefused('objection-without-reason', []);
  });

  it('a member may change its mind', () =>
    given(...open, took('HN', 'support'))
      .when(take('HN', 'reserve'))
      .then(took('HN', 'reserve')));

  it('somebody else records it only on its behalf and by its authority', () => {
    given(...open)
      .when(
        take(
          'HN',
          'support',
          {},
          { recordedBy: 'ST', onBehalfOf: { party: 'HN', authority: 'nota verbal' } },
        ),
      )
      .then(took('HN', 'support'));
    given(...open)
      .when(take('HN', 'support', {}, { recordedBy: 'ST' }))
      .thenRefused('no-authority-for-member', []);
    given(...open)
      .when(
        take(
          'HN',
          'support',
          {},
          { recordedBy: 'ST', onBehalfOf: { party: 'CR', authority: 'nota verbal' } },
        ),
      )
      .thenRefused('no-authority-for-member', []);
  });

  it('the presiding member takes its own and nobody else’s', () => {
    given(...open)
      .when(take('GT', 'support'))
      .then(took('GT', 'support'));
    given(...open)
      .when(
        take('HN', 'support', {}, { recordedBy: 'GT', onBehalfOf: { party: 'HN', authority: 'de palabra' } }),
      )
      .thenRefused('no-authority-for-member', []);
    given(...open)
      .when(
        take(
          'HN',
          'support',
          {},
          { recordedBy: 'CR', onBehalfOf: { party: 'HN', authority: 'carta poder' } },
        ),
      )
      .then(took('HN', 'support'));
  });

  it('is bound to the current version', () => {
    given(...open, revised(2))
      .when(take('HN', 'support', { version: 2 }))
      .then(took('HN', 'support', { version: 2 }));
    given(...open, revised(2))
      .when(take('HN', 'support'))
      .thenRefused('stale-version', [11]);
    given(...open, revised(2))
      .when(take('HN', 'support', { version: 3 }))
      .thenRefused('unknown-version', []);
  });

  it('is for members in good standing', () => {
    given(...open, suspended('HN'))
      .when(take('HN', 'support'))
      .thenRefused('not-a-member', [11]);
    given(...open)
      .when(take('OIM', 'support'))
      .thenRefused('unknown-member', []);
  });

  it('is for an open proposal', () => {
    given(...presided)
      .when(take('HN', 'support'))
      .thenRefused('unknown-proposal', []);
    given(...open, deferred())
      .when(take('HN', 'support'))
      .thenRefused('proposal-not-open', [11]);
    given(...open, declared())
      .when(take('HN', 'support'))
      .thenRefused('proposal-not-open', [11]);
  });

  describe('before a meeting', () => {
    const before = [...meeting, submitted({ meeting: 'xxiv' })];

    it('is for those in the room', () => {
      given(...before)
        .when(take('HN', 'support'))
        .then(took('HN', 'support'));
      given(...before, presence('HN', 'left'))
        .when(take('HN', 'support'))
        .thenRefused('not-present', [17]);
      given(...before, happened('MemberAdmitted', { member: 'PA', names: { es: 'Panamá' } }))
        .when(take('PA', 'support'))
        .thenRefused('not-present', []);
    });

    it('those who come back may speak again', () =>
      given(...before, presence('HN', 'left'), presence('HN', 'present'))
        .when(take('HN', 'support'))
        .then(took('HN', 'support')));

    it('is taken while the meeting lasts, at no other meeting', () => {
      const over = happened(
        'MeetingClosed',
        { meeting: 'xxiv', by: 'GT', function: 'direction' },
        { occurredAt: '2019-11-14' },
      );
      given(...before, happened('MeetingAdjourned', { meeting: 'xxiv' }, { occurredAt: '2019-11-14' }))
        .when(take('HN', 'support'))
        .then(took('HN', 'support'));
      given(...before, over)
        .when(take('HN', 'support'))
        .thenRefused('meeting-closed', [17]);
      given(...before)
        .when(take('HN', 'support', { meeting: 'xxv' }))
        .thenRefused('before-another-meeting', [16]);
    });

    it('the meeting may be named by the position itself', () => {
      given(...meeting, submitted())
        .when(take('HN', 'support', { meeting: 'xxiv' }))
        .then(took('HN', 'support', { meeting: 'xxiv' }));
      given(...meeting, submitted(), presence('HN', 'absent'))
        .when(take('HN', 'support', { meeting: 'xxiv' }))
        .thenRefused('not-present', [17]);
      given(...meeting, submitted())
        .when(take('HN', 'support', { meeting: 'xxv' }))
        .thenRefused('unknown-meeting', []);
      given(...meeting, submitted({ organ: 'grcm' }))
        .when(take('HN', 'support', { meeting: 'xxiv' }))
        .thenRefused('meeting-of-another-organ', [10]);
    });
  });
});

describe('TakePositions', () => {
  const authority = 'acta de la sala';
  const takeAll = (members: readonly string[], data: Extra = {}, header: Extra = {}): unknown =>
    ask(
      'TakePositions',
      { proposal: 'p1', version: 1, members, stand: 'no-objection', authority, ...data },
      header,
    );

  it('leaves one entry a member, each on its behalf', () => {
    const asked = given(...open).when(takeAll(['CR', 'HN']));
    asked.then(took('CR', 'no-objection'), took('HN', 'no-objection'));
    const parties = E.isRight(asked.outcome)
      ? asked.outcome.right.entries.map((entry) => entry.onBehalfOf)
      : [];
    expect(parties).toEqual([
      { party: 'CR', authority },
      { party: 'HN', authority },
    ]);
  });

  it('at a meeting', () =>
    given(...meeting, submitted())
      .when(takeAll(['CR'], { meeting: 'xxiv' }))
      .then(took('CR', 'no-objection', { meeting: 'xxiv' })));

  it('all of them or none', () =>
    given(...open, suspended('HN'))
      .when(takeAll(['CR', 'HN']))
      .thenRefused('not-a-member', [11]));

  it('takes no objection: each has its own reason', () =>
    given(...open)
      .when(takeAll(['CR', 'HN'], { stand: 'objection' }))
      .thenRefused('objection-without-reason', []));

  it('names each member once', () =>
    given(...open)
      .when(takeAll(['CR', 'HN', 'CR']))
      .thenRefused('member-named-twice', []));

  it('is not recorded by the presiding member for the table', () =>
    given(...open)
      .when(takeAll(['CR'], {}, { recordedBy: 'GT' }))
      .thenRefused('no-authority-for-member', []));

  it('names somebody', () => {
    const data = { proposal: 'p1', version: 1, members: [], stand: 'support', authority };
    const command = { type: 'TakePositions', data } as unknown as Extract<
      ProposalCommand,
      { type: 'TakePositions' }
    >;
    const decided = proposalDecisions.TakePositions(given().book, {
      ...command,
      occurredAt: '2019-11-14' as Moment,
    });
    expect(E.isLeft(decided) && decided.left.code).toBe('nobody-named');
  });
});
