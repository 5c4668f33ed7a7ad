import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { EdtfText } from '../../../domain/dates/edtf.js';
import { parseEdtf } from '../../../domain/dates/edtf.js';
import { phrase, type Reading } from '../../../domain/dates/phrase.js';
import type { Interval } from '../../../domain/dates/uncertain-date.js';
import { edtfText } from './arbitraries.js';
import { dated } from './given.js';

const both = (text: string, reading: Reading): readonly [string, string] => [
  phrase(dated(text), 'es', { reading }),
  phrase(dated(text), 'en', { reading }),
];

describe('a window, in which something falls', () => {
  it.each([
    ['2020', '2020', '2020'],
    ['2020-04', 'abril de 2020', 'April 2020'],
    ['2020-06-14', '14 de junio de 2020', '14 June 2020'],
    ['2020-33', 'primer trimestre de 2020', 'first quarter of 2020'],
    ['2020-36', 'cuarto trimestre de 2020', 'fourth quarter of 2020'],
    ['2020-21', 'primavera de 2020', 'spring 2020'],
    ['2020-22', 'verano de 2020', 'summer 2020'],
    ['2020-23', 'otoño de 2020', 'autumn 2020'],
    ['2020-24', 'invierno de 2020', 'winter 2020'],
    ['2020-26', 'verano boreal de 2020', 'northern summer 2020'],
    ['2020-32', 'invierno austral de 2020', 'southern winter 2020'],
    ['2020-37', 'primer cuatrimestre de 2020', 'first four-month period of 2020'],
    ['2020-39', 'tercer cuatrimestre de 2020', 'third four-month period of 2020'],
    ['2020-40', 'primer semestre de 2020', 'first half of 2020'],
    ['2020-41', 'segundo semestre de 2020', 'second half of 2020'],
    ['0044', '44', '44'],
    ['2020-06-XX', 'algún día de junio de 2020', 'some day in June 2020'],
    ['2020-XX', 'algún mes de 2020', 'some month of 2020'],
    ['2020-XX-XX', 'algún día de 2020', 'some day in 2020'],
    ['201X', 'algún año entre 2010 y 2019', 'some year between 2010 and 2019'],
    [
      '2020-06-14/2020-06-20',
      'en algún momento entre el 14 y el 20 de junio de 2020',
      'some time between 14 and 20 June 2020',
    ],
    [
      '2019-12-30/2020-01-02',
      'en algún momento entre el 30 de diciembre de 2019 y el 2 de enero de 2020',
      'some time between 30 December 2019 and 2 January 2020',
    ],
    [
      '2020-33/2020-34',
      'en algún momento entre el primer trimestre y el segundo trimestre de 2020',
      'some time between the first quarter and the second quarter of 2020',
    ],
    ['2020-06-14/..', 'en algún momento desde el 14 de junio de 2020', 'some time from 14 June 2020 on'],
    ['../2020-06', 'en algún momento hasta junio de 2020', 'some time up to June 2020'],
    [
      '2020-06/',
      'en algún momento entre junio de 2020 y una fecha desconocida',
      'some time between June 2020 and an unknown date',
    ],
    [
      '/2020',
      'en algún momento entre una fecha desconocida y 2020',
      'some time between an unknown date and 2020',
    ],
    [
      '2020-06-14~/2020-06-20?',
      'en algún momento entre aproximadamente el 14 de junio de 2020 y posiblemente el 20 de junio de 2020',
      'some time between about 14 June 2020 and possibly 20 June 2020',
    ],
  ])('%s', (text, es, en) => {
    expect(both(text, 'window')).toEqual([es, en]);
  });
});

