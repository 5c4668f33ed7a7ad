import { escaped as escapedSigns } from '../markup.js';

// Words in XML and HTML: as they are, but for the signs of the markup itself.

// XML 1.0 §2.2: characters that no document may hold, in any way of writing them.
const NOT_IN_XML = /[\uFFFE\uFFFF]/g;

const codePoint = (sign: string): string =>
  `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Characters that cannot stand there stand as their code points: none is dropped. */
export const sayable = (words: string): string => words.replace(NOT_IN_XML, codePoint);

export const escaped = (words: string): string => escapedSigns(sayable(words));

/** The same for whatever a font or a form has no way to show. */
export const asCodePoints = (words: string, isShown: (point: number) => boolean): string =>
  Array.from(words)
    .map((sign) => (isShown(sign.codePointAt(0) ?? 0) ? sign : codePoint(sign)))
    .join('');
