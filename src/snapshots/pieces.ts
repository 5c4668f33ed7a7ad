import * as t from 'io-ts';
import { unspell, type Shapes } from './spelling.js';

// A snapshot is a row of pieces, in which texts stand one after another. Where a text stands is told by one number: the
// piece, times so many, and the place of its first byte in the piece. A text that is longer has a piece of its own.
const WIDEST = 2 ** 24;

/** Pieces are filled up to so many bytes: what is read, hashed or written at once, while others wait. */
const FULL = 2 ** 22;

/** Where a text stands, and its bytes. */
export const PlaceInPieces = t.readonly(t.type({ at: t.number, length: t.number }));
export type Place = t.TypeOf<typeof PlaceInPieces>;

/** Texts that are put into pieces. */
export interface Filling {
  readonly put: (bytes: Uint8Array) => Place;
  /** The piece that is full, if one is: the next text begins another. */
  readonly full: () => Uint8Array | undefined;
  /** What is in the last piece, if anything is. */
  readonly rest: () => Uint8Array | undefined;
}

export const filling = (): Filling => {
  let piece = 0;
  let bytes: Uint8Array[] = [];
  let length = 0;
  const rest = (): Uint8Array | undefined => {
    if (length === 0) return undefined;
    const whole = Buffer.concat(bytes, length);
    [piece, bytes, length] = [piece + 1, [], 0];
    return whole;
  };
  return {
    put: (text) => {
      const place = { at: piece * WIDEST + length, length: text.length };
      bytes.push(text);
      length += text.length;
      return place;
    },
    full: () => (length < FULL ? undefined : rest()),
    rest,
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
