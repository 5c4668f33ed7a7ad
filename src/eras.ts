import type { Event } from '../domain/book/event.js';
import { isCorrection } from '../domain/book/fold.js';
import type { Book } from '../domain/book/state.js';
import type { Recorded } from '../domain/language/entry.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import { inTurn } from './in-turn.js';
import { turn } from './turn.js';

/** The entries of one book, as one audience sees them. */
export interface SeenEntries {
  readonly id: BookId;
  /** The number of the last correction up to this entry; -1 before the first. */
  readonly lastCorrection: (to: EntryNumber) => EntryNumber;
  /** The corrections up to this entry, first to last. */
  readonly corrections: (to: EntryNumber) => Promise<readonly Recorded<Event>[]>;
  /** The entries from one to another, both with them, first to last, some at once. */
  readonly entries: (from: EntryNumber, to: EntryNumber) => AsyncIterable<readonly Recorded<Event>[]>;
}

/** Something that is found as the entries of a book are gone through, and kept. */
export interface Growing {
  /** The book after the last entry taken. */
  readonly book: Book;
  /** Takes the entry after the last one. */
  readonly take: (entry: Recorded<Event>) => void;
}

/**
 * What is kept of a book for one audience as it grows. A correction changes how earlier entries read, and so may change
 * all that was found of them: from each on, until the next, it is found by itself.
 */
export interface Eras<A extends Growing> {
  /** What was found of the entries up to one, which are gone through as far as they are not yet; it may go further. */
  readonly upTo: (seen: SeenEntries, to: EntryNumber) => Promise<A>;
  /** Of a book that is not a beginning of it, by all of its entries; kept for as long as that book is in use. */
  readonly whole: (book: Book, entries: () => Promise<readonly Recorded<Event>[]>) => Promise<A>;
}

/** So many are kept: of the book as it stands, and as it read before late corrections. */
const KEPT = 3;

/** So many entries are taken before others get their turn. */
const AT_ONCE = 250;

/** @param begin before the first entry, with the corrections that will be among those taken */
export const eras = <A extends Growing>(
  begin: (id: BookId, corrections: readonly Recorded<Event>[]) => A,
): Eras<A> => {
  /** By the last correction that each knows; those asked for longest ago come first. */
  const kept = new Map<EntryNumber, A>();
  // One at a time: two that read the same entries would take them twice.
  const growing = inTurn<'this book'>();
  const wholes = new WeakMap<Book, Promise<A>>();
  const foundWhole = async ({ id }: Book, entries: readonly Recorded<Event>[]): Promise<A> => {
    const found = begin(id, entries.filter(isCorrection));
    let taken = 0;
    for (const entry of entries) {
      found.take(entry);
      taken += 1;
      if (taken % AT_ONCE === 0) await turn();
    }
    return found;
  };
  return {
    whole: (book, entries) => {
      const found = wholes.get(book) ?? entries().then((all) => foundWhole(book, all));
      wholes.set(book, found);
      found.catch(() => wholes.delete(book));
      return found;
    },
    upTo: (seen, to) =>
      growing('this book', async () => {
        const by = seen.lastCorrection(to);
        const found = kept.get(by) ?? begin(seen.id, await seen.corrections(to));
        kept.delete(by);
        kept.set(by, found);
        for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
        if (found.book.next <= to)
          for await (const page of seen.entries(found.book.next, to))
            for (const entry of page) found.take(entry);
        return found;
      }),
  };
};
