import type { Bilingual } from '../../domain/language/codec.js';
import { beginning } from './block.js';

// Square brackets in a file may be what is not agreed. As words they would be adopted with the rest (ADR 13), and who
// stands for which wording the file does not say; so they are refused, unless whoever imports it says that they are words.

/** What editors put between brackets of their own: never a wording that is negotiated. */
const EDITORIAL = /\[(?:sic|…|\.\.\.)\]/giu;

/** Why the brackets among these words cannot be imported; nothing where there are none. */
export const bracketIn = (words: string): Bilingual | undefined => {
  const found = /[[\]][^\]]*\]?/u.exec(words.replace(EDITORIAL, (kept) => ' '.repeat(kept.length)));
  if (found === null) return undefined;
  const shown = beginning(words.slice(found.index, found.index + found[0].length));
  return {
    es: `hay un corchete: ${shown}. Lo que no está acordado es de quien lo pide: quítelo, importe el texto y ábralo con OpenBracket; si es una palabra más del texto, diga --brackets-are-words.`,
    en: `there is a bracket: ${shown}. What is not agreed belongs to whoever asks for it: take it out, import the text and open it with OpenBracket; if it is one more word of the text, say --brackets-are-words.`,
  };
};
