// C2SP tlog-proof: what a receipt's holder keeps, to show alone that the entry is in the log.
import * as E from 'fp-ts/lib/Either.js';
import { fromBase64, toBase64 } from './base64.js';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { HASH_BYTES, type Hash } from './hash.js';
import { inclusionHolds } from './hold.js';
import type { VerifierKey } from './keys.js';
import { noteText, opened, readNote, type Note, type NoteFault, type OpenNote } from './note.js';

export interface LogProof {
  readonly index: number;
  readonly proof: readonly Hash[];
  /** The checkpoint whose root the proof leads to, with all its signatures. */
  readonly checkpoint: Note;
}

const FIRST = 'c2sp.org/tlog-proof@v1';

/** Hashes that a proof in any tree can have: sizes have 63 bits. */
export const LONGEST_PROOF = 63;

export const proofText = ({ index, proof, checkpoint }: LogProof): string =>
  [FIRST, `index ${index}`, ...proof.map(toBase64), '', noteText(checkpoint)].join('\n');

/** A proof read from its text; `undefined` where it is none. What it says is not yet held against anything. */
export const readProof = (text: string): LogProof | undefined => {
  const cut = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(cut, 0)).split('\n');
  if (isExtra(lines[0])) lines.shift();
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const proof = readHashes(lines);
  const checkpoint = readNote(text.slice(cut + 2));
  if (first !== FIRST || index === undefined || proof === undefined || E.isLeft(checkpoint)) return undefined;
  return { index: Number(index), proof, checkpoint: checkpoint.right };
};

/** Bytes of whoever wrote the proof, which nothing vouches for. */
const isExtra = (line: string | undefined): boolean =>
  line?.startsWith('extra ') === true && fromBase64(line.slice('extra '.length)) !== undefined;

/** Hashes in base64, one a line; `undefined` where a line is none, or they are more than any proof has. */
export const readHashes = (lines: readonly string[]): readonly Hash[] | undefined => {
  const hashes = lines.map(fromBase64).filter((bytes) => bytes?.length === HASH_BYTES);
  const all = hashes.filter((hash) => hash !== undefined);
  return all.length === lines.length && all.length <= LONGEST_PROOF ? all : undefined;
};

export type ProofFault =
  | NoteFault
  /** The checkpoint is signed, and is no checkpoint. */
  | { readonly kind: 'no-checkpoint' }
  /** It is of another log than its signer's. */
  | { readonly kind: 'other-log'; readonly origin: string }
  /** The leaf is not at that index in that tree. */
  | { readonly kind: 'not-included' };

export interface Proven extends Pick<OpenNote, 'by'> {
  readonly checkpoint: Checkpoint;
}

/**
 * Whether this leaf is in the log, at the proof's index. The log is the one whose name the trusted note keys bear;
 * cosigners among the trusted are told of in `by`, and how many are needed is for the caller to say.
 */
export const proofHolds = (
  { index, proof, checkpoint }: LogProof,
  leaf: Hash,
  trusted: readonly VerifierKey[],
): E.Either<ProofFault, Proven> => {
  const note = opened(checkpoint, trusted);
  if (E.isLeft(note)) return note;
  const { text, by } = note.right;
  const head = readCheckpoint(text);
  if (head === undefined) return E.left({ kind: 'no-checkpoint' });
  if (!by.some(({ key }) => key.use === 'note' && key.name === head.origin))
    return E.left({ kind: 'other-log', origin: head.origin });
  return inclusionHolds({ leaf, index, size: head.size, proof }, head.root)
    ? E.right({ checkpoint: head, by })
    : E.left({ kind: 'not-included' });
};
