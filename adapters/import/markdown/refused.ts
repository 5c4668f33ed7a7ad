import type { Nodes } from 'mdast';
import type { Bilingual } from '../../../domain/language/codec.js';
import { FOOTNOTE, LINK, saidOf, STRUCK, unheld, unknown, type Unheld } from '../said.js';

const PICTURE = unheld('hay una imagen', 'there is a picture');

const REFUSED: Readonly<Partial<Record<Nodes['type'], Unheld>>> = {
  image: PICTURE,
  imageReference: PICTURE,
  table: unheld('hay una tabla', 'there is a table'),
  code: unheld('hay un bloque de código', 'there is a block of code', {
    es: 'También lo es para Markdown un renglón con cuatro espacios delante: bórrelos si son palabras del texto.',
    en: 'To Markdown a line with four spaces before it is one, too: delete them if these are words of the text.',
  }),
  inlineCode: unheld('hay palabras entre comillas invertidas (`)', 'there are words between backticks (`)'),
  html: unheld('hay HTML', 'there is HTML'),
  delete: STRUCK,
  footnoteReference: FOOTNOTE,
  footnoteDefinition: FOOTNOTE,
  definition: LINK,
  link: LINK,
  linkReference: LINK,
  blockquote: unheld(
    'hay una cita dentro de otra, o una lista en ella',
    'there is a quotation within another, or a list in it',
  ),
  heading: unheld('hay un título dentro de una lista', 'there is a heading within a list'),
};

/** What a text cannot hold, in words for whoever wrote the file. */
export const refused = ({ type }: Pick<Nodes, 'type'>): Bilingual => saidOf(REFUSED[type] ?? unknown(type));
