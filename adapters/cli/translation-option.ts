import type { Bilingual } from '../../domain/language/codec.js';
import { Language } from '../../domain/language/text.js';
import type { Question } from '../../src/question.js';
import type { Query, TypedOptions } from './query.js';

// `--translation`, and not `--language`: `--lang` is the language acta itself speaks.

export const TRANSLATION: NonNullable<Query['options']>[number] = {
  flags: '--translation <language>',
  help: {
    es: 'junto al original, su traducción a este idioma, y qué de ella está caduco o falta: en',
    en: 'beside the authentic words their translation into this language, and what of it is stale or missing: en',
  },
};

const asked = ({ translation }: TypedOptions): string | undefined =>
  typeof translation === 'string' ? translation : undefined;

/** What is asked where a translation is; nothing where none is. */
export const translationAsked = (id: string | undefined, typed: TypedOptions): Question | undefined => {
  const language = asked(typed);
  return language === undefined || !Language.is(language)
    ? undefined
    : { kind: 'translation', language, ...(id === undefined ? {} : { id }) };
};

/** What is wrong with the language that was typed. */
export const wrongTranslation = (typed: TypedOptions): Bilingual | undefined => {
  const language = asked(typed);
  return language === undefined || Language.is(language)
    ? undefined
    : {
        es: `--translation: "${language}" no es el código de un idioma, como en o pt-BR.`,
        en: `--translation: "${language}" is not the code of a language, such as en or pt-BR.`,
      };
};
