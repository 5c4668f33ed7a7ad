import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What is drawn by lot, the same from the same seed on every machine. */
export interface Draws {
  /** A whole number from 0 up to, but not, this one. */
  readonly below: (end: number) => number;
  /** Whether what happens so many times in a hundred happens now. */
  readonly percent: (of: number) => boolean;
  readonly one: <A>(list: readonly [A, ...A[]]) => A;
}

/** @param seed any whole number of 32 bits */
export const drawsFrom = (seed: number): Draws => {
  const generator = xoroshiro128plus(seed);
  const below = (end: number): number => uniformInt(generator, 0, end - 1);
  return {
    below,
    percent: (of) => below(100) < of,
    one: (list) => list[below(list.length)] ?? list[0],
  };
};
