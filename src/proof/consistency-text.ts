// That one checkpoint goes on from an older one: the body of C2SP tlog-witness's add-checkpoint.
import * as E from 'fp-ts/lib/Either.js';
import { toBase64 } from './base64.js';
import type { Hash } from './hash.js';
import { noteText, readNote, type Note } from './note.js';
import { readHashes } from './proof-text.js';

export interface AddCheckpoint {
  /** The size of the older tree. */
  readonly old: number;
  readonly proof: readonly Hash[];
  readonly checkpoint: Note;
}

export const consistencyBody = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${old}`, ...proof.map(toBase64), '', noteText(checkpoint)].join('\n');

/** Reads such a body; `undefined` where it is none. */
export const readConsistencyBody = (text: string): AddCheckpoint | undefined => {
  const cut = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, Math.max(cut, 0)).split('\n');
  const [, old] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = readHashes(lines);
  const checkpoint = readNote(text.slice(cut + 2));
  if (old === undefined || !Number.isSafeInteger(Number(old)) || proof === undefined) return undefined;
  return E.isLeft(checkpoint) ? undefined : { old: Number(old), proof, checkpoint: checkpoint.right };
};
