import type { BookId } from '../../domain/language/ids.js';
import type { BundledEntry } from '../bundle/lines.js';
import type { HeldPiece } from '../verify/piece.js';

/** Somebody beside this thread who holds the bytes of entries. */
export interface Lane {
  /** Whether it has begun: what it is handed before that waits for it. */
  readonly isReady: () => boolean;
  /** What `holdPiece` says of the very entries that are handed over. Rejects where the lane has broken. */
  readonly hold: (book: BookId, entries: readonly BundledEntry[]) => Promise<HeldPiece>;
  /** Nothing is asked of it any more; what was asked and is not answered never is. */
  readonly close: () => void;
}

/** Lanes to be had. */
export interface Lanes {
  /** A book of no more entries is verified by the time a lane has begun: for it none is opened. */
  readonly notFor: number;
  /** As many as there are processors to spare, perhaps none. */
  readonly open: () => readonly Lane[];
}

/** All is done by who asks. */
export const noLanes: Lanes = { notFor: 0, open: () => [] };
