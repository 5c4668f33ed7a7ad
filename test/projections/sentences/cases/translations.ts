import type { TranslationEvent } from '../../../../domain/texts/translation-events.js';
import type { Cases } from '../case.js';

export const translationCases: Cases<TranslationEvent> = {
  ParagraphTranslated: [
    {
      data: { text: 'decl', paragraph: 'p1', language: 'en', of: 3, words: 'They ask.' },
      es: 'Se tradujo al inglés el párrafo p1 del texto «Declaración de 2019» (versión 3): «They ask».',
      en: 'Paragraph p1 of the text “2019 Declaration” (version 3) was translated into English: “They ask”.',
    },
  ],
};
