import type { Query } from './query.js';
import { FORMS, isForm } from './written/form.js';

/** What an incoming presidency takes over. */
export const dossierQuery: Query = {
  name: 'dossier',
  options: [
    {
      flags: '--format <form>',
      help: { es: 'markdown o html, en vez de líneas', en: 'markdown or html instead of lines' },
    },
  ],
  help: {
    es: 'lo que recibe la presidencia entrante: asuntos abiertos, mandatos, calendario, textos y lo que aún se debe',
    en: 'what an incoming presidency takes over: open matters, mandates, calendar, texts, and what is still owed',
  },
  examples: ['acta dossier', 'acta dossier --on 2019-12-31', 'acta dossier --format markdown > dossier.md'],
  wrong: (_, { format }) =>
    typeof format !== 'string' || isForm(format)
      ? undefined
      : {
          es: `--format: "${format}" no es ninguna de: ${FORMS.join(', ')}.`,
          en: `--format: "${format}" is none of: ${FORMS.join(', ')}.`,
        },
  question: () => ({ kind: 'dossier' }),
};
