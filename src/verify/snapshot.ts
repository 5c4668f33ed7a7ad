// The snapshot that is kept beside a store, held against the entries: whoever asks begins from it, and so has to be able to rely
// on it.
import { readingsIn } from '../../domain/book/fold.js';
import { emptyBook } from '../../domain/book/state.js';
import { unwatched, watchOn, type Watch } from '../../domain/closed-doors/watch.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { foldRead } from '../fold-read.js';
import { StoreFailure, type EventStore } from '../ports/event-store.js';
import { entryPages } from '../read.js';
import { isSameState } from '../snapshots/same-state.js';
import { stateIn, type Earlier } from '../snapshots/snapshot.js';
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
  const { state: kept, earlier } = found;
  try {
    if (!(await areRight(store, id, [...earlier()].reverse()))) return [snapshotDiffers];
    const { book, closures } = await foldedUpTo(store, id, kept.book.next - 1);
    const isRight =
      (await isSameState(kept.book, book)) &&
      (kept.closures === undefined || (await isSameState(kept.closures, closures)));
    return isRight ? [] : [snapshotDiffers];
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    // What stands in it is no state at all.
    return [snapshotDiffers];
  }
};

/** Those kept earlier, first to last: questions as of then begin from them. Each is folded on from the one before. */
const areRight = async (store: EventStore, id: BookId, all: readonly Earlier[]): Promise<boolean> => {
  let book = emptyBook(id);
  for (const { next, bringOut } of all) {
    const kept = await bringOut();
    if (kept === undefined) continue;
    const start = book.next <= next ? book : emptyBook(id);
    ({ book } = await foldRead(start, (from) => entryPages(store, id, { from, to: next - 1 })));
    if (!(await isSameState(kept, book))) return false;
  }
  return true;
};

const foldedUpTo = async (store: EventStore, id: BookId, to: EntryNumber): Promise<Watch> => {
  const { book } = await foldRead(emptyBook(id), (from) => entryPages(store, id, { from, to }));
  const goOn = watchOn(readingsIn(book));
  let watch = unwatched(id);
  for await (const page of entryPages(store, id, { to })) watch = page.reduce(goOn, watch);
  return { book, closures: watch.closures };
};
