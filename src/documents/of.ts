import type { Lang } from '../../domain/dates/words.js';
import type { Answered } from '../ask.js';
import type { Question } from '../question.js';
import { calendarDocument } from './calendar.js';
import { decisionsDocument } from './decisions.js';
import type { Document, Stamp } from './document.js';
import { inForceDocument } from './in-force.js';
import { textDocument } from './text.js';

/** The documents that go by a name of their own; a text goes by its id. */
export const NAMED_DOCUMENTS = ['declaration', 'decisions', 'calendar', 'in-force'] as const;
export type NamedDocument = (typeof NAMED_DOCUMENTS)[number];

export const isNamedDocument = (name: string): name is NamedDocument =>
  (NAMED_DOCUMENTS as readonly string[]).includes(name);

/** What is asked of the book for a document of that name. */
export const questionFor = (name: NamedDocument): Question =>
  name === 'in-force' ? { kind: 'summary' } : { kind: name };

/** What is asked for the document of one text. */
export const questionForText = (id: string): Question => ({ kind: 'declaration', id });

/** An answer as a document, in one language; nothing where none is made of such an answer. */
export const documentOf = (answered: Answered, lang: Lang, stamp?: Stamp): Document | undefined => {
  const { answer } = answered;
  if (answer.kind === 'declaration') return textDocument(answered, answer, lang, stamp);
  if (answer.kind === 'decisions') return decisionsDocument(answered, answer, lang, stamp);
  if (answer.kind === 'calendar') return calendarDocument(answered, answer, lang, stamp);
  return answer.kind === 'summary' ? inForceDocument(answered, answer, lang, stamp) : undefined;
};
