import type { Bilingual } from '../../domain/language/codec.js';
import type { Say } from './say.js';

const names: ReadonlyMap<string, Bilingual> = new Map([
  ['es', { es: 'español', en: 'Spanish' }],
  ['en', { es: 'inglés', en: 'English' }],
  ['fr', { es: 'francés', en: 'French' }],
  ['pt', { es: 'portugués', en: 'Portuguese' }],
]);

/** A language by its name; one without a name here, by its code. */
export const languageName = (code: string, { lang }: Pick<Say, 'lang'>): string => languageIn(code, lang);

export const languageIn = (code: string, lang: 'es' | 'en'): string => names.get(code)?.[lang] ?? code;
