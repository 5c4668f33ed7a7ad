import type { Amount, Figure } from '../measure.js';

/** How much is done for a figure, and how often. */
export interface Effort {
  /** Rounds that are counted. */
  readonly rounds: number;
  /** Commands, or requests, of one round. */
  readonly pieces: number;
  /** How long the books are that are read and asked. */
  readonly sizes: readonly [number, ...number[]];
  /** How many read one book live. */
  readonly readers: number;
  /** How many books stand in one store. */
  readonly books: number;
}

/** What is measured under one name: `npm run bench -- recording folding`. */
export interface Measured {
  readonly name: string;
  /** Why it is not measured in a run of everything, where that is so; asked for by its name it is. */
  readonly leftOut?: () => string | undefined;
  readonly figures: (effort: Effort) => AsyncGenerator<Figure | Amount>;
}

/** Enough to compare by. */
export const FULL: Effort = {
  rounds: 7,
  pieces: 4_000,
  sizes: [1_000, 10_000, 100_000],
  readers: 1_000,
  books: 10_000,
};
/** Only shows that the bench itself works. */
export const QUICK: Effort = { rounds: 1, pieces: 300, sizes: [400], readers: 20, books: 30 };
/** Once, by hand: a book of a million. */
export const LARGE: Effort = {
  rounds: 3,
  pieces: 4_000,
  sizes: [1_000, 1_000_000],
  readers: 1_000,
  books: 10_000,
};
