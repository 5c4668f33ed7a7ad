import * as E from 'fp-ts/lib/Either.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../adapters/store/sqlite/driver.js';
import { bell } from '../../../adapters/store/bell.js';
import { migrate } from '../../../adapters/store/sqlite/schema.js';
import { sqliteStore } from '../../../adapters/store/sqlite/store.js';
import { troubleOf } from '../../../adapters/store/sqlite/troubles.js';
import { batch, book, collect, entry, right } from './contract.js';

const sqlite = (code: string): unknown => new Database.SqliteError('the reason', code);
const system = (code: string): unknown => Object.assign(new Error('the reason'), { code });

describe('what SQLite or the system throws', () => {
  it.each([
    [sqlite('SQLITE_FULL'), 'full', 'No space is left'],
    [system('ENOSPC'), 'full', 'No space is left'],
    [sqlite('SQLITE_BUSY_SNAPSHOT'), 'held-by-another', 'Another program holds'],
    [sqlite('SQLITE_NOTADB'), 'damaged', 'is not an SQLite file'],
    [sqlite('SQLITE_CORRUPT_INDEX'), 'damaged', 'restore the last backup'],
    [sqlite('SQLITE_CONSTRAINT_TRIGGER'), 'damaged', 'restore the last backup'],
    [sqlite('SQLITE_READONLY_DIRECTORY'), 'unavailable', 'may not be used by this user'],
    [system('EACCES'), 'unavailable', 'may not be used by this user'],
    [sqlite('SQLITE_CANTOPEN'), 'unavailable', 'cannot be opened or made'],
    [system('ENOTDIR'), 'unavailable', 'cannot be opened or made'],
    [sqlite('SQLITE_NOMEM'), 'unavailable', 'give the process more memory'],
    [sqlite('SQLITE_IOERR_NOMEM'), 'unavailable', 'give the process more memory'],
    [sqlite('SQLITE_IOERR_WRITE'), 'unavailable', 'The disk failed'],
    [sqlite('SQLITE_IOERR_FSYNC'), 'stopped', 'acta writes no more to it'],
    [sqlite('SQLITE_PROTOCOL'), 'unavailable', 'cannot be used'],
    [new Error('the reason'), 'unavailable', 'cannot be used'],
    ['the reason', 'unavailable', 'cannot be used'],
  ])('%s is %s: %s', (error, kind, words) => {
    const trouble = troubleOf(error, '/books/acta.db');
    expect(trouble).toMatchObject({ kind });
    expect('message' in trouble && trouble.message).toMatch(words);
    expect('message' in trouble && trouble.message).toMatch('/books/acta.db');
    expect('message' in trouble && trouble.message).toMatch('the reason');
  });
});

describe('a disk that is full', () => {
  let folder: string;
  let db: Database;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-'));
    db = new Database(join(folder, 'acta.db'));
    db.pragma('journal_mode = WAL');
    migrate(db);
    // Room for some pages more.
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 10}`);
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  it('refuses what has no room, and takes what has, also when both are asked for at once', async () => {
    const store = sqliteStore(db, { growth: bell(), release: () => undefined });
    const large = (number: number) => entry(number, `large ${number}`, 'x'.repeat(100_000));
    const [one, two] = [book('one'), book('two')];
    const answers = await Promise.all([
      store.append(one, 'no-book', batch(0, 2))(),
      store.append(two, 'no-book', [entry(0), large(1)])(),
      store.append(one, 1, batch(2, 2))(),
    ]);
    expect(answers).toMatchObject([E.right(undefined), E.left({ kind: 'full' }), E.right(undefined)]);
    expect(await collect(store.read(one))).toEqual(batch(0, 4));
    expect(right(await store.books()())).toEqual([one]);

    // Somebody makes room.
    db.pragma('max_page_count = 1000');
    expect(await store.append(two, 'no-book', [entry(0), large(1)])()).toEqual(E.right(undefined));
    expect(await collect(store.read(two))).toEqual([entry(0), large(1)]);
    await store.close();
  });
});
