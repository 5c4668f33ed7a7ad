import { describe, expect, it } from '@jest/globals';
import edtf from 'edtf';
import { bounds, refusal } from './given.js';

const packageBounds = (text: string): readonly unknown[] => {
  const { min, max } = edtf(text);
  const dayOf = (at: number | null): unknown =>
    at === null || !Number.isFinite(at) ? at : new Date(at).toISOString().slice(0, 10);
  return [dayOf(min), dayOf(max)];
};

// When one of the first assertions fails, the package has mended that fault: see whether ours can go.
describe('faults of the package edtf 4.11, and what acta answers instead', () => {
  it('ends a span within a set at its first day: [2020-06-14..2020-06-20] ends on the 14th', () => {
    expect(packageBounds('[2020-06-14..2020-06-20]')).toEqual(['2020-06-14', '2020-06-14']);
    expect(bounds('[2020-06-14..2020-06-20]')).toEqual(['2020-06-14', '2020-06-20']);
    expect(packageBounds('{2020-05..2020-06}')).toEqual(['2020-05-01', '2020-05-31']);
    expect(bounds('{2020-05..2020-06}')).toEqual(['2020-05-01', '2020-06-30']);
    expect(bounds('[2020,2021,2023..2025]')).toEqual(['2020-01-01', '2025-12-31']);
  });

  it('bounds a set by its first and last written member: an unsorted one ends before it begins', () => {
    expect(packageBounds('[2020-06,2020-05]')).toEqual(['2020-06-01', '2020-05-31']);
    expect(bounds('[2020-06,2020-05]')).toEqual(['2020-05-01', '2020-06-30']);
  });

  it('is right for a sorted set and for intervals of reduced precision', () => {
    for (const text of ['[2020-05,2020-06]', '{2020-05,2020-06}', '2020-05/2020-06']) {
      expect(packageBounds(text)).toEqual(['2020-05-01', '2020-06-30']);
      expect(bounds(text)).toEqual(['2020-05-01', '2020-06-30']);
    }
  });

  it('is right for quarters and semesters', () => {
    const quarters = ['2020-33', '2020-34', '2020-35', '2020-36', '2020-40', '2020-41'];
    expect(quarters.map(packageBounds)).toEqual(quarters.map(bounds));
    expect(quarters.map(bounds)).toEqual([
      ['2020-01-01', '2020-03-31'],
      ['2020-04-01', '2020-06-30'],
      ['2020-07-01', '2020-09-30'],
      ['2020-10-01', '2020-12-31'],
      ['2020-01-01', '2020-06-30'],
      ['2020-07-01', '2020-12-31'],
    ]);
  });

  it('gives quadrimesters 37 and 38 five months each, so that they overlap', () => {
    expect(packageBounds('2020-37')).toEqual(['2020-01-01', '2020-05-31']);
    expect(packageBounds('2020-38')).toEqual(['2020-05-01', '2020-09-30']);
    expect(['2020-37', '2020-38', '2020-39'].map(bounds)).toEqual([
      ['2020-01-01', '2020-04-30'],
      ['2020-05-01', '2020-08-31'],
      ['2020-09-01', '2020-12-31'],
    ]);
  });

  it('takes spring for January to March whatever the hemisphere; acta bounds a season by its year', () => {
    expect(packageBounds('2020-21')).toEqual(['2020-01-01', '2020-03-31']);
    for (let code = 21; code <= 32; code++)
      expect(bounds(`2020-${code}`)).toEqual(['2020-01-01', '2020-12-31']);
  });

  it('accepts 29 February in every year and turns it into 1 March', () => {
    expect(edtf('2021-02-29').edtf).toBe('2021-03-01');
    expect(edtf('[1900-02-29]').edtf).toBe('[1900-03-01]');
    expect(refusal('2021-02-29')).toMatch(/2021-02 has 28 days/);
    expect(refusal('1900-02-29')).toMatch(/1900-02 has 28 days/);
    expect(refusal('[2021-02-29]')).toMatch(/does not exist/);
    expect(bounds('2020-02-29')).toEqual(['2020-02-29', '2020-02-29']);
    expect(bounds('2000-02-29')).toEqual(['2000-02-29', '2000-02-29']);
  });

  it('has null for an unknown end, which counts as 1970 in a comparison', () => {
    expect(packageBounds('2020/')).toEqual(['2020-01-01', null]);
    expect(edtf('2021').covers(edtf('2021-06/'))).toBe(true);
    expect(edtf('/1960').covers(edtf('1950'))).toBe(false);
    expect(bounds('2020/')).toEqual(['2020-01-01', undefined]);
    expect(bounds('/1960')).toEqual([undefined, '1960-12-31']);
  });

  it('refuses an interval of one day, and one whose end is less precise than its start', () => {
    expect(() => edtf('2020-06-14/2020-06-14')).toThrow('invalid upper bound');
    expect(() => edtf('2020-06-14/2020-06')).toThrow('invalid upper bound');
    expect(bounds('2020-06-14/2020-06-14')).toEqual(['2020-06-14', '2020-06-14']);
    expect(bounds('2020-06-14/2020-06')).toEqual(['2020-06-14', '2020-06-30']);
  });

  it('refuses quarters in sets always, and in intervals or with marks unless asked for its "level 3"', () => {
    for (const text of ['2020-33/2020-34', '[2020-33,2020-34]', '2020-33~'])
      expect(() => edtf(text)).toThrow(/No possible parsings|Syntax error/);
    expect(() => edtf('[2020-33,2020-34]', { level: 3 })).toThrow('Syntax error');
    expect(edtf('2020-33~', { level: 3 }).edtf).toBe('2020-33~');
    expect(edtf('2020-33/2020-34', { level: 3 }).edtf).toBe('2020-33/2020-34');
    expect(bounds('2020-33/2020-34')).toEqual(['2020-01-01', '2020-06-30']);
    expect(bounds('[2020-33,2020-34]')).toEqual(['2020-01-01', '2020-06-30']);
    expect(bounds('2020-33~')).toEqual(['2020-01-01', '2020-03-31']);
  });

  it('reads a number of five digits and more as milliseconds of 1970', () => {
    expect(edtf('20200614').edtf).toMatch(/^1970-01-01T05:36/);
    expect(refusal('20200614')).toBe('"20200614" is not EDTF; write 2020-06-14');
  });

  it('accepts 24:00 and intervals with no date at all; acta refuses both', () => {
    expect(edtf('2020-06-14T24:00:00').edtf).toMatch(/^2020-06-15/);
    expect(edtf('/').edtf).toBe('/');
    expect(refusal('2020-06-14T24:00:00')).toMatch(/time of day/);
    for (const text of ['/', '../..', '/..', '../']) expect(refusal(text)).toMatch(/at least one end/);
  });

  it('explains a refusal with its whole grammar, over several lines', () => {
    let message = '';
    try {
      edtf('2020-02-30');
    } catch (error) {
      message = String(error);
    }
    expect(message.split('\n').length).toBeGreaterThan(3);
    expect(refusal('2020-02-30')).toBe('2020-02-30 does not exist: 2020-02 has 29 days');
  });
});
