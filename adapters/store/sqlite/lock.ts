// One process writes. SQLite itself would let several take turns, and each would decide on a book it does not know.
import * as E from 'fp-ts/lib/Either.js';
import { closeSync, existsSync, openSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { StoreTrouble } from '../../../src/ports/event-store.js';
import { spoken } from '../../../src/spoken.js';
import { Database } from './driver.js';
import { damaged } from '../troubles.js';
import { isBusy, troubleOf } from './troubles.js';

/** The right to write a store; the operating system takes it back when the process ends, however it ends. */
export interface Hold {
  readonly release: () => void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

// Long enough for the lock's own short writes, short enough not to keep somebody waiting for a refusal.
const PATIENCE_MS = 250;

// A database that nothing refers to any more is closed by the garbage collector, and its lock would be gone.
const held = new Set<Database>();

/**
 * Takes the write lock of `file`: an open write transaction on a small database of its own beside it. It dies with
 * the process, yet others can read in it who holds it. That file is never deleted: between a look and a deletion
 * another could have taken it.
 */
export const hold = (file: string): E.Either<StoreTrouble, Hold> => {
  const path = `${file}.lock`;
  let db: Database | undefined;
  try {
    makePrivate(path);
    db = new Database(path, { timeout: PATIENCE_MS });
    db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, host TEXT NOT NULL) STRICT');
    lock(db);
    held.add(db);
    return E.right({ release: releaser(db) });
  } catch (error) {
    const trouble = isBusy(error) && db !== undefined ? heldBy(file, holderIn(db)) : lockTrouble(error, path);
    db?.close();
    return E.left(trouble);
  }
};

/**
 * Makes a new file that only its owner can read. A file that exists is not even opened: closing it again would
 * drop every lock that this process has on it (POSIX).
 */
export const makePrivate = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
};

/** Ends inside a transaction, and that is the lock. The name must be committed before, for others to see it. */
const lock = (db: Database): void => {
  const me: Holder = { pid: process.pid, host: hostname() };
  for (;;) {
    db.exec('BEGIN IMMEDIATE');
    const named = holderIn(db);
    if (named?.pid === me.pid && named.host === me.host) return;
    db.exec('DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (:pid, :host)').run(me);
    db.exec('COMMIT');
  }
};

const holderIn = (db: Database): Holder | undefined => {
  try {
    return db.prepare<[], Holder>('SELECT pid, host FROM holder').get();
  } catch {
    // Whoever took the lock is writing its name this very moment.
    return undefined;
  }
};

const releaser = (db: Database) => () => {
  held.delete(db);
  // This rolls the transaction back, and the lock is free.
  db.close();
};

const heldBy = (file: string, holder: Holder | undefined): StoreTrouble => {
  const { es, en } = inWords(holder);
  return spoken('held-by-another', {
    es: `${file} lo está escribiendo ${es}. Escribe un proceso a la vez: termine ese, o abra el almacén solo para leer.`,
    en: `${file} is being written by ${en}. One process writes at a time: end that one, or open the store for reading only.`,
  });
};

const inWords = (holder: Holder | undefined): Bilingual => {
  if (holder === undefined) return { es: 'otro proceso', en: 'another process' };
  const { pid, host } = holder;
  if (host !== hostname()) return { es: `el proceso ${pid} de ${host}`, en: `process ${pid} on ${host}` };
  return pid === process.pid
    ? { es: `ya este mismo proceso (${pid})`, en: `this process (${pid}) already` }
    : { es: `el proceso ${pid}`, en: `process ${pid}` };
};

const lockTrouble = (error: unknown, path: string): StoreTrouble => {
  const trouble = troubleOf(error, path);
  return trouble.kind === 'damaged'
    ? damaged({
        es: `${path} no es un cerrojo de acta. Asegúrese de que no hay ningún acta en marcha, bórrelo y empiece de nuevo.`,
        en: `${path} is not a lock of acta. Make sure that no acta is running, delete it and start again.`,
      })
    : trouble;
};
