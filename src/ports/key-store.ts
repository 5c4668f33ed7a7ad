import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { BookId } from '../../domain/language/ids.js';
import type { KeyId } from '../../domain/language/seal.js';
import type { SealedKind } from '../../domain/language/text.js';
import type { StoreTrouble } from './event-store.js';

/** Whom or what a key is for: what is sealed under it is erased with it, and nothing else is. */
export interface Subject {
  readonly book: BookId;
  readonly kind: SealedKind;
  /** Of a person, the HMAC of the name or contact under the index secret; of closed doors, the place. */
  readonly of: string;
}

export interface SubjectKey {
  readonly id: KeyId;
  readonly subject: Subject;
  readonly created: Instant;
  /** 256 bits. */
  readonly secret: Uint8Array;
}

/** A key without its secret; of an erased one nothing tells any more whose it was. */
export interface KeyTold {
  readonly id: KeyId;
  readonly book: BookId;
  readonly kind: SealedKind;
  /** The place, where the key is for closed doors and not erased. */
  readonly of?: string;
  readonly created: Instant;
  readonly erased?: Instant;
}

/** Where keys are kept, apart from every book. One contract suite holds for all of them. One process writes. */
export interface KeyStore {
  /** Where that is, for messages. */
  readonly name: string;
  /** The secret under which persons are looked up. It never changes. */
  readonly index: Uint8Array;
  /** The key of this subject, if it has one that is not erased. */
  readonly keyFor: (subject: Subject) => SubjectKey | undefined;
  /** The key of this id; `'erased'` for one that was; `undefined` for one never kept here. */
  readonly key: (id: KeyId) => SubjectKey | 'erased' | undefined;
  /**
   * Keeps these keys, all or none, and answers only when they are durable; those kept already stay as they are.
   * Refused where one was erased meanwhile, or its subject has another.
   */
  readonly keep: (keys: readonly SubjectKey[]) => TaskEither<StoreTrouble, void>;
  /**
   * Erases a key for ever, and what tells whose it was; only that there was one stays. Whether it was there, not
   * yet erased.
   */
  readonly erase: (id: KeyId, at: Instant) => TaskEither<StoreTrouble, boolean>;
  /** The keys, erased ones too, in the order they were made. */
  readonly list: () => readonly KeyTold[];
  readonly close: () => Promise<void>;
}
