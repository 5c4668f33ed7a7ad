import fc from 'fast-check';
import type { Grounded } from '../../../domain/book/grounds.js';
import { reachedFrom, restingOn } from '../../../projections/steps.js';
import { CRM } from '../../support/desk.js';
import { lawfulHistory } from '../../support/history.js';
import { grounded } from '../../support/whole-book.js';

const RUNS = { numRuns: 300 };

const chains = lawfulHistory(40).map(({ entries }) => ({ entries, chain: grounded(CRM, entries) }));

const isAnnulled = ({ reads }: Grounded): boolean => reads === undefined;

describe('what an entry rests on', () => {
  it('is in the book, earlier than it but for corrections, and each entry once', () => {
    fc.assert(
      fc.property(chains, ({ chain }) => {
        for (const [number, { rests }] of chain) {
          expect(new Set(rests.map(({ entry }) => entry)).size).toBe(rests.length);
          for (const { as, entry } of rests) {
            expect(chain.has(entry)).toBe(true);
            if (as === 'correction') expect(entry).toBeGreaterThan(number);
            else expect(entry).toBeLessThan(number);
          }
        }
      }),
      RUNS,
    );
  });

  it('leads from every entry that stands to the constitution of the body', () => {
    fc.assert(
      fc.property(chains, ({ chain }) => {
        for (const [number, known] of chain) {
          if (isAnnulled(known) || known.recorded.type === 'EntryCorrected') continue;
          expect(reachedFrom(chain, [number]).has(0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is the reverse of what rests on it', () => {
    fc.assert(
      fc.property(chains, fc.nat(), ({ entries, chain }, drawn) => {
        const number = drawn % entries.length;
        const resting = restingOn(chain, number);
        for (const { number: other } of entries) {
          const corrects = chain.get(other)?.rests.some(({ as }) => as === 'corrected') ?? false;
          if (!corrects) expect(resting.has(other) || !reachedFrom(chain, [other]).has(number)).toBe(true);
          if (resting.has(other) && other !== number) {
            expect(chain.get(other)?.rests.some(({ entry }) => resting.has(entry))).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});
