import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId, EntryId, EntryNumber } from '../../domain/language/ids.js';
import type { ReadTile } from '../proof/tiles.js';

/** An entry as it is kept: two RFC 8785 canonical JSON texts, whose UTF-8 bytes are the bytes that are hashed. */
export interface StoredEntry {
  readonly number: EntryNumber;
  readonly id: EntryId;
  /** Everything but the data, which stands in it by its SHA-256. */
  readonly envelope: string;
  readonly data: string;
}

/** What must be so for an append to happen: the book does not exist, or this is its last entry. */
export type Expected = 'no-book' | EntryNumber;

/** Bytes of envelope and data together that one entry may have. */
export const LARGEST_ENTRY = 1024 * 1024;

/** The bytes an entry takes, of the {@link LARGEST_ENTRY} that it may. */
export const bytesOf = ({ envelope, data }: Pick<StoredEntry, 'envelope' | 'data'>): number =>
  Buffer.byteLength(envelope) + Buffer.byteLength(data);

/**
 * Why a store could not do what was asked. Nothing has been written when one of these comes back, but for `in-doubt`
 * and `stopped`, which say that nobody can tell. Messages are for an operator; `said` is the same in both languages, where it
 * can be said so.
 */
export type StoreTrouble =
  /** The book's last entry is another (`'no-book'` where there is no such book). */
  | { readonly kind: 'wrong-expected'; readonly expected: Expected; readonly actual: Expected }
  | {
      readonly kind: 'too-large';
      readonly number: EntryNumber;
      readonly bytes: number;
      readonly limit: number;
    }
  /** The entries do not follow on the expected one, or an id stands elsewhere in the book: a fault of the caller. */
  | { readonly kind: 'not-in-order'; readonly message: string }
  /** Another process holds the store for writing. */
  | { readonly kind: 'held-by-another'; readonly message: string; readonly said?: Bilingual }
  /** What is stored cannot be understood; never skipped. */
  | { readonly kind: 'damaged'; readonly message: string; readonly said?: Bilingual }
  /** The store has fallen behind what was signed of it: an older copy, or another. */
  | { readonly kind: 'rolled-back'; readonly message: string; readonly said?: Bilingual }
  /** Of a follower: what its leader has does not fit what is held here. */
  | { readonly kind: 'cannot-follow'; readonly message: string; readonly said: Bilingual }
  /** No space is left: what is there can be read, and recording goes on by itself once there is space again. */
  | { readonly kind: 'full'; readonly message: string; readonly said?: Bilingual }
  /** File missing, server gone …: the message tells an operator what to do. */
  | { readonly kind: 'unavailable'; readonly message: string; readonly said?: Bilingual }
  /**
   * The line broke while entries were on their way, and whether they were written could not be found out in time. The
   * very same append again settles it, and writes nothing twice.
   */
  | { readonly kind: 'in-doubt'; readonly message: string; readonly said?: Bilingual }
  /**
   * The disk did not keep what it was given, and what stands on it is known only when the store is opened anew: until
   * then nothing more is written. The very same append after that settles it, and writes nothing twice.
   */
  | { readonly kind: 'stopped'; readonly message: string; readonly said?: Bilingual };

/** Thrown only out of the iterables below, where there is no Either to carry it. */
export class StoreFailure extends Error {
  constructor(readonly trouble: StoreTrouble) {
    super('message' in trouble ? trouble.message : trouble.kind);
  }
}

/** An entry that was found, unless it stands after the one it was looked for up to. */
export const within = (entry: StoredEntry | undefined, upTo = Infinity): StoredEntry | undefined =>
  entry !== undefined && entry.number <= upTo ? entry : undefined;

/** From entry `from` up to and with `to`; towards the beginning when `backward` (then `from` ≥ `to`). */
export interface Range {
  readonly from?: EntryNumber;
  readonly to?: EntryNumber;
  readonly backward?: boolean;
}

/**
 * A book's Merkle tree as it was when it was asked for (RFC 6962): leaf n is the envelope of entry n. What it has of
 * tiles stays as it is while the book goes on.
 */
export interface Tree {
  /** As many leaves as the book had entries. */
  readonly size: number;
  /** The hashes of a tile that the tree has. Throws {@link StoreFailure} where the store cannot be read. */
  readonly tile: ReadTile;
}

/**
 * The last checkpoint of every log, kept where the books are, for all that sign them: several processes, each with the
 * same key in a `Signing` of its own. A note goes in the place of the one that was read, or not at all.
 */
