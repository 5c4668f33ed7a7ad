import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import type { StoreTrouble } from '../ports/event-store.js';
import type { LogKeys } from '../ports/signing.js';
import { readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import { opened, readNote, type Note } from '../proof/note.js';
import { keysOf } from './names.js';

/** A checkpoint that this log's keys signed. */
export interface Head {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

/** What was signed last of a book: as it is kept with the key, and as those who sign it share it. */
export interface Standing {
  readonly own: Head | undefined;
  readonly shared: Head | undefined;
}

export const NOTHING: Standing = { own: undefined, shared: undefined };

/** Of two over as many entries the shared one: it has every signature that was asked for. */
export const newestOf = ({ own, shared }: Standing): Head | undefined =>
  shared === undefined || (own !== undefined && own.checkpoint.size > shared.checkpoint.size) ? own : shared;

/** What is written in a note, where one of these keys signed it; the trouble, where none did. */
export const headFrom = (
  written: string | undefined,
  keys: LogKeys,
  book: BookId,
  trouble: StoreTrouble,
): E.Either<StoreTrouble, Head | undefined> =>
  written === undefined ? E.right(undefined) : E.fromNullable(trouble)(headIn(written, keys, book));

const headIn = (written: string, keys: LogKeys, book: BookId): Head | undefined => {
  const note = readNote(written);
  if (E.isLeft(note)) return undefined;
  const { origin, trusted } = keysOf(keys, book);
  const signed = opened(note.right, trusted);
  if (E.isLeft(signed)) return undefined;
  const checkpoint = readCheckpoint(signed.right.text);
  return checkpoint?.origin === origin ? { note: note.right, checkpoint } : undefined;
};
