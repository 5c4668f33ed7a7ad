import type { Bilingual } from '../../domain/language/codec.js';

/** How words look that a text does not keep: it keeps the words. */
export type Look = 'bold' | 'italic' | 'underline' | 'capitals' | 'colour';

const LOOKS: Readonly<Record<Look, Bilingual>> = {
  bold: { es: 'negrita', en: 'bold' },
  italic: { es: 'cursiva', en: 'italics' },
  underline: { es: 'subrayado', en: 'underlining' },
  capitals: { es: 'mayúsculas o versalitas de formato', en: 'capitals that are formatting' },
  colour: { es: 'color o resaltado', en: 'colour or highlighting' },
};

/** What of the look of the words is left out, told once. */
export const looksLeftOut = (looks: ReadonlySet<Look>): readonly Bilingual[] => {
  if (looks.size === 0) return [];
  const listed = (lang: 'es' | 'en'): string => [...looks].map((look) => LOOKS[look][lang]).join(', ');
  return [
    {
      es: `Un texto guarda palabras y no su aspecto; se deja: ${listed('es')}.`,
      en: `A text keeps words and not their look; left out: ${listed('en')}.`,
    },
  ];
};

/** That a document is acta's own: only the words of the text are taken from it. */
export const OWN: Bilingual = {
  es: 'Es un documento de acta: se toman el título y los párrafos; no su cabecera, sus marcas, sus notas, lo que va al margen o debajo, ni su pie.',
  en: 'This is a document of acta: its title and paragraphs are taken; not its head, its marks, its notes, what stands in the margin or beneath, nor its foot.',
};

/** Why an open bracket of acta's own is not imported. */
export const openBracket = (shown: string): Bilingual => ({
  es: `${shown} es un corchete abierto: lo que no está acordado es de quien lo pidió, y un archivo no lo abre por nadie. Ciérrelo en el libro antes de sacar el documento, o quítelo e impórtelo sin él.`,
  en: `${shown} is an open bracket: what is not agreed belongs to whoever asked for it, and a file opens it for nobody. Close it in the book before making the document, or take it out and import without it.`,
});

/** A document of acta's that gives a text in another language. */
export const TRANSLATION: Bilingual = {
  es: 'es la traducción de un texto, y en acta una traducción no es un texto aparte: se asienta con el suyo, párrafo por párrafo (TranslateParagraph).',
  en: 'this is the translation of a text, and in acta a translation is no text of its own: it is recorded with its text, paragraph by paragraph (TranslateParagraph).',
};
