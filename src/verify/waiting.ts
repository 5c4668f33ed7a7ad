// Pieces on their way: read, and held by somebody, sooner or later.
import type { BookId } from '../../domain/language/ids.js';
import type { BundledEntry } from '../bundle/lines.js';
import type { Lane } from '../ports/lanes.js';
import { holdPiece, type HeldPiece } from './piece.js';

export interface Waiting {
  readonly entries: readonly BundledEntry[];
  /** `undefined` until it is answered. */
  readonly held: () => HeldPiece | undefined;
  readonly answered: Promise<void>;
}

type Hold = (book: BookId, entries: readonly BundledEntry[]) => Waiting;

/** Held by this thread, at once. */
export const heldHere: Hold = (book, entries) => {
  const held = holdPiece(book, entries);
  return { entries, held: () => held, answered: Promise.resolve() };
};

/** Pieces that lie with a lane, so that it never waits for the next. */
const WITH_LANE = 4;

export interface BusyLane extends Pick<Lane, 'close'> {
  readonly isFree: () => boolean;
  readonly hold: Hold;
}

/** A lane that is not asked for too much. Of one that has broken nothing more is asked, and what it had is held here. */
export const busyLane = (lane: Lane): BusyLane => {
  let asked = 0;
  let isBroken = false;
  return {
    close: lane.close,
    isFree: () => lane.isReady() && !isBroken && asked < WITH_LANE,
    hold: (book, entries) => {
      let held: HeldPiece | undefined;
      asked += 1;
      const answered = lane.hold(book, entries).then(
        (answer) => {
          held = answer;
          asked -= 1;
        },
        () => {
          held = holdPiece(book, entries);
          isBroken = true;
        },
      );
      return { entries, held: () => held, answered };
    },
  };
};
