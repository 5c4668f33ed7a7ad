import * as E from 'fp-ts/lib/Either.js';
import { FORMAT, wrongForm } from './format-option.js';
import { dossierQuery, minutesQuery } from './meeting-queries.js';
import { entryNumber } from './options.js';
import type { Query } from './query.js';
import { diffQuery, replayQuery } from './replay/queries.js';
import { TRANSLATION, translationAsked, wrongTranslation } from './translation-option.js';
import { textQuery } from './text-query.js';

/** What a chain can be given as besides lines and JSON. */
const PICTURES: NonNullable<Query['options']> = [
  { flags: '--svg', help: { es: 'como imagen SVG', en: 'as an SVG picture' } },
  { flags: '--dot', help: { es: 'para Graphviz', en: 'for Graphviz' } },
  {
    flags: '--prov',
    help: { es: 'en PROV-JSON (W3C), para otras herramientas', en: 'in PROV-JSON (W3C), for other tools' },
  },
];

/** The forms in which other programs subscribe to the calendar. */
const FEED_OPTIONS: NonNullable<Query['options']> = [
  { flags: '--ical', help: { es: 'para calendarios: iCalendar', en: 'for calendars: iCalendar' } },
  { flags: '--jcal', help: { es: 'lo mismo en JSON: jCal', en: 'the same in JSON: jCal' } },
  { flags: '--feed', help: { es: 'como JSON Feed', en: 'as a JSON Feed' } },
];

