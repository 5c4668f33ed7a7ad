import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { formatMoment, Instant, lowerBound, Moment, upperBound, Zone } from '../../../domain/dates/moment.js';
import { dayText } from './arbitraries.js';

const moment = (text: string): Moment => {
  const decoded = Moment.decode(text);
  if (E.isLeft(decoded)) throw new Error(Moment.reason(text).en);
  return decoded.right;
};
const zone = (name: string): Zone => {
  const decoded = Zone.decode(name);
  if (E.isLeft(decoded)) throw new Error(Zone.reason(name).en);
  return decoded.right;
};
const GUATEMALA = zone('America/Guatemala');
const MADRID = zone('Europe/Madrid');

const bounds = (text: string, inZone: Zone): readonly string[] =>
  [lowerBound, upperBound].map((bound) => new Date(bound(moment(text), inZone)).toISOString());
const hours = (text: string, inZone: Zone): number =>
  (upperBound(moment(text), inZone) + 1 - lowerBound(moment(text), inZone)) / 3_600_000;

describe('the codec Moment', () => {
  it.each([
    '2019',
    '2019-11',
    '2019-11-14',
    '2020-02-29',
    '0000-02-29',
    '9999-12-31',
    '2019-11-14T10:30Z',
    '2019-11-14T10:30:59-06:00',
    '2019-11-14T23:59:59.999+14:00',
    '2019-11-14T00:00:00.000-14:00',
    '2019-11-14T00:00+05:45',
  ])('takes %s as it is', (text) => {
    expect(Moment.decode(text)).toEqual(E.right(text));
  });

  it.each([
    ['2019-02-30', /that month has 28 days/],
    ['2021-02-29', /that month has 28 days/],
    ['2019-11-00', /that month has 30 days/],
    ['2019-13', /months are 01 to 12/],
    ['2019-00-01', /months are 01 to 12/],
    ['2019-11-14T24:00Z', /hours are 00 to 23/],
    ['2019-11-14T23:60Z', /minutes are 00 to 59/],
    ['2016-12-31T23:59:60Z', /seconds are 00 to 59/],
    ['2019-11-14T10:00+14:01', /±14:00/],
    ['2019-11-14T10:00-15:00', /±14:00/],
    ['2019-11-14T10:00+10:60', /minutes of an offset/],
    ['2019-11-14T10:00', /is not a moment/],
    ['2019-11-14T10Z', /is not a moment/],
    ['2019-11-14T10:00:00.1Z', /is not a moment/],
    ['2019-11-14t10:00z', /is not a moment/],
    ['2019-11-14 10:00Z', /is not a moment/],
    ['2019-11-14Z', /is not a moment/],
    ['2019-11-14T10:00Z\n', /is not a moment/],
    ['19-11-14', /is not a moment/],
    ['+002019-11-14', /is not a moment/],
    ['2020-33', /months are 01 to 12/],
    ['', /is not a moment/],
    [20191114, /is not a moment/],
    [undefined, /missing/],
    [null, /is not a moment/],
  ])('refuses %j', (value, reason) => {
    expect(E.isLeft(Moment.decode(value))).toBe(true);
    expect(Moment.reason(value).en).toMatch(reason);
    expect(Moment.reason(value).es).not.toBe('');
  });

  it('is total: decoding never throws, and bounds of what it takes are numbers in order', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789-:TZ+.')), maxLength: 30 }),
      fc.stringMatching(
        /^[0-2]\d{3}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d(:[0-6]\d(\.\d{3})?)?(Z|[+-][01]\d:[0-6]\d)$/,
      ),
    );
    fc.assert(
      fc.property(text, (value) => {
        const decoded = Moment.decode(value);
        if (E.isLeft(decoded)) return;
        const lower = lowerBound(decoded.right, GUATEMALA);
        expect(Number.isSafeInteger(lower)).toBe(true);
        expect(upperBound(decoded.right, GUATEMALA)).toBeGreaterThanOrEqual(lower);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('lowerBound and upperBound', () => {
  it('an instant is itself in every zone', () => {
    expect(bounds('2019-11-14T10:30-06:00', MADRID)).toEqual(Array(2).fill('2019-11-14T16:30:00.000Z'));
    expect(bounds('2019-11-14T10:30:15.250Z', GUATEMALA)).toEqual(Array(2).fill('2019-11-14T10:30:15.250Z'));
    expect(bounds('0050-01-01T00:00Z', MADRID)).toEqual(Array(2).fill('0050-01-01T00:00:00.000Z'));
  });

  it('a bare date covers its whole day, month or year in the zone', () => {
    expect(bounds('2019-11-14', GUATEMALA)).toEqual(['2019-11-14T06:00:00.000Z', '2019-11-15T05:59:59.999Z']);
    expect(bounds('2019-11', GUATEMALA)).toEqual(['2019-11-01T06:00:00.000Z', '2019-12-01T05:59:59.999Z']);
    expect(bounds('2019', GUATEMALA)).toEqual(['2019-01-01T06:00:00.000Z', '2020-01-01T05:59:59.999Z']);
    expect(bounds('9999-12-31', zone('UTC'))[1]).toBe('9999-12-31T23:59:59.999Z');
    expect(bounds('0000', zone('UTC'))[0]).toBe('0000-01-01T00:00:00.000Z');
  });

  it('days have 23 or 25 hours where the clock changes', () => {
    expect(hours('2019-03-31', MADRID)).toBe(23);
    expect(hours('2019-10-27', MADRID)).toBe(25);
    expect(hours('2019-10-28', MADRID)).toBe(24);
    expect(hours('2019-03-31', GUATEMALA)).toBe(24);
    expect(hours('2019-04-07', zone('Australia/Lord_Howe'))).toBe(24.5);
  });

  it('a day whose midnight the clock skips begins with what follows it', () => {
    const saoPaulo = zone('America/Sao_Paulo');
    expect(bounds('2018-11-04', saoPaulo)[0]).toBe('2018-11-04T03:00:00.000Z');
    expect(hours('2018-11-04', saoPaulo)).toBe(23);
    expect(bounds('2018-11-03', saoPaulo)[1]).toBe('2018-11-04T02:59:59.999Z');
  });

  it('a day whose midnight comes twice begins with the first', () => {
    expect(hours('2018-11-04', zone('America/Havana'))).toBe(25);
  });

  it('a day that the zone left out is one millisecond within its month', () => {
    const apia = zone('Pacific/Apia');
    expect(bounds('2011-12-30', apia)).toEqual(Array(2).fill('2011-12-30T10:00:00.000Z'));
    expect(bounds('2011-12-31', apia)[0]).toBe('2011-12-30T10:00:00.000Z');
    expect(bounds('2011-12-29', apia)[1]).toBe('2011-12-30T09:59:59.999Z');
  });

  it('law: a day lies within its month, a month within its year, and the next day follows without a gap', () => {
    const zones = fc.constantFrom(
      GUATEMALA,
      MADRID,
      zone('America/Sao_Paulo'),
      zone('Pacific/Apia'),
      zone('UTC'),
    );
    fc.assert(
      fc.property(dayText.filter(Moment.is), zones, (day, where) => {
        for (const [inner, outer] of [
          [day, day.slice(0, 7)],
          [day.slice(0, 7), day.slice(0, 4)],
        ] as const) {
          expect(lowerBound(moment(inner), where)).toBeGreaterThanOrEqual(lowerBound(moment(outer), where));
          expect(upperBound(moment(inner), where)).toBeLessThanOrEqual(upperBound(moment(outer), where));
        }
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        if (Moment.is(next) && where !== 'Pacific/Apia')
          expect(lowerBound(next, where)).toBe(upperBound(moment(day), where) + 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('law: remembering changes no answer, however many days are asked', () => {
    const first = bounds('2019-11-14', GUATEMALA);
    for (let i = 0; i < 20_000; i++) {
      const day = new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10);
      lowerBound(moment(day), GUATEMALA);
    }
    expect(bounds('2019-11-14', GUATEMALA)).toEqual(first);
  });
});

describe('the codec Instant', () => {
  it('takes the one canonical form only', () => {
    expect(Instant.is('2019-11-14T16:30:00.000Z')).toBe(true);
    for (const other of ['2019-11-14T16:30:00Z', '2019-11-14T16:30:00.000+00:00', '2019-11-14', 0, undefined])
      expect(E.isLeft(Instant.decode(other))).toBe(true);
  });

  it.each([
    ['2019-02-30T00:00:00.000Z', /28 days/],
    ['2019-11-14T24:00:00.000Z', /hours/],
    ['2016-12-31T23:59:60.000Z', /seconds/],
    ['2019-11-14', /UTC instant/],
    [12, /UTC instant/],
  ])('refuses %j with a reason', (value, reason) => {
    expect(Instant.is(value)).toBe(false);
    expect(Instant.reason(value).en).toMatch(reason);
  });

  it('law: it is what toISOString gives', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(Instant.is(date.toISOString())).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the codec Zone', () => {
  it.each([
    'America/Guatemala',
    'UTC',
    'Etc/GMT+6',
    'Asia/Kolkata',
    'America/Argentina/Buenos_Aires',
    'US/Eastern',
  ])('takes %s', (name) => {
    expect(Zone.decode(name)).toEqual(E.right(name));
  });

  it.each([
    [
      'america/guatemala',
      '"america/guatemala" is not an IANA time zone such as "America/Guatemala"; "America/Guatemala"?',
    ],
    ['Guatemala', '"Guatemala" is not an IANA time zone such as "America/Guatemala"; "America/Guatemala"?'],
    [
      'America/Costa Rica',
      '"America/Costa Rica" is not an IANA time zone such as "America/Guatemala"; "America/Costa_Rica"?',
    ],
    ['utc', '"utc" is not an IANA time zone such as "America/Guatemala"; "UTC"?'],
    ['-06:00', '"-06:00" is not an IANA time zone such as "America/Guatemala"'],
    ['Atlantis/Capital', '"Atlantis/Capital" is not an IANA time zone such as "America/Guatemala"'],
    ['', '"" is not an IANA time zone such as "America/Guatemala"'],
    [-6, '-6 is not an IANA time zone such as "America/Guatemala"'],
    [undefined, 'missing: expected an IANA time zone such as "America/Guatemala"'],
  ])('refuses %j with the nearest right name, if there is one', (value, reason) => {
    expect(E.isLeft(Zone.decode(value))).toBe(true);
    expect(Zone.reason(value).en).toBe(reason);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        Zone.decode(name);
        return Zone.reason(name).es !== '';
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('formatMoment', () => {
  it.each([
    ['2019', '2019', '2019'],
    ['2019-11', 'noviembre de 2019', 'November 2019'],
    ['2019-11-04', '4 de noviembre de 2019', '4 November 2019'],
    [
      '2019-11-14T16:30Z',
      '14 de noviembre de 2019, 10:30 (America/Guatemala)',
      '14 November 2019, 10:30 (America/Guatemala)',
    ],
    [
      '2019-11-14T03:30:05Z',
      '13 de noviembre de 2019, 21:30:05 (America/Guatemala)',
      '13 November 2019, 21:30:05 (America/Guatemala)',
    ],
    [
      '2019-11-14T10:30:00.250-06:00',
      '14 de noviembre de 2019, 10:30:00.250 (America/Guatemala)',
      '14 November 2019, 10:30:00.250 (America/Guatemala)',
    ],
  ])('%s', (text, es, en) => {
    expect(formatMoment(moment(text), GUATEMALA, 'es')).toBe(es);
    expect(formatMoment(moment(text), GUATEMALA, 'en')).toBe(en);
  });
});
