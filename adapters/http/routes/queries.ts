import * as E from 'fp-ts/lib/Either.js';
import { matching, type Bilingual } from '../../../domain/language/codec.js';
import { BookId } from '../../../domain/language/ids.js';
import { VersionRange, versionsIn } from '../../../projections/changes.js';
import { EntryRange } from '../../../projections/diff.js';
import { WrittenNumber, type Question } from '../../../src/question.js';
import { addresses, TEXT } from '../addresses.js';
import { asOfFrom, asOfParameters, langParameter, pageParameters, placeAsked } from '../asking.js';
import { textual, type Parameter, type Parameters } from '../parameter.js';
import { problemReply } from '../problem.js';
import { route, type Call, type Route } from '../route.js';
import { answerPage, answerWhole, type Asked } from './answering.js';
import { answersOf } from './answers.js';

const book = textual(BookId, 'The book.');

/** What no id looks like is no thing in the book either, and is told what there is. */
const AskedId = matching('AskedId', /^.{1,200}$/s, { es: 'un identificador', en: 'an id' });

const wholeQuery = { ...asOfParameters, ...langParameter } as const;
const pageQuery = { ...wholeQuery, ...pageParameters } as const;

const HEADERS = {
  'If-None-Match': { about: 'The `ETag` of an answer the client has: 304 where it is still the same.' },
  'Accept-Language': { about: 'The language of problems: es or en.' },
} as const;

const asked = (call: Call<{ book: typeof book }, Parameters>, only: Asked['only']): Asked => ({
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
const asking = ({ kind, about, id, question, name = kind, path }: Asking): Route => {
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

type WithoutId = Exclude<Question, { readonly id: string }>['kind'];

const ofBook = (kind: WithoutId, es: string, en: string): Route =>
  asking({ kind, about: { es, en }, question: () => ({ kind }) });

const versionsOfText = {
  book,
  id: textual(AskedId, 'The text.'),
  versions: textual(VersionRange, 'Two of its versions, such as 1..4.'),
} as const;

/** What changed between two versions of a text. */
const changes = route<typeof versionsOfText, typeof wholeQuery>({
  name: 'changes',
  method: 'get',
  path: `/books/{book}/${addresses.changes.path}`,
  about: {
    es: 'Lo que cambió entre dos versiones de un texto, por párrafo y por palabra.',
    en: 'What changed between two versions of a text, by paragraph and by word.',
  },
  group: 'queries',
  access: 'reader',
  params: versionsOfText,
  query: wholeQuery,
  headers: HEADERS,
  answers: answersOf('changes', addresses.changes.shape),
  handle: (service, call) => {
    const question: Question = { kind: 'changes', id: call.path.id, ...versionsIn(call.path.versions) };
    return answerWhole(service, asked(call, call.query.lang), question, asOfFrom(call.query));
  },
});

/** About how something came about. */
const ofChain = (
  kind: 'why' | 'impact' | 'replay' | 'diff',
  id: Parameter<string>,
  es: string,
  en: string,
): Route => asking({ kind, about: { es, en }, id, question: (written) => ({ kind, id: written }) });

export const queryRoutes: readonly Route[] = [
  ofBook('summary', 'Lo que está en vigor, de un vistazo.', 'What is in force, at a glance.'),
  ofBook(
    'mandates',
    'Los mandatos aprobados y en vigor, y por qué no lo están los demás.',
    'The mandates approved and in force, and why the others are not.',
  ),
  asking({
    kind: 'mandate',
    about: { es: 'Un mandato, entero.', en: 'One mandate, in full.' },
    id: textual(AskedId, 'The mandate.'),
    question: (id) => ({ kind: 'mandate', id }),
  }),
  ofBook(
    'calendar',
    'Las actividades, con sus fechas como se saben.',
    'The activities, with their dates as they are known.',
  ),
  ofBook(
    'declaration',
    'La última declaración, párrafo por párrafo, con sus actos.',
    'The last declaration, paragraph by paragraph, with its acts.',
  ),
  ofBook('texts', 'Los textos.', 'The texts.'),
  changes,
  asking({
    kind: 'declaration',
    name: 'text',
    path: TEXT,
    about: {
      es: 'Un texto, párrafo por párrafo, con sus actos.',
      en: 'One text, paragraph by paragraph, with its acts.',
    },
    id: textual(AskedId, 'The text.'),
    question: (id) => ({ kind: 'declaration', id }),
  }),
  ofBook(
    'presidency',
    'Quién preside, quién presidió y quién sigue.',
    'Who presides, who did and who comes next.',
  ),
  ofBook(
    'decisions',
    'Lo que cada instancia hizo, y lo que entró en vigor.',
    'What each organ did, and what came into force.',
  ),
  ofBook('meetings', 'Las reuniones.', 'The meetings.'),
  asking({
    kind: 'meeting',
    about: {
      es: 'La agenda, la presencia y los actos de una reunión.',
      en: 'The agenda, presence and acts of a meeting.',
    },
    id: textual(AskedId, 'The meeting.'),
    question: (id) => ({ kind: 'meeting', id }),
  }),
  ofBook('proposals', 'Las propuestas.', 'The proposals.'),
  asking({
    kind: 'proposal',
    about: {
      es: 'Una propuesta: versiones, posiciones, objeciones y lo que falta todavía.',
      en: 'One proposal: versions, positions, objections and what is still needed.',
    },
    id: textual(AskedId, 'The proposal.'),
    question: (id) => ({ kind: 'proposal', id }),
  }),
  asking({
    kind: 'positions',
    about: {
      es: 'Dónde está cada miembro sobre una propuesta, y qué fue de cada objeción.',
      en: 'Where each member stands on a proposal, and what became of each objection.',
    },
    id: textual(AskedId, 'The proposal.'),
    question: (id) => ({ kind: 'positions', id }),
  }),
  ofBook(
    'members',
    'Los miembros, los observadores y la Secretaría.',
    'The members, the observers and the Secretariat.',
  ),
  ofBook(
    'notes',
    'Lo que dicen las fuentes, cómo se lee y dónde se contradicen.',
    'What the sources say, how it is read and where they contradict.',
  ),
  ofChain(
    'why',
    textual(AskedId, 'Its id, or its kind, a colon and its id; a paragraph as text/paragraph.'),
    'Por qué un mandato, actividad, párrafo, presidencia o decisión está como está: la cadena entera.',
    'Why a mandate, activity, paragraph, presidency or decision stands as it does: the whole chain.',
  ),
  ofChain(
    'impact',
    textual(WrittenNumber, 'The number of the entry.'),
    'Todo lo que descansa en un asiento.',
    'All that rests on an entry.',
  ),
  ofChain(
    'replay',
    textual(AskedId, 'The meeting.'),
    'Una reunión otra vez, asiento por asiento, con la diferencia que hizo cada uno.',
    'A meeting again, entry by entry, with the difference each made.',
  ),
  ofChain(
    'diff',
    textual(EntryRange, 'The two entries, as 120..180.'),
    'Lo que cambió en vigor entre dos asientos.',
    'What changed in force between two entries.',
  ),
  ofBook('log', 'El libro, asiento por asiento.', 'The book, entry by entry.'),
];
