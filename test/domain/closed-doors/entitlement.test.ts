import { presided } from '../../support/conference.js';
import { happened, type Told } from '../../support/spec.js';
import { submitted } from '../proposals/told.js';
import { behind, everybody, party } from './given.js';

const on = (occurredAt: string) => ({ occurredAt });

/** A proposal behind closed doors, put forward then. */
const secret = (id: string, then: string): Told =>
  happened(
    'ProposalSubmitted',
    {
      proposal: id,
      organ: 'vm',
      kind: 'other',
      title: { es: id },
      about: [],
      by: ['GT'],
      doors: 'closed',
    },
    on(then),
  );

const suspended = (member: string, then: string): Told =>
  happened('MemberSuspended', { member, reason: 'cuotas' }, on(then));
const reinstated = (member: string, then: string): Told => happened('MemberReinstated', { member }, on(then));
const withdrew = (member: string, then: string): Told => happened('MemberWithdrew', { member }, on(then));
const admitted = (member: string, then: string): Told =>
  happened('MemberAdmitted', { member, names: { es: member } }, on(then));
const granted = (permission: string, then: string): Told =>
  happened('PermissionGranted', { observer: 'OIM', permission }, on(then));
const revoked = (permission: string, then: string): Told =>
  happened('PermissionRevoked', { observer: 'OIM', permission }, on(then));

/** The closed proposals that somebody sees, by the entry's place after the opening ones. */
const seenBy = (who: Parameters<typeof party>[0], ...told: readonly Told[]): readonly number[] =>
  behind(presided.length, ...presided, ...told)
    .seenBy(party(who))
    .map((number) => number - presided.length)
    .filter((place) => told[place]!.type === 'ProposalSubmitted');

describe('a closed entry is seen by', () => {
  const { seenBy: seen } = behind(presided.length, ...presided, secret('p', '2020'), submitted());
  const [closed, open] = [10, 11];

  it('the keeper of the file, and the Secretariat', () => {
    expect(seen({ kind: 'keeper' })).toEqual([closed, open]);
    expect(seen(party('ST'))).toEqual([closed, open]);
  });

  it('a member that is in good standing then and now', () => {
    expect(seen(party('MX'))).toEqual([closed, open]);
  });

  it('neither an observer by itself nor a party the book does not know', () => {
    expect(seen(party('OIM'))).toEqual([open]);
    expect(seen(party('XX'))).toEqual([open]);
  });

  it.each(['auditor', 'operator', 'public'] as const)('not the %s', (kind) => {
    expect(seen({ kind })).toEqual([open]);
  });
});

describe('a member', () => {
  const before = secret('before', '2020-03-01');
  const between = secret('between', '2020-06-01');
  const after = secret('after', '2020-09-01');

  it('admitted later sees what came after its admission', () => {
    expect(seenBy('PA', before, admitted('PA', '2020-06-01'), between, after)).toEqual([2, 3]);
  });

  it('admitted, and only then told of what had come before: that is not seen either', () => {
    expect(seenBy('PA', admitted('PA', '2020-06-01'), before)).toEqual([]);
  });

  it('withdrawn since sees nothing, not even of its own time', () => {
    expect(seenBy('MX', before, withdrew('MX', '2020-06-01'), after)).toEqual([]);
  });

  it('that came back sees what came before it left and after it returned, not what came between', () => {
    expect(
      seenBy('MX', before, withdrew('MX', '2020-04-01'), between, admitted('MX', '2020-08-01'), after),
    ).toEqual([0, 4]);
  });

  it('suspended sees nothing; reinstated, what came while it was in good standing', () => {
    expect(seenBy('MX', before, suspended('MX', '2020-04-01'))).toEqual([]);
    expect(
      seenBy('MX', before, suspended('MX', '2020-04-01'), between, reinstated('MX', '2020-08-01'), after),
    ).toEqual([0, 4]);
  });

  it('must have been entitled for as long as the thing may have happened, where the date is vague', () => {
    const sometime = secret('sometime', '2020');
    expect(seenBy('PA', admitted('PA', '2020-06-01'), sometime)).toEqual([]);
    expect(seenBy('PA', admitted('PA', '2020-01-01'), sometime)).toEqual([1]);
    expect(seenBy('MX', sometime, suspended('MX', '2020-04-01'), reinstated('MX', '2020-08-01'))).toEqual([]);
  });

  it('must have been entitled by every reading of the date', () => {
    const moved = (right: string): Told =>
      happened(
        'EntryCorrected',
        {
          entry: presided.length + 1,
          right: { kind: 'occurredAt', occurredAt: right },
          reason: 'la fecha',
        },
        { onBehalfOf: { party: 'GT', authority: 'una nota' } },
      );
    expect(seenBy('PA', admitted('PA', '2020-06-01'), before, moved('2020-09-01'))).toEqual([]);
    expect(seenBy('PA', admitted('PA', '2020-06-01'), after, moved('2020-03-01'))).toEqual([]);
    expect(seenBy('PA', admitted('PA', '2020-06-01'), after, moved('2020-10-01'))).toEqual([1]);
  });
});

describe('an observer', () => {
  const attend = 'attend-closed-sessions';
  const spring = secret('spring', '2020-03-01');
  const autumn = secret('autumn', '2020-09-01');

  it('sees what happened while it was granted attendance of closed sessions, and holds it still', () => {
    expect(seenBy('OIM', spring, granted(attend, '2020-06-01'), autumn)).toEqual([2]);
  });

  it('sees nothing by another permission', () => {
    expect(seenBy('OIM', granted('speak', '2020-01-01'), autumn)).toEqual([]);
  });

  it('sees nothing once that was revoked, or it withdrew', () => {
    expect(seenBy('OIM', granted(attend, '2020-01-01'), spring, revoked(attend, '2020-06-01'))).toEqual([]);
    expect(
      seenBy(
        'OIM',
        granted(attend, '2020-01-01'),
        spring,
        happened('ObserverWithdrew', { observer: 'OIM' }, on('2020-06-01')),
      ),
    ).toEqual([]);
  });

  it('granted it anew sees what happened while it held it', () => {
    expect(
      seenBy(
        'OIM',
        granted(attend, '2020-01-01'),
        spring,
        revoked(attend, '2020-04-01'),
        secret('summer', '2020-06-01'),
        granted(attend, '2020-08-01'),
        autumn,
      ),
    ).toEqual([1, 5]);
  });
});

it('what is open is seen by everybody', () => {
  expect(behind(10, ...presided, submitted()).seenBy(everybody)).toEqual([10]);
});
