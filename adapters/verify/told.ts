// What is said between a verification and the threads that are its lanes.
import type { BookId } from '../../domain/language/ids.js';
import type { BundledEntry } from '../../src/bundle/lines.js';
import type { HeldPiece } from '../../src/verify/piece.js';

/** What a thread is asked. */
export interface Asked {
  readonly book: BookId;
  readonly entries: readonly BundledEntry[];
}

/** Said once, before anything else. */
export const READY = 'ready';

/** What a thread says: answers come in the order in which it was asked. */
export type Told = typeof READY | HeldPiece;
