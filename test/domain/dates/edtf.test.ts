import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { canonicalEdtf, Edtf, type EdtfText, LONGEST_EDTF, parseEdtf } from '../../../domain/dates/edtf.js';
import { dayText, edtfText, month, year } from './arbitraries.js';
import { bounds, dated, refusal } from './given.js';

describe('parseEdtf: what a text says', () => {
  it.each([
    ['2020-06-14', 'day'],
    ['2020-06', 'month'],
    ['2020', 'year'],
    ['2020-21', 'season'],
    ['2020-32', 'season'],
    ['2020-33', 'quarter'],
    ['2020-39', 'quadrimester'],
    ['2020-41', 'semester'],
    ['201X', 'year'],
    ['2020-XX', 'month'],
    ['2020-06-XX', 'day'],
    ['2019-12-03/2019-12-05', 'interval'],
    ['[2020-05,2020-06]', 'one-of'],
    ['{2020-05,2020-06}', 'all-of'],
  ])('%s is of kind %s', (text, kind) => {
    expect(dated(text).kind).toBe(kind);
  });

  it('bounds open and unknown ends by nothing, and tells them apart', () => {
    expect(bounds('2020-06-14/..')).toEqual(['2020-06-14', undefined]);
    expect(bounds('../2020')).toEqual([undefined, '2020-12-31']);
    expect(bounds('[..2020]')).toEqual([undefined, '2020-12-31']);
    expect(bounds('{2020-06..}')).toEqual(['2020-06-01', undefined]);
    expect(bounds('[2021,2020..]')).toEqual(['2020-01-01', undefined]);
    expect(dated('2020/..')).toMatchObject({ to: 'open' });
    expect(dated('2020/')).toMatchObject({ to: 'unknown' });
    expect(dated('/2020')).toMatchObject({ from: 'unknown' });
  });

  it('bounds unspecified digits by all they may be', () => {
    expect(bounds('201X')).toEqual(['2010-01-01', '2019-12-31']);
    expect(bounds('20XX')).toEqual(['2000-01-01', '2099-12-31']);
    expect(bounds('2020-XX')).toEqual(['2020-01-01', '2020-12-31']);
    expect(bounds('2021-02-XX')).toEqual(['2021-02-01', '2021-02-28']);
    expect(bounds('2020-XX-XX')).toEqual(['2020-01-01', '2020-12-31']);
  });

  it.each([
    ['2020', false, false],
    ['2020~', true, false],
    ['2020-05?', false, true],
    ['2020-05-14%', true, true],
    ['2020-33~', true, false],
    ['2020?-05', false, true],
    ['2020-~05-14', true, false],
    ['2020-06-14~/2020-06-20?', true, true],
    ['[2020-05,2020-06?]', false, true],
    ['{2020-05~..2020-06}', true, false],
  ])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
    expect(dated(text)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    ['[2020-06, 2020-05]', '[2020-05,2020-06]'],
    ['{2020,2020,2019}', '{2019,2020}'],
    ['2020?-05', '?2020-05'],
    ['?2020-?05', '2020-05?'],
    ['%2020-05-14', '%2020-05-14'],
    ['2020-05~-14?', '%2020-%05-?14'],
    ['[2021,2020..]', '[2021,2020..]'],
    ['2020/', '2020/'],
    ['../2020', '../2020'],
  ])('the canonical text of %s is %s', (text, canonical) => {
    expect(dated(text).text).toBe(canonical);
    expect(canonicalEdtf(text as EdtfText)).toBe(canonical);
  });

  it('reads years 0000 to 9999', () => {
    expect(bounds('0000-02-29')).toEqual(['0000-02-29', '0000-02-29']);
    expect(bounds('0099/0101')).toEqual(['0099-01-01', '0101-12-31']);
    expect(bounds('9999')).toEqual(['9999-01-01', '9999-12-31']);
  });
});

