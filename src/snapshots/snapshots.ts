import type { Book } from '../../domain/book/state.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import type { EventStore } from '../ports/event-store.js';
import { piecesOf, stateIn, type Kept, type KeptState } from './snapshot.js';
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
  readonly forget: (id: BookId) => void;
}

export interface Wanted {
  /** It has just been opened: whoever opens it next waits as long. */
  readonly opened?: boolean;
  /** With what stands behind closed doors, which takes as long to find. */
  readonly closures?: boolean;
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
  forget: () => undefined,
};

/** @param fewest entries a book has before there is one; fewer only for tests of small books */
export const snapshotsOf = (store: EventStore, fewest = FEWEST): Snapshots => {
  const { snapshots: shelf } = store;
  if (shelf === undefined) return NONE;
  const opened = new Map<BookId, Promise<KeptState | undefined>>();
  const kept = new Map<BookId, Last>();
  let writing: Promise<unknown> = Promise.resolve();

  const openOne = async (id: BookId): Promise<KeptState | undefined> => {
    try {
      const found = await stateIn(store, id, shelf.read(id));
      if (found !== undefined) kept.set(id, lastOf(found.state, found.kept));
      return found?.state;
    } catch {
      // Whatever is the matter with it: the entries tell all that it could. Of a store that fails, their reading will say so.
      return undefined;
    }
  };

  const isDue = (book: Book, { opened: isOpened = false, closures = false }: Wanted): boolean => {
    const last = kept.get(book.id);
    if (closures && last?.closures !== true) return true;
    if (aheadOf(book, last) < Math.max(fewest, book.next / PART)) return false;
    return isOpened || last === undefined || book.next - last.next >= fewest / AGAIN;
  };

  const keep = async (id: BookId, state: () => Promise<KeptState>): Promise<void> => {
    const one = await state();
    const before = goingOnFrom(kept.get(id)?.kept);
    // Where it goes wrong it is not tried for every entry, and nothing is known of what is there.
    const failed = lastOf(one, undefined);
    kept.set(id, failed);
    let after: Kept | undefined;
    const pieces = piecesOf(store, one, before, (now) => (after = now));
    const isKept = (await shelf.write?.(id, pieces, before?.pieces ?? 0)) === true;
    // Meanwhile it may have been forgotten, and opened by what was there before.
    if (isKept && kept.get(id) === failed) kept.set(id, lastOf(one, after));
  };

  const waiting = new Map<BookId, symbol>();
  return {
    open: (id) => {
      const found = opened.get(id) ?? openOne(id);
      opened.set(id, found);
      return found;
    },
    offer: (book, wanted, state) => {
      const { id, next } = book;
      if (shelf.write === undefined || next < fewest || waiting.has(id) || !isDue(book, wanted)) return;
      const turn = Symbol(id);
      waiting.set(id, turn);
      // Of a book that was let go meanwhile nothing is read again, nor held on to.
      const isWaiting = (): boolean => waiting.get(id) === turn;
      writing = writing
        .then(() => (isWaiting() ? keep(id, state) : undefined))
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
