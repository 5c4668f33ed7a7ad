// C2SP tlog-checkpoint: a log's name, how many leaves it has, and the root over them.
import { fromBase64, toBase64 } from './base64.js';
import { HASH_BYTES, type Hash } from './hash.js';

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text that is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

const TEXT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]+)\n((?:[^\n]+\n)*)$/;

/** A checkpoint read from its text; extension lines, if any, are passed over. `undefined` where it is none. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  const [, origin, size, base64] = TEXT.exec(text) ?? [];
  if (origin === undefined || base64 === undefined) return undefined;
  const root = fromBase64(base64);
  if (root?.length !== HASH_BYTES || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root };
};
