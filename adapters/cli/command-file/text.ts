import * as E from 'fp-ts/lib/Either.js';
import { isUtf8 } from 'node:buffer';
import { firstBadByte } from './bytes.js';
import type { Place } from '../../json/node.js';
import type { Fault } from '../../json/parsed.js';

const TOP: Place = { line: 1, column: 1 };

/** The text of a file: UTF-8, with or without a byte order mark, and no NUL in it. */
export const textOf = (bytes: Uint8Array): E.Either<Fault, string> => {
  if (isUtf16(bytes)) return E.left({ place: TOP, said: utf16 });
  if (!isUtf8(bytes)) return E.left(notUtf8(bytes));
  // The decoder leaves the byte order mark out.
  const text = new TextDecoder().decode(bytes);
  const nul = text.indexOf('\0');
  return nul < 0 ? E.right(text) : E.left(hasNul(text, nul));
};

const utf16 = {
  es: 'el archivo está en UTF-16. Guárdelo como UTF-8 (en el editor: «Guardar con codificación»).',
  en: 'the file is in UTF-16. Save it as UTF-8 (in the editor: "Save with encoding").',
};

/** A byte order mark of UTF-16, or every other byte NUL as in plain text without one. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return false;
  const nulsAt = (parity: number): boolean => head.every((byte, index) => index % 2 !== parity || byte === 0);
  return nulsAt(0) || nulsAt(1);
};

const notUtf8 = (bytes: Uint8Array): Fault => {
  const { line, column, byte } = firstBadByte(bytes);
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const letter = byte >= 0xa0 ? String.fromCharCode(byte) : undefined;
  return {
    place: { line, column },
    said: {
      es: `el archivo no está en UTF-8: el byte ${hex}${letter === undefined ? '' : ` parece "${letter}" en Latin-1`}. Guárdelo como UTF-8.`,
      en: `the file is not in UTF-8: the byte ${hex}${letter === undefined ? '' : ` looks like "${letter}" in Latin-1`}. Save it as UTF-8.`,
    },
  };
};

const hasNul = (text: string, at: number): Fault => {
  const before = text.slice(0, at).split('\n');
  return {
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    said: {
      es: 'hay un carácter NUL (U+0000): esto no es un archivo de texto, o está dañado.',
      en: 'there is a NUL character (U+0000): this is no text file, or it is damaged.',
    },
  };
};
