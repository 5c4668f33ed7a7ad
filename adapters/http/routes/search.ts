import * as E from 'fp-ts/lib/Either.js';
import { matching, whole } from '../../../domain/language/codec.js';
import { struct } from '../../../domain/language/struct.js';
import { record } from '../../../domain/language/dictionary.js';
import { Answered } from '../../../src/ask.js';
import { Cited, citedBy } from '../../../src/cite.js';
import { sealReader } from '../../../src/sealing/tell.js';
import { SearchFound } from '../../../src/search/search.js';
import { asOfFrom, asOfParameters, langParameter } from '../asking.js';
import { onlyIn } from '../lang.js';
import { LARGEST_PAGE } from '../page.js';
import { numeric, textual } from '../parameter.js';
import { problemReply } from '../problem.js';
import { json } from '../reply.js';
import { route, type Route } from '../route.js';
import { noAnswer } from './answering.js';
import { problems } from './answers.js';
import { book } from './asking.js';

const { asOf } = Answered.props;

/** What was found, the moment it holds for and the entries it rests on. */
export const SearchSent = struct('SearchSent', {
  book: Answered.props.book,
  asOf,
  answer: SearchFound,
  cited: record(Cited),
  sealed: Answered.props.sealed,
});

/** Longer than anybody types. */
const Asked = matching('Asked', /^.{0,200}$/s, {
  es: 'lo que se busca, en 200 caracteres a lo más',
  en: 'what is searched for, in 200 characters at most',
});

/** Of things, and of entries, unless told otherwise. */
const FOUND = 20;

export const searchRoutes: readonly Route[] = [
  route({
    name: 'search',
    method: 'get',
    path: '/books/{book}/search',
    about: {
      es: 'Lo que el libro dice de unas palabras, sin acentos ni terminaciones que valgan: cosas, párrafos y asientos.',
      en: 'What the book says about some words, accents and endings forgiven: things, paragraphs and entries.',
    },
    group: 'queries',
    access: 'reader',
    params: { book },
    query: {
      q: textual(Asked, 'The words; all of them, or their beginnings, are found together.'),
      limit: numeric(
        whole('Found', 1, LARGEST_PAGE),
        `Of things, and of entries, at the most; ${FOUND} where it is left out.`,
      ),
      ...asOfParameters,
      ...langParameter,
    },
    answers: {
      200: {
        about: 'What was found, the best of things and the newest of entries first.',
        codec: SearchSent,
      },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: async ({ search, store, ...service }, { path, query, caller, lang, id }) => {
      const asked = {
        book: path.book,
        asker: caller.asking(path.book),
        asOf: asOfFrom(query),
        words: query.q ?? '',
        limit: query.limit ?? FOUND,
      };
      const searched = await search(asked);
      if (E.isLeft(searched)) {
        return problemReply(await noAnswer({ ...service, store, search }, searched.left), lang, id);
      }
      const { found, book: state, instant, last } = searched.right;
      // What is sealed is not searched, and is not opened here.
      const reader = sealReader({ lang: query.lang ?? lang });
      const { cited, sealed } = await citedBy({ store, named: service.books.named, reader }, state, found);
      const sent = {
        book: path.book,
        asOf: {
          ...asked.asOf,
          instant: new Date(instant).toISOString(),
          ...(last === undefined ? {} : { last }),
        },
        answer: reader.inWords(found),
        cited,
        ...(Object.keys(sealed).length === 0 ? {} : { sealed }),
      };
      return json(200, query.lang === undefined ? sent : onlyIn(query.lang, sent), {
        'Cache-Control': 'private, no-cache',
      });
    },
  }),
];
