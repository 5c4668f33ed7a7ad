import type { Book } from '../../domain/book/state.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import type { EventStore } from '../ports/event-store.js';
import { piecesOf, stateIn, type Found, type Kept, type KeptState } from './snapshot.js';
import { bytesNeeded } from './stow.js';

/** The snapshots of the books of a store: read where a book is opened, and made now and then, beside other work. */
export interface Snapshots {
  /**
   * The state of a book that was kept last, where it is whole and of the entries that the store has; `undefined`
   * otherwise. The same one until the book is forgotten.
   */
  readonly open: (id: BookId) => Promise<KeptState | undefined>;
  /**
   * Keeps one of the book as it stands, beside other work, where opening it would take long otherwise; where that goes wrong
   * there is none.
   *
   * @param state of it, or of what has become of it since; asked for only where one is kept
   */
  readonly offer: (book: Book, wanted: Wanted, state: () => Promise<KeptState>) => void;
  /** Is shown the states that a book passes while it is folded from one on, and keeps those that {@link Wanted} may name. */
  readonly passing: (from: EntryNumber) => Passing;
  /** A state that was kept earlier and lies within these bounds, where one is worth while. */
  readonly before: (id: BookId, bounds: Bounds) => Promise<Book | undefined>;
  readonly forget: (id: BookId) => void;
}

export interface Wanted {
  /** It has just been opened: whoever opens it next waits as long. */
  readonly opened?: boolean;
  /** With what stands behind closed doors, which takes as long to find. */
  readonly closures?: boolean;
  /** Earlier states that are kept with it, first to last: questions as of then begin from them. */
  readonly passed?: readonly Book[];
}

export interface Passing {
  readonly reached: (book: Book) => void;
  readonly passed: readonly Book[];
}

/** Which earlier state is wanted: one that reaches no further, in entries and in time recorded (epoch milliseconds). */
export interface Bounds {
  readonly end: EntryNumber;
  readonly known: number;
  /** There is one of so many entries at hand: one that goes on little further is not worth while. */
  readonly atHand: EntryNumber;
}

/** A book that has fewer entries is opened in a moment (about 10 µs an entry). */
const FEWEST = 10_000;

/** The entries since a snapshot may be such a part of the book: what stands where is written anew for each. */
const PART = 16;

/** After a correction, one is kept again only after so small a part of those entries. */
const AGAIN = 10;

/** Pieces may take so many times what a state needs of them, */
const MOST_BYTES = 2;
/** and this much more. */
const LITTLE = 2 ** 20;

/** What was kept last of a book. */
interface Last {
  readonly next: EntryNumber;
  readonly corrections: Book['corrections']['corrections'];
  readonly closures: boolean;
  /** What the pieces hold; not known where they could not be written. */
  readonly kept: Kept | undefined;
}

const lastOf = ({ book, closures }: KeptState, kept: Kept | undefined): Last => ({
  next: book.next,
  corrections: book.corrections.corrections,
  closures: closures !== undefined,
  kept,
});

/** The pieces to go on from; all are written anew where most of them stand for nothing any more. */
const goingOnFrom = (kept: Kept | undefined): Kept | undefined =>
  kept !== undefined && kept.bytes <= MOST_BYTES * bytesNeeded(kept) + LITTLE ? kept : undefined;

/** The entries that whoever opens the book would have to fold: after a correction, all, for they may read otherwise. */
const aheadOf = ({ next, corrections }: Book, last: Last | undefined): number =>
  last === undefined || last.corrections !== corrections.corrections ? next : next - last.next;

/** The same store, as one that keeps no snapshots: whatever is asked of a book begins from its entries. */
export const withoutSnapshots = ({ snapshots: _none, ...store }: EventStore): EventStore => store;

/** Of a store that keeps none. */
const NONE: Snapshots = {
  open: () => Promise.resolve(undefined),
  offer: () => undefined,
  passing: () => ({ reached: () => undefined, passed: [] }),
  before: () => Promise.resolve(undefined),
  forget: () => undefined,
};