describe('an extent, which something fills', () => {
  it.each([
    ['2020', 'todo 2020', 'all of 2020'],
    ['2020-04', 'todo abril de 2020', 'all of April 2020'],
    ['2020-06-14', '14 de junio de 2020', '14 June 2020'],
    ['2020-33', 'todo el primer trimestre de 2020', 'all of the first quarter of 2020'],
    ['2020-21', 'toda la primavera de 2020', 'all of spring 2020'],
    ['2020-XX', 'un mes entero de 2020', 'one whole month of 2020'],
    ['201X', 'un año entero entre 2010 y 2019', 'one whole year between 2010 and 2019'],
    ['2020-04~', 'aproximadamente todo abril de 2020', 'about all of April 2020'],
    ['2019-12-03/2019-12-05', 'del 3 al 5 de diciembre de 2019', '3–5 December 2019'],
    [
      '2019-11-30/2019-12-02',
      'del 30 de noviembre al 2 de diciembre de 2019',
      '30 November – 2 December 2019',
    ],
    [
      '2019-12-30/2020-01-02',
      'del 30 de diciembre de 2019 al 2 de enero de 2020',
      '30 December 2019 – 2 January 2020',
    ],
    ['2020-06-14/2020-06-14', '14 de junio de 2020', '14 June 2020'],
    ['2020-05/2020-06', 'de mayo a junio de 2020', 'May–June 2020'],
    ['2019-12/2020-01', 'de diciembre de 2019 a enero de 2020', 'December 2019 – January 2020'],
    ['2019/2022', 'de 2019 a 2022', '2019–2022'],
    ['2020-06-14/2020-07', 'del 14 de junio de 2020 a julio de 2020', 'from 14 June 2020 to July 2020'],
    ['2020-21/2020-23', 'de la primavera al otoño de 2020', 'from spring to autumn 2020'],
    ['2020-06-14/..', 'desde el 14 de junio de 2020 sin fecha de fin', 'from 14 June 2020 with no end set'],
    [
      '2020-06-14/',
      'desde el 14 de junio de 2020 hasta una fecha desconocida',
      'from 14 June 2020 until an unknown date',
    ],
    ['../2020', 'hasta 2020 sin fecha de inicio', 'until 2020 with no start set'],
    [
      '/2020-33',
      'desde una fecha desconocida hasta el primer trimestre de 2020',
      'from an unknown date until the first quarter of 2020',
    ],
    [
      '2020-05~/2020-06',
      'desde aproximadamente mayo de 2020 hasta junio de 2020',
      'from about May 2020 to June 2020',
    ],
  ])('%s', (text, es, en) => {
    expect(both(text, 'extent')).toEqual([es, en]);
  });
});

describe('sets', () => {
  it.each([
    ['[2020-05,2020-06]', 'mayo o junio de 2020', 'May or June 2020'],
    ['{2020-05,2020-06}', 'mayo y junio de 2020', 'May and June 2020'],
    ['[2020-05,2020-06,2020-08]', 'mayo, junio o agosto de 2020', 'May, June or August 2020'],
    ['[2019-12,2020-01]', 'diciembre de 2019 o enero de 2020', 'December 2019 or January 2020'],
    ['[2019,2020]', '2019 o 2020', '2019 or 2020'],
    [
      '[2020-33,2020-34]',
      'primer trimestre o segundo trimestre de 2020',
      'first quarter or second quarter of 2020',
    ],
    ['[2020-05]', 'mayo de 2020', 'May 2020'],
    ['[2020-09,2020-10]', 'septiembre u octubre de 2020', 'September or October 2020'],
    ['[2020-06-07,2020-06-08]', '7 u 8 de junio de 2020', '7 or 8 June 2020'],
    ['[2020-06-10,2020-06-11]', '10 u 11 de junio de 2020', '10 or 11 June 2020'],
    ['{2020-23,2020-24}', 'otoño e invierno de 2020', 'autumn and winter 2020'],
    ['[2020-04-30,2020-05-02]', '30 de abril o 2 de mayo de 2020', '30 April or 2 May 2020'],
    ['[2020-05~,2020-06]', 'hacia mayo de 2020 o junio de 2020', 'about May 2020 or June 2020'],
    ['[2020-05-02,2020-06]', '2 de mayo de 2020 o junio de 2020', '2 May 2020 or June 2020'],
    [
      '[2020-06-14..2020-06-20]',
      'en algún momento entre el 14 y el 20 de junio de 2020',
      'some time between 14 and 20 June 2020',
    ],
    [
      '{2020-06-14..2020-06-20}',
      'cada día del 14 al 20 de junio de 2020',
      'every day from 14 to 20 June 2020',
    ],
    ['{2020-05..2020-08}', 'cada mes de mayo a agosto de 2020', 'every month from May to August 2020'],
    [
      '{2020-06-14..2020-08}',
      'cada fecha del 14 de junio de 2020 a agosto de 2020',
      'every date from 14 June 2020 to August 2020',
    ],
    [
      '[2020-05,2020-07..2020-09]',
      'mayo de 2020 o en algún momento entre julio y septiembre de 2020',
      'May 2020 or some time between July and September 2020',
    ],
    ['[2020-06-14..]', '14 de junio de 2020 o después', '14 June 2020 or later'],
    ['[..2020-06-14]', '14 de junio de 2020 o antes', '14 June 2020 or earlier'],
    ['{2020..}', '2020 y después', '2020 and later'],
    ['{..2020}', '2020 y antes', '2020 and earlier'],
  ])('%s', (text, es, en) => {
    expect(both(text, 'window')).toEqual([es, en]);
  });

  it('of days are said the same as extents; what is longer than a day is said whole', () => {
    expect(both('[2020-06-07,2020-06-08]', 'extent')).toEqual(['7 u 8 de junio de 2020', '7 or 8 June 2020']);
    expect(both('[2020-05,2020-06]', 'extent')).toEqual([
      'todo mayo de 2020 o todo junio de 2020',
      'all of May 2020 or all of June 2020',
    ]);
    expect(both('[2020-05..2020-08]', 'extent')).toEqual([
      'un mes entero entre mayo y agosto de 2020',
      'one whole month between May and August 2020',
    ]);
    expect(both('[2020-05..2021]', 'extent')).toEqual([
      'un periodo entero entre mayo de 2020 y 2021',
      'one whole period between May 2020 and 2021',
    ]);
  });
});

