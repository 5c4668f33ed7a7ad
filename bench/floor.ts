import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../adapters/store/sqlite/driver.js';
import type { StoredEntry } from '../src/ports/event-store.js';
import { timed, type Pace } from './measure.js';

/** A folder of its own for one run, gone afterwards. */
export const inFolder = async <A>(task: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-bench-'));
  try {
    return await task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const openRaw = (folder: string): Database => {
  const db = new Database(join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE entry (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, envelope TEXT NOT NULL, data TEXT NOT NULL) STRICT',
  );
  return db;
};

const inserting = (db: Database) => {
  const insert = db.prepare('INSERT INTO entry (place, id, envelope, data) VALUES (?, ?, ?, ?)');
  return ({ number, id, envelope, data }: StoredEntry): void => void insert.run(number, id, envelope, data);
};

/** The floor of durable commands: the same rows, so many to a transaction, with the same pragmas. */
export const rawInserts = (entries: readonly StoredEntry[], together: number): Promise<Pace> =>
  inFolder(async (folder) => {
    const db = openRaw(folder);
    const insert = inserting(db);
    const several = db.transaction((group: readonly StoredEntry[]) => group.forEach(insert));
    const milliseconds = await timed(() => {
      for (let from = 0; from < entries.length; from += together)
        several(entries.slice(from, from + together));
    });
    db.close();
    return { pieces: entries.length, milliseconds };
  });

/** The floor of reading a book: every row scanned in order, both texts through `JSON.parse`. */
export const rawScan = (entries: readonly StoredEntry[]): Promise<Pace> =>
  inFolder(async (folder) => {
    const db = openRaw(folder);
    db.transaction(() => entries.forEach(inserting(db)))();
    let seen = 0;
    const milliseconds = await timed(() => {
      for (const row of db.prepare('SELECT envelope, data FROM entry ORDER BY place').iterate()) {
        const { envelope, data } = row as Pick<StoredEntry, 'envelope' | 'data'>;
        if (JSON.parse(envelope) !== undefined && JSON.parse(data) !== undefined) seen += 1;
      }
    });
    db.close();
    return { pieces: seen, milliseconds };
  });

/** The floor of verifying a book: every row scanned in order, both texts through SHA-256. */
export const rawHashes = (entries: readonly StoredEntry[]): Promise<Pace> =>
  inFolder(async (folder) => {
    const db = openRaw(folder);
    db.transaction(() => entries.forEach(inserting(db)))();
    let seen = 0;
    const milliseconds = await timed(() => {
      for (const row of db.prepare('SELECT envelope, data FROM entry ORDER BY place').iterate()) {
        const { envelope, data } = row as Pick<StoredEntry, 'envelope' | 'data'>;
        if (hash('sha256', envelope) !== hash('sha256', data)) seen += 1;
      }
    });
    db.close();
    return { pieces: seen, milliseconds };
  });
