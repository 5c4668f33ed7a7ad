import fc from 'fast-check';
import { inPortions } from '../../../src/follow/portions.js';

const from = async function* (all: readonly number[]): AsyncGenerator<number> {
  for (const one of all) yield await Promise.resolve(one);
};
const portionsOf = async (all: AsyncIterable<number>, most = 4, heaviest = 100): Promise<number[][]> => {
  const portions: number[][] = [];
  for await (const one of inPortions(all, { most, heaviest, within: 5, weight: (n) => n }))
    portions.push([...one]);
  return portions;
};

describe('portions', () => {
  it('lose nothing, keep the order, and are no larger than asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(40)),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 60 }),
        async (all, most, heaviest) => {
          const portions = await portionsOf(from(all), most, heaviest);
          expect(portions.flat()).toEqual(all);
          for (const portion of portions) {
            expect(portion.length).toBeLessThanOrEqual(most);
            const before = portion.slice(0, -1).reduce((sum, one) => sum + one, 0);
            expect(before).toBeLessThan(heaviest);
          }
        },
      ),
    );
  });

  it('do not wait for company longer than they are told', async () => {
    const slow = async function* (): AsyncGenerator<number> {
      yield 1;
      await new Promise((goOn) => setTimeout(goOn, 60));
      yield 2;
    };
    expect(await portionsOf(slow())).toEqual([[1], [2]]);
  });

  it('end where what they come from fails, with what came before', async () => {
    const failing = async function* (): AsyncGenerator<number> {
      yield 1;
      await Promise.resolve();
      throw new Error('broken');
    };
    const seen: number[][] = [];
    const reading = async (): Promise<void> => {
      for await (const one of inPortions(failing(), { most: 1, heaviest: 9, within: 5, weight: () => 1 }))
        seen.push([...one]);
    };
    await expect(reading()).rejects.toThrow('broken');
    expect(seen).toEqual([[1]]);
  });
});