describe('what is about and what is possible', () => {
  it.each([
    ['2020~', 'hacia 2020', 'about 2020'],
    ['2020-06-14~', 'hacia el 14 de junio de 2020', 'about 14 June 2020'],
    ['2020-33~', 'hacia el primer trimestre de 2020', 'about the first quarter of 2020'],
    ['2020-05?', 'posiblemente mayo de 2020', 'possibly May 2020'],
    ['2020-21?', 'posiblemente la primavera de 2020', 'possibly spring 2020'],
    ['2020-05-14%', 'posiblemente hacia el 14 de mayo de 2020', 'possibly about 14 May 2020'],
    ['2020?-05', 'mayo de 2020 (año incierto)', 'May 2020 (year uncertain)'],
    [
      '2020-~05-?14',
      '14 de mayo de 2020 (mes aproximado, día incierto)',
      '14 May 2020 (month approximate, day uncertain)',
    ],
    ['%2020-05', 'mayo de 2020 (año incierto y aproximado)', 'May 2020 (year uncertain and approximate)'],
    [
      '2020-~33',
      'primer trimestre de 2020 (parte del año aproximada)',
      'first quarter of 2020 (part of the year approximate)',
    ],
    ['2020?-~05?', 'posiblemente mayo de 2020 (mes aproximado)', 'possibly May 2020 (month approximate)'],
  ])('%s', (text, es, en) => {
    expect(both(text, 'window')).toEqual([es, en]);
  });
});

describe('phrase takes the text itself, too', () => {
  it('says it, and leaves what is no EDTF as it is', () => {
    expect(phrase('2020-33' as EdtfText, 'es', { reading: 'window' })).toBe('primer trimestre de 2020');
    expect(phrase('mañana' as EdtfText, 'es', { reading: 'window' })).toBe('mañana');
  });

  it('says nothing of an interval without dates, which no text gives', () => {
    const none = { kind: 'interval', from: 'open', to: 'unknown' } as Interval;
    expect(phrase(none, 'es', { reading: 'window' })).toBe('');
  });
});

const MONTHS = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

describe('laws', () => {
  const anyDate = edtfText.map((text) => parseEdtf(text)).filter(E.isRight);
  const anySaid = fc.record({
    date: anyDate.map((d) => d.right),
    lang: fc.constantFrom('es' as const, 'en' as const),
    reading: fc.constantFrom('window' as const, 'extent' as const),
  });

  it('a phrase is never empty, and holds no hole', () => {
    fc.assert(
      fc.property(anySaid, ({ date, lang, reading }) => {
        const said = phrase(date, lang, { reading });
        expect(said.trim()).toBe(said);
        expect(said).toMatch(/^[^\s]/);
        expect(said).not.toMatch(/undefined|NaN| {2}|\(\)|\[|X/);
      }),
      { numRuns: 5_000 },
    );
  });

  it('a phrase mentions no year, month or day that the EDTF does not hold', () => {
    fc.assert(
      fc.property(anySaid, ({ date, lang, reading }) => {
        const said = phrase(date, lang, { reading });
        const dates = date.text.split(/[[\]{},/]|\.\./).map((text) => text.replace(/[?~%]/g, '').split('-'));
        // a masked year is said by its first and last: 201X is 2010 to 2019
        const held = new Set(
          dates.flatMap((parts) =>
            parts.flatMap((p) => [Number(p.replaceAll('X', '0')), Number(p.replaceAll('X', '9'))]),
          ),
        );
        for (const digits of said.match(/\d+/g) ?? []) expect(held).toContain(Number(digits));
        const months = new Set(dates.map((parts) => Number(parts[1])));
        MONTHS[lang].forEach((name, i) => {
          if (new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(said)) expect(months).toContain(i + 1);
        });
      }),
      { numRuns: 5_000 },
    );
  });

  it('a window of more than a day is told from the extent of the same interval', () => {
    fc.assert(
      fc.property(anyDate, ({ right: date }) => {
        if (date.kind !== 'interval' || date.earliest === date.latest) return;
        if (typeof date.from === 'object' && typeof date.to === 'object' && date.from.text === date.to.text)
          return;
        for (const lang of ['es', 'en'] as const)
          expect(phrase(date, lang, { reading: 'window' })).not.toBe(
            phrase(date, lang, { reading: 'extent' }),
          );
      }),
      { numRuns: 3_000 },
    );
  });
});