describe('parseEdtf: what it refuses, with the reason', () => {
  it.each([
    ['', /missing/],
    [' ', /begins or ends with a space/],
    ['2020 ', /begins or ends with a space/],
    ['2020\n', /begins or ends with a space/],
    ['2020-02-30', /2020-02 has 29 days/],
    ['2020-04-31', /2020-04 has 30 days/],
    ['2020-06-00', /2020-06 has 30 days/],
    ['2020-13', /months are 01 to 12/],
    ['2020-00', /months are 01 to 12/],
    ['2020-20', /parts 21 to 41/],
    ['2020-42', /parts 21 to 41/],
    ['2020-33-01', /no numbered days/],
    ['2020-06-14T10:00:00Z', /time of day/],
    ['Y20200', /four digits/],
    ['-0044', /four digits/],
    ['+2020', /four digits/],
    ['12345', /four digits/],
    ['202', /four digits/],
    ['2020S2', /four digits/],
    ['XXXX', /only at the end/],
    ['XX20', /only at the end/],
    ['201X-05', /only at the end/],
    ['2020-1X', /only at the end/],
    ['2020-XX-15', /only at the end/],
    ['2020-06-3X', /only at the end/],
    ['201X~', /not an EDTF date/],
    ['?2020?', /not an EDTF date/],
    ['2020-6', /write 2020-06/],
    ['2020-6-4', /write 2020-06-04/],
    ['2020-6-31', /not an EDTF date/],
    ['next week', /not an EDTF date/],
    ['２０２０', /not an EDTF date/],
    ['constructor', /not an EDTF date/],
    ['\u0000\uD800', /not an EDTF date/],
    ['14/06/2020', /an interval has two ends/],
    ['2020-06-20/2020-06-14', /ends before it begins/],
    ['2020/2019-12', /ends before it begins/],
    ['2020/x', /not an EDTF date/],
    ['x/2020', /not an EDTF date/],
    ['[]', /missing/],
    ['[2020,]', /missing/],
    ['[2020', /"\]" is missing/],
    ['{2020]', /"\}" is missing/],
    ['[..]', /not a span|may begin/],
    ['[2019...2020]', /not an EDTF date/],
    ['[2019..2020..2021]', /not a span/],
    ['[2020..2019]', /ends before it begins/],
    ['[2020,..2019]', /only the first member/],
    ['[2020..,2021]', /only the first member/],
    ['[x..2020]', /not an EDTF date/],
    ['[2020..x]', /not an EDTF date/],
    ['[[2020]]', /not an EDTF date/],
  ])('%j', (text, reason) => {
    expect(refusal(text)).toMatch(reason);
  });

  it('a text longer than the longest', () => {
    expect(refusal('9'.repeat(LONGEST_EDTF))).toMatch(/four digits/);
    expect(refusal(`[${'2020,'.repeat(100_000)}2020]`)).toMatch(/at most 200 characters/);
  });

  it('in Spanish too, and never with more than a line', () => {
    expect(parseEdtf('2020-02-30', 'es')).toEqual(E.left('2020-02-30 no existe: 2020-02 tiene 29 días'));
    expect(refusal(`x${'\n'.repeat(100)}x`)).not.toContain('\n');
    expect(refusal(`x${'\n'.repeat(100)}x`).length).toBeLessThan(200);
  });
});

describe('the codec Edtf', () => {
  it('keeps a valid text as it was written', () => {
    expect(Edtf.decode('[2020-06, 2020-05]')).toEqual(E.right('[2020-06, 2020-05]'));
    expect(Edtf.is('2020-33')).toBe(true);
  });

  it.each([['2020-02-30'], [''], [2020], [null], [undefined], [{}], [['2020']]])(
    'refuses %j with a reason',
    (value) => {
      expect(E.isLeft(Edtf.decode(value))).toBe(true);
      expect(Edtf.reason(value).es.length).toBeGreaterThan(5);
      expect(Edtf.reason(value).en.length).toBeGreaterThan(5);
    },
  );

  it('names what is wrong', () => {
    expect(Edtf.reason('2020-02-30').en).toBe('2020-02-30 does not exist: 2020-02 has 29 days');
    expect(Edtf.reason(2020).en).toBe('2020 is not an EDTF date such as "2020-04"');
    expect(Edtf.reason(undefined).es).toMatch(/^falta/);
  });

  it('canonicalEdtf leaves what is no EDTF as it is', () => {
    expect(canonicalEdtf('x' as EdtfText)).toBe('x');
  });
});

describe('laws', () => {
  it('never throws, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.,[]{}XYSTZ?~%+: ')), maxLength: 40 }),
      edtfText,
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseEdtf(text);
        if (E.isLeft(result)) expect(result.left).not.toBe('');
      }),
      { numRuns: 10_000 },
    );
  });

  it('earliest is not after latest', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const result = parseEdtf(text);
        if (E.isLeft(result)) return;
        const { earliest, latest } = result.right;
        if (earliest !== undefined && latest !== undefined) expect(earliest <= latest).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('the canonical text says the same, and is its own canonical text', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const result = parseEdtf(text);
        if (E.isRight(result)) expect(dated(result.right.text)).toEqual(result.right);
      }),
      { numRuns: 5_000 },
    );
  });

  it('a day lies within its month, a month within its year', () => {
    const within = (inner: string, outer: string): void => {
      const [[a = '', b = ''], [c = '', d = '']] = [bounds(inner), bounds(outer)];
      expect(c <= a && b <= d).toBe(true);
    };
    fc.assert(
      fc.property(dayText, (text) => {
        if (refusal(text) === '') within(text, text.slice(0, 7));
        within(text.slice(0, 7), text.slice(0, 4));
      }),
      { numRuns: 2_000 },
    );
  });

  it('quarters, quadrimesters and semesters each fill the year without gap or overlap', () => {
    const next = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(year, (y) => {
        for (const [first, last] of [
          [33, 36],
          [37, 39],
          [40, 41],
        ] as const) {
          for (let code = first; code < last; code++)
            expect(next(bounds(`${y}-${code}`)[1] ?? '')).toBe(bounds(`${y}-${code + 1}`)[0]);
          expect([bounds(`${y}-${first}`)[0], bounds(`${y}-${last}`)[1]]).toEqual(bounds(y));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('only days of the calendar are days', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 0, max: 39 }), (y, m, d) => {
        const text = `${y}-${m}-${String(d).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(refusal(text) === '').toBe(isReal);
      }),
      { numRuns: 2_000 },
    );
  });
});
