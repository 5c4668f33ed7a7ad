import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { bookTag, seenIn } from './etag.js';
import { badRequest, type Trouble } from './problem.js';

/** The value of `Idempotency-Key`, with or without the quotes the header's draft asks for. */
export const idempotencyKey = (header: string | undefined): string | undefined => {
  const quoted = /^"(.*)"$/.exec(header?.trim() ?? '');
  const key = quoted?.[1] ?? header?.trim();
  return key === '' ? undefined : key;
};

export const missingKey: Trouble = badRequest([
  {
    parameter: 'Idempotency-Key',
    said: {
      es: 'falta la cabecera: un UUID o una etiqueta propia (como "acuerdo-3"). Es el identificador del comando: con la misma, repetir la petición no asienta nada dos veces',
      en: 'the header is missing: a UUID or a label of your own (such as "agreement-3"). It is the command’s id: with the same one, sending the request again records nothing twice',
    },
  },
]);

/** What `If-Match` says its sender has seen of the book; nothing where it is not sent or is `*`. */
export const seenBy = (
  ifMatch: string | undefined,
  book: BookId,
): E.Either<Trouble, EntryNumber | undefined> => {
  if (ifMatch === undefined) return E.right(undefined);
  const seen = seenIn(ifMatch, book);
  if (seen === 'any') return E.right(undefined);
  return seen === undefined
    ? E.left({ status: 412, code: 'tag-of-something-else', said: notATag(ifMatch, book) })
    : E.right(seen);
};

const notATag = (ifMatch: string, book: BookId): Bilingual => {
  const weak = ifMatch.trim().startsWith('W/');
  return weak
    ? {
        es: 'If-Match necesita la etiqueta fuerte del libro; la de una respuesta que empieza por W/ no dice qué asiento se ha visto.',
        en: 'If-Match needs the strong tag of the book; that of an answer, which begins with W/, does not say which entry was seen.',
      }
    : {
        es: `If-Match no es la etiqueta de este libro; sería como ${bookTag(book, 416)}.`,
        en: `If-Match is not the tag of this book; that would be like ${bookTag(book, 416)}.`,
      };
};

/** For what may not be recorded blindly. */
export const missingMatch = (book: BookId): Trouble => ({
  status: 428,
  code: 'if-match-missing',
  said: {
    es: `Aquí hay que decir qué se ha visto del libro: la cabecera If-Match con la etiqueta (ETag) de GET /books/${book}.`,
    en: `Here it must be said what was seen of the book: the header If-Match with the tag (ETag) of GET /books/${book}.`,
  },
});
