import fc from 'fast-check';
import type { Moment, Zone } from '../../../domain/dates/moment.js';
import {
  at,
  become,
  extend,
  latest,
  latestOr,
  since,
  timeline,
  type Since,
} from '../../../domain/language/timeline.js';

const step = (value: string, from: number, entry: number): Since<string> => ({ value, from, entry });
const line = timeline(step('a', 10, 1), step('b', 20, 2));
const UTC = 'UTC' as Zone;
const entry = (number: number, occurredAt: string) => ({ number, occurredAt: occurredAt as Moment });

describe('a timeline', () => {
  it('tells what held at an instant, by the last step begun by then', () => {
    expect([9, 10, 19, 20, Infinity].map((instant) => at(line, instant)?.value)).toEqual([
      undefined,
      'a',
      'a',
      'b',
      'b',
    ]);
    expect(latest(line)?.value).toBe('b');
    expect(latest(timeline())).toBeUndefined();
    expect(latestOr(line, { value: 'z', entry: 0 }).value).toBe('b');
    expect(latestOr(timeline<string>(), { value: 'z', entry: 0 })).toEqual({ value: 'z', entry: 0 });
    expect(at(timeline(step('ever', -Infinity, 0)), -Infinity)?.value).toBe('ever');
  });

  it('takes a late step up in its place, not at the end', () => {
    expect(at(extend(line, step('late', 15, 3)), 16)?.value).toBe('late');
    expect(latest(extend(line, step('late', 15, 3)))?.value).toBe('b');
    expect(latest(line)?.value).toBe('b');
  });

  it('at the same instant goes by entry', () => {
    expect(latest(extend(line, step('later entry', 20, 3)))?.value).toBe('later entry');
    expect(latest(extend(line, step('earlier entry', 20, 1)))?.value).toBe('b');
  });

  it('is the same whatever the order in which its steps are told', () => {
    const steps = fc.uniqueArray(fc.record({ value: fc.string(), from: fc.nat(5), entry: fc.nat(50) }), {
      selector: (one) => one.entry,
    });
    fc.assert(
      fc.property(steps, (told) => {
        const inOrder = [...told].sort((one, other) => one.from - other.from || one.entry - other.entry);
        expect(timeline(...told).toArray()).toEqual(inOrder);
        expect(timeline(...[...told].reverse()).toArray()).toEqual(inOrder);
      }),
      { numRuns: 1000 },
    );
  });

  it('begins a step at the first instant at which its entry may have happened', () => {
    expect(since(entry(3, '2019-11'), UTC, 'x')).toEqual(step('x', Date.parse('2019-11-01'), 3));
  });

  it('lets a vaguely dated entry follow what it was judged to follow', () => {
    const told = [entry(1, '2019-03'), entry(2, '2019'), entry(3, '2019-02')] as const;
    const [first, vague, late] = told;
    const two = become(become(timeline<string>(), first, UTC, 'first'), vague, UTC, 'vague');
    expect(two.toArray()).toEqual([
      step('first', Date.parse('2019-03-01'), 1),
      step('vague', Date.parse('2019-03-01'), 2),
    ]);
    expect(latest(become(two, late, UTC, 'late'))?.value).toBe('vague');
    expect(become(two, late, UTC, 'late').first()?.value).toBe('late');
  });
});
