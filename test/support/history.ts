import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { decide } from '../../domain/book/decide.js';
import type { Event } from '../../domain/book/event.js';
import type { Book } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import { meeting } from './conference.js';
import { closedMoves } from './closed-moves.js';
import { nextMove, openMoves, type Draw, type Moves } from './moves.js';
import { bookOf, entriesOf, RECORDED_AT } from './spec.js';

export interface History {
  readonly entries: readonly Recorded<Event>[];
  /** The book after each entry that ended a command, by the number of that entry, as deciding left it. */
  readonly books: ReadonlyMap<number, Book>;
}

const opening = entriesOf(meeting);
const opened = bookOf(opening);

/** Takes its choices from a list of numbers, round and round. */
const drawFrom = (numbers: readonly number[]): Draw => {
  let taken = 0;
  const next = (): number => {
    const number = numbers[taken % numbers.length] ?? 0;
    taken += 1;
    return number;
  };
  return {
    pick: (from) => from[next() % Math.max(from.length, 1)],
    chance: (percent) => next() % 100 < percent,
  };
};

const historyFrom = (draws: readonly (readonly number[])[], moves: Moves): History => {
  const books = new Map([[opening.length - 1, opened]]);
  let entries = opening;
  let book = opened;
  for (const numbers of draws) {
    const command = nextMove(moves, drawFrom(numbers), book, entries);
    if (command === undefined) continue;
    const decided = decide(book, command, RECORDED_AT, () => entries);
    if (E.isLeft(decided)) continue;
    entries = [...entries, ...decided.right.entries];
    book = decided.right.book;
    books.set(entries.length - 1, book);
  }
  return told({ entries, books });
};

/** Tells a counterexample by its entries. */
export const told = <A extends { readonly entries: readonly Recorded<Event>[] }>(history: A): A => ({
  ...history,
  [fc.toStringMethod]: () => said(history.entries),
});

// A counterexample in a line an entry, instead of all its states.
const said = (entries: readonly Recorded<Event>[]): string =>
  entries
    .slice(opening.length)
    .map(
      ({ number, occurredAt, type, data }) => `\n  ${number} ${occurredAt} ${type} ${JSON.stringify(data)}`,
    )
    .join('');

/** A lawful history that begins with the small conference: `tries` random commands, those refused passed over. */
export const lawfulHistory = (tries = 60, moves = openMoves): fc.Arbitrary<History> =>
  fc
    .array(fc.array(fc.nat(9999), { minLength: 8, maxLength: 8 }), { minLength: tries, maxLength: tries })
    .map((draws) => historyFrom(draws, moves));

/** One in which much happens behind closed doors, all of it with a canary. */
export const historyWithDoors = (tries = 60): fc.Arbitrary<History> =>
  lawfulHistory(tries, [...openMoves, ...closedMoves]);
