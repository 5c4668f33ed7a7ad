import type { Bilingual } from '../../domain/language/codec.js';

/** Something a text cannot hold: what it is, and what to do about it where that is not plain. */
export interface Unheld {
  readonly what: Bilingual;
  readonly advice?: Bilingual;
}

export const unheld = (es: string, en: string, advice?: Bilingual): Unheld => ({
  what: { es, en },
  ...(advice && { advice }),
});

const WORDS_ONLY: Bilingual = {
  es: 'Un texto guarda párrafos de palabras y nada más.',
  en: 'A text holds paragraphs of words and nothing else.',
};

export const saidOf = ({ what, advice = WORDS_ONLY }: Unheld): Bilingual => ({
  es: `${what.es}. ${advice.es}`,
  en: `${what.en}. ${advice.en}`,
});

export const FOOTNOTE = unheld('hay una nota al pie', 'there is a footnote', {
  es: 'En acta una nota es de un miembro: quítela del archivo y asiéntela como suya (FileStatement).',
  en: 'In acta a footnote is a member’s: take it out of the file and record it as its own (FileStatement).',
});

export const STRUCK = unheld('hay palabras tachadas', 'there are words struck out', {
  es: 'Diga si siguen en el texto: quite el tachado, o bórrelas.',
  en: 'Say whether they are still in the text: take off the line, or delete them.',
});

export const LINK = unheld(
  'hay un enlace cuya dirección se perdería',
  'there is a link whose address would be lost',
  {
    es: 'Escriba la dirección como palabras, o quite el enlace.',
    en: 'Write the address out in words, or remove the link.',
  },
);

export const unknown = (name: string): Unheld =>
  unheld(`hay algo que acta no conoce (${name})`, `there is something acta does not know (${name})`);
