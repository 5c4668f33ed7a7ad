import type { BookId, EntryNumber } from '../../../domain/language/ids.js';
import type { StoredEntry } from '../../../src/ports/event-store.js';
import type { Follower } from './follower.js';
import type { Tail } from './tail.js';
import { pause } from './timing.js';

/**
 * What was written, as the book's own subscription tells it: that comes with the answer to an append, or right after,
 * and spares a look at the book.
 */
export interface Echo {
  /** The entries from this one to that; nothing where they do not come at once, and have to be read. */
  readonly heard: (
    book: BookId,
    first: EntryNumber,
    last: EntryNumber,
  ) => Promise<readonly StoredEntry[] | undefined>;
  readonly end: () => void;
}

// One who writes little has no use for a subscription, nor has a book that nobody writes in any more.
const AFTER_APPENDS = 3;
const UNTIL_IDLE_MS = 30_000;
// More than that are read as fast as they are told.
const MOST_ENTRIES = 128;
const PATIENCE_MS = 20;

interface Kept {
  appends: number;
  held?: { readonly tail: Tail; readonly release: () => void };
  idle?: NodeJS.Timeout;
}

export const echo = ({ hold }: Follower): Echo => {
  const books = new Map<BookId, Kept>();

  const drop = (book: BookId): void => {
    const kept = books.get(book);
    clearTimeout(kept?.idle);
    kept?.held?.release();
    books.delete(book);
  };

  const tailOf = (book: BookId): Tail | undefined => {
    const kept: Kept = books.get(book) ?? { appends: 0 };
    books.set(book, kept);
    clearTimeout(kept.idle);
    kept.idle = setTimeout(() => drop(book), UNTIL_IDLE_MS).unref();
    kept.appends += 1;
    if (kept.appends >= AFTER_APPENDS) kept.held ??= hold(book);
    return kept.held?.tail;
  };

  return {
    heard: async (book, first, last) => {
      if (last - first >= MOST_ENTRIES) return undefined;
      const tail = tailOf(book);
      if (tail?.isLive() !== true) return undefined;
      if ((tail.last() ?? -1) < last) await comes(tail, last);
      const entries = tail.atHand(first).filter(({ number }) => number <= last);
      return entries.length === last - first + 1 ? entries : undefined;
    },
    end: () => [...books.keys()].forEach(drop),
  };
};

const comes = async (tail: Tail, last: EntryNumber): Promise<void> => {
  const over = new AbortController();
  const late = pause(PATIENCE_MS, over.signal).then(() => over.abort());
  while (!isAborted(over.signal) && (tail.last() ?? -1) < last) await tail.wait(over.signal);
  over.abort();
  await late;
};

// A call, for the compiler believes that what `while` has seen stays so across an `await`.
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
