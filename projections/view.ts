import type { Book } from '../domain/book/state.js';

/** A book as of some moment, and the instant (epoch milliseconds) at which it is questioned. */
export interface View {
  readonly book: Book;
  readonly instant: number;
}
