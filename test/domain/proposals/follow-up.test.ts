import { allAsked } from '../../../domain/proposals/follow-up.js';
import { acted, freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, given, happened, type Told } from '../../support/spec.js';

const topic = { kind: 'other', name: { es: 'la lista' } };
const its = { act: 'ask' };
const dated = (edtf: string) => ({ kind: 'dated', phrase: edtf, edtf, reading: 'window', confirmed: true });

/** Entry 10: the Vice-Ministers ask CR and MX for a list. */
const asked: readonly Told[] = [...freely, acted('ask', 'requested', topic, { addressees: ['CR', 'MX'] })];
const unnamed: readonly Told[] = [...freely, acted('ask', 'recommended', topic)];
const due = happened('FollowUpDueSet', { ...its, due: dated('2020-06') });
const did = (by: string, more: Record<string, unknown> = {}): Told =>
  happened('FollowUpDone', { ...its, by, how: { es: 'La envió.' }, ...more }, { recordedBy: by });

describe('SetFollowUpDue', () => {
  const set = (edtf = '2020-06', act = 'ask') => ask('SetFollowUpDue', { act, due: dated(edtf) });

  it('says by when, as exactly as it is known, and may say it anew', () => {
    given(...asked)
      .when(set())
      .then(due);
    given(...asked, due)
      .when(set('2020-07'))
      .then(happened('FollowUpDueSet', { ...its, due: dated('2020-07') }));
  });

  it('is refused of an act that is not there, that asks for nothing, or that has that very date', () => {
    given(...asked)
      .when(set('2020', 'otro'))
      .thenRefused('unknown-act');
    given(...freely, acted('ask', 'thanked', topic))
      .when(set())
      .thenRefused('act-asks-nothing', [10]);
    given(...asked, due)
      .when(set())
      .thenRefused('due-unchanged', [11]);
  });

  it('is not dated before the act', () =>
    given(...freely, acted('ask', 'requested', topic, { occurredAt: '2019-11-14' }))
      .when(ask('SetFollowUpDue', { ...its, due: dated('2020') }, { occurredAt: '2019-11-13' }))
      .thenRefused('dated-before-what-it-rests-on', [10]));
});

describe('ReportFollowUp', () => {
  const report = (by: string, more: Record<string, unknown> = {}) =>
    ask('ReportFollowUp', { ...its, by, how: { es: 'La envió.' }, ...more }, { recordedBy: by });
  const text = happened('TextDrafted', {
    text: 'lista',
    kind: 'other',
    organ: 'vm',
    title: { es: 'Lista' },
    language: 'es',
  });

  it('is said by each that was asked, for itself, with what came of it', () => {
    given(...asked)
      .when(report('CR'))
      .then(did('CR'));
    given(...asked, text)
      .when(report('CR', { text: 'lista' }))
      .then(did('CR', { text: 'lista' }));
  });

  it.each([
    ['of who was not asked', asked, report('GT'), 'not-addressed'],
    [
      'of who is not known',
      unnamed,
      ask('ReportFollowUp', { ...its, by: 'ZZ', how: { es: 'Sí.' } }),
      'unknown-party',
    ],
    ['twice', [...asked, did('CR')], report('CR'), 'follow-up-done'],
    ['with a text that is not there', asked, report('CR', { text: 'lista' }), 'unknown-text'],
  ] as const)('is refused %s', (_, told, command, code) =>
    given(...told)
      .when(command)
      .thenRefused(code),
  );

  it('is refused of one that speaks for another, and of an act that asks for nothing', () => {
    given(...asked)
      .when(ask('ReportFollowUp', { ...its, by: 'CR', how: { es: 'Sí.' } }, { recordedBy: 'MX' }))
      .thenRefused('no-authority-for-member');
    given(...freely, acted('ask', 'approved', topic))
      .when(report('CR'))
      .thenRefused('act-asks-nothing', [10]);
  });
});

describe('what was asked for is done', () => {
  const isDone = (...told: readonly Told[]): readonly boolean[] =>
    allAsked(after(...told).book.proposals).map((one) => one.isDone);

  it('once each of those asked did it', () => {
    expect(isDone(...asked)).toEqual([false]);
    expect(isDone(...asked, did('CR'))).toEqual([false]);
    expect(isDone(...asked, did('CR'), did('MX'))).toEqual([true]);
  });

  it('where nobody was named, by whoever did it or by an act that followed it', () => {
    expect(isDone(...unnamed)).toEqual([false]);
    expect(isDone(...unnamed, did('GT'))).toEqual([true]);
    expect(isDone(...unnamed, acted('next', 'took-note', topic, { follows: ['ask'] }))).toEqual([true]);
    expect(isDone(...asked, acted('next', 'took-note', topic, { follows: ['ask'] }))).toEqual([false]);
  });

  it('is asked of no other act', () => expect(isDone(...freely, acted('x', 'thanked', topic))).toEqual([]));
});
