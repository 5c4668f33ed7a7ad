import * as E from 'fp-ts/lib/Either.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import { fromStored } from './envelope.js';
import {
  bytesOf,
  StoreFailure,
  type EventStore,
  type Expected,
  type StoredEntry,
  type StoreTrouble,
} from './ports/event-store.js';
import { notUnderstood } from './understood.js';

/** A book that stands, after a copy, in both stores, byte for byte. */
export interface CopiedBook {
  readonly book: BookId;
  /** Entries it has. */
  readonly entries: number;
  /** Those that were there already, and were found to be the same. */
  readonly found: number;
  /** Those that were copied, and read back. */
  readonly copied: number;
}

export type CopyFailure =
  /** This entry is another in the store that is copied to, or is in it alone. */
  | {
      readonly kind: 'differs';
      readonly book: BookId;
      readonly number: EntryNumber;
      readonly what: 'id' | 'envelope' | 'data' | 'longer';
    }
  | { readonly kind: 'store'; readonly which: 'from' | 'to'; readonly trouble: StoreTrouble };

export interface Stores {
  readonly from: EventStore;
  readonly to: EventStore;
}

/** So many entries, or so many bytes, are written at once; no server takes more than a megabyte unless it is told to. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 512 * 1024;

/**
 * Makes the book of one store stand in the other as it is: every entry that is there already is held against its
 * original, and what is missing is written after it and read back. Ended anywhere and begun again, it goes on. Nothing
 * is ever changed: the first difference ends it.
 */
export const copyBook = async (
  stores: Stores,
  book: BookId,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<E.Either<CopyFailure, CopiedBook>> => {
  try {
    const [original, copy] = [await headOf(stores, 'from', book), await headOf(stores, 'to', book)];
    const [entries, found] = [countOf(original), countOf(copy)];
    if (found > entries) throw new Different({ kind: 'differs', book, number: entries, what: 'longer' });
    await compare(stores, book, { from: 0, to: found - 1 });
    for await (const batch of batches(stores, book, { from: found, to: entries - 1 })) {
      const [{ number }] = batch;
      await write(stores, book, number === 0 ? 'no-book' : number - 1, batch);
      await compare(stores, book, { from: number, to: number + batch.length - 1 });
      onProgress(number + batch.length, entries);
    }
    return E.right({ book, entries, found, copied: entries - found });
  } catch (failure) {
    if (failure instanceof Different) return E.left(failure.why);
    throw failure;
  }
};

/** Thrown here and caught here, for what is read comes in iterables, which carry no Either. */
class Different extends Error {
  constructor(readonly why: CopyFailure) {
    super(why.kind);
  }
}

const inStore = (which: 'from' | 'to', trouble: StoreTrouble): Different =>
  new Different({ kind: 'store', which, trouble });

const countOf = (head: Expected): number => (head === 'no-book' ? 0 : head + 1);

const headOf = async (stores: Stores, which: 'from' | 'to', book: BookId): Promise<Expected> => {
  const head = await stores[which].head(book)();
  if (E.isLeft(head)) throw inStore(which, head.left);
  return head.right;
};

interface Span {
  readonly from: EntryNumber;
  readonly to: EntryNumber;
}

async function* readFrom(
  stores: Stores,
  which: 'from' | 'to',
  book: BookId,
  span: Span,
): AsyncGenerator<StoredEntry> {
  if (span.to < span.from) return;
  try {
    yield* stores[which].read(book, span);
  } catch (failure) {
    if (failure instanceof StoreFailure) throw inStore(which, failure.trouble);
    throw failure;
  }
}

/** Both are read side by side, so that no more of either is held than is needed. */
const compare = async (stores: Stores, book: BookId, span: Span): Promise<void> => {
  const copies = readFrom(stores, 'to', book, span);
  for await (const original of readFrom(stores, 'from', book, span)) {
    const next = await copies.next();
    const what = next.done === true ? 'id' : differenceOf(original, next.value);
    if (what !== undefined) throw new Different({ kind: 'differs', book, number: original.number, what });
  }
  await copies.return(undefined);
};

const differenceOf = (one: StoredEntry, other: StoredEntry): 'id' | 'envelope' | 'data' | undefined =>
  (['id', 'envelope', 'data'] as const).find((part) => one[part] !== other[part]);

type Batch = [StoredEntry, ...StoredEntry[]];

async function* batches(stores: Stores, book: BookId, span: Span): AsyncGenerator<Batch> {
  let batch: StoredEntry[] = [];
  let bytes = 0;
  for await (const entry of readFrom(stores, 'from', book, span)) {
    const fault = fromStored(entry);
    if (E.isLeft(fault)) throw inStore('from', notUnderstood(book, fault.left));
    if (isFull(batch, bytes + bytesOf(entry))) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(entry);
    bytes += bytesOf(entry);
  }
  if (isNonEmpty(batch)) yield batch;
}

const isNonEmpty = (batch: StoredEntry[]): batch is Batch => batch.length > 0;
const isFull = (batch: StoredEntry[], bytes: number): batch is Batch =>
  isNonEmpty(batch) && (batch.length >= MOST_ENTRIES || bytes > MOST_BYTES);

const write = async (stores: Stores, book: BookId, expected: Expected, batch: Batch): Promise<void> => {
  const written = await stores.to.append(book, expected, batch)();
  if (E.isLeft(written)) throw inStore('to', written.left);
};
