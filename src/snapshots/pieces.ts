import * as t from 'io-ts';
import { unspell, type Shapes } from './spelling.js';

// A snapshot is a row of pieces, in which texts stand one after another. Where a text stands is told by one number: the
// piece, times so many, and the place of its first byte in the piece. A text may be longer: it is the last of its piece.
const WIDEST = 2 ** 24;

/** Pieces are filled up to so many bytes: what is made, hashed or written at once, while others wait. */
const FULL = 2 ** 20;

/** Where a text stands, and its bytes. */
export const PlaceInPieces = t.readonly(t.type({ at: t.number, length: t.number }));
export type Place = t.TypeOf<typeof PlaceInPieces>;

/** Texts that are put into pieces. */
export interface Filling {
  readonly put: (bytes: Uint8Array) => Place;
  /** The pieces that were filled since they were last taken. */
  readonly filled: () => readonly Uint8Array[];
  /** Those, and what is in the last one, if anything is. */
  readonly rest: () => readonly Uint8Array[];
}

/** @param from how many pieces there are before the first of these */
export const filling = (from = 0): Filling => {
  const filled: Uint8Array[] = [];
  let piece = from;
  let bytes: Uint8Array[] = [];
  let length = 0;
  const end = (): void => {
    if (length > 0) filled.push(Buffer.concat(bytes, length));
    [piece, bytes, length] = [piece + 1, [], 0];
  };
  return {
    put: (text) => {
      const place = { at: piece * WIDEST + length, length: text.length };
      bytes.push(text);
      length += text.length;
      // At once, whenever they are taken: what came after would begin where no place can tell.
      if (length >= FULL) end();
      return place;
    },
    filled: () => filled.splice(0),
    rest: () => {
      end();
      return filled.splice(0);
    },
  };
};

/** Pieces that were read, and the shapes of the records in them. They never change. */
export class Sheaf {
  constructor(
    readonly pieces: readonly Uint8Array[],
    readonly shapes: Shapes,
  ) {}

  bytes({ at, length }: Place): Uint8Array {
    const offset = at % WIDEST;
    return this.pieces[Math.floor(at / WIDEST)]?.subarray(offset, offset + length) ?? new Uint8Array();
  }

  value(place: Place): unknown {
    const { buffer, byteOffset, byteLength } = this.bytes(place);
    return unspell(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'), this.shapes);
  }
}
