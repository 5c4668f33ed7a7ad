import type { Either } from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { BookId } from '../../domain/language/ids.js';
import type { SignerKey, VerifierKey } from '../proof/keys.js';
import type { StoreTrouble } from './event-store.js';

/** A key that signed until it was replaced; its secret is gone. */
export interface RetiredKey {
  readonly key: VerifierKey;
  readonly until: Instant;
}

/**
 * The keys that checkpoints are signed with. They bear the name of whoever keeps the books (`acta.example.org`); of
 * one book's log they sign under that log's own name: see `keysOf`.
 */
export interface LogKeys {
  readonly current: SignerKey;
  /** From the newest. */
  readonly retired: readonly RetiredKey[];
}

/**
 * Where the key and the last checkpoint of every log are kept, apart from every store: so they tell when a store has
 * fallen behind what was signed. One process signs with it; where several sign the same books, each has one of its own,
 * with the same key, and they share their checkpoints beside the books (`SharedCheckpoints`).
 */
export interface Signing {
  /** Where that is, for messages. */
  readonly name: string;
  /** `undefined` where no key has been made yet. */
  readonly keys: () => Either<StoreTrouble, LogKeys | undefined>;
  /** Makes the first key. Refused where there is one. */
  readonly begin: (name: string) => Either<StoreTrouble, LogKeys>;
  /** Makes another key in the place of the current one, whose secret is destroyed. */
  readonly rotate: (at: Instant) => Either<StoreTrouble, LogKeys>;
  /** The signed note kept last for a book. */
  readonly latest: (book: BookId) => Either<StoreTrouble, string | undefined>;
  /** The books of which one is kept. */
  readonly signed: () => Either<StoreTrouble, readonly BookId[]>;
  /** Keeps a signed note in the place of `instead`; durable when it answers. Refused where another stands there. */
  readonly keep: (book: BookId, note: string, instead: string | undefined) => Either<StoreTrouble, void>;
  readonly close: () => void;
}
