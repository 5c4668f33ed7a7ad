import * as E from 'fp-ts/lib/Either.js';
import { toBase64 } from '../proof/base64.js';
import { readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import { readNote } from '../proof/note.js';
import type { Stamp } from './document.js';

/** What stands of a checkpoint at the foot of a document. */
export const stampOf = ({ origin, size, root }: Checkpoint): Stamp => ({
  origin,
  size,
  root: toBase64(root),
});

/** The same of a signed note as it is published; its signatures are for whoever trusts the key to verify. */
export const stampIn = (note: string): Stamp | undefined => {
  const read = readNote(note);
  const checkpoint = E.isLeft(read) ? undefined : readCheckpoint(read.right.text);
  return checkpoint && stampOf(checkpoint);
};
