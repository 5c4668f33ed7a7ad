import fc from 'fast-check';
import {
  axisFrom,
  dayNumber,
  dayText,
  monthsOn,
  placeOn,
  spanKind,
} from '../../../../adapters/page/app/spans.js';

const day = fc.integer({ min: -20_000, max: 60_000 }).map(dayText);

describe('the stretch of an uncertain date', () => {
  it.each([
    ['2020-06-14', '2020-06-14', 'day'],
    ['2019-12-03', '2019-12-05', 'days'],
    ['2020-06-14', '2020-06-20', 'week'],
    ['2020-02-01', '2020-02-29', 'month'],
    ['2020-01-01', '2020-03-31', 'quarter'],
    // Three months, but no quarter.
    ['2020-02-01', '2020-04-30', 'span'],
    ['2020-05-01', '2020-06-30', 'span'],
    ['2020-01-01', '2020-12-31', 'year'],
    [undefined, '2020-12-31', 'open'],
    ['2020-12-31', undefined, 'open'],
  ])('from %s to %s is a %s', (earliest, latest, kind) => {
    expect(spanKind({ earliest, latest })).toBe(kind);
  });
});

describe('a line of days', () => {
  it('holds whole months, and each begins where it does', () => {
    const axis = axisFrom('2019-12-03', 13);
    expect([dayText(axis.first), dayText(axis.first + axis.days - 1)]).toEqual(['2019-12-01', '2020-12-31']);
    expect(monthsOn(axis).map(({ month }) => month)).toEqual([12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(monthsOn(axis)[1]).toEqual({ x: 31, month: 1 });
  });

  it('places what lies on it, cut at its ends, and nothing that does not', () => {
    fc.assert(
      fc.property(day, day, day, (start, one, other) => {
        const axis = axisFrom(start, 12);
        const [earliest = '', latest = ''] = [one, other].sort();
        const place = placeOn(axis, { earliest, latest });
        const end = axis.first + axis.days;
        expect(place === undefined).toBe(dayNumber(latest) < axis.first || dayNumber(earliest) >= end);
        if (place === undefined) return;
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.width).toBeGreaterThan(0);
        expect(place.x + place.width).toBeLessThanOrEqual(axis.days);
        expect([place.before, place.after]).toEqual([
          dayNumber(earliest) < axis.first,
          dayNumber(latest) >= end,
        ]);
      }),
    );
  });

  it('draws what is open on one side to its end', () => {
    const axis = axisFrom('2020-01-01', 12);
    expect(placeOn(axis, { earliest: '2020-12-01' })).toEqual({
      x: 335,
      width: 31,
      before: false,
      after: true,
    });
    expect(placeOn(axis, { latest: '2020-01-02' })).toEqual({ x: 0, width: 2, before: true, after: false });
  });
});
