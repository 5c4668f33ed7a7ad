import type { Bilingual } from '../../domain/language/codec.js';
import { languageIn } from '../../projections/sentences/language-name.js';
import { translationsLeft } from '../../projections/sentences/translations.js';
import type { TranslationCounted } from '../../projections/translation.js';
import type { Telling } from './telling.js';

/** "inglés", "English": a language within a sentence. */
export const languageNamed = (language: string): Bilingual => ({
  es: languageIn(language, 'es'),
  en: languageIn(language, 'en'),
});

/** "inglés: 4 párrafos al día, 1 párrafo caduco; las reglas lo piden para adoptar el texto" */
export const translationCounted = (
  { language, ofAdoption, fresh, stale, missing }: TranslationCounted,
  telling: Telling,
): string => {
  const left = translationsLeft({ stale, missing });
  const all = telling.in({
    es: [`${fresh} al día`, ...(left.es === '' ? [] : [left.es])].join(', '),
    en: [`${fresh} up to date`, ...(left.en === '' ? [] : [left.en])].join(', '),
  });
  const wanted = ofAdoption
    ? telling.in({ es: '; las reglas lo adoptan también así', en: '; by the rules it is adopted in it too' })
    : '';
  return `${telling.in(languageNamed(language))}: ${all}${wanted}`;
};
