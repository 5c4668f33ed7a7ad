// The pieces of a book, each held by itself: here, or by a lane beside this thread.
import type { BookId } from '../../domain/language/ids.js';
import type { BundledEntry } from '../bundle/lines.js';
import type { Lanes } from '../ports/lanes.js';
import { turn } from '../turn.js';
import { inPieces, type Pages, type Source } from './cut.js';
import { holdPiece, type HeldHere, type HeldPiece } from './piece.js';
import { busyLane, heldHere, type BusyLane, type Waiting } from './waiting.js';

/** Entries of one piece, and what came of them. */
export interface Piece {
  readonly entries: readonly BundledEntry[];
  readonly held: HeldPiece | HeldHere;
}

/** Pieces that were read and are not yet taken: more would be a burden to the collector of memory. */
const MOST = 12;

/** All pieces, held, in order. What fails while it is read fails here, after all that was read before it. */
export async function* heldPieces(
  book: BookId,
  pages: Pages,
  { notFor, open }: Lanes,
): AsyncGenerator<Piece> {
  const source = inPieces(pages);
  for (let count = 0; count < notFor;) {
    const entries = await source.next();
    if (entries === undefined) {
      source.end();
      return;
    }
    yield { entries, held: holdPiece(book, entries) };
    count += entries.length;
  }
  const lanes = open().map(busyLane);
  try {
    yield* besideLanes(book, source, lanes);
  } finally {
    for (const lane of lanes) lane.close();
  }
  source.end();
}

/**
 * Whoever takes the pieces judges them meanwhile, which can be done in their order only. Lanes hold what comes after, and
 * where they do not keep up with that, so does this thread.
 */
async function* besideLanes(book: BookId, source: Source, lanes: readonly BusyLane[]): AsyncGenerator<Piece> {
  const waiting: Waiting[] = [];
  for (;;) {
    for (const lane of lanes) waiting.push(...(await filled(lane, book, source)));
    // Answers come in between two turns only.
    await turn();
    const held = waiting[0]?.held();
    if (held !== undefined) yield { entries: waiting.shift()?.entries ?? [], held };
    else if (!(await goesOn(book, source, waiting))) return;
  }
}

/** Gives a lane as much as it takes. */
const filled = async (lane: BusyLane, book: BookId, source: Source): Promise<readonly Waiting[]> => {
  const given: Waiting[] = [];
  while (lane.isFree()) {
    const entries = await source.next();
    if (entries === undefined) break;
    given.push(lane.hold(book, entries));
  }
  return given;
};

/** Holds one more piece, or waits for the first that is on its way; `false` where there is neither. */
const goesOn = async (book: BookId, source: Source, waiting: Waiting[]): Promise<boolean> => {
  const entries = waiting.length < MOST ? await source.next() : undefined;
  if (entries !== undefined) waiting.push(heldHere(book, entries));
  else await waiting[0]?.answered;
  return waiting.length > 0;
};
