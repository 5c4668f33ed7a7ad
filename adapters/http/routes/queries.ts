import { EntryRange } from '../../../projections/diff.js';
import { WrittenNumber, type Question } from '../../../src/question.js';
import { textual, type Parameter } from '../parameter.js';
import type { Route } from '../route.js';
import { AskedId, asking } from './asking.js';
import { textRoutes } from './texts.js';

type WithoutId = Exclude<Question, { readonly id: string } | { readonly language: string }>['kind'];

const ofBook = (kind: WithoutId, es: string, en: string): Route =>
  asking({ kind, about: { es, en }, question: () => ({ kind }) });

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
  ...textRoutes,
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
  asking({
    kind: 'minutes',
    about: {
      es: 'El acta de una reunión, hecha de sus asientos: en preparación, proyecto o definitiva.',
      en: 'The minutes of a meeting, made of its entries: in preparation, draft or final.',
    },
    id: textual(AskedId, 'The meeting.'),
    question: (id) => ({ kind: 'minutes', id }),
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
    'silence',
    'Lo que corre en silencio, y qué fue de lo circulado antes.',
    'What runs under silence, and what came of what was circulated before.',
  ),
  ofBook(
    'dossier',
    'Lo que recibe la presidencia entrante: asuntos abiertos, mandatos, calendario, textos y lo que aún se debe.',
    'What an incoming presidency takes over: open matters, mandates, calendar, texts, and what is still owed.',
  ),
  ofBook(
    'todo',
    'Lo que el libro aún debe, y quién: seguimiento, planes de trabajo, mandatos, actas, traducciones.',
    'What the record still owes, and who: follow-up, work plans, mandates, minutes, translations.',
  ),
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
