import { compared, reportLines, type Kept } from '../../bench/compared.js';
import { beside, line, percentilesOf, type Figure } from '../../bench/measure.js';
import { withTable } from '../../bench/table.js';

const figure = (what: string, median: number, least: number, most: number): Figure => ({
  what,
  floor: { name: 'floor', perSecond: 1000 },
  acta: { name: 'acta', perSecond: 1000 * median },
  ratio: { median, least, most },
});
const kept = (...figures: Figure[]): Kept => ({
  machine: { date: '2026-01-01', node: 'v20', cores: 2, processor: 'P', load: [0, 0, 0] },
  rounds: 7,
  figures,
});

describe('what was measured beside what is committed', () => {
  it.each([
    ['far below', [0.3, 0.28, 0.32], 'slower'],
    ['below, but within the rounds', [0.44, 0.4, 0.47], 'same'],
    ['a little below', [0.44, 0.43, 0.44], 'same'],
    ['as it was', [0.5, 0.45, 0.55], 'same'],
    ['far above', [0.9, 0.8, 1], 'quicker'],
  ] as const)('%s', (_, [median, least, most], verdict) => {
    const [one] = compared(kept(figure('a', median, least, most)), kept(figure('a', 0.5, 0.45, 0.55)));
    expect(one?.verdict).toBe(verdict);
  });

  it('of one round only, half says something', () => {
    const was = kept(figure('a', 0.5, 0.45, 0.55));
    const of = (median: number): string | undefined =>
      compared({ ...kept(figure('a', median, median, median)), rounds: 1 }, was)[0]?.verdict;
    expect([of(0.3), of(0.2), of(0.9), of(1.2)]).toEqual(['same', 'slower', 'same', 'quicker']);
  });

  it('leaves out what only one of them has, and counts what is slower', () => {
    const lines = reportLines(
      compared(kept(figure('a', 0.1, 0.1, 0.1), figure('b', 1, 1, 1)), kept(figure('a', 1, 1, 1))),
    );
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toBe('1 figures compared, 1 slower beyond noise.');
  });
});

describe('how long somebody waits', () => {
  it('is told by what half, 99 of 100 and 999 of 1,000 wait at most', () => {
    const waits = Array.from({ length: 1_000 }, (_, n) => 1_000 - n);
    expect(percentilesOf(waits)).toEqual({ p50: 500, p99: 990, p999: 999 });
    expect(percentilesOf([7])).toEqual({ p50: 7, p99: 7, p999: 7 });
  });

  it('is printed under each of the two where it is known, without the round that warms up', async () => {
    let round = 0;
    const waiting = {
      name: 'asked',
      run: () => {
        round += 1;
        return Promise.resolve({ pieces: 2, milliseconds: 1_000, waits: round === 1 ? [500] : [1.5, round] });
      },
    };
    const silent = { name: 'bare', run: () => Promise.resolve({ pieces: 4, milliseconds: 1_000 }) };
    const text = line(await beside('a figure', silent, waiting, 2), 2);
    expect(text).toContain(
      'asked                                                 2 /s\n         p50 1.50 ms, p99 3.00 ms, p99.9 3.00 ms\n',
    );
    expect(text.match(/p50/g)).toHaveLength(1);
  });
});

describe('the figures in the README', () => {
  const place = 'before\n<!-- figures: npm run bench:readme -->\noutdated\n<!-- /figures -->\nafter';

  it('stand in their place, with date and machine, however often they are put there', () => {
    const once = withTable(place, kept(figure('a fold', 0.5, 0.4, 0.6)));
    expect(once).toContain('| a fold | floor: 1,000 | 500 | 0.50 (0.40–0.60) |');
    expect(once).toContain('Measured 2026-01-01: Node v20, 2 cores (P)');
    expect(once).toMatch(/^before\n[^]*after$/);
    expect(once).not.toContain('outdated');
    expect(withTable(once, kept(figure('a fold', 0.5, 0.4, 0.6)))).toBe(once);
  });

  it('have no place elsewhere', () => {
    expect(() => withTable('nothing', kept())).toThrow('there is no place');
  });
});
