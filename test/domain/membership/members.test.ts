import { evolve } from '../../../domain/book/evolve.js';
import { zoneOf, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment } from '../../../domain/dates/moment.js';
import type { PartyCode } from '../../../domain/language/ids.js';
import { isMember, standingOf } from '../../../domain/membership/state.js';
import { body } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened } from '../../support/spec.js';
import { on, reinstated, suspended, withdrew } from './given.js';

const belize = { member: 'BZ', names: { es: 'Belice' } };
const mexico = { member: 'MX', names: { es: 'México' } };

describe('AdmitMember', () => {
  it('admits a member', () =>
    given(...body)
      .when(ask('AdmitMember', belize))
      .then(happened('MemberAdmitted', belize)));

  it('admits again one that withdrew', () =>
    given(...body, withdrew('02-01'))
      .when(ask('AdmitMember', mexico))
      .then(happened('MemberAdmitted', mexico)));

  it('refuses a code that stands for somebody else', () => {
    given(...body)
      .when(ask('AdmitMember', { ...belize, member: 'OIM' }))
      .thenRefused('party-code-taken', [6]);
    given(...body)
      .when(ask('AdmitMember', { ...belize, member: 'ST' }))
      .thenRefused('party-code-taken', [1]);
  });

  it('refuses one that is a member, suspended or not', () => {
    given(...body)
      .when(ask('AdmitMember', mexico))
      .thenRefused('already-member', [4]);
    given(...body, suspended('02-01'))
      .when(ask('AdmitMember', mexico))
      .thenRefused('already-member', [9]);
  });

  it('refuses to admit one again before it withdrew, or before it was first admitted', () => {
    given(...body, withdrew('02-01'))
      .when(ask('AdmitMember', mexico, on('01-31')))
      .thenRefused('already-member', [4]);
    given(...body, withdrew('02-01'))
      .when(ask('AdmitMember', mexico, { occurredAt: '2016' }))
      .thenRefused('already-member', [4]);
  });
});

describe('SuspendMember', () => {
  const suspend = ask('SuspendMember', { member: 'MX', reason: 'mora' });

  it('suspends a member', () =>
    given(...body)
      .when(suspend)
      .then(happened('MemberSuspended', { member: 'MX', reason: 'mora' })));

  it('refuses a member the book does not know', () =>
    given(...body)
      .when(ask('SuspendMember', { member: 'BZ', reason: 'mora' }))
      .thenRefused('unknown-member'));

  it('refuses one suspended or withdrawn already, and says by which entry', () => {
    given(...body, suspended('02-01'))
      .when(suspend)
      .thenRefused('not-a-member', [9]);
    given(...body, withdrew('02-01'))
      .when(suspend)
      .thenRefused('not-a-member', [9]);
  });

  it('refuses to suspend before it was a member', () =>
    given(...body, happened('MemberAdmitted', belize, { occurredAt: '2019-01-01' }))
      .when(ask('SuspendMember', { member: 'BZ', reason: 'mora' }, { occurredAt: '2018-12-31' }))
      .thenRefused('not-a-member', [9]));
});

describe('ReinstateMember', () => {
  it('gives a suspended member its standing back', () =>
    given(...body, suspended('02-01'))
      .when(ask('ReinstateMember', { member: 'MX' }))
      .then(happened('MemberReinstated', { member: 'MX' })));

  it('refuses a member the book does not know', () =>
    given(...body)
      .when(ask('ReinstateMember', { member: 'BZ' }))
      .thenRefused('unknown-member'));

  it('refuses one that is not suspended at that date', () => {
    given(...body)
      .when(ask('ReinstateMember', { member: 'MX' }))
      .thenRefused('not-suspended', [4]);
    given(...body, suspended('02-01'))
      .when(ask('ReinstateMember', { member: 'MX' }, on('01-31')))
      .thenRefused('not-suspended', [4]);
    given(...body)
      .when(ask('ReinstateMember', { member: 'MX' }, { occurredAt: '2016' }))
      .thenRefused('not-suspended', [4]);
  });
});

describe('WithdrawMember', () => {
  const withdraw = ask('WithdrawMember', { member: 'MX', reason: 'otra prioridad' });

  it('lets a member go, suspended or not', () => {
    given(...body)
      .when(withdraw)
      .then(happened('MemberWithdrew', { member: 'MX', reason: 'otra prioridad' }));
    given(...body, suspended('02-01'))
      .when(withdraw)
      .then(happened('MemberWithdrew', { member: 'MX', reason: 'otra prioridad' }));
  });

  it('refuses a member the book does not know', () =>
    given(...body)
      .when(ask('WithdrawMember', { member: 'BZ' }))
      .thenRefused('unknown-member'));

  it('refuses one that has gone', () =>
    given(...body, withdrew('02-01'))
      .when(withdraw)
      .thenRefused('not-a-member', [9]));
});

describe('the standing of a member', () => {
  const standings = (book: Book, ...days: readonly string[]) =>
    days.map(
      (day) => standingOf(book.membership, 'MX' as PartyCode, upperBound(day as Moment, zoneOf(book)))?.value,
    );

  it('is told for any day', () => {
    const { book } = after(...body, suspended('02-01'), reinstated('03-01'), withdrew('04-01'));
    expect(standings(book, '2016', '2018', '2019-02-01', '2019-03', '2019-04-01')).toEqual([
      // Since before all else: when it was admitted is not known.
      'member',
      'member',
      'suspended',
      'member',
      'withdrawn',
    ]);
    expect(isMember(book.membership, 'MX' as PartyCode, Infinity)).toBe(false);
    expect(isMember(book.membership, 'BZ' as PartyCode, Infinity)).toBe(false);
  });

  it('takes late entries up in the order in which things happened', () => {
    const { book } = after(...body, withdrew('04-01'), suspended('02-01'), reinstated('03-01'));
    expect(standings(book, '2019-01', '2019-02', '2019-03', '2019-05')).toEqual([
      'member',
      'suspended',
      'member',
      'withdrawn',
    ]);
  });

  it('follows a vaguely dated entry from what it was judged to follow on, not from before it', () => {
    const { book } = after(
      ...body,
      suspended('02-01'),
      reinstated('03-01'),
      happened('MemberWithdrew', { member: 'MX' }, { occurredAt: '2019' }),
    );
    expect(standings(book, '2019-02-15', '2019-03-01', '2020')).toEqual([
      'suspended',
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('does not come about by entries that speak of one unknown', () => {
    const { book } = after(...body);
    const strange = entriesOf(
      [
        happened('MemberSuspended', { member: 'BZ', reason: 'mora' }),
        happened('ObserverWithdrew', { observer: 'BZ' }),
        happened('PermissionGranted', { observer: 'BZ', permission: 'speak' }),
        happened('OrganDissolved', { organ: 'plenary' }),
      ],
      book.next,
    );
    expect(strange.reduce(evolve, book).membership).toBe(book.membership);
  });
});
