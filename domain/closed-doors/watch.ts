import type { Event } from '../book/event.js';
import { evolve, passing } from '../book/evolve.js';
import { asCorrected, readingsOf, type Readings as Corrections } from '../book/fold.js';
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

/**
 * Goes on watching, with one more entry.
 *
 * @param corrections all of the book, those recorded later too: where there is one since, it is watched again from the first
 * entry, for a correction may close what was open
 */
export const watchOn =
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
  entries.reduce(watchOn(readingsOf(entries)), unwatched(id));
