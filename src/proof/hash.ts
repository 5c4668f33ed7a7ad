// RFC 6962 §2.1 hashing: a leaf and a node are told apart by their first byte, so that neither passes for the other.
import { hash } from 'node:crypto';

/** A SHA-256: 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** The hash of one leaf: SHA-256(0x00 ‖ leaf). Of an entry, the leaf is its envelope's UTF-8 bytes. */
export const leafHash = (leaf: Uint8Array | string): Hash =>
  sha256(typeof leaf === 'string' ? `\0${leaf}` : Buffer.concat([LEAF, leaf]));

const LEAF = Uint8Array.of(0);

// Hashing is most of what a verification does. A text is hashed as its UTF-8 bytes; that the hash comes as a text of 32
// bytes and is put into a buffer here costs a third of what it costs to be given one for each.
const sha256 = (bytes: Uint8Array | string): Hash => Buffer.from(hash('sha256', bytes, 'binary'), 'binary');

// Written over at every use.
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** The hash of two subtrees: SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
};

/** The root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');

export const sameHash = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;
