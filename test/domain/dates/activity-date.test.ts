import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import {
  ActivityDate,
  compareActivityDates,
  describe as say,
  earliest,
  latest,
} from '../../../domain/dates/activity-date.js';
import { edtfText } from './arbitraries.js';
import { refusal } from './given.js';

const activityDate = (value: unknown): ActivityDate => {
  const decoded = ActivityDate.decode(value);
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(value));
  return decoded.right;
};

const on = (edtf: string, more: object = {}): ActivityDate =>
  activityDate({ kind: 'dated', phrase: edtf, edtf, reading: 'window', confirmed: true, ...more });

const without = (reason: string, more: object = {}): ActivityDate =>
  activityDate({ kind: 'undated', reason, confirmed: false, ...more });

describe('the codec ActivityDate', () => {
  it.each([
    [
      {
        kind: 'dated',
        phrase: 'abril',
        edtf: '2020-04',
        reading: 'window',
        confirmed: false,
        inferred: 'el año',
      },
    ],
    [{ kind: 'dated', phrase: 'abril', edtf: '2020-04', reading: 'extent', confirmed: true }],
    [{ kind: 'undated', reason: 'to-be-defined', confirmed: false, phrase: 'por definir' }],
    [{ kind: 'undated', reason: 'not-stated', confirmed: false }],
  ])('keeps %j', (value) => {
    expect(ActivityDate.decode(value)).toEqual(E.right(value));
  });

  const dated = { kind: 'dated', phrase: 'abril', edtf: '2020-04', reading: 'window', confirmed: false };
  it.each([
    ['an impossible date', { ...dated, edtf: '2020-04-31' }],
    ['no date', { ...dated, edtf: undefined }],
    ['no words of the source', { ...dated, phrase: '' }],
    ['an unknown reading', { ...dated, reading: 'maybe' }],
    ['a confirmation in words', { ...dated, confirmed: 'yes' }],
    ['a reason beside a date', { ...dated, reason: 'not-stated' }],
    ['a date beside a reason', { kind: 'undated', reason: 'not-stated', confirmed: false, edtf: '2020' }],
    ['no reason', { kind: 'undated', confirmed: false }],
    ['an unknown kind', { kind: 'someday', confirmed: false }],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(E.isLeft(ActivityDate.decode(value))).toBe(true);
  });
});

describe('earliest and latest', () => {
  it('are those of the EDTF, and undefined where there is none', () => {
    expect([earliest(on('2020-33')), latest(on('2020-33'))]).toEqual(['2020-01-01', '2020-03-31']);
    expect([earliest(on('2020/..')), latest(on('2020/..'))]).toEqual(['2020-01-01', undefined]);
    expect([earliest(without('not-stated')), latest(without('not-stated'))]).toEqual([undefined, undefined]);
  });

  it('are undefined for a date that was never decoded', () => {
    const forged = { ...on('2020'), edtf: 'x' } as ActivityDate;
    expect([earliest(forged), latest(forged)]).toEqual([undefined, undefined]);
  });
});

describe('describe', () => {
  it.each([
    [on('2020-09'), 'septiembre de 2020', 'September 2020'],
    [
      on('2020-33', { confirmed: false }),
      'primer trimestre de 2020 (por confirmar)',
      'first quarter of 2020 (to be confirmed)',
    ],
    [
      on('2020-04', { phrase: 'abril', inferred: 'lo preside CR' }),
      'abril de 2020 (año inferido: lo preside CR)',
      'April 2020 (year inferred: lo preside CR)',
    ],
    [
      on('2019-12-03/2019-12-05', {
        phrase: '3 al 5 de diciembre',
        reading: 'extent',
        confirmed: false,
        inferred: 'r',
      }),
      'del 3 al 5 de diciembre de 2019 (por confirmar; año inferido: r)',
      '3–5 December 2019 (to be confirmed; year inferred: r)',
    ],
    [
      on('2020-04', { phrase: 'abril de 2020', inferred: 'r' }),
      'abril de 2020 (inferido: r)',
      'April 2020 (inferred: r)',
    ],
    [
      on('201X', { inferred: 'r' }),
      'algún año entre 2010 y 2019 (inferido: r)',
      'some year between 2010 and 2019 (inferred: r)',
    ],
    [without('to-be-defined'), 'sin fecha: por definir', 'no date: to be defined'],
    [without('to-be-determined'), 'sin fecha: por determinar', 'no date: to be determined'],
    [without('not-stated'), 'sin fecha: la fuente no la indica', 'no date: the source states none'],
  ])('%j', (date, es, en) => {
    expect([say(date, 'es'), say(date, 'en')]).toEqual([es, en]);
  });
});

describe('compareActivityDates', () => {
  it('orders by the earliest day, then by the latest, undated last', () => {
    const ordered = [
      on('../2019'),
      on('2019-12-03/2019-12-05'),
      on('2020-01-01'),
      on('2020-33'),
      on('2020'),
      on('2020/..'),
      on('2020-04'),
      on('[2020-05,2020-06]'),
      on('2020-06-14/2020-06-20'),
      without('to-be-defined'),
    ];
    expect([...ordered].reverse().sort(compareActivityDates)).toEqual(ordered);
    expect(compareActivityDates(without('to-be-defined'), without('not-stated'))).toBe(0);
    expect(compareActivityDates(on('2020-05/2020-06'), on('[2020-05,2020-06]'))).toBe(0);
  });

  it('is an order: reflexive, antisymmetric, transitive', () => {
    const anyDate = fc.oneof(
      { weight: 5, arbitrary: edtfText.filter((text) => refusal(text) === '').map((text) => on(text)) },
      fc.constant(without('not-stated')),
    );
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(compareActivityDates(a, a)).toBe(0);
        expect(compareActivityDates(a, b) + compareActivityDates(b, a)).toBe(0);
        if (compareActivityDates(a, b) <= 0 && compareActivityDates(b, c) <= 0)
          expect(compareActivityDates(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
