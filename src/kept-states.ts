import { emptyBook, type Book } from '../domain/book/state.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import { foldRead } from './fold-read.js';
import { seenPages, type Sight, type UpTo } from './seen-pages.js';
import type { Bounds } from './snapshots/snapshots.js';

// States of a book at earlier entries, so that a question as of any of them need not begin at the first. They share
// what did not change between them, and never become wrong: a book only grows.

/** The states kept of one book, as one audience sees it. */
export interface KeptStates {
  /** The last one that reaches no further, in entries and in time recorded (epoch milliseconds). */
  readonly nearest: (end: EntryNumber, known: number) => Book | undefined;
  /** Keeps a state that comes after a while, or after a correction: what follows need not go back beyond it. */
  readonly offer: (state: Book, isAfterCorrection: boolean) => void;
}

/** A state is kept every so many entries, */
const EVERY = 4;
/** but no more of them than this: then every other is let go, and they lie twice as far apart. */
const MOST = 262_144;

/** None kept yet; the two numbers only for tests of small books. */
export const keptStates = (spacing = EVERY, most = MOST): KeptStates => {
  let every = spacing;
  // In the order of their entries.
  let states: Book[] = [];
  /** How many of them reach no further. */
  const before = (reaches: (state: Book) => boolean): number => {
    let [low, high] = [0, states.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const state = states[middle];
      if (state !== undefined && reaches(state)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    nearest: (end, known) =>
      states[
        before(({ next, lastRecordedAt }) => next <= end && Date.parse(lastRecordedAt ?? '') <= known) - 1
      ],
    offer: (state, isAfterCorrection) => {
      const place = before(({ next }) => next <= state.next);
      const last = states[place - 1]?.next ?? 0;
      if (last === state.next || (!isAfterCorrection && state.next - last < every)) return;
      states.splice(place, 0, state);
      if (states.length <= most) return;
      every *= 2;
      states = states.filter((_, index) => index % 2 === 1);
    },
  };
};

/** Where the entries are, which of them are not seen, and the states kept of the others. */
export interface Reading extends Sight {
  readonly states: KeptStates;
  /** States that are kept elsewhere, and take longer to be had. */
  readonly before?: (bounds: Bounds) => Promise<Book | undefined>;
}

/**
 * The book up to an entry: the fold of all that is seen of it, reached from the nearest state that is kept. A correction since
 * then changes how earlier entries read, whatever state they led to: then it begins at the first entry.
 */
export const stateUpTo = async (reading: Reading, id: BookId, upTo: UpTo): Promise<Book> => {
  const { states, before } = reading;
  const [end, { known }] = [upTo.to + 1, upTo];
  const atHand = states.nearest(end, known) ?? emptyBook(id);
  const kept = await before?.({ end, known, atHand: atHand.next });
  if (kept !== undefined) states.offer(kept, false);
  const start = kept ?? atHand;
  const { book } = await foldRead(start, (from) => seenPages(reading, id, from, upTo), {
    reached: states.offer,
  });
  return book;
};

/** So many entries are gone through before it is asked whether to go on, */
const AT_ONCE = 10_000;
/** or such a part of the book: where corrections are among them, each part begins at the first entry. */
const PART = 16;

/**
 * Makes the states on the way to the end of a book of so many entries, so that whoever asks as of any of them begins near
 * it. Rejects where the signal is aborted or the store fails.
 */
export const passThrough = async (
  { store, hidden, states }: Reading,
  id: BookId,
  next: EntryNumber,
  signal?: AbortSignal,
): Promise<void> => {
  const step = Math.max(AT_ONCE, Math.ceil(next / PART));
  for (let end = 0; end < next;) {
    signal?.throwIfAborted();
    end = Math.min(end + step, next);
    // From one end to the next: what is kept elsewhere would leave out what is between.
    await stateUpTo({ store, hidden, states }, id, { to: end - 1, known: Infinity });
  }
};
