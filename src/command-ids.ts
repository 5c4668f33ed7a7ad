import { commandIdOf } from './envelope.js';
import type { Bilingual } from '../domain/language/codec.js';
import { CommandId, type BookId } from '../domain/language/ids.js';
import { isWritable } from '../domain/language/text.js';

// Hyphens where a UUID has them, and nothing but its digits: no label that somebody would think of.
const LIKE_UUID = /^[0-9a-z]{5,12}-[0-9a-z]{3,5}-[0-9a-z]{3,5}-[0-9a-z]{3,5}-[0-9a-z]{9,14}$/i;

/** UTF-16 units a label may have. */
export const LONGEST_LABEL = 200;

/** The id that a UUID or a label stands for in this book; for a person, why it stands for none. */
export const idFrom = (written: string, book: BookId): CommandId | Bilingual => {
  const lower = written.toLowerCase();
  if (CommandId.is(lower)) return lower;
  if (LIKE_UUID.test(written))
    return {
      es: `"${written}" parece un UUID, pero no lo es.`,
      en: `"${written}" looks like a UUID, but is none.`,
    };
  if (!isWritable(written) || written.length > LONGEST_LABEL) {
    return {
      es: `una etiqueta tiene entre 1 y ${LONGEST_LABEL} caracteres, y ninguno de control.`,
      en: `a label has 1 to ${LONGEST_LABEL} characters, none of them a control character.`,
    };
  }
  return commandIdOf(book, written);
};

/** Whether it was written as a label, and not as the UUID itself. */
export const isLabel = (written: string): boolean => !CommandId.is(written.toLowerCase());
