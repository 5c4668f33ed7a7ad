// Why nothing is signed, and what to do, for whoever keeps the books.
import type { BookId } from '../../domain/language/ids.js';
import type { StoreTrouble } from '../ports/event-store.js';

export const rolledBack = (book: BookId, has: number, signed: number): StoreTrouble => ({
  kind: 'rolled-back',
  message: `The book "${book}" has ${has} entries, and ${signed} were signed: ${has === signed - 1 ? `entry ${has} is` : `entries ${has} to ${signed - 1} are`} missing. This is an older copy, or its write-ahead log was lost. Stop here: bring back the newest copy of the store, with its -wal file.`,
});

export const otherHistory = (book: BookId, signed: number): StoreTrouble => ({
  kind: 'rolled-back',
  message: `The first ${signed} entries of the book "${book}" are not those that were signed: one was changed, or this is another store. Stop here: bring back the store that goes with this folder of signatures, and find the entry with acta verify.`,
});

export const signedMeanwhile = (book: BookId): StoreTrouble => ({
  kind: 'unavailable',
  message: `Another checkpoint of the book "${book}" was signed meanwhile; the cosignatures are of the one before. Ask for them again.`,
});

export const busy = (book: BookId): StoreTrouble => ({
  kind: 'unavailable',
  message: `Others signed the book "${book}" again and again while this was tried. Try again.`,
});

export const noKey = (where: string): StoreTrouble => ({
  kind: 'unavailable',
  message: `There is no signing key in ${where}. Make one with acta signing-key new --name <name>.`,
});

export const unreadable = (where: string, book: BookId): StoreTrouble => ({
  kind: 'damaged',
  message: `The checkpoint of the book "${book}" in ${where} was not signed by the keys kept there. Bring back the last backup of that folder.`,
});

export const anotherKey = (where: string, book: BookId): StoreTrouble => {
  const en = `What is signed of the book "${book}" beside the books was not signed by the keys in ${where}. All that sign the same books have the same key: copy the folder of signatures of the one that has signed so far, or leave the signing to it.`;
  const es = `Lo firmado del libro "${book}" junto a los libros no se firmó con las claves de ${where}. Todos los que firman los mismos libros tienen la misma clave: copie la carpeta de firmas de quien ha firmado hasta ahora, o déjele a él la firma.`;
  return { kind: 'unavailable', message: en, said: { es, en } };
};
