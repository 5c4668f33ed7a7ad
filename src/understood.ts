import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { BookId } from '../domain/language/ids.js';
import { spelledName, spelledOut } from '../projections/sentences/spelled-out.js';
import { fromStored, type Entry } from './envelope.js';
import { StoreFailure, type StoredEntry, type StoreTrouble } from './ports/event-store.js';
import { spoken } from './spoken.js';

/** The entry; throws {@link StoreFailure} where it cannot be understood: nothing is answered without it. */
export const understood = (book: BookId, stored: StoredEntry): Entry => {
  const entry = fromStored(stored);
  if (E.isLeft(entry)) throw new StoreFailure(notUnderstood(book, entry.left));
  return entry.right;
};

/** The trouble with a store in which an entry of this book cannot be understood, and what to do. */
export const notUnderstood = (book: BookId, why: Bilingual): StoreTrouble => {
  const name = spelledName(book);
  return spoken('damaged', {
    es: `El libro ${name} está dañado: ${spelledOut(why.es)}. No siga con él: guarde aparte el almacén, restaure la última copia y compruébela con acta verify.`,
    en: `The book ${name} is damaged: ${spelledOut(why.en)}. Do not go on with it: keep the store apart, restore the last backup and check it with acta verify.`,
  });
};
