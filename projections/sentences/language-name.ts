import type { Bilingual } from '../../domain/language/codec.js';
import type { Language } from '../../domain/language/text.js';
import type { Say } from './say.js';

const names: ReadonlyMap<string, Bilingual> = new Map([
  ['es', { es: 'español', en: 'Spanish' }],
  ['en', { es: 'inglés', en: 'English' }],
  ['fr', { es: 'francés', en: 'French' }],
  ['pt', { es: 'portugués', en: 'Portuguese' }],
]);

/** A language by its name; one without a name here, by its code. */
export const languageName = (code: Language, say: Say): string => {
  const named = names.get(code);
  return named === undefined ? code : say.in(named);
};
