import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import type { StoredEntry } from './event-store.js';

/** Why the leader did not do what was asked. */
export interface LeaderTrouble {
  readonly kind:
    /** It cannot be reached, or does not answer what it is asked. */
    | 'away'
    /** What was asked about has not been signed yet: within a second it is. */
    | 'not-covered';
  readonly said: Bilingual;
}

/** Thrown only out of an iterable, where there is no Either to carry it. */
export class LeaderFailure extends Error {
  constructor(readonly trouble: LeaderTrouble) {
    super(trouble.said.en);
  }
}

/** A book as the leader lists it. */
export interface LedBook {
  readonly book: BookId;
  readonly last: EntryNumber;
}

/** An entry as it came: its two texts, or that it is there and kept from whoever asked. */
export type Sent = StoredEntry | { readonly number: EntryNumber; readonly closed: true };

/** Another acta, which records: what a follower asks of it. */
export interface Leader {
  /** Where it answers. */
  readonly url: string;
  readonly books: () => TaskEither<LeaderTrouble, readonly LedBook[]>;
  /** Every entry after `after` (from the first, when -1), those to come included; throws {@link LeaderFailure}. */
  readonly entries: (book: BookId, after: number, signal: AbortSignal) => AsyncIterable<Sent>;
  /** That its newest checkpoint goes on from the first `old` entries: the body that C2SP tlog-witness takes. */
  readonly consistency: (book: BookId, old: number) => TaskEither<LeaderTrouble, string>;
}
