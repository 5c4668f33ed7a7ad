import type { Bilingual } from '../../domain/language/codec.js';

/** Headings that every form of a document puts over what stands at its end. */
export const HOW_KNOWN: Bilingual = { es: 'Cómo se sabe', en: 'How it is known' };

/** "página 2 de 5" */
export const pageSaid = (page: number | string, of: number | string): Bilingual => ({
  es: `página ${page} de ${of}`,
  en: `page ${page} of ${of}`,
});

/** How each language names itself to those who read aloud. */
export const SPOKEN = { es: 'es', en: 'en' } as const;
