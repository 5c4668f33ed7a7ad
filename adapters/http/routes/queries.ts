import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { BookId, MandateId, MeetingId, ProposalId, TextId } from '../../../domain/language/ids.js';
import type { Question } from '../../../src/question.js';
import { asOfFrom, asOfParameters, langParameter, pageParameters, placeAsked } from '../asking.js';
import { textual, type Parameter, type Parameters } from '../parameter.js';
import { problemReply } from '../problem.js';
import type { Reply } from '../reply.js';
import { route, type Call, type Route } from '../route.js';
import { answerPage, answerWhole, type Asked } from './answering.js';
import { answersOf } from './answers.js';

const book = textual(BookId, 'The book.');

const ofBook = { book } as const;
const wholeQuery = { ...asOfParameters, ...langParameter } as const;
const pageQuery = { ...wholeQuery, ...pageParameters } as const;

const HEADERS = {
  'If-None-Match': { about: 'The `ETag` of an answer the client has: 304 where it is still the same.' },
  'Accept-Language': { about: 'The language of problems: es or en.' },
} as const;

export const asked = (call: Call<typeof ofBook, Parameters>, only: Asked['only']): Asked => ({
  book: call.path.book,
  caller: call.caller,
  lang: call.lang,
  only,
  ifNoneMatch: call.header('if-none-match'),
  id: call.id,
});

/** A question about a book whose answer is a collection: page by page. */
const collection = (name: string, about: Bilingual, question: Question): Route =>
  route({
    name,
    method: 'get',
    path: `/books/{book}/${name}`,
    about,
    group: 'queries',
    access: 'reader',
    params: ofBook,
    query: pageQuery,
    headers: HEADERS,
    answers: answersOf(question.kind, 'paged'),
    handle: async (service, call): Promise<Reply> => {
      const place = placeAsked(call.query);
      if (E.isLeft(place)) return problemReply(place.left, call.lang, call.id);
      return answerPage(service, asked(call, call.query.lang), question, {
        ...place.right,
        limit: call.query.limit,
      });
    },
  });

/** A question about a book that has one answer. */
const single = (name: string, about: Bilingual, question: Question): Route =>
  route({
    name,
    method: 'get',
    path: `/books/{book}/${name}`,
    about,
    group: 'queries',
    access: 'reader',
    params: ofBook,
    query: wholeQuery,
    headers: HEADERS,
    answers: answersOf(question.kind),
    handle: (service, call) =>
      answerWhole(service, asked(call, call.query.lang), question, asOfFrom(call.query)),
  });

interface Element {
  readonly name: string;
  readonly path: string;
  readonly about: Bilingual;
  readonly id: Parameter<string>;
  readonly kind: Question['kind'];
  readonly question: (id: string) => Question;
}

/** A question about one thing of a book. */
const element = ({ name, path, about, id, kind, question }: Element): Route => {
  const params = { book, id } as const;
  return route<typeof params, typeof wholeQuery>({
    name,
    method: 'get',
    path: `/books/{book}/${path}`,
    about,
    group: 'queries',
    access: 'reader',
    params,
    query: wholeQuery,
    headers: HEADERS,
    answers: answersOf(kind),
    handle: (service, call) =>
      answerWhole(service, asked(call, call.query.lang), question(call.path.id), asOfFrom(call.query)),
  });
};

export const queryRoutes: readonly Route[] = [
  single(
    'summary',
    { es: 'Lo que está en vigor, de un vistazo.', en: 'What is in force, at a glance.' },
    {
      kind: 'summary',
    },
  ),
  collection(
    'mandates',
    {
      es: 'Los mandatos aprobados y en vigor, y por qué no lo están los demás.',
      en: 'The mandates approved and in force, and why the others are not.',
    },
    { kind: 'mandates' },
  ),
  element({
    name: 'mandate',
    path: 'mandates/{id}',
    about: { es: 'Un mandato, entero.', en: 'One mandate, in full.' },
    id: textual(MandateId, 'The mandate.'),
    kind: 'mandate',
    question: (id) => ({ kind: 'mandate', id }),
  }),
  collection(
    'calendar',
    {
      es: 'Las actividades, con sus fechas como se saben.',
      en: 'The activities, with their dates as they are known.',
    },
    { kind: 'calendar' },
  ),
  single(
    'declaration',
    {
      es: 'La última declaración, párrafo por párrafo, con sus actos.',
      en: 'The last declaration, paragraph by paragraph, with its acts.',
    },
    { kind: 'declaration' },
  ),
  element({
    name: 'text',
    path: 'texts/{id}',
    about: {
      es: 'Un texto, párrafo por párrafo, con sus actos.',
      en: 'One text, paragraph by paragraph, with its acts.',
    },
    id: textual(TextId, 'The text.'),
    kind: 'declaration',
    question: (id) => ({ kind: 'declaration', id }),
  }),
  single(
    'presidency',
    { es: 'Quién preside, quién presidió y quién sigue.', en: 'Who presides, who did and who comes next.' },
    { kind: 'presidency' },
  ),
  collection(
    'decisions',
    {
      es: 'Lo que cada instancia hizo, y lo que entró en vigor.',
      en: 'What each organ did, and what came into force.',
    },
    { kind: 'decisions' },
  ),
  collection('meetings', { es: 'Las reuniones.', en: 'The meetings.' }, { kind: 'meetings' }),
  element({
    name: 'meeting',
    path: 'meetings/{id}',
    about: {
      es: 'La agenda, la presencia y los actos de una reunión.',
      en: 'The agenda, presence and acts of a meeting.',
    },
    id: textual(MeetingId, 'The meeting.'),
    kind: 'meeting',
    question: (id) => ({ kind: 'meeting', id }),
  }),
  collection('proposals', { es: 'Las propuestas.', en: 'The proposals.' }, { kind: 'proposals' }),
  element({
    name: 'proposal',
    path: 'proposals/{id}',
    about: {
      es: 'Una propuesta: versiones, posiciones, objeciones y lo que falta todavía.',
      en: 'One proposal: versions, positions, objections and what is still needed.',
    },
    id: textual(ProposalId, 'The proposal.'),
    kind: 'proposal',
    question: (id) => ({ kind: 'proposal', id }),
  }),
  collection(
    'members',
    {
      es: 'Los miembros, los observadores y la Secretaría.',
      en: 'The members, the observers and the Secretariat.',
    },
    { kind: 'members' },
  ),
  collection(
    'notes',
    {
      es: 'Lo que dicen las fuentes, cómo se lee y dónde se contradicen.',
      en: 'What the sources say, how it is read and where they contradict.',
    },
    { kind: 'notes' },
  ),
  collection(
    'log',
    { es: 'El libro, asiento por asiento.', en: 'The book, entry by entry.' },
    { kind: 'log' },
  ),
];
