import fc from 'fast-check';
import { momentAt, noMoments, withMoment, type Moments } from '../../../domain/dates/moments.js';

/** Entries told one after another, some left out between them, and the moment of each. */
const told = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.nat(100)), fc.integer()), {
    maxLength: 200,
  })
  .map((steps) => {
    let entry = -1;
    return steps.map(([step, moment]) => [(entry += Math.max(1, step)), moment] as const);
  });

const grown = (pairs: readonly (readonly [number, number])[]): readonly Moments[] => {
  const states = [noMoments];
  for (const [entry, moment] of pairs) states.push(withMoment(states.at(-1)!, entry, moment));
  return states;
};

it('keeps the moment of each entry that is told, and of no other', () => {
  fc.assert(
    fc.property(told, (pairs) => {
      const all = grown(pairs).at(-1)!;
      const byEntry = new Map(pairs);
      const end = (pairs.at(-1)?.[0] ?? 0) + 70;
      for (let entry = 0; entry < end; entry += 1) expect(momentAt(all, entry)).toBe(byEntry.get(entry));
    }),
  );
});

it('leaves each earlier state as it was', () => {
  fc.assert(
    fc.property(told, (pairs) => {
      const states = grown(pairs);
      states.forEach((state, known) =>
        pairs.forEach(([entry, moment], index) =>
          expect(momentAt(state, entry)).toBe(index < known ? moment : undefined),
        ),
      );
    }),
    { numRuns: 20 },
  );
});

it('goes over however many entries are not told', () => {
  const moments = withMoment(withMoment(noMoments, 3, 5), 2_000_000, 7);
  expect([3, 1_999_999, 2_000_000, 2_000_001].map((entry) => momentAt(moments, entry))).toEqual([
    5,
    undefined,
    7,
    undefined,
  ]);
});
