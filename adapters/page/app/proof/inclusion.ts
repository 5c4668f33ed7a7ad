// RFC 9162 §2.1.3.2: the root to which an inclusion proof leads.
import { fromBase64, joined, sha256, type Bytes } from './bytes.js';
import { noteFrom, type Note } from './note.js';

/** A C2SP tlog-proof, as it was written; nothing in it has been held against anything. */
export interface Proof {
  readonly index: number;
  readonly hashes: readonly Bytes[];
  readonly checkpoint: Note;
}

const FIRST = 'c2sp.org/tlog-proof@v1';
const HASH_BYTES = 32;

export const proofFrom = (written: string): Proof | undefined => {
  const cut = written.indexOf('\n\n');
  const [first, ...lines] = written.slice(0, Math.max(cut, 0)).split('\n');
  if (lines[0]?.startsWith('extra ') === true) lines.shift();
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const hashes = lines.flatMap((line) => fromBase64(line) ?? []);
  const checkpoint = noteFrom(written.slice(cut + 2));
  const isWhole = hashes.length === lines.length && hashes.every(({ length }) => length === HASH_BYTES);
  if (first !== FIRST || index === undefined || checkpoint === undefined || !isWhole) return undefined;
  return { index: Number(index), hashes, checkpoint };
};

/** The hash of one leaf: SHA-256(0x00 ‖ leaf). */
export const leafHash = (leaf: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(0), leaf));

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(1), left, right));

interface At {
  readonly index: number;
  readonly size: number;
}

/** Nothing where the proof has not the length that a tree of this size asks for. */
export const rootFrom = async (
  leaf: Bytes,
  hashes: readonly Bytes[],
  { index, size }: At,
): Promise<Bytes | undefined> => {
  if (index >= size) return undefined;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of hashes) {
    if (last === 0) return undefined;
    const isRight = node % 2 === 1 || node === last;
    hash = await (isRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling));
    // Of the last node on its level there may be nothing to its left for some levels.
    while (isRight && node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
};
