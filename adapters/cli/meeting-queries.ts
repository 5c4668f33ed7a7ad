import { FORMAT, wrongForm } from './format-option.js';
import type { Query } from './query.js';

/** A meeting, told afterwards. */
export const minutesQuery: Query = {
  name: 'minutes',
  argument: { name: 'meeting', help: { es: 'la reunión', en: 'the meeting' }, required: true },
  help: {
    es: 'el acta de una reunión, punto por punto, y si es proyecto o definitiva',
    en: 'the minutes of a meeting, item by item, and whether they are draft or final',
  },
  options: [FORMAT],
  wrong: (_, typed) => wrongForm(typed),
  examples: ['acta minutes xxiv', 'acta minutes xxiv --format html > minutes.html'],
  question: (id = '') => ({ kind: 'minutes', id }),
};

/** What an incoming presidency takes over. */
export const dossierQuery: Query = {
  name: 'dossier',
  options: [FORMAT],
  wrong: (_, typed) => wrongForm(typed),
  help: {
    es: 'lo que recibe la presidencia entrante: asuntos abiertos, mandatos, calendario, textos y lo que aún se debe',
    en: 'what an incoming presidency takes over: open matters, mandates, calendar, texts, and what is still owed',
  },
  examples: ['acta dossier', 'acta dossier --on 2019-12-31', 'acta dossier --format md > dossier.md'],
  question: () => ({ kind: 'dossier' }),
};
