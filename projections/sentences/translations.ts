import type { Bilingual } from '../../domain/language/codec.js';
import type { TranslationEvent } from '../../domain/texts/translation-events.js';
import { de } from './article.js';
import { languageName } from './language-name.js';
import type { Sentences } from './table.js';

export const translationSentences: Sentences<TranslationEvent> = {
  ParagraphTranslated: ({ text, paragraph, language, of, words }, say) => {
    const into = languageName(language, say);
    return say.in({
      es: `Se tradujo al ${into} el párrafo ${paragraph} ${de(say.text(text))} (versión ${of}): ${say.quote(words)}.`,
      en: `Paragraph ${paragraph} of ${say.text(text)} (version ${of}) was translated into ${into}: ${say.quote(words)}.`,
    });
  },
};

const counted = (number: number, one: string, more: string): readonly string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : more}`];

/** "2 párrafos caducos, 1 sin traducir" */
export const translationsLeft = ({
  stale,
  missing,
}: {
  readonly stale: number;
  readonly missing: number;
}): Bilingual => ({
  es: [
    ...counted(stale, 'párrafo caduco', 'párrafos caducos'),
    ...counted(missing, 'párrafo sin traducir', 'párrafos sin traducir'),
  ].join(', '),
  en: [
    ...counted(stale, 'stale paragraph', 'stale paragraphs'),
    ...counted(missing, 'paragraph not translated', 'paragraphs not translated'),
  ].join(', '),
});
