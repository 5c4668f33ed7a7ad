// The embedded store: one SQLite file, written by one process, read by any number.
import * as E from 'fp-ts/lib/Either.js';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { EventStore, StoreTrouble } from '../../../src/ports/event-store.js';
import { bell, poll } from '../bell.js';
import { Database } from './driver.js';
import { closingWith, copyToRead } from './copy.js';
import { hold, makePrivate, type Hold } from './lock.js';
import { recognize } from './recognize.js';
import { migrate } from './schema.js';
import { sqliteStore } from './store.js';
import { snapshotFolder, type SnapshotFolder } from '../snapshot-folder.js';
import { damaged, unavailable } from '../troubles.js';
import { isFolderShut, troubleOf } from './troubles.js';
import { makeDurable } from './durable.js';
import { growToEntries } from './trees.js';

export interface SqliteOptions {
  /** Beside a process that writes, or without one. */
  readonly readonly?: boolean;
  /** How often a reader that follows a book looks whether others have written. */
  readonly pollEveryMilliseconds?: number;
}

// For programs beside acta, such as a backup, that hold the file for a moment.
const PATIENCE_MS = 2000;

/** Opens the store in this file; makes file and folder, for their owner's eyes only, where there are none. */
export const openSqlite = (path: string, options: SqliteOptions = {}): E.Either<StoreTrouble, EventStore> => {
  const file = resolve(path);
  try {
    const fault = faultIn(path, file);
    if (fault !== undefined) return E.left(fault);
    return options.readonly === true ? openToRead(file, options) : openToWrite(file);
  } catch (error) {
    return E.left(troubleOf(error, file));
  }
};

const faultIn = (path: string, file: string): StoreTrouble | undefined => {
  // SQLite's binding would quietly trim the name and open another file.
  if (path.trim() !== path || path === '')
    return unavailable({
      es: `"${path}" no es el nombre de un archivo. Diga uno sin espacios al principio ni al final.`,
      en: `"${path}" is not the name of a file. Give one without spaces before or behind it.`,
    });
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isFile())
    return unavailable({
      es: `${file} no es un archivo. Diga uno que esté ahí dentro, como ${file}/acta.db.`,
      en: `${file} is not a file. Name a file in it, such as ${file}/acta.db.`,
    });
  if (stat.size > 0) return undefined;
  return damaged({
    es: `${file} está vacío, y un almacén de acta nunca lo está. Restaure una copia, o bórrelo para empezar de nuevo.`,
    en: `${file} is empty: an acta store never is. Restore a backup, or delete it to begin anew.`,
  });
};

const openToWrite = (file: string): E.Either<StoreTrouble, EventStore> => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // By whatever link the file is reached, it has one lock.
  const real = existsSync(file) ? realpathSync(file) : file;
  const held = hold(real);
  if (E.isLeft(held)) return held;
  const opened = openHeld(real, held.right);
  if (E.isLeft(opened)) held.right.release();
  return opened;
};

const openHeld = (file: string, held: Hold): E.Either<StoreTrouble, EventStore> => {
  let db: Database | undefined;
  try {
    if (!existsSync(file)) {
      if (existsSync(`${file}-wal`)) return E.left(orphaned(file));
      create(file);
    }
    db = new Database(file, { fileMustExist: true, timeout: PATIENCE_MS });
    const fault = makeReady(db, file);
    if (fault !== undefined) {
      db.close();
      return E.left(fault);
    }
    const snapshots = snapshotsBeside(file, false);
    return E.right(sqliteStore(db, { growth: bell(), release: held.release, snapshots }));
  } catch (error) {
    db?.close();
    return E.left(troubleOf(error, file));
  }
};

const makeReady = (db: Database, file: string): StoreTrouble | undefined => {
  const recognized = recognizeWhole(db, file);
  if (E.isLeft(recognized)) return recognized.left;
  const fault = makeDurable(db, file);
  if (fault !== undefined) return fault;
  if (recognized.right === 'older') migrate(db);
  return growToEntries(db);
};

