import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import type { Desk, NoAnswer } from './desk.js';

/** An entry as a service tells it: what it is hashed by, where whoever asks may read it. */
export interface EntryPublished {
  readonly id?: string;
  /** Its canonical envelope: the very text that is the leaf. */
  readonly envelope?: string;
}

/**
 * What a service has published of the logs of the books it keeps: texts in the public formats (C2SP tlog-checkpoint,
 * tlog-proof, tlog-witness). Nothing is checked here: whoever reads them does.
 */
export interface PublishedLog {
  /** The checkpoint published last. */
  readonly checkpoint: (book: BookId) => TaskEither<NoAnswer, string>;
  /** That an entry is in the book; of one just recorded, as soon as it is signed for. */
  readonly proof: (book: BookId, entry: EntryNumber) => TaskEither<NoAnswer, string>;
  /** That the book goes on from its first `old` entries. */
  readonly consistency: (book: BookId, old: number) => TaskEither<NoAnswer, string>;
  readonly entry: (book: BookId, entry: EntryNumber) => TaskEither<NoAnswer, EntryPublished>;
}

/** A desk at a service, which also shows what it has signed. */
export interface DeskAtService extends Desk {
  readonly log: PublishedLog;
}
