// What went wrong, in words that tell an operator what to do.
import type { StoreTrouble } from '../../../src/ports/event-store.js';
import { spoken } from '../../../src/spoken.js';

/** Thrown where the file holds what nobody writes there, though SQLite reads it. */
export const corrupt = (message: string): Error =>
  Object.assign(new Error(message), { code: 'SQLITE_CORRUPT' });

/** The trouble behind something thrown by SQLite or the file system while it worked on `file`. */
export const troubleOf = (error: unknown, file: string): StoreTrouble => {
  const code = textIn(error, 'code') ?? '';
  const known = table.find(([pattern]) => pattern.test(code));
  const reason = textIn(error, 'message') ?? String(error);
  return known === undefined
    ? spoken('unavailable', {
        es: `${file} no se puede usar: ${reason}`,
        en: `${file} cannot be used: ${reason}`,
      })
    : known[1](file, `${code}: ${reason}`);
};

// By its shape: SQLite's binding makes its errors for the first that loads it in a process, and to whoever loads it
// anew, as each test file does, they are instances of nothing known.
const textIn = (error: unknown, field: 'code' | 'message'): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
};

/** Whether SQLite gave way to another connection that holds the file. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(textIn(error, 'code') ?? '');

/** Whether SQLite refused what would break a rule of the schema. */
export const isRefusal = (error: unknown): boolean => /^SQLITE_CONSTRAINT/.test(textIn(error, 'code') ?? '');

/** Whether the disk itself failed, so that what the last write left in the file is uncertain. */
export const isDiskFailure = (error: unknown): boolean =>
  /^SQLITE_(IOERR|FULL)/.test(textIn(error, 'code') ?? '');

/**
 * The disk was told to keep what was written, and failed. What of it stands there nobody can tell: the system may take
 * it for written from then on, and keep no more of it than it did.
 */
const SYNC_FAILURE = /^SQLITE_IOERR_(?:DIR_)?FSYNC/;

/** Whether SQLite could not write beside the file what it needs only to read it. */
export const isFolderShut = (error: unknown): boolean =>
  /^SQLITE_(READONLY_DIRECTORY|READONLY_CANTINIT|CANTOPEN)/.test(textIn(error, 'code') ?? '');

type Told = (file: string, reason: string) => StoreTrouble;

const told =
  (kind: Parameters<typeof spoken>[0], es: string, en: string): Told =>
  (file, reason) =>
    spoken(kind, { es: `${es.replace('%', file)} (${reason})`, en: `${en.replace('%', file)} (${reason})` });

const table: readonly (readonly [RegExp, Told])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    told(
      'full',
      'No queda espacio para %. Libere algo e inténtelo otra vez; no se asentó nada.',
      'No space is left for %. Free some, then try again; nothing was recorded.',
    ),
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    told(
      'held-by-another',
      'Otro programa tiene bloqueado %. Ciérrelo e inténtelo otra vez.',
      'Another program holds % locked. Close it, then try again.',
    ),
  ],
  [
    /^SQLITE_NOTADB/,
    told(
      'damaged',
      '% no es un archivo de SQLite. Diga cuál es el almacén de acta, o un archivo nuevo.',
      "% is not an SQLite file. Name acta's store, or a new file.",
    ),
  ],
  [
    /^SQLITE_(CORRUPT|CONSTRAINT|MISMATCH)/,
    told(
      'damaged',
      '% está dañado. No siga con él: guárdelo aparte, restaure la última copia y empiece de nuevo.',
      '% is damaged. Do not go on with it: keep it apart, restore the last backup and start again.',
    ),
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    told(
      'unavailable',
      'Este usuario no puede usar %. Dele acceso al archivo y a su carpeta.',
      '% may not be used by this user. Give the user access to it and to its folder.',
    ),
  ],
  [
    /^(SQLITE_CANTOPEN|ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG|ELOOP)/,
    told(
      'unavailable',
      '% no se puede abrir ni crear. Diga un archivo en una carpeta en la que se pueda escribir.',
      '% cannot be opened or made. Name a file in a folder that can be written.',
    ),
  ],
  [
    /^(SQLITE_(IOERR_)?NOMEM|ENOMEM)/,
    told(
      'unavailable',
      'A acta le faltó memoria para trabajar con %. Cierre otros programas, o dé más memoria al proceso (al contenedor, si está en uno), e inténtelo otra vez: nada se asienta dos veces.',
      'There was too little memory for acta to work with %. Close other programs, or give the process more memory (its container, where it is in one), then try again: nothing is recorded twice.',
    ),
  ],
  [
    SYNC_FAILURE,
    told(
      'stopped',
      'El disco no guardó lo que se escribió en %. acta no escribe más en él. Revise el disco y empiece de nuevo: lo que se confirmó está, y nada se asienta dos veces.',
      'The disk did not keep what was written to %. acta writes no more to it. Check the disk, then start acta again: what was acknowledged is there, and nothing is recorded twice.',
    ),
  ],
  [
    /^SQLITE_IOERR/,
    told(
      'unavailable',
      'Falló el disco donde está %. Revíselo e inténtelo otra vez: nada se asienta dos veces.',
      'The disk failed under %. Check it, then try again: nothing is recorded twice.',
    ),
  ],
];