export interface SharedCheckpoints {
  /** The signed note kept last for a book. */
  readonly latest: (book: BookId) => TaskEither<StoreTrouble, string | undefined>;
  /**
   * Keeps a signed note in the place of `instead`; durable when it answers. `false` where another stands there, and
   * nothing is kept.
   */
  readonly keep: (
    book: BookId,
    note: string,
    instead: string | undefined,
  ) => TaskEither<StoreTrouble, boolean>;
}

/**
 * Snapshots of the states of books, beside the store: a row of pieces of bytes for each book. They may be lost or damaged at
 * any time, and nothing is; whoever reads them holds them against the entries.
 */
export interface SnapshotShelf {
  /** The pieces that are kept, as they were given; none where there are none, and fewer where they are damaged. */
  readonly read: (book: BookId) => AsyncIterable<Uint8Array>;
  /**
   * Keeps these after the first so many of those before, which there have to be; a shelf that may only be read has no such thing.
   * Where there are none, or it is not possible, at least those first ones stay, and all where it is none of them. Never rejects:
   * `false` where not all of these were kept.
   */
  readonly write?: (book: BookId, pieces: AsyncIterable<Uint8Array>, after: number) => Promise<boolean>;
}

/** Entries one by one, and where the store has them at once, also as many together as are good to hold: none is empty. */
export interface Reading extends AsyncIterable<StoredEntry> {
  readonly pages?: () => AsyncIterable<readonly StoredEntry[]>;
}

/** What an operator watches of a store on the other side of a network. */
export interface StoreSigns {
  /** Whether it answered the last time; `undefined` before it was asked. */
  readonly reachable: boolean | undefined;
  /** How often a subscription broke and was opened anew. */
  readonly reconnects: number;
  /** Entries by which the subscription most behind its book was behind when that was last looked at. */
  readonly lag: number;
}

/** Where books are kept, in memory, in a file or on a server. One contract suite holds for all of them. */
export interface EventStore {
  /**
   * Writes these entries, all or none, after `expected`, and answers only when they are durable. Appending the
   * very same entries after the same expected one again succeeds and writes nothing.
   */
  readonly append: (
    book: BookId,
    expected: Expected,
    entries: readonly [StoredEntry, ...StoredEntry[]],
  ) => TaskEither<StoreTrouble, void>;
  /** The number of the book's last entry; `'no-book'` where there is no such book. */
  readonly head: (book: BookId) => TaskEither<StoreTrouble, Expected>;
  /**
   * The entry with this id in this book, if it is there; looked for up to and with entry `upTo`, where it is given.
   * Who knows the book that far may then be answered without a look at what has been appended since.
   */
  readonly find: (
    book: BookId,
    id: EntryId,
    upTo?: EntryNumber,
  ) => TaskEither<StoreTrouble, StoredEntry | undefined>;
  /** The entries in range, in order; none for an unknown book. As they were when the reading of each began. */
  readonly read: (book: BookId, range?: Range) => Reading;
  /**
   * Every entry after `after` (from the first, when `-1`), those to come included, each once and in order, until
   * `signal` aborts. Resume with the number of the last entry received. A book may begin while it is followed.
   */
  readonly follow: (book: BookId, after: number, signal: AbortSignal) => AsyncIterable<StoredEntry>;
  /** Whether it can be reached and still keeps its promise of durability: what an operator asks before sending work. */
  readonly ready: () => TaskEither<StoreTrouble, void>;
  /** Of a store on a server only. Asks nobody. */
  readonly signs?: () => StoreSigns;
  /** The books kept here, by id. */
  readonly books: () => TaskEither<StoreTrouble, readonly BookId[]>;
  /**
   * The book's Merkle tree, where the store commits it with the entries; of other stores it is derived from them:
   * see `treesOf`. Without leaves for an unknown book.
   */
  readonly tree?: (book: BookId) => TaskEither<StoreTrouble, Tree>;
  /**
   * Of a store that several processes sign at once only. Also where the store was opened to read: a signature is no
   * entry.
   */
  readonly checkpoints?: SharedCheckpoints;
  /** Where it keeps snapshots beside it. */
  readonly snapshots?: SnapshotShelf;
  /** What is wrong with the store beside its entries, for an operator; it may take long. */
  readonly inspect?: () => TaskEither<StoreTrouble, readonly Bilingual[]>;
  readonly close: () => Promise<void>;
}
