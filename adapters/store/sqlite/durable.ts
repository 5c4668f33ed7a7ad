import type { StoreTrouble } from '../../../src/ports/event-store.js';
import type { Database } from './driver.js';
import { unavailable } from '../troubles.js';

// A receipt is a promise: without these settings SQLite could lose the last entries in a power cut.
const WANTED: readonly (readonly [pragma: string, value: string, reads: unknown])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  // On macOS only this reaches the disk itself.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
];

/** Sets what a durable store needs; the first setting that SQLite does not take. */
export const makeDurable = (db: Database, file: string): StoreTrouble | undefined => {
  for (const [pragma, value] of WANTED) db.pragma(`${pragma} = ${value}`);
  return notDurable(db, file);
};

/** The first setting that is not as a durable store needs it. */
export const notDurable = (db: Database, file: string): StoreTrouble | undefined => {
  for (const [pragma, value, reads] of WANTED) {
    const read = db.pragma(pragma, { simple: true });
    if (read !== reads) {
      return unavailable({
        es: `${file} no se puede guardar con seguridad: SQLite responde ${pragma} = ${String(read)} y hace falta ${value}. Tenga el almacén en un disco local, no en una unidad de red.`,
        en: `${file} cannot be kept safe: SQLite answers ${pragma} = ${String(read)} where ${value} is needed. Keep the store on a local disk, not on a network drive.`,
      });
    }
  }
  return undefined;
};
