import { presided } from '../../support/conference.js';
import { happened } from '../../support/spec.js';
import { acted } from '../../support/acts.js';
import { submitted, took } from '../proposals/told.js';
import {
  broke,
  calledOff,
  cameLate,
  circulated,
  closed,
  extended,
  suspendedSilence,
} from '../silence/told.js';
import { behind, everybody, party } from './given.js';

const about = [{ kind: 'other', name: { es: 'Guía' } }];

describe('the silence on a proposal behind closed doors', () => {
  const before = [...presided, submitted({ doors: 'closed', about, asks: 'approved' })];
  const out = [...before, circulated(before)];

  it('is closed, with all that comes of it', () => {
    expect(behind(10, ...out, extended(), suspendedSilence('2019-12-06'), calledOffLater()).closed).toEqual([
      'ProposalSubmitted: marked',
      'SilenceCirculated: proposal:p1',
      'SilenceExtended: silence:s1',
      'SilenceSuspended: silence:s1',
      'SilenceCalledOff: silence:s1',
    ]);
    expect(behind(12, ...out, ...broke('HN'), cameLate('MX')).closed).toEqual([
      'PositionTaken: proposal:p1',
      'SilenceBroken: silence:s1',
      'ObjectionCameLate: silence:s1',
    ]);
  });

  it('that passed closes what was done by it', () => {
    const act = acted('a1', 'approved', about[0]!, { proposal: 'p1', occurredAt: '2019-12-12' });
    const { closed: hidden, seenBy } = behind(12, ...out, closed(), act);
    expect(hidden).toEqual(['SilenceClosed: silence:s1', 'ActRecorded: proposal:p1']);
    expect(seenBy(everybody)).toEqual([]);
    expect(seenBy(party('HN'))).toEqual([12, 13]);
  });

  it('in the open, nothing of it is closed', () => {
    const open = [...presided, submitted({ about })];
    expect(behind(10, ...open, circulated(open), took('HN', 'support'), closed()).closed).toEqual([]);
  });
});

const calledOffLater = () => ({ ...calledOff(), stamp: { occurredAt: '2019-12-07' } });

describe('the silence on a work plan that was delivered behind closed doors', () => {
  it('is closed, though the proposal is not', () => {
    const group = happened('GroupCreated', { group: 'g', kind: 'working-group', names: { es: 'Grupo' } });
    const asked = happened('WorkPlanRequested', {
      group: 'g',
      due: { kind: 'undated', reason: 'not-stated', confirmed: false },
      approval: 'vm',
      way: 'virtual',
    });
    const text = happened('TextDrafted', {
      text: 't1',
      kind: 'plan',
      organ: 'vm',
      title: { es: 'Plan' },
      language: 'es',
      doors: 'closed',
    });
    const delivered = happened('WorkPlanDelivered', { group: 'g', text: 't1' });
    const before = [
      ...presided,
      group,
      asked,
      text,
      delivered,
      submitted({ about: [{ kind: 'group', group: 'g' }], asks: 'approved' }),
    ];
    expect(behind(10, ...before, circulated(before, { shapes: [12] }), closed()).closed).toEqual([
      'TextDrafted: marked',
      'WorkPlanDelivered: text:t1',
      'SilenceCirculated: after 12',
      'SilenceClosed: silence:s1',
    ]);
  });
});
