import * as E from 'fp-ts/lib/Either.js';
import { emptyBook, type Book } from '../domain/book/state.js';
import type { BookId } from '../domain/language/ids.js';
import { audiences, type Audiences } from './audiences.js';
import { foldRead } from './fold-read.js';
import { inTurn } from './in-turn.js';
import { namedEntries, type NamedEntries } from './named-entries.js';
import { StoreFailure, type EventStore } from './ports/event-store.js';
import { entryPages } from './read.js';
import { snapshotsOf, type Snapshots } from './snapshots/snapshots.js';
import { titlePages, type TitlePages } from './title-pages.js';

export { allEntries, entries } from './read.js';

/** The states of the books in use, each kept up to date by reading only what has been added. */
export interface Library extends Pick<Audiences, 'seenBy' | 'closures'> {
  /** The book as of its last entry in the store. */
  readonly current: (id: BookId) => Promise<Book>;
  /** The book as it was last known, without asking the store: others may have gone on with it. */
  readonly known: (id: BookId) => Book | undefined;
  /** Keeps a state known to be the one after what has just been appended. */
  readonly keep: (book: Book) => void;
  /** What a list of books tells of one, without a fold of it. */
  readonly titlePage: TitlePages;
  /** Entries that an answer names. */
  readonly named: NamedEntries;
  /** Drops what is kept of a book, so that it is read anew. */
  readonly forget: (id: BookId) => void;
}

/** The books held in memory have so many entries between them, unless told otherwise: about 0.45 KB each (`bench/`). */
export const HELD_ENTRIES = 500_000;

/**
 * @param held how many entries the books held in memory may have between them; those asked for longest ago are let go,
 * and read again when they are asked for. The book asked for last is held however long it is.
 */
export const library = (
  store: EventStore,
  held = HELD_ENTRIES,
  snapshots: Snapshots = snapshotsOf(store),
): Library => {
  /** Those asked for longest ago come first. */
  const kept = new Map<BookId, Book>();
  let keptEntries = 0;
  const loading = inTurn<BookId>();

  const drop = (id: BookId): void => {
    keptEntries -= kept.get(id)?.next ?? 0;
    kept.delete(id);
  };
  const hold = (book: Book): void => {
    drop(book.id);
    kept.set(book.id, book);
    keptEntries += book.next;
    for (const id of kept.keys()) {
      if (keptEntries <= held || id === book.id) return;
      forget(id);
    }
  };

  /** The state that is kept, where nothing has been added to the store since. */
  const upToDate = async (id: BookId): Promise<Book | undefined> => {
    const head = await store.head(id)();
    if (E.isLeft(head)) throw new StoreFailure(head.left);
    const known = kept.get(id) ?? emptyBook(id);
    if (head.right !== known.next - 1) return undefined;
    if (known.next > 0) hold(known);
    return known;
  };

  const load = async (id: BookId): Promise<Book> => {
    const start = kept.get(id) ?? (await snapshots.open(id))?.book ?? emptyBook(id);
    const { reached, passed } = snapshots.passing(start.next);
    const { book } = await foldRead(start, (from) => entryPages(store, id, { from }), { reached });
    // Whoever recorded meanwhile may be further on already.
    if (book.next > (kept.get(id)?.next ?? 0)) hold(book);
    snapshots.offer(book, { opened: true, passed }, () => stateOf(book));
    return book;
  };

  // Whoever asks for a book while it is read waits for it, instead of reading it once more.
  const current: Library['current'] = async (id) =>
    (await upToDate(id)) ?? loading(id, async () => (await upToDate(id)) ?? load(id));

  const { seenBy, closures, stateOf, forget: forgetAudiences } = audiences(store, { current, snapshots });
  const forget = (id: BookId): void => {
    drop(id);
    forgetAudiences(id);
    snapshots.forget(id);
  };
  return {
    current,
    known: (id) => kept.get(id),
    seenBy,
    closures,
    keep: (book) => {
      hold(book);
      snapshots.offer(book, {}, () => stateOf(book));
    },
    titlePage: titlePages(store, (id) => kept.get(id)),
    named: namedEntries(store),
    forget,
  };
};
