import * as E from 'fp-ts/lib/Either.js';
import { Instant } from '../../../domain/dates/moment.js';
import { flag, whole } from '../../../domain/language/codec.js';
import { BookId, EntryNumber } from '../../../domain/language/ids.js';
import { list, optional, struct } from '../../../domain/language/struct.js';
import { LocalText } from '../../../domain/language/text.js';
import { langParameter } from '../asking.js';
import { bookTag, isKnown } from '../etag.js';
import { onlyIn, type Lang } from '../lang.js';
import { textual } from '../parameter.js';
import { problemReply } from '../problem.js';
import { json, type Reply } from '../reply.js';
import { route, type Route } from '../route.js';
import { storeTrouble } from '../store-trouble.js';
import { unknownBook } from '../../../src/ask-failures.js';
import { noAnswer } from './answering.js';
import { problems } from './answers.js';

/** A book from outside: whose it is, and how far it has come. */
export const BookTold = struct('BookTold', {
  book: BookId,
  names: optional(LocalText),
  acronyms: optional(LocalText),
  last: EntryNumber,
  lastRecordedAt: optional(Instant),
});

export type BookTold = typeof BookTold._A;

export const BooksTold = struct('BooksTold', {
  books: list(BookTold),
  /** Whether what is recorded here is signed, so that a receipt can be proven. */
  signed: flag,
  /** The most entries that a book may have to be bundled here. */
  mostBundled: whole('mostBundled'),
});

/** In the one language asked for, or in all. */
const inWords = (only: Lang | undefined, answer: object): unknown =>
  only === undefined ? answer : onlyIn(only, answer);

const NO_CACHE = { 'Cache-Control': 'private, no-cache' } as const;

export const bookRoutes: readonly Route[] = [
  route({
    name: 'books',
    method: 'get',
    path: '/books',
    about: { es: 'Los libros que se guardan aquí.', en: 'The books kept here.' },
    group: 'queries',
    access: 'reader',
    params: {},
    query: langParameter,
    answers: { 200: { about: 'The books.', codec: BooksTold }, ...problems(401, 429, 503) },
    handle: async (service, call): Promise<Reply> => {
      const ids = await service.store.books()();
      if (E.isLeft(ids)) return problemReply(storeTrouble(ids.left), call.lang, call.id);
      const all = await Promise.all(ids.right.map(service.books.titlePage));
      const books = all.filter((one) => one !== undefined);
      return json(
        200,
        inWords(call.query.lang, {
          books,
          signed: service.signer !== undefined,
          mostBundled: service.bundles.longest,
        }),
        NO_CACHE,
      );
    },
  }),
  route({
    name: 'book',
    method: 'get',
    path: '/books/{book}',
    about: {
      es: 'De quién es el libro y hasta dónde llega; su ETag es la que pide If-Match.',
      en: 'Whose book it is and how far it has come; its ETag is what If-Match asks for.',
    },
    group: 'queries',
    access: 'reader',
    params: { book: textual(BookId, 'The book.') },
    query: langParameter,
    headers: { 'If-None-Match': { about: '304 where nothing was recorded since.' } },
    answers: {
      200: { about: 'The book.', codec: BookTold },
      304: { about: 'Nothing was recorded since.' },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: async (service, call): Promise<Reply> => {
      const found = await service.books.titlePage(call.path.book);
      if (found === undefined) {
        return problemReply(await noAnswer(service, unknownBook(call.path.book)), call.lang, call.id);
      }
      const headers = { ETag: bookTag(found.book, found.last), ...NO_CACHE };
      return isKnown(call.header('if-none-match'), headers.ETag)
        ? { status: 304, headers }
        : json(200, inWords(call.query.lang, found), headers);
    },
  }),
];
