// A book cut into pieces that can be held by themselves.
import { isClosedLeaf, type BundledEntry } from '../bundle/lines.js';
import { TILE_WIDTH } from '../proof/tiles.js';

/** Entries as they are read, some at once. */
export type Pages = AsyncIterable<readonly BundledEntry[]>;

/** Of one piece: no more than a tile has, and about as many characters as are good to hold many times. */
type Cut = readonly BundledEntry[];
const PIECE_CHARACTERS = 1024 * 1024;

/** What is read, piece by piece. */
export interface Source {
  /** `undefined` at the end, and where reading has failed. */
  readonly next: () => Promise<Cut | undefined>;
  /** Throws what reading failed with, if it has. */
  readonly end: () => void;
}

/** What was read before reading failed is given first. */
export const inPieces = (pages: Pages): Source => {
  const pieces = cut(pages);
  let failure: { readonly error: unknown } | undefined;
  return {
    next: async () => {
      try {
        const { value, done } = await pieces.next();
        return done === true ? undefined : value;
      } catch (error) {
        failure = { error };
        return undefined;
      }
    },
    end: () => {
      if (failure !== undefined) throw failure.error;
    },
  };
};

async function* cut(pages: Pages): AsyncGenerator<Cut, undefined> {
  const { add, rest } = cutter();
  try {
    for await (const page of pages) yield* page.flatMap(add);
  } catch (error) {
    yield* rest();
    throw error;
  }
  yield* rest();
  return undefined;
}

/** Gives each piece when its last entry is added; in the end, what is left. None goes beyond a tile. */
const cutter = () => {
  let piece: BundledEntry[] = [];
  let characters = 0;
  let added = 0;
  return {
    add: (entry: BundledEntry): readonly Cut[] => {
      piece.push(entry);
      added += 1;
      characters += isClosedLeaf(entry) ? 0 : entry.envelope.length + entry.data.length;
      if (added % TILE_WIDTH !== 0 && characters < PIECE_CHARACTERS) return [];
      const whole = piece;
      [piece, characters] = [[], 0];
      return [whole];
    },
    rest: (): readonly Cut[] => (piece.length === 0 ? [] : [piece]),
  };
};
