import type { BookId, EntryId, EntryNumber } from '../../../domain/language/ids.js';
import type { Expected, StoredEntry, Tree } from '../../../src/ports/event-store.js';
import type { Database } from './driver.js';
import { prepareTrees, type TreeStatements } from './trees.js';
import { firstPlace, lastPlace, numberAt, placeOf } from './schema.js';
import { corrupt } from './troubles.js';

/** The questions and the two writes that the store needs, each prepared once. */
export interface Statements {
  readonly head: (book: BookId) => Expected;
  readonly entryAt: (book: BookId, number: EntryNumber) => StoredEntry | undefined;
  readonly find: (book: BookId, id: EntryId) => StoredEntry | undefined;
  readonly has: (book: BookId, id: EntryId) => boolean;
  readonly page: (book: BookId, from: EntryNumber, to: EntryNumber) => readonly StoredEntry[];
  readonly books: () => readonly BookId[];
  readonly tree: (book: BookId) => Tree;
  /** Within a transaction only. */
  readonly insert: (book: BookId, entries: readonly StoredEntry[]) => void;
}

// A page is as much as is good to hold at once, be its entries small or of the largest size.
const PAGE_ENTRIES = 256;
const PAGE_CHARACTERS = 1024 * 1024;

// Rows that are asked for at once: then SQLite's binding takes half as long for each as one by one. Few enough to be held
// were all of them of the largest size.
const SLICE = 32;

const COLUMNS = 'number, id, envelope, data';

/**
 * A row as its columns: SQLite's binding makes objects of them that are slow to read, again and again. That they are texts
 * SQLite sees to where it writes; one byte changed in the file, and it reads another type.
 */
type Row = readonly [number: EntryNumber, id: unknown, envelope: unknown, data: unknown];
const entryIn = ([number, id, envelope, data]: Row): StoredEntry => {
  if (typeof id !== 'string' || typeof envelope !== 'string' || typeof data !== 'string')
    throw corrupt(`what stands of entry ${number} is not text`);
  return { number, id: id as EntryId, envelope, data };
};

/** @param trees where the trees of its books are kept: in the database, beside their entries, unless told otherwise */
export const prepare = (db: Database, trees: TreeStatements = prepareTrees(db)): Statements => {
  const numberIn = db.prepare<[BookId], number>('SELECT number FROM book WHERE id = ?').pluck();
  // A book keeps its number for ever, once it is committed.
  const numbers = new Map<BookId, number>();
  const numberOf = (book: BookId): number | undefined => {
    const known = numbers.get(book);
    if (known !== undefined) return known;
    const number = numberIn.get(book);
    if (number !== undefined && !db.inTransaction) numbers.set(book, number);
    return number;
  };
  const begin = db.prepare<[BookId]>('INSERT INTO book (id) VALUES (?)');
  const books = db.prepare<[], BookId>('SELECT id FROM book ORDER BY id').pluck();
  const last = db.prepare<[number, number], number | null>(
    'SELECT max(place) FROM entry WHERE place BETWEEN ? AND ?',
  );
  const at = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM entry WHERE place = ?`).raw();
  const byId = db
    .prepare<[number, EntryId], Row>(`SELECT ${COLUMNS} FROM entry WHERE book = ? AND id = ?`)
    .raw();
  const idStands = db.prepare<[number, EntryId], 1>('SELECT 1 FROM entry WHERE book = ? AND id = ?').pluck();
  const range = (order: string) =>
    db
      .prepare<[number, number], Row>(
        `SELECT ${COLUMNS} FROM entry WHERE place BETWEEN ? AND ? ORDER BY place ${order}`,
      )
      .raw();
  const forward = range('ASC');
  const backward = range('DESC');
  const insert = db.prepare<[number, EntryId, string, string]>(
    'INSERT INTO entry (place, id, envelope, data) VALUES (?, ?, ?, ?)',
  );
  last.pluck();

  return {
    books: () => books.all(),
    head: (book) => {
      const number = numberOf(book);
      const place = number === undefined ? undefined : last.get(firstPlace(number), lastPlace(number));
      return place === undefined || place === null ? 'no-book' : numberAt(place);
    },
    entryAt: (book, number) => {
      const bookNumber = numberOf(book);
      return bookNumber === undefined ? undefined : maybe(at.get(placeOf(bookNumber, number)));
    },
    find: (book, id) => {
      const number = numberOf(book);
      return number === undefined ? undefined : maybe(byId.get(number, id));
    },
    has: (book, id) => {
      const number = numberOf(book);
      return number !== undefined && idStands.get(number, id) !== undefined;
    },
    page: (book, from, to) => {
      const number = numberOf(book);
      if (number === undefined) return [];
      return from <= to
        ? pageOf((at) =>
            forward.all(placeOf(number, from + at), placeOf(number, Math.min(from + at + SLICE - 1, to))),
          )
        : pageOf((at) =>
            backward.all(placeOf(number, Math.max(from - at - SLICE + 1, to)), placeOf(number, from - at)),
          );
    },
    insert: (book, entries) => {
      const number = numberOf(book) ?? Number(begin.run(book).lastInsertRowid);
      for (const entry of entries) {
        insert.run(placeOf(number, entry.number), entry.id, entry.envelope, entry.data);
      }
      trees.grow(number, entries);
    },
    tree: (book) => {
      const number = numberOf(book);
      return number === undefined
        ? { size: 0, tile: () => new Uint8Array() }
        : { size: trees.size(number), tile: trees.tile(number) };
    },
  };
};

const maybe = (row: Row | undefined): StoredEntry | undefined => row && entryIn(row);

/** @param slice the rows from so many on: as many as are read at once, fewer at the end */
const pageOf = (slice: (from: number) => readonly Row[]): readonly StoredEntry[] => {
  const page: StoredEntry[] = [];
  let characters = 0;
  while (page.length < PAGE_ENTRIES && characters < PAGE_CHARACTERS) {
    const rows = slice(page.length);
    for (const row of rows) {
      const entry = entryIn(row);
      page.push(entry);
      characters += entry.envelope.length + entry.data.length;
    }
    if (rows.length < SLICE) break;
  }
  return page;
};
