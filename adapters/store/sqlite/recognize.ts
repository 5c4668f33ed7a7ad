// Whose file it is, and of which schema: what its header says is held against the tables that are there.
import * as E from 'fp-ts/lib/Either.js';
import type { StoreTrouble } from '../../../src/ports/event-store.js';
import { damaged, unavailable } from '../troubles.js';
import type { Database } from './driver.js';
import { freshParts, partsOf } from './parts.js';
import { APPLICATION_ID, CURRENT, TABLES, versionOf } from './schema.js';

/** Whether the file is acta's, of a schema that this acta knows. */
export type Recognized = E.Either<StoreTrouble, 'current' | 'older'>;

// All of it as of one moment: another process may bring the file forward meanwhile.
export const recognize = (db: Database, file: string): Recognized =>
  db.transaction(() => recognizeIn(db, file)).deferred();

const recognizeIn = (db: Database, file: string): Recognized => {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return E.left(
      unavailable({
        es: `${file} es un archivo SQLite de otro programa. Diga cuál es el almacén de acta, o un archivo nuevo.`,
        en: `${file} is an SQLite file of another program. Name acta's store, or a new file.`,
      }),
    );
  }
  const version = versionOf(db);
  if (isOfSchema(db, version)) return E.right(version < CURRENT ? 'older' : 'current');
  if (isCurrent(db)) return E.left(renumbered(file, version));
  return E.left(version > CURRENT ? tooNew(file, version) : torn(file, version));
};

/** Whether its tables are there; of an older one also none of those that came later, or it could not be brought forward. */
const isOfSchema = (db: Database, version: number): boolean => {
  const wanted = TABLES[version];
  if (wanted === undefined) return false;
  const there = new Set(
    db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  const later = TABLES.slice(version + 1)
    .flat()
    .filter((name) => !wanted.includes(name));
  return wanted.every((name) => there.has(name)) && !later.some((name) => there.has(name));
};

/** Whether everything in the schema is as this acta makes it. */
const isCurrent = (db: Database): boolean => {
  const wanted = freshParts();
  const there = partsOf(db);
  return there.size === wanted.size && [...wanted].every(([name, sql]) => there.get(name) === sql);
};

const tooNew = (file: string, version: number): StoreTrouble =>
  unavailable({
    es: `${file} lo escribió una acta más nueva (su esquema es el ${version}; esta conoce hasta el ${CURRENT}). Instale aquella o una posterior.`,
    en: `${file} was written by a newer acta (its schema is ${version}, this acta knows ${CURRENT}). Install that acta or a later one.`,
  });

const renumbered = (file: string, version: number): StoreTrouble =>
  damaged({
    es: `${file} dice ser del esquema ${version} (PRAGMA user_version), y todo en él es del ${CURRENT}: alguien cambió el número. Restaure la última copia; o, si sabe quién lo hizo y que no tocó nada más, devuélvale el número (PRAGMA user_version = ${CURRENT}) y compruébelo con acta verify.`,
    en: `${file} says that its schema is ${version} (PRAGMA user_version), and all of it is that of ${CURRENT}: somebody changed the number. Restore the last backup; or, if you know who did it and that nothing else was touched, put the number back (PRAGMA user_version = ${CURRENT}) and check it with acta verify.`,
  });

const torn = (file: string, version: number): StoreTrouble =>
  damaged({
    es: `${file} dice ser del esquema ${version} (PRAGMA user_version), y sus tablas no son las de ese esquema: alguien cambió el número o las tablas. No siga con él: guárdelo aparte y restaure la última copia.`,
    en: `${file} says that its schema is ${version} (PRAGMA user_version), and its tables are not those of that schema: somebody changed the number or the tables. Do not go on with it: keep it apart and restore the last backup.`,
  });
