import { linesOf, placed } from '../../../../adapters/page/app/parts/chain.js';
import { nearestYear, yearsOf } from '../../../../adapters/page/app/views/calendar.js';
import type { Box } from '../../../../projections/chain/boxes.js';

const box = (id: string, ...rests: readonly string[]): Box => ({
  id,
  title: id,
  text: id,
  rests,
  entries: [0],
});

describe('a chain as a picture', () => {
  it('has every box below what rests on it, none on another, all within the picture', () => {
    const { all, width, height } = placed([box('a', 'b', 'c'), box('b', 'd'), box('c', 'd'), box('d')]);
    const at = Object.fromEntries(all.map(({ box: { id }, x, y }) => [id, { x, y }]));
    expect(at['a']!.y).toBeLessThan(at['b']!.y);
    expect(at['b']!.y).toBe(at['c']!.y);
    expect(at['d']!.y).toBeGreaterThan(at['c']!.y);
    expect(Math.abs(at['b']!.x - at['c']!.x)).toBeGreaterThan(200);
    for (const { x, y } of all) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect([x < width, y < height]).toEqual([true, true]);
    }
  });

  it('of nothing is empty', () => {
    expect(placed([]).all).toEqual([]);
  });

  it('has its words on lines, the last of them cut where there are more', () => {
    expect(linesOf('uno dos tres', 7, 3)).toEqual(['uno dos', 'tres']);
    expect(linesOf('uno dos tres cuatro', 7, 2)).toEqual(['uno dos', 'tres…']);
    expect(linesOf('x'.repeat(500), 7, 2)).toEqual(['xxxxxxx']);
  });
});

describe('the years of a calendar', () => {
  it('are those in which something may fall, and the nearest is shown', () => {
    const years = yearsOf([{ earliest: '2019-12-30', latest: '2020-01-02' }, { earliest: '2022-05-01' }, {}]);
    expect(years).toEqual([2019, 2020, 2022]);
    expect([nearestYear(years, 2026), nearestYear(years, 2019), nearestYear([], 2026)]).toEqual([
      2022, 2019, 2026,
    ]);
  });
});
