import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Library } from '../library.js';
import type { BookKeys } from '../log/names.js';
import type { Head } from '../log/signer.js';
import type { Trees } from '../log/trees.js';
import type { EventStore, StoreTrouble } from '../ports/event-store.js';
import { leafHash } from '../proof/hash.js';
import { noteText } from '../proof/note.js';
import { PUBLIC, withoutRest } from './answers.js';
import type { Files } from './files.js';
import type { BundledEntry } from './lines.js';
import { bundleOf, type Bundled, type Pages } from './make.js';
import type { Reach } from './manifest.js';

/** Where a book is read from, with its tree. */
export interface Kept {
  readonly store: Pick<EventStore, 'read'>;
  readonly books: Pick<Library, 'seenBy'>;
  readonly trees: Trees;
}

/** Which book is bundled, for whom, up to which checkpoint, and with which keys. */
export interface Wanted {
  readonly book: BookId;
  readonly reach: Reach;
  readonly head: Head;
  readonly keys: BookKeys;
}

/** Entries that are read in one piece of the work. */
const READ_TOGETHER = 500;

export interface Made {
  readonly bundled: Bundled;
  readonly files: Files;
}

/**
 * The bundle of a book as it is kept. Throws `StoreFailure` where the store fails while it is read.
 *
 * @param rest waited for between one piece of the work and the next, by whom others must not wait for all of it
 */
export const bundleOfBook = async (
  { store, books, trees }: Kept,
  { book, reach, head: { checkpoint, note }, keys }: Wanted,
  pages: Pages,
  rest = withoutRest,
): Promise<E.Either<StoreTrouble, Made>> => {
  const tree = await trees(book)();
  if (E.isLeft(tree)) return tree;
  // What has been closed since the checkpoint is closed too.
  const hidden = reach === 'whole' ? new Set() : (await books.seenBy(book, PUBLIC)).hidden;
  const entries: BundledEntry[] = [];
  for await (const entry of store.read(book, { to: checkpoint.size - 1 })) {
    if (entry.number % READ_TOGETHER === 0) await rest();
    entries.push(hidden.has(entry.number) ? { number: entry.number, leaf: leafHash(entry.envelope) } : entry);
  }
  const bundled: Bundled = { book, reach, entries, checkpoint, keys: keys.trusted };
  const evidence = { note: noteText(note), tile: tree.right.tile };
  return E.right({ bundled, files: await bundleOf(bundled, evidence, { pages, rest }, keys.signer) });
};
