import type { Lang } from '../../domain/dates/words.js';
import type { Language } from '../../domain/language/text.js';
import type { Answered } from '../ask.js';
import type { Question } from '../question.js';
import { calendarDocument } from './calendar.js';
import { decisionsDocument } from './decisions.js';
import type { Document, Stamp } from './document.js';
import { dossierDocument } from './dossier.js';
import { inForceDocument } from './in-force.js';
import { minutesDocument } from './minutes.js';
import { textDocument } from './text.js';
import { translationDocument } from './translation.js';

/** The documents that go by a name of their own; a text goes by its id, minutes by their meeting. */
export const NAMED_DOCUMENTS = ['declaration', 'decisions', 'calendar', 'in-force', 'dossier'] as const;
export type NamedDocument = (typeof NAMED_DOCUMENTS)[number];

export const isNamedDocument = (name: string): name is NamedDocument =>
  (NAMED_DOCUMENTS as readonly string[]).includes(name);

/** What is asked of the book for a document of that name. */
export const questionFor = (name: NamedDocument): Question =>
  name === 'in-force' ? { kind: 'summary' } : { kind: name };

/** What is asked for the document of one text, in its own words or as translated. */
export const questionForText = (id: string, language?: Language): Question =>
  language === undefined ? { kind: 'declaration', id } : { kind: 'translation', id, language };

/** What is asked for the minutes of a meeting. */
export const questionForMinutes = (id: string): Question => ({ kind: 'minutes', id });

type Kind = Answered['answer']['kind'];
type Made<K extends Kind> = (
  answered: Answered,
  answer: Extract<Answered['answer'], { readonly kind: K }>,
  lang: Lang,
  stamp?: Stamp,
) => Document;

const documents = {
  declaration: textDocument,
  translation: translationDocument,
  minutes: minutesDocument,
  dossier: dossierDocument,
  decisions: decisionsDocument,
  calendar: calendarDocument,
  summary: inForceDocument,
} as const satisfies { readonly [K in Kind]?: Made<K> };

/** An answer as a document, in one language; nothing where none is made of such an answer. */
export const documentOf = (answered: Answered, lang: Lang, stamp?: Stamp): Document | undefined => {
  const made: Made<Kind> | undefined = documents[answered.answer.kind as keyof typeof documents] as
    Made<Kind> | undefined;
  return made?.(answered, answered.answer, lang, stamp);
};
