import * as E from 'fp-ts/lib/Either.js';
import { matching, type Bilingual } from '../../../domain/language/codec.js';
import { BookId } from '../../../domain/language/ids.js';
import type { Question } from '../../../src/question.js';
import { addresses } from '../addresses.js';
import { asOfFrom, asOfParameters, langParameter, pageParameters, placeAsked } from '../asking.js';
import { textual, type Parameter, type Parameters } from '../parameter.js';
import { problemReply } from '../problem.js';
import { route, type Call, type Route } from '../route.js';
import { answerPage, answerWhole, type Asked } from './answering.js';
import { answersOf } from './answers.js';

export const book = textual(BookId, 'The book.');

/** What no id looks like is no thing in the book either, and is told what there is. */
export const AskedId = matching('AskedId', /^.{1,200}$/s, { es: 'un identificador', en: 'an id' });

export const wholeQuery = { ...asOfParameters, ...langParameter } as const;
const pageQuery = { ...wholeQuery, ...pageParameters } as const;

export const HEADERS = {
  'If-None-Match': { about: 'The `ETag` of an answer the client has: 304 where it is still the same.' },
  'Accept-Language': { about: 'The language of problems: es or en.' },
} as const;

export const asked = (call: Call<{ book: typeof book }, Parameters>, only: Asked['only']): Asked => ({
  book: call.path.book,
  caller: call.caller,
  lang: call.lang,
  only,
  ifNoneMatch: call.header('if-none-match'),
  id: call.id,
});

interface Asking {
  readonly kind: Question['kind'];
  readonly about: Bilingual;
  /** Of what it is asked about, where it is about one thing of the book. */
  readonly id?: Parameter<string>;
  readonly question: (id: string) => Question;
  /** Where it is not the name of its kind, at its kind's own address. */
  readonly name?: string;
  readonly path?: string;
}

/** Where a question is asked: whole, or page by page where it is answered with collections. */
export const asking = ({ kind, about, id, question, name = kind, path }: Asking): Route => {
  const { path: usual, shape } = addresses[kind];
  const params: { readonly book: typeof book; readonly id?: Parameter<string> } =
    id === undefined ? { book } : { book, id };
  const common = {
    name,
    method: 'get',
    path: `/books/{book}/${path ?? usual}`,
    about,
    group: 'queries',
    access: 'reader',
    params,
    headers: HEADERS,
    answers: answersOf(kind, shape),
  } as const;
  const put = ({ path: given }: Call<typeof params, Parameters>): Question =>
    question((given as { readonly id?: string }).id ?? '');
  if (shape === 'whole') {
    return route<typeof params, typeof wholeQuery>({
      ...common,
      query: wholeQuery,
      handle: (service, call) =>
        answerWhole(service, asked(call, call.query.lang), put(call), asOfFrom(call.query)),
    });
  }
  return route<typeof params, typeof pageQuery>({
    ...common,
    query: pageQuery,
    handle: async (service, call) => {
      const place = placeAsked(call.query);
      if (E.isLeft(place)) return problemReply(place.left, call.lang, call.id);
      return answerPage(service, asked(call, call.query.lang), put(call), {
        ...place.right,
        limit: call.query.limit,
      });
    },
  });
};