/** SQLite reads a last page that has been cut short as if it ended in zeros. */
const recognizeWhole = (db: Database, file: string): ReturnType<typeof recognize> => {
  const recognized = recognize(db, file);
  // While there is a write-ahead log, it may hold what the file lacks.
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const cut = log === 0 && statSync(file).size % Number(db.pragma('page_size', { simple: true })) !== 0;
  return E.isRight(recognized) && cut
    ? E.left(
        damaged({
          es: `A ${file} le falta el final. Guárdelo aparte y restaure la última copia.`,
          en: `${file} has been cut short. Keep a copy of it and restore the last backup.`,
        }),
      )
    : recognized;
};

/** A new store comes into being whole: what stands under its name is never half made. */
const create = (file: string): void => {
  const draft = `${file}.new`;
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`, `${draft}-journal`])
    rmSync(leftover, { force: true });
  makePrivate(draft);
  const db = new Database(draft);
  try {
    migrate(db);
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
  renameSync(draft, file);
};

const orphaned = (file: string): StoreTrouble =>
  damaged({
    es: `Falta ${file}, y su ${file}-wal está ahí. Ponga otra vez el archivo a su lado, o quite los dos.`,
    en: `${file} is missing, but its ${file}-wal is there. Bring the file back beside it, or remove both.`,
  });

const openToRead = (file: string, options: SqliteOptions): E.Either<StoreTrouble, EventStore> => {
  if (!existsSync(file))
    return E.left(
      unavailable({
        es: `Todavía no hay almacén en ${file}. Asiente algo primero.`,
        en: `There is no store at ${file} yet. Record something first.`,
      }),
    );
  const opened = openWhereItIs(file, options);
  if (E.isRight(opened)) return opened;
  return opened.left === 'folder' ? openCopy(file, options) : E.left(opened.left);
};

const older = (file: string): StoreTrouble =>
  unavailable({
    es: `${file} lo escribió una acta anterior. Guarde una copia y abra el almacén una vez para escribir, con acta record o acta serve: se pasa a la forma de hoy sin cambiar ningún asiento. La acta anterior ya no lo leerá.`,
    en: `${file} was written by an older acta. Keep a copy, then open the store once for writing, with acta record or acta serve: it is brought to the form of today, and no entry is changed. The older acta will not read it any more.`,
  });

type Opened = E.Either<StoreTrouble, EventStore>;

/** To read a store, SQLite writes notes beside it; where it may not, what can be read is a copy. */
const openCopy = (file: string, options: SqliteOptions): Opened => {
  const copy = copyToRead(file);
  const opened = openWhereItIs(copy.file, options);
  if (E.isRight(opened)) return E.right(closingWith(opened.right, copy.remove));
  copy.remove();
  return opened.left === 'folder'
    ? E.left(
        unavailable({
          es: `${file} no se puede leer: no se puede escribir ni en su carpeta ni en ${tmpdir()}. Haga que se pueda en una de las dos.`,
          en: `${file} cannot be read: neither its folder nor ${tmpdir()} can be written. Make one of them writable.`,
        }),
      )
    : E.left(opened.left);
};

/** Those who may write the store make snapshots. By whatever link the file is reached, they stand beside it. */
const snapshotsBeside = (file: string, readonly: boolean): SnapshotFolder =>
  snapshotFolder(`${realpathSync(file)}-snapshots`, { readonly });

const openWhereItIs = (
  file: string,
  options: SqliteOptions,
): E.Either<StoreTrouble | 'folder', EventStore> => {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: PATIENCE_MS });
  try {
    const fault = recognizeWhole(db, file);
    if (E.isRight(fault) && fault.right === 'current') {
      const growth = poll(options.pollEveryMilliseconds ?? 500);
      return E.right(sqliteStore(db, { growth, snapshots: snapshotsBeside(file, true) }));
    }
    db.close();
    return E.isLeft(fault) ? fault : E.left(older(file));
  } catch (error) {
    db.close();
    if (isFolderShut(error)) return E.left('folder');
    return E.left(troubleOf(error, file));
  }
};
