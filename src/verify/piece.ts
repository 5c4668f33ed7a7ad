// The part of a verification that needs nothing but the bytes: of entries side by side, whoever looks at them.
import type { BookId } from '../../domain/language/ids.js';
import { isClosedLeaf, type BundledEntry } from '../bundle/lines.js';
import type { Entry } from '../envelope.js';
import { HASH_BYTES, leafHash, type Hash } from '../proof/hash.js';
import { rootOfTile, TILE_WIDTH } from '../proof/tiles.js';
import type { Finding } from './findings.js';
import { holdEntry } from './stored-entry.js';

/** What came of entries that lie in one tile of the tree. Plain data, that goes from one thread to another. */
export interface HeldPiece {
  /** The hashes of their leaves side by side, 32 bytes each. */
  readonly leaves: Uint8Array;
  /** The root above them, where they are a whole tile. */
  readonly root: Hash | undefined;
  /** What is wrong with an entry by itself, by its place among them. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** The places of entries that cannot be understood. */
  readonly unread: ReadonlySet<number>;
}

/** The same with the entries as they were read, where they are at hand. */
export interface HeldHere extends HeldPiece {
  readonly read: readonly (Entry | undefined)[];
}

/** Each entry against itself, and the hash of its leaf. Of what is closed nothing can be said but that. */
export const holdPiece = (book: BookId, entries: readonly BundledEntry[]): HeldHere => {
  const leaves = new Uint8Array(entries.length * HASH_BYTES);
  const findings = new Map<number, readonly Finding[]>();
  const unread = new Set<number>();
  const read = entries.map((stored, place) => {
    const isClosed = isClosedLeaf(stored);
    leaves.set(isClosed ? stored.leaf : leafHash(stored.envelope), place * HASH_BYTES);
    if (isClosed) return undefined;
    const held = holdEntry(book, stored);
    if (held.findings.length > 0) findings.set(place, held.findings);
    if (held.entry === undefined) unread.add(place);
    return held.entry;
  });
  const root = entries.length === TILE_WIDTH ? rootOfTile(leaves) : undefined;
  return { leaves, root, findings, unread, read };
};
