import fc from 'fast-check';
import { lately } from '../../src/lately.js';

describe('what is held of what was used lately', () => {
  it('is let go by age of use, not of making, once it does not fit', () => {
    const held = lately<string>(10);
    held.put('a', 'A', 4);
    held.put('b', 'B', 4);
    expect(held.get('a')).toBe('A');
    held.put('c', 'C', 4);
    expect(['a', 'b', 'c'].map((key) => held.get(key))).toEqual(['A', undefined, 'C']);
  });

  it('does not take in what alone is larger than all that may be held', () => {
    const held = lately<string>(10);
    held.put('a', 'A', 11);
    expect(held.get('a')).toBeUndefined();
    held.put('b', 'B', 10);
    expect(held.get('b')).toBe('B');
  });

  it('is always what was put last under its key, and never more than may be held', () => {
    const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(6), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const held = lately<readonly [step: number, size: number]>(most);
        const last = new Map<string, readonly [number, number]>();
        all.forEach(([key, size, isAsked], step) => {
          const name = String(key);
          if (isAsked) held.get(name);
          else {
            last.set(name, [step, size]);
            held.put(name, [step, size], size);
          }
        });
        const there = [...last.keys()].filter((name) => held.get(name) !== undefined);
        for (const name of there) expect(held.get(name)).toEqual(last.get(name));
        expect(there.reduce((sum, name) => sum + (last.get(name)?.[1] ?? 0), 0)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
