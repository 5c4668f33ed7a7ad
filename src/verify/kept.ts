// A book against what somebody holds of it: a checkpoint, or the proof of a receipt.
import * as E from 'fp-ts/lib/Either.js';
import { readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import { sameHash } from '../proof/hash.js';
import { inclusionHolds } from '../proof/hold.js';
import type { VerifierKey } from '../proof/keys.js';
import { opened, readNote, type Note } from '../proof/note.js';
import { readProof, type LogProof } from '../proof/proof-text.js';
import type { Recomputed } from './book.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';

export interface HeldAgainst {
  readonly findings: readonly Finding[];
  /** What was signed, and by which of the trusted keys. */
  readonly signed?: { readonly checkpoint: Checkpoint; readonly by: readonly VerifierKey[] };
}

/** @param name what to call it: a file's name, say */
export const holdAgainst = (
  book: Recomputed,
  name: string,
  written: string,
  trusted: readonly VerifierKey[],
): HeldAgainst => {
  const proof = readProof(written);
  const note = proof?.checkpoint ?? noteIn(written);
  const signed = note === undefined ? undefined : signedBy(note, trusted);
  if (signed === undefined) return { findings: [found.notTrusted(name)] };
  const { checkpoint } = signed;
  const fault = faultOf(book, checkpoint) ?? (proof && otherLeaf(book, proof, checkpoint));
  return { findings: fault === undefined ? [] : [fault], signed };
};

const noteIn = (written: string): Note | undefined => {
  const note = readNote(written);
  return E.isLeft(note) ? undefined : note.right;
};

const signedBy = (note: Note, trusted: readonly VerifierKey[]): HeldAgainst['signed'] => {
  const open = opened(note, trusted);
  if (E.isLeft(open)) return undefined;
  const checkpoint = readCheckpoint(open.right.text);
  const by = open.right.by.map(({ key }) => key);
  const isItsLog = by.some(({ name, use }) => use === 'note' && name === checkpoint?.origin);
  return checkpoint === undefined || !isItsLog ? undefined : { checkpoint, by };
};

const faultOf = ({ entries, rootAt }: Recomputed, { size, root }: Checkpoint): Finding | undefined => {
  if (entries < size) return found.missing(size, entries);
  return sameHash(rootAt(size), root) ? undefined : found.otherHistory(size);
};

const otherLeaf = (
  { leafAt }: Recomputed,
  { index, proof }: LogProof,
  { size, root }: Checkpoint,
): Finding | undefined => {
  const leaf = leafAt(index);
  const holds = leaf !== undefined && inclusionHolds({ leaf, index, size, proof }, root);
  return holds ? undefined : found.otherEntry(index);
};
