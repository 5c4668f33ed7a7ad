import type { Bilingual } from '../../../domain/language/codec.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { KeyTold } from '../../../src/ports/key-store.js';
import { say, type Lang } from '../language.js';

/** One key that is erased, or would be. */
export interface Erasing extends Pick<KeyTold, 'id' | 'kind' | 'book'> {
  /** In which something stands sealed under it. */
  readonly entries: readonly EntryNumber[];
  /** The entry that says it is erased; where the book has nothing under the key, there is none. */
  readonly recorded?: EntryNumber;
}

/** What is erased, or would be. */
export interface Erasure {
  readonly keys: readonly Erasing[];
  /** Other texts about the same person, it seems, each under a key of its own. */
  readonly alsoWritten: readonly string[];
  /** What is read under these keys now; never told. */
  readonly texts: readonly string[];
  readonly isDone: boolean;
}

export const erasureReport = (erasure: Erasure, isJson: boolean, lang: Lang): string => {
  if (isJson) {
    const { keys, isDone } = erasure;
    return JSON.stringify({ kind: 'erasure', done: isDone, keys }, null, 2);
  }
  const lines = [
    ...erasure.keys.map((key) => keySaid(key, erasure.isDone)),
    ...(erasure.alsoWritten.length === 0 ? [] : [alsoSaid(erasure.alsoWritten)]),
    ...(erasure.isDone ? [BACKUPS] : []),
  ];
  return lines.map((said) => say(lang, said)).join('\n');
};

const keySaid = ({ id, book, entries, recorded }: Erasing, isDone: boolean): Bilingual => {
  const where =
    entries.length === 0
      ? { es: 'ningún asiento', en: 'no entry' }
      : entries.length === 1
        ? { es: `el asiento ${entries.join()}`, en: `entry ${entries.join()}` }
        : { es: `los asientos ${entries.join(', ')}`, en: `entries ${entries.join(', ')}` };
  return isDone
    ? {
        es: `Clave ${id} suprimida: lo que sellaba en ${where.es} de ${book} no se lee nunca más${recorded === undefined ? '' : ` (asiento ${recorded})`}.`,
        en: `Key ${id} erased: what it sealed in ${where.en} of ${book} is never read again${recorded === undefined ? '' : ` (entry ${recorded})`}.`,
      }
    : {
        es: `Se suprimiría la clave ${id}: lo que sella en ${where.es} de ${book} no se leería nunca más.`,
        en: `Key ${id} would be erased: what it seals in ${where.en} of ${book} would never be read again.`,
      };
};

const alsoSaid = (texts: readonly string[]): Bilingual => ({
  es: `Con otras claves, que siguen: ${texts.map((text) => `«${text}»`).join(', ')}.`,
  en: `Under other keys, which stay: ${texts.map((text) => `“${text}”`).join(', ')}.`,
});

const BACKUPS: Bilingual = {
  es: 'Destruya también las copias del archivo de claves, y los archivos en que esas palabras se escribieron.',
  en: 'Destroy the copies of the key file as well, and the files in which those words were written.',
};
