import { Language } from '../../../domain/language/text.js';
import { VersionRange, versionsIn } from '../../../projections/changes.js';
import type { Question } from '../../../src/question.js';
import { addresses, DECLARATION_IN, TEXT } from '../addresses.js';
import { asOfFrom } from '../asking.js';
import { textual } from '../parameter.js';
import { route, type Route } from '../route.js';
import { answerWhole } from './answering.js';
import { answersOf } from './answers.js';
import { asked, AskedId, asking, book, HEADERS, wholeQuery } from './asking.js';

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

const inLanguage = { book, language: textual(Language, 'The language of the translation.') } as const;
const textInLanguage = { ...inLanguage, id: textual(AskedId, 'The text.') } as const;

const TRANSLATED = {
  method: 'get',
  group: 'queries',
  access: 'reader',
  query: wholeQuery,
  headers: HEADERS,
  answers: answersOf('translation', addresses.translation.shape),
} as const;

const translations: readonly Route[] = [
  route<typeof inLanguage, typeof wholeQuery>({
    ...TRANSLATED,
    name: 'declaration-translation',
    path: `/books/{book}/${DECLARATION_IN}`,
    about: {
      es: 'La última declaración junto a su traducción, y qué de ella está caduco o falta.',
      en: 'The last declaration beside its translation, and what of it is stale or missing.',
    },
    params: inLanguage,
    handle: (service, call) => {
      const question: Question = { kind: 'translation', language: call.path.language };
      return answerWhole(service, asked(call, call.query.lang), question, asOfFrom(call.query));
    },
  }),
  route<typeof textInLanguage, typeof wholeQuery>({
    ...TRANSLATED,
    name: 'translation',
    path: `/books/{book}/${addresses.translation.path}`,
    about: {
      es: 'Un texto junto a su traducción, y qué de ella está caduco o falta.',
      en: 'A text beside its translation, and what of it is stale or missing.',
    },
    params: textInLanguage,
    handle: (service, call) => {
      const { id, language } = call.path;
      const question: Question = { kind: 'translation', id, language };
      return answerWhole(service, asked(call, call.query.lang), question, asOfFrom(call.query));
    },
  }),
];

/** One text: as it is, in another language, and how it changed. */
export const textRoutes: readonly Route[] = [
  changes,
  ...translations,
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
];