/** @param fewest entries a book has before there is one; fewer only for tests of small books */
export const snapshotsOf = (store: EventStore, fewest = FEWEST): Snapshots => {
  const { snapshots: shelf } = store;
  if (shelf === undefined) return NONE;
  const opened = new Map<BookId, Promise<Found | undefined>>();
  const kept = new Map<BookId, Last>();
  let writing: Promise<unknown> = Promise.resolve();

  const openOne = async (id: BookId): Promise<Found | undefined> => {
    try {
      const found = await stateIn(store, id, shelf.read(id));
      if (found !== undefined) kept.set(id, lastOf(found.state, found.kept));
      return found;
    } catch {
      // Whatever is the matter with it: the entries tell all that it could. Of a store that fails, their reading will say so.
      return undefined;
    }
  };

  const isDue = (book: Book, { opened: isOpened = false, closures = false }: Wanted): boolean => {
    const last = kept.get(book.id);
    if (closures && last?.closures !== true) return true;
    if (aheadOf(book, last) < farIn(book)) return false;
    return isOpened || last === undefined || book.next - last.next >= fewest / AGAIN;
  };

  /** So many entries are worth a snapshot. */
  const farIn = ({ next }: Book): number => Math.max(fewest, next / PART);

  const keep = async (book: Book, wanted: Wanted, state: () => Promise<KeptState>): Promise<void> => {
    const { id, next } = book;
    const before = goingOnFrom(kept.get(id)?.kept);
    // Where it goes wrong it is not tried for every entry, and nothing is known of what is there.
    const underway: Last = {
      ...lastOf({ book, closures: undefined }, undefined),
      closures: wanted.closures === true,
    };
    kept.set(id, underway);
    let last: Last | undefined;
    // All in one: who closes the store waits for what is being written, and not for what would be written then.
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      let now = before;
      const done = (after: Kept): void => void (now = after);
      for (const passed of wanted.passed ?? [])
        if (passed.next < next) yield* piecesOf(store, { book: passed, closures: undefined }, now, done);
      const one = await state();
      yield* piecesOf(store, one, now, done);
      last = lastOf(one, now);
    };
    const isKept = (await shelf.write?.(id, pieces(), before?.pieces ?? 0)) === true;
    // Meanwhile it may have been forgotten, and opened by what was there before.
    if (isKept && last !== undefined && kept.get(id) === underway) kept.set(id, last);
  };

  const found = (id: BookId): Promise<Found | undefined> => {
    const one = opened.get(id) ?? openOne(id);
    opened.set(id, one);
    return one;
  };

  const waiting = new Map<BookId, symbol>();
  return {
    open: async (id) => (await found(id))?.state,
    before: async (id, { end, known, atHand }) => {
      const last = end - atHand < fewest ? undefined : await found(id);
      if (last === undefined) return undefined;
      const isWithin = (next: EntryNumber, recorded: number): boolean => next <= end && recorded <= known;
      const { book } = last.state;
      if (book.next - atHand < fewest) return undefined;
      if (isWithin(book.next, Date.parse(book.lastRecordedAt ?? ''))) return book;
      for (const { next, recorded, bringOut } of last.earlier()) {
        if (next - atHand < fewest) return undefined;
        if (isWithin(next, recorded)) return bringOut().catch(() => undefined);
      }
      return undefined;
    },
    passing: (from) => {
      const passed: Book[] = [];
      return {
        passed,
        reached: (book) => {
          const last = passed.at(-1)?.next ?? from;
          if (shelf.write !== undefined && book.next >= fewest && book.next - last >= farIn(book))
            passed.push(book);
        },
      };
    },
    offer: (book, wanted, state) => {
      const { id, next } = book;
      if (shelf.write === undefined || next < fewest || waiting.has(id) || !isDue(book, wanted)) return;
      const turn = Symbol(id);
      waiting.set(id, turn);
      // Of a book that was let go meanwhile nothing is read again, nor held on to.
      const isWaiting = (): boolean => waiting.get(id) === turn;
      writing = writing
        .then(() => (isWaiting() ? keep(book, wanted, state) : undefined))
        .catch(() => undefined)
        .finally(() => isWaiting() && waiting.delete(id));
    },
    forget: (id) => {
      opened.delete(id);
      kept.delete(id);
      waiting.delete(id);
    },
  };
};
