// What every store asks before it writes: the port's contract of `append`, in one place.
import * as E from 'fp-ts/lib/Either.js';
import type { EntryId, EntryNumber } from '../../domain/language/ids.js';
import {
  bytesOf,
  LARGEST_ENTRY,
  type Expected,
  type StoredEntry,
  type StoreTrouble,
} from '../../src/ports/event-store.js';

/** What a store tells of a book while an append to it is judged. */
export interface Kept {
  readonly head: Expected;
  readonly at: (number: EntryNumber) => StoredEntry | undefined;
  /** Without it, the store finds out while it writes. */
  readonly has?: (id: EntryId) => boolean;
}

/** The number of the entry that comes after this one. */
export const following = (expected: Expected): EntryNumber => (expected === 'no-book' ? 0 : expected + 1);

/** What is wrong with the entries themselves, wherever they are to go. */
export const faultIn = (expected: Expected, entries: readonly StoredEntry[]): StoreTrouble | undefined =>
  tooLarge(entries) ?? outOfOrder(expected, entries);

const tooLarge = (entries: readonly StoredEntry[]): StoreTrouble | undefined => {
  for (const entry of entries) {
    const bytes = bytesOf(entry);
    if (bytes > LARGEST_ENTRY)
      return { kind: 'too-large', number: entry.number, bytes, limit: LARGEST_ENTRY };
  }
  return undefined;
};

const outOfOrder = (expected: Expected, entries: readonly StoredEntry[]): StoreTrouble | undefined => {
  const ids = new Set<EntryId>();
  const first = following(expected);
  if (!Number.isSafeInteger(first) || first < 0) return notInOrder(`there is no entry ${expected}`);
  for (const [index, { number, id }] of entries.entries()) {
    if (number !== first + index) return notInOrder(`entry ${number} came where ${first + index} was due`);
    if (ids.has(id)) return notInOrder(`the id ${id} came twice`);
    ids.add(id);
  }
  return undefined;
};

const notInOrder = (message: string): StoreTrouble => ({ kind: 'not-in-order', message });

/** Whether the entries are to be written, stand written already, or must not be. */
export const judge = (
  expected: Expected,
  entries: readonly StoredEntry[],
  kept: Kept,
): E.Either<StoreTrouble, 'write' | 'written'> => {
  if (kept.head !== expected) {
    const written = entries.every((entry) => isSame(entry, kept.at(entry.number)));
    return written ? E.right('written') : E.left({ kind: 'wrong-expected', expected, actual: kept.head });
  }
  const twice = kept.has === undefined ? undefined : twiceIn(entries, kept.has);
  return twice === undefined ? E.right('write') : E.left(twice);
};

/** The trouble with the first of these whose id stands in the book already. */
export const twiceIn = (
  entries: readonly StoredEntry[],
  has: (id: EntryId) => boolean,
): StoreTrouble | undefined => {
  const twice = entries.find(({ id }) => has(id));
  return twice && notInOrder(`the id ${twice.id} stands in the book already`);
};

const isSame = (one: StoredEntry, other: StoredEntry | undefined): boolean =>
  one.id === other?.id && one.envelope === other.envelope && one.data === other.data;
