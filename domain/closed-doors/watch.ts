import type { Event } from '../book/event.js';
import { evolve, passing } from '../book/evolve.js';
import { asCorrected, isCorrection, readingsOf } from '../book/fold.js';
import { emptyBook, type Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { BookId } from '../language/ids.js';
import { closing, nothingClosed, type Closures, type Readings } from './closures.js';

/** A book, and what of it stands behind closed doors. */
export interface Watch {
  readonly book: Book;
  readonly closures: Closures;
}

export const unwatched = (id: BookId): Watch => ({ book: emptyBook(id), closures: nothingClosed });

type Corrections = ReturnType<typeof readingsOf>;

/** As recorded, then as each correction in turn left it. */
const everyReading = (entry: Recorded<Event>, corrections: Corrections): Readings => {
  const rights = corrections.get(entry.number) ?? [];
  return [
    entry,
    ...rights.flatMap(
      (_, last) => asCorrected(entry, new Map([[entry.number, rights.slice(0, last + 1)]])) ?? [],
    ),
  ];
};

const step =
  (corrections: Corrections) =>
  ({ book, closures }: Watch, entry: Recorded<Event>): Watch => {
    const read = asCorrected(entry, corrections);
    return {
      book: read === undefined ? passing(book, entry) : evolve(book, read),
      closures: closing(closures, book, everyReading(entry, corrections)),
    };
  };

/** All these entries watched from the first: the book they amount to, and what of it is closed. */
export const watch = (id: BookId, entries: readonly Recorded<Event>[]): Watch =>
  entries.reduce(step(readingsOf(entries)), unwatched(id));

/** Goes on watching. A correction may close what was open, so it looks at everything again (`history`). */
export const watchOn = (
  before: Watch,
  entries: readonly Recorded<Event>[],
  history: () => readonly Recorded<Event>[],
): Watch =>
  entries.some(isCorrection)
    ? watch(before.book.id, [...history(), ...entries])
    : entries.reduce(step(NONE), before);

const NONE: Corrections = new Map();
