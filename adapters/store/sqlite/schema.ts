// How books lie in the file. A change is a new step at the end of `steps`, never a change of an old one.
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { Database } from './driver.js';

/** "acta" in ASCII: says in the file's header whose it is. */
export const APPLICATION_ID = 0x61637461;

/** Entries a book can have. */
const SPAN = 2 ** 32;

/**
 * An entry's place in the file: its book's number and its own, in one integer that SQLite's B-tree is ordered by.
 * So a book lies together, in order, and a command in a book of ten million entries costs what it costs in a small
 * one. 2²¹ books of 2³² entries fit into the integers that JavaScript holds exactly.
 */
export const placeOf = (book: number, number: EntryNumber): number => book * SPAN + number;
export const firstPlace = (book: number): number => placeOf(book, 0);
export const lastPlace = (book: number): number => placeOf(book, SPAN - 1);
export const numberAt = (place: number): EntryNumber => place % SPAN;

// Nothing is torn out of a book, by whatever program: SQLite refuses UPDATE and DELETE, and an INSERT that would
// leave a gap or, as INSERT OR REPLACE, take the place of an entry.
const first = `
  CREATE TABLE book (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE entry (
    place INTEGER PRIMARY KEY,
    book INTEGER NOT NULL AS (place >> 32) REFERENCES book (number),
    number INTEGER NOT NULL AS (place & 4294967295),
    id TEXT NOT NULL,
    envelope TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX entry_by_id ON entry (book, id);

  CREATE TRIGGER entry_follows BEFORE INSERT ON entry
  WHEN EXISTS (SELECT 1 FROM entry WHERE place = NEW.place)
    OR EXISTS (SELECT 1 FROM entry WHERE book = NEW.place >> 32 AND id = NEW.id)
    OR (NEW.place & 4294967295 <> 0 AND NOT EXISTS (SELECT 1 FROM entry WHERE place = NEW.place - 1))
  BEGIN SELECT RAISE (ABORT, 'an entry follows on the last one of its book'); END;

  CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
  BEGIN SELECT RAISE (ABORT, 'an entry is never changed: record a correction'); END;

  CREATE TRIGGER entry_remains BEFORE DELETE ON entry
  BEGIN SELECT RAISE (ABORT, 'an entry is never deleted: record a correction'); END;

  CREATE TRIGGER book_is_new BEFORE INSERT ON book
  WHEN EXISTS (SELECT 1 FROM book WHERE number = NEW.number OR id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'the book is there already'); END;

  CREATE TRIGGER book_stays BEFORE UPDATE ON book
  BEGIN SELECT RAISE (ABORT, 'a book is never changed'); END;

  CREATE TRIGGER book_remains BEFORE DELETE ON book
  BEGIN SELECT RAISE (ABORT, 'a book is never deleted'); END;
`;

// Of each book's Merkle tree the hashes that C2SP's tiles are made of: on level 0 the leaf of every entry, on level n
// one hash over 256^n of them. They are committed with the entries, and stay as these do.
const second = `
  CREATE TABLE hash (
    book INTEGER NOT NULL,
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (book, level, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER hash_follows BEFORE INSERT ON hash
  WHEN EXISTS (SELECT 1 FROM hash WHERE book = NEW.book AND level = NEW.level AND number = NEW.number)
  BEGIN SELECT RAISE (ABORT, 'a hash is there already'); END;

  CREATE TRIGGER hash_stays BEFORE UPDATE ON hash
  BEGIN SELECT RAISE (ABORT, 'a hash is never changed'); END;

  CREATE TRIGGER hash_remains BEFORE DELETE ON hash
  BEGIN SELECT RAISE (ABORT, 'a hash is never deleted'); END;
`;

/** Hashes side by side that one row has at most: a sixteenth of a tile, which fits into SQLite's page beside others. */
export const ROW_OF_HASHES = 16;

// Hashes that are committed at once lie in one row, up to the next multiple of 16: one by one they cost a sixth of all that
// SQLite does for a command of many at once. Those of schema 2 come over as they lay, one to a row.
const third = `
  CREATE TABLE hashes (
    book INTEGER NOT NULL,
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hashes BLOB NOT NULL
      CHECK (length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND (16 - (number & 15)) * 32),
    PRIMARY KEY (book, level, number)
  ) STRICT, WITHOUT ROWID;

  INSERT INTO hashes SELECT book, level, number, hash FROM hash;
  DROP TABLE hash;

  CREATE TRIGGER hashes_follow BEFORE INSERT ON hashes
  WHEN NEW.number <> coalesce(
    (SELECT number + length(hashes) / 32 FROM hashes
      WHERE book = NEW.book AND level = NEW.level ORDER BY number DESC LIMIT 1),
    0)
  BEGIN SELECT RAISE (ABORT, 'hashes follow on the last ones of their level'); END;

  CREATE TRIGGER hashes_stay BEFORE UPDATE ON hashes
  BEGIN SELECT RAISE (ABORT, 'a hash is never changed'); END;

  CREATE TRIGGER hashes_remain BEFORE DELETE ON hashes
  BEGIN SELECT RAISE (ABORT, 'a hash is never deleted'); END;
`;

/** Step n leads from schema n to schema n + 1. Each makes a table anew, by which its schema is told from all before it. */
const steps: readonly string[] = [first, second, third];

/** The schema that this acta keeps. */
export const CURRENT = steps.length;

/** The tables of each schema, from that of a file with nothing in it on. */
export const TABLES: readonly (readonly string[])[] = [
  [],
  ['book', 'entry'],
  ['book', 'entry', 'hash'],
  ['book', 'entry', 'hashes'],
];

/** Brings the schema forward, all steps or none. */
export const migrate = (db: Database, path: readonly string[] = steps): void => {
  const forward = db.transaction(() => {
    path.slice(versionOf(db)).forEach((step) => db.exec(step));
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${path.length}`);
  });
  forward.immediate();
};

export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));
