import * as E from 'fp-ts/lib/Either.js';
import { isUtf8 } from 'node:buffer';
import { valueOf } from '../json/node.js';
import { plainJson } from '../json/plain.js';
import { readJson } from '../json/read.js';
import { badRequest, type BadValueSaid, type Trouble } from './problem.js';

/**
 * What a body's JSON says. Refused: bytes that are not UTF-8, anything RFC 8259 does not know, a
 * name written twice, more than 32 levels. What a number or a text may be is for the codecs to say.
 */
export const readBody = (bytes: Uint8Array): E.Either<Trouble, unknown> => {
  if (!isUtf8(bytes)) return E.left(badRequest([NOT_UTF8]));
  const text = UTF8.decode(bytes);
  const plain = plainJson(text);
  if (plain !== undefined) return E.right(plain);
  const { node, faults } = readJson(text);
  if (faults.length > 0) {
    return E.left(
      badRequest(
        faults.map(({ place, said }): BadValueSaid => ({ line: place.line, column: place.column, said })),
      ),
    );
  }
  return node === undefined ? E.left(badRequest([EMPTY])) : E.right(valueOf(node));
};

/** Without the byte order mark, where there is one. */
const UTF8 = new TextDecoder();

const NOT_UTF8: BadValueSaid = {
  pointer: '',
  said: { es: 'el cuerpo no está en UTF-8', en: 'the body is not in UTF-8' },
};

const EMPTY: BadValueSaid = {
  pointer: '',
  said: { es: 'falta el cuerpo de la petición', en: 'the request has no body' },
};