/** What the book can be asked, one command a question. */
export const queries: readonly Query[] = [
  {
    name: 'log',
    help: { es: 'el libro, asiento por asiento', en: 'the book, entry by entry' },
    examples: ['acta log', 'acta log --at 40', 'acta log --on 2019-11-12'],
    question: () => ({ kind: 'log' }),
  },
  {
    name: 'mandates',
    argument: { name: 'id', help: { es: 'un solo mandato, entero', en: 'one mandate, in full' } },
    options: [
      {
        flags: '--all',
        help: {
          es: 'enteros también los que no están en vigor',
          en: 'in full those that are not in force, too',
        },
      },
    ],
    help: {
      es: 'los mandatos aprobados y en vigor, y por qué no lo están los demás',
      en: 'the mandates approved and in force, and why the others are not',
    },
    examples: ['acta mandates --on 2019-11-15', 'acta mandates --all', 'acta mandates border-management'],
    question: (id) => (id === undefined ? { kind: 'mandates' } : { kind: 'mandate', id }),
  },
  {
    name: 'calendar',
    help: {
      es: 'las actividades, con sus fechas como se saben',
      en: 'the activities, with their dates as they are known',
    },
    options: [...FEED_OPTIONS, FORMAT],
    wrong: (_, typed) => wrongForm(typed),
    examples: ['acta calendar', 'acta calendar --on 2020-01-15', 'acta calendar --ical > crm.ics'],
    question: () => ({ kind: 'calendar' }),
  },
  {
    name: 'declaration',
    argument: {
      name: 'text',
      help: {
        es: 'otro texto; sin él, la última declaración',
        en: 'another text; without it, the last declaration',
      },
    },
    help: {
      es: 'la declaración, párrafo por párrafo, con sus actos',
      en: 'the declaration, paragraph by paragraph, with its acts',
    },
    options: [TRANSLATION, FORMAT],
    examples: [
      'acta declaration',
      'acta declaration --translation en',
      'acta declaration --format md > declaration.md',
    ],
    wrong: (_, typed) => wrongTranslation(typed) ?? wrongForm(typed),
    question: (id, typed) =>
      translationAsked(id, typed) ??
      (id === undefined ? { kind: 'declaration' } : { kind: 'declaration', id }),
  },
  textQuery,
  {
    name: 'presidency',
    help: {
      es: 'quién preside, quién presidió y quién sigue',
      en: 'who presides, who did and who comes next',
    },
    examples: ['acta presidency --on 2019-11-13', 'acta presidency --on 2020-01-15'],
    question: () => ({ kind: 'presidency' }),
  },
  {
    name: 'decisions',
    help: {
      es: 'lo que cada instancia hizo, y lo que entró en vigor',
      en: 'what each organ did, and what came into force',
    },
    options: [FORMAT],
    wrong: (_, typed) => wrongForm(typed),
    examples: ['acta decisions', 'acta decisions --on 2019-11-14 --json'],
    question: () => ({ kind: 'decisions' }),
  },
  {
    name: 'meeting',
    argument: {
      name: 'id',
      help: { es: 'una reunión; sin ella, la lista', en: 'one meeting; without it, the list' },
    },
    help: {
      es: 'la agenda, la presencia y los actos de una reunión',
      en: 'the agenda, presence and acts of a meeting',
    },
    examples: ['acta meeting', 'acta meeting xxiv'],
    question: (id) => (id === undefined ? { kind: 'meetings' } : { kind: 'meeting', id }),
  },
  minutesQuery,
  {
    name: 'proposal',
    argument: {
      name: 'id',
      help: { es: 'una propuesta; sin ella, la lista', en: 'one proposal; without it, the list' },
    },
    help: {
      es: 'las posiciones sobre una propuesta, y qué falta todavía',
      en: 'the positions on a proposal, and what is still needed',
    },
    examples: ['acta proposal', 'acta proposal lines-of-action --at 279'],
    question: (id) => (id === undefined ? { kind: 'proposals' } : { kind: 'proposal', id }),
  },
  {
    name: 'positions',
    argument: { name: 'proposal', help: { es: 'la propuesta', en: 'the proposal' }, required: true },
    help: {
      es: 'dónde está cada miembro sobre una propuesta, y qué fue de cada objeción',
      en: 'where each member stands on a proposal, and what became of each objection',
    },
    examples: ['acta positions lines-of-action', 'acta positions lines-of-action --at 279'],
    question: (id = '') => ({ kind: 'positions', id }),
  },
  {
    name: 'silence',
    help: {
      es: 'lo que corre en silencio y hasta cuándo, y qué fue de lo circulado antes',
      en: 'what runs under silence and until when, and what came of what was circulated before',
    },
    examples: ['acta silence', 'acta silence --on 2020-02-01 --json'],
    question: () => ({ kind: 'silence' }),
  },
  dossierQuery,
  {
    name: 'todo',
    options: [{ flags: '--all', help: { es: 'también lo cumplido', en: 'what is done, too' } }],
    help: {
      es: 'lo que el libro aún debe, y a quién toca: seguimiento, planes de trabajo, mandatos, actas, traducciones, anuncios, declaraciones',
      en: 'what the record still owes, and who owes it: follow-up, work plans, mandates, minutes, translations, announcements, statements',
    },
    examples: ['acta todo', 'acta todo --on 2020-03-01', 'acta todo --all'],
    question: () => ({ kind: 'todo' }),
  },
  {
    name: 'members',
    help: {
      es: 'los miembros, los observadores y la Secretaría',
      en: 'the members, the observers and the Secretariat',
    },
    examples: ['acta members', 'acta members --on 2019'],
    question: () => ({ kind: 'members' }),
  },
  {
    name: 'notes',
    help: {
      es: 'lo que dicen las fuentes, cómo se lee y dónde se contradicen',
      en: 'what the sources say, how it is read and where they contradict',
    },
    examples: ['acta notes'],
    question: () => ({ kind: 'notes' }),
  },
  {
    name: 'why',
    argument: {
      name: 'id',
      required: true,
      help: {
        es: 'un mandato, actividad, período, acto, o un párrafo como declaration/calendar; con su clase si hace falta: mandate:…',
        en: 'a mandate, activity, term, act, or a paragraph such as declaration/calendar; with its kind if need be: mandate:…',
      },
    },
    help: {
      es: 'por qué algo está como está: la cadena hasta el primer asiento, y qué falta',
      en: 'why something stands as it does: the chain down to the first entry, and what is missing',
    },
    options: PICTURES,
    examples: [
      'acta why border-management',
      'acta why declaration/calendar',
      'acta why presidency:2020 --svg > why.svg',
    ],
    question: (id = '') => ({ kind: 'why', id }),
  },
  {
    name: 'impact',
    argument: {
      name: 'entry',
      required: true,
      help: { es: 'el número de un asiento', en: 'the number of an entry' },
    },
    help: { es: 'todo lo que descansa en un asiento', en: 'all that rests on an entry' },
    options: PICTURES,
    examples: ['acta impact 261', 'acta impact 0 --json'],
    wrong: (entry = '') => {
      const number = entryNumber('impact')(entry);
      return E.isLeft(number) ? number.left : undefined;
    },
    // Zeros before a number mean nothing, and an address knows it by the number.
    question: (id = '') => ({ kind: 'impact', id: String(Number(id)) }),
  },
  replayQuery,
  diffQuery,
];
