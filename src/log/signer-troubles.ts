// Why nothing is signed, and what to do, for whoever keeps the books.
import type { BookId } from '../../domain/language/ids.js';
import type { StoreTrouble } from '../ports/event-store.js';
import { spoken } from '../spoken.js';

export const rolledBack = (book: BookId, has: number, signed: number): StoreTrouble =>
  spoken('rolled-back', {
    es: `El libro "${book}" tiene ${has} asientos y se firmaron ${signed}: ${has === signed - 1 ? `falta el asiento ${has}` : `faltan los asientos ${has} a ${signed - 1}`}. Es una copia anterior, o se perdió su registro de escritura adelantada. Deténgase aquí: traiga la copia más reciente del almacén, con su archivo -wal.`,
    en: `The book "${book}" has ${has} entries, and ${signed} were signed: ${has === signed - 1 ? `entry ${has} is` : `entries ${has} to ${signed - 1} are`} missing. This is an older copy, or its write-ahead log was lost. Stop here: bring back the newest copy of the store, with its -wal file.`,
  });

export const otherHistory = (book: BookId, signed: number): StoreTrouble =>
  spoken('rolled-back', {
    es: `Los primeros ${signed} asientos del libro "${book}" no son los que se firmaron: se cambió alguno, o este es otro almacén. Deténgase aquí: traiga el almacén que corresponde a esta carpeta de firmas y busque el asiento con acta verify.`,
    en: `The first ${signed} entries of the book "${book}" are not those that were signed: one was changed, or this is another store. Stop here: bring back the store that goes with this folder of signatures, and find the entry with acta verify.`,
  });

export const signedMeanwhile = (book: BookId): StoreTrouble =>
  spoken('unavailable', {
    es: `Entretanto se firmó otro punto del libro "${book}"; las cofirmas son del anterior. Pídalas otra vez.`,
    en: `Another checkpoint of the book "${book}" was signed meanwhile; the cosignatures are of the one before. Ask for them again.`,
  });

export const busy = (book: BookId): StoreTrouble =>
  spoken('unavailable', {
    es: `Otros firmaron el libro "${book}" una y otra vez mientras se intentaba esto. Inténtelo de nuevo.`,
    en: `Others signed the book "${book}" again and again while this was tried. Try again.`,
  });

export const noKey = (where: string): StoreTrouble =>
  spoken('unavailable', {
    es: `En ${where} no hay clave de firma. Hágala con acta signing-key new --name <nombre>.`,
    en: `There is no signing key in ${where}. Make one with acta signing-key new --name <name>.`,
  });

export const unreadable = (where: string, book: BookId): StoreTrouble =>
  spoken('damaged', {
    es: `El punto firmado del libro "${book}" que hay en ${where} no lo firmaron las claves que se guardan allí. Traiga la última copia de esa carpeta.`,
    en: `The checkpoint of the book "${book}" in ${where} was not signed by the keys kept there. Bring back the last backup of that folder.`,
  });

export const anotherKey = (where: string, book: BookId): StoreTrouble =>
  spoken('unavailable', {
    es: `Lo firmado del libro "${book}" junto a los libros no se firmó con las claves de ${where}. Todos los que firman los mismos libros tienen la misma clave: copie la carpeta de firmas de quien ha firmado hasta ahora, o déjele a él la firma.`,
    en: `What is signed of the book "${book}" beside the books was not signed by the keys in ${where}. All that sign the same books have the same key: copy the folder of signatures of the one that has signed so far, or leave the signing to it.`,
  });
