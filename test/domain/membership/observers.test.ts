import type { PartyCode } from '../../../domain/language/ids.js';
import { holds, isObserver } from '../../../domain/membership/state.js';
import { body } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, given, happened } from '../../support/spec.js';
import { on } from './given.js';

const rrocm = { observer: 'RROCM', kind: 'civil-society-network', names: { es: 'RROCM' } };
const oim = { observer: 'OIM', kind: 'organization', names: { es: 'OIM' } };
const left = happened('ObserverWithdrew', { observer: 'OIM' }, on('03-01'));
const toSpeak = { observer: 'OIM', permission: 'speak' };
const granted = happened('PermissionGranted', toSpeak, on('02-01'));

describe('AdmitObserver', () => {
  it('admits one, and again one that withdrew', () => {
    given(...body)
      .when(ask('AdmitObserver', rrocm))
      .then(happened('ObserverAdmitted', rrocm));
    given(...body, left)
      .when(ask('AdmitObserver', oim))
      .then(happened('ObserverAdmitted', oim));
  });

  it('refuses a code that stands for somebody else', () =>
    given(...body)
      .when(ask('AdmitObserver', { ...rrocm, observer: 'CR' }))
      .thenRefused('party-code-taken', [2]));

  it('refuses one that is an observer, or was until later', () => {
    given(...body)
      .when(ask('AdmitObserver', oim))
      .thenRefused('already-observer', [6]);
    given(...body, left)
      .when(ask('AdmitObserver', oim, on('02-28')))
      .thenRefused('already-observer', [6]);
  });
});

describe('WithdrawObserver', () => {
  it('lets one go', () =>
    given(...body)
      .when(ask('WithdrawObserver', { observer: 'OIM', reason: 'otra sede' }))
      .then(happened('ObserverWithdrew', { observer: 'OIM', reason: 'otra sede' })));

  it('refuses one that is not an observer at that date', () => {
    given(...body)
      .when(ask('WithdrawObserver', { observer: 'CR' }))
      .thenRefused('unknown-observer');
    given(...body, left)
      .when(ask('WithdrawObserver', { observer: 'OIM' }))
      .thenRefused('unknown-observer');
  });
});

describe('GrantPermission and RevokePermission', () => {
  it('grant and revoke', () => {
    given(...body)
      .when(ask('GrantPermission', toSpeak))
      .then(happened('PermissionGranted', toSpeak));
    given(...body, granted)
      .when(ask('RevokePermission', toSpeak))
      .then(happened('PermissionRevoked', toSpeak));
  });

  it('refuse what changes nothing', () => {
    given(...body, granted)
      .when(ask('GrantPermission', toSpeak))
      .thenRefused('permission-unchanged');
    given(...body)
      .when(ask('RevokePermission', toSpeak))
      .thenRefused('permission-unchanged');
  });

  it('refuse whoever is no observer', () => {
    given(...body)
      .when(ask('GrantPermission', { ...toSpeak, observer: 'CR' }))
      .thenRefused('unknown-observer');
    given(...body, granted, left)
      .when(ask('RevokePermission', toSpeak))
      .thenRefused('unknown-observer');
  });

  it('hold from the day of the grant, and only for an observer', () => {
    const { book } = after(...body, granted, left);
    const may = (instant: string) => holds(book.membership, 'OIM' as PartyCode, 'speak', Date.parse(instant));
    expect([may('2019-01-15'), may('2019-02-15'), may('2019-03-15')]).toEqual([false, true, false]);
    expect(holds(book.membership, 'CR' as PartyCode, 'speak', Infinity)).toBe(false);
    expect(isObserver(book.membership, 'CR' as PartyCode, Infinity)).toBe(false);
  });

  it('are kept by an observer that comes back', () => {
    const { book } = after(...body, granted, left, happened('ObserverAdmitted', oim, on('04-01')));
    expect(holds(book.membership, 'OIM' as PartyCode, 'speak', Infinity)).toBe(true);
  });
});
