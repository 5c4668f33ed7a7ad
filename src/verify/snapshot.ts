// The snapshot that is kept beside a store, held against the entries: whoever asks begins from it, and so has to be able to rely
// on it.
import { readingsIn } from '../../domain/book/fold.js';
import { emptyBook, type Book } from '../../domain/book/state.js';
import type { Closures } from '../../domain/closed-doors/closures.js';
import { unwatched, watchOn } from '../../domain/closed-doors/watch.js';
import type { BookId } from '../../domain/language/ids.js';
import { foldRead } from '../fold-read.js';
import { StoreFailure, type EventStore } from '../ports/event-store.js';
import { entryPages } from '../read.js';
import { comparing } from '../snapshots/same-state.js';
import { stateIn, type Found } from '../snapshots/snapshot.js';
import { snapshotDiffers, type Finding } from './findings.js';

/**
 * What is wrong with the snapshot of a book. One that nobody would begin from, for it is damaged or of other entries, is not
 * wrong: it is made anew. Asked where the entries themselves are as they were recorded.
 */
export const snapshotFindings = async (store: EventStore, id: BookId): Promise<readonly Finding[]> => {
  if (store.snapshots === undefined) return [];
  const found = await stateIn(store, id, store.snapshots.read(id)).catch(() => 'unreadable' as const);
  if (found === undefined) return [];
  if (found === 'unreadable') return [snapshotDiffers];
  try {
    return (await isRight(store, id, found)) ? [] : [snapshotDiffers];
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    // What stands in it is no state at all.
    return [snapshotDiffers];
  }
};

/** Those kept earlier as well, first to last, for questions as of then begin from them: each is folded on from the one before. */
const isRight = async (store: EventStore, id: BookId, { state, earlier }: Found): Promise<boolean> => {
  const isSame = comparing();
  let folded = emptyBook(id);
  const isFolded = async (book: Book): Promise<boolean> => {
    const start = folded.next <= book.next ? folded : emptyBook(id);
    const to = book.next - 1;
    ({ book: folded } = await foldRead(start, (from) => entryPages(store, id, { from, to })));
    return isSame(book, folded);
  };
  for (const { bringOut } of earlier().toReversed()) {
    const kept = await bringOut();
    if (kept !== undefined && !(await isFolded(kept))) return false;
  }
  const { book, closures } = state;
  return (
    (await isFolded(book)) &&
    (closures === undefined || (await isSame(closures, await closedIn(store, folded))))
  );
};

/** What stands behind closed doors in a book, found anew. */
const closedIn = async (store: EventStore, book: Book): Promise<Closures> => {
  const goOn = watchOn(readingsIn(book));
  let watch = unwatched(book.id);
  for await (const page of entryPages(store, book.id, { to: book.next - 1 }))
    watch = page.reduce(goOn, watch);
  return watch.closures;
};
