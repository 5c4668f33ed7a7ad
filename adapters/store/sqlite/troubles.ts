// What went wrong, in words that tell an operator what to do.
import type { StoreTrouble } from '../../../src/ports/event-store.js';

export const unavailable = (message: string): StoreTrouble => ({ kind: 'unavailable', message });
export const damaged = (message: string): StoreTrouble => ({ kind: 'damaged', message });
export const isClosed = unavailable('The store has been closed.');

/** The trouble behind something thrown by SQLite or the file system while it worked on `file`. */
export const troubleOf = (error: unknown, file: string): StoreTrouble => {
  const code = textIn(error, 'code') ?? '';
  const known = table.find(([pattern]) => pattern.test(code));
  const reason = textIn(error, 'message') ?? String(error);
  return known === undefined
    ? unavailable(`${file} cannot be used: ${reason}`)
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

const table: readonly (readonly [RegExp, (file: string, reason: string) => StoreTrouble])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    (file, reason) => ({
      kind: 'full',
      message: `No space is left for ${file}. Free some, then try again; nothing was recorded. (${reason})`,
    }),
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    (file, reason) => ({
      kind: 'held-by-another',
      message: `Another program holds ${file} locked. Close it, then try again. (${reason})`,
    }),
  ],
  [
    /^SQLITE_NOTADB/,
    (file, reason) => damaged(`${file} is not an SQLite file. Name acta's store, or a new file. (${reason})`),
  ],
  [
    /^SQLITE_(CORRUPT|CONSTRAINT|MISMATCH)/,
    (file, reason) =>
      damaged(`${file} is damaged. Keep a copy of it, restore the last backup and start again. (${reason})`),
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    (file, reason) =>
      unavailable(
        `${file} may not be used by this user. Give the user access to it and to its folder. (${reason})`,
      ),
  ],
  [
    /^(SQLITE_CANTOPEN|ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG|ELOOP)/,
    (file, reason) =>
      unavailable(
        `${file} cannot be opened or made. Name a file in a folder that can be written. (${reason})`,
      ),
  ],
  [
    SYNC_FAILURE,
    (file, reason) => ({
      kind: 'stopped',
      message: `The disk did not keep what was written to ${file}. acta writes no more to it. Check the disk, then start acta again: what was acknowledged is there, and nothing is recorded twice. (${reason})`,
    }),
  ],
  [
    /^SQLITE_IOERR/,
    (file, reason) =>
      unavailable(
        `The disk failed under ${file}. Check it, then try again: nothing is recorded twice. (${reason})`,
      ),
  ],
];
