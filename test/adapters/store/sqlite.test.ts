import * as E from 'fp-ts/lib/Either.js';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Database } from '../../../adapters/store/sqlite/driver.js';
import { openSqlite, type SqliteOptions } from '../../../adapters/store/sqlite/open.js';
import { CURRENT, migrate, TABLES } from '../../../adapters/store/sqlite/schema.js';
import { derivedTrees } from '../../../src/log/trees.js';
import { nodesFrom } from '../../../src/proof/tiles.js';
import { rootBetween } from '../../../src/proof/tree.js';
import { StoreFailure, type EventStore, type StoreTrouble } from '../../../src/ports/event-store.js';
import { children, kill, message, type Children } from './child.js';
import { batch, book, collect, right, storeContract, take } from './contract.js';

const crm = book('crm');

storeContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-'));
  let store = right(openSqlite(join(folder, 'acta.db')));
  return Promise.resolve({
    store,
    reopen: async () => {
      await store.close();
      return (store = right(openSqlite(join(folder, 'acta.db'))));
    },
    destroy: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
});

describe('SQLite’s own', () => {
  let folder: string;
  let file: string;
  const opened: EventStore[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-'));
    file = join(folder, 'acta.db');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });

  const open = (path = file, options?: SqliteOptions): EventStore => {
    const store = right(openSqlite(path, options));
    opened.push(store);
    return store;
  };
  const fill = async (store: EventStore, count = 3): Promise<void> => {
    right(await store.append(crm, 'no-book', batch(0, count))());
  };
  /** What any other program could do to the file. */
  const raw = <A>(work: (db: Database) => A, path = file): A => {
    const db = new Database(path);
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  /** Makes a store with three entries and closes it. */
  const leave = async (): Promise<void> => {
    const store = right(openSqlite(file));
    await fill(store);
    await store.close();
  };
  const trouble = (path = file, options?: SqliteOptions): StoreTrouble => {
    const answer = openSqlite(path, options);
    if (E.isLeft(answer)) {
      // Whatever is wrong is said to whoever reads Spanish, too.
      const { message } = answer.left as { readonly message: string };
      const said = { es: expect.any(String) as unknown, en: message };
      expect(answer.left).toMatchObject({ said });
      return answer.left;
    }
    opened.push(answer.right);
    throw new Error('it opened');
  };

  describe('the file', () => {
    it('is made with its folders, for its owner alone', async () => {
      file = join(folder, 'deep', 'down', 'acta.db');
      await fill(open(file));
      const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
      expect(['', 'deep', 'deep/down'].map((path) => modeOf(join(folder, path)))).toEqual([
        '700',
        '700',
        '700',
      ]);
      expect(readdirSync(dirname(file)).map((name) => [name, modeOf(join(dirname(file), name))])).toEqual([
        ['acta.db', '600'],
        ['acta.db-shm', '600'],
        ['acta.db-wal', '600'],
        ['acta.db.lock', '600'],
      ]);
    });

    it('says in its header whose it is, of which schema, and that it has a write-ahead log', async () => {
      await leave();
      const header = raw((db) =>
        ['application_id', 'user_version', 'journal_mode'].map((p) => db.pragma(p, { simple: true })),
      );
      expect(header).toEqual([0x61637461, 3, 'wal']);
    });

    it('is put in order again when another program has turned the log off', async () => {
      await leave();
      raw((db) => db.pragma('journal_mode = DELETE'));
      open();
      expect(raw((db) => db.pragma('journal_mode', { simple: true }))).toBe('wal');
    });

    it('can be read with plain SQL', async () => {
      await leave();
      const rows = raw((db) =>
        db
          .prepare(
            'SELECT book.id AS book, entry.number, data FROM entry JOIN book ON book.number = entry.book',
          )
          .all(),
      );
      expect(rows).toEqual([0, 1, 2].map((n) => ({ book: 'crm', number: n, data: `{"n":${n}}` })));
    });
  });

  describe('append only, by whatever program', () => {
    beforeEach(leave);

    it.each([
      ["UPDATE entry SET data = '{}' WHERE number = 1", 'an entry is never changed'],
      ['UPDATE OR REPLACE entry SET place = place + 1', 'an entry is never changed'],
      ['DELETE FROM entry', 'an entry is never deleted'],
      ["UPDATE book SET id = 'other'", 'a book is never changed'],
      ['DELETE FROM book', 'a book is never deleted'],
      ["INSERT OR REPLACE INTO book VALUES (1, 'other')", 'the book is there already'],
      ["INSERT OR REPLACE INTO book VALUES (2, 'crm')", 'the book is there already'],
      [
        "INSERT OR REPLACE INTO entry (place, id, envelope, data) VALUES ((1 << 32) + 1, 'x', '', '')",
        'an entry follows on',
      ],
      [
        "INSERT OR REPLACE INTO entry (place, id, envelope, data) SELECT (1 << 32) + 3, id, '', '' FROM entry WHERE number = 1",
        'an entry follows on',
      ],
      [
        "INSERT INTO entry (place, id, envelope, data) VALUES ((1 << 32) + 4, 'x', '', '')",
        'an entry follows on',
      ],
      ["INSERT INTO entry (id, envelope, data) VALUES ('x', '', '')", 'an entry follows on'],
      ['UPDATE hashes SET hashes = randomblob(32)', 'a hash is never changed'],
      ['DELETE FROM hashes', 'a hash is never deleted'],
      ['INSERT OR REPLACE INTO hashes VALUES (1, 0, 0, randomblob(96))', 'hashes follow on'],
      ['INSERT OR REPLACE INTO hashes VALUES (1, 0, 1, randomblob(64))', 'hashes follow on'],
      ['INSERT INTO hashes VALUES (1, 0, 4, randomblob(32))', 'hashes follow on'],
      ['INSERT INTO hashes VALUES (1, 1, 1, randomblob(32))', 'hashes follow on'],
      ['INSERT INTO hashes VALUES (1, 0, 3, randomblob(33))', 'CHECK constraint failed'],
      ['INSERT INTO hashes VALUES (1, 0, 3, randomblob(254 * 32))', 'CHECK constraint failed'],
      ['INSERT INTO hashes VALUES (1, 0, 3, zeroblob(0))', 'CHECK constraint failed'],
    ])('refuses %s', async (sql, reason) => {
      expect(() => raw((db) => db.exec(sql))).toThrow(reason);
      expect(await collect(open().read(crm))).toEqual(batch(0, 3));
    });
  });

  describe('the Merkle tree in the file', () => {
    const rootIn = async (store: EventStore): Promise<unknown> => {
      const { size, tile } = right(await store.tree!(crm)());
      return [size, rootBetween(nodesFrom(tile, size), 0, size)];
    };
    const derived = async (store: EventStore): Promise<unknown> => {
      const { size, tile } = right(await derivedTrees(store)(crm)());
      return [size, rootBetween(nodesFrom(tile, size), 0, size)];
    };

    it('is grown for a file of an acta that had none', async () => {
      const store = open();
      await fill(store, 600);
      await store.close();
      raw((db) => db.exec('DROP TABLE hashes; PRAGMA user_version = 1'));
      const again = open();
      expect(await rootIn(again)).toEqual(await derived(again));
      right(await again.append(crm, 599, batch(600, 1))());
      expect(await rootIn(again)).toEqual(await derived(again));
    });

    it('comes over from a file of an acta that kept each hash in a row of its own', async () => {
      const store = open();
      await fill(store, 600);
      const before = await rootIn(store);
      await store.close();
      raw((db) =>
        db.exec(`
          CREATE TABLE hash (book INTEGER NOT NULL, level INTEGER NOT NULL, number INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32), PRIMARY KEY (book, level, number)) STRICT, WITHOUT ROWID;
          CREATE TRIGGER hash_remains BEFORE DELETE ON hash BEGIN SELECT RAISE (ABORT, 'a hash is never deleted'); END;
          WITH RECURSIVE place (at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM place WHERE at < 15)
            INSERT INTO hash SELECT book, level, number + at, CAST(substr(hashes, 1 + 32 * at, 32) AS BLOB)
            FROM hashes JOIN place ON 32 * at < length(hashes);
          DROP TABLE hashes;
          PRAGMA user_version = 2`),
      );
      expect(raw((db) => db.prepare('SELECT count(*) FROM hash').pluck().get())).toBe(602);
      const again = open();
      expect(await rootIn(again)).toEqual(before);
      right(await again.append(crm, 599, batch(600, 1))());
      expect(await rootIn(again)).toEqual(await derived(again));
      expect(right(await again.inspect!()())).toEqual([]);
    });

    it('keeps hashes that come at once side by side, sixteen to a row', async () => {
      const store = open();
      await fill(store, 20);
      right(await store.append(crm, 19, batch(20, 1))());
      right(await store.append(crm, 20, batch(21, 300))());
      await store.close();
      const rows = raw((db) =>
        db.prepare('SELECT level, number, length(hashes) / 32 FROM hashes').raw().all(),
      );
      expect(rows.slice(0, 5)).toEqual([
        [0, 0, 16],
        [0, 16, 4],
        [0, 20, 1],
        [0, 21, 11],
        [0, 32, 16],
      ]);
      expect(rows.slice(-2)).toEqual([
        [0, 320, 1],
        [1, 0, 1],
      ]);
    });

    it('is the same when a commit fails and what it held is recorded after all', async () => {
      const store = open();
      await fill(store, 255);
      raw((db) =>
        db.exec(
          "CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.data = '{\"n\":257}' BEGIN SELECT RAISE (ABORT, 'full'); END",
        ),
      );
      expect(E.isLeft(await store.append(crm, 254, batch(255, 5))())).toBe(true);
      expect(await rootIn(store)).toEqual(await derived(store));
      raw((db) => db.exec('DROP TRIGGER full'));
      right(await store.append(crm, 254, batch(255, 5))());
      expect(await rootIn(store)).toEqual(await derived(store));
    });

    it.each([
      ['has more leaves than entries', 'DROP TRIGGER entry_remains; DELETE FROM entry WHERE number = 2'],
      [
        'has another leaf than entry 2',
        "DROP TRIGGER entry_stays; UPDATE entry SET envelope = '{}' WHERE number = 2",
      ],
    ])('is damage when it %s', async (words, sql) => {
      await leave();
      raw((db) => db.exec(sql));
      expect(trouble()).toMatchObject({
        kind: 'damaged',
        message: expect.stringContaining(words) as unknown,
      });
    });

    it.each([
      ['a row of hashes', 'UPDATE hashes SET hashes = CAST(hashes AS TEXT)', 'hashes_stay', 'not bytes'],
      ['the data of an entry', 'UPDATE entry SET data = 0', 'entry_stays', 'entry 0 is not text'],
    ])('is damage when %s is of another type', async (_, sql, trigger, words) => {
      await leave();
      // As one byte changed in the file would have it: a column of any type takes what one of text does not.
      raw((db) => {
        db.unsafeMode(true);
        db.exec(`DROP TRIGGER ${trigger}; PRAGMA writable_schema = ON`);
        db.exec(
          "UPDATE sqlite_schema SET sql = replace(replace(sql, 'BLOB', 'ANY'), 'data TEXT', 'data ANY')",
        );
      });
      raw((db) => db.exec(`PRAGMA ignore_check_constraints = ON; ${sql}`));
      const store = openSqlite(file, { readonly: true });
      const looked = E.isLeft(store)
        ? store.left
        : await collect(store.right.read(crm))
            .then(() => store.right.tree!(crm)())
            .catch((error: unknown) => error);
      expect(JSON.stringify(looked)).toContain(words);
    });

    it('is damage when a hash in the middle is missing', async () => {
      const store = open();
      await fill(store, 300);
      await store.close();
      raw((db) => db.exec('DROP TRIGGER hashes_remain; DELETE FROM hashes WHERE level = 1'));
      const answer = await open().append(crm, 299, batch(300, 1))();
      expect(answer).toMatchObject(E.left({ kind: 'damaged' }));
    });
  });

  describe('a file that is not as it should be', () => {
    it('is refused when a newer acta has written it', async () => {
      await leave();
      raw((db) => db.exec('CREATE TABLE later (word TEXT); PRAGMA user_version = 4'));
      const newer = {
        kind: 'unavailable',
        message: expect.stringContaining(
          'written by a newer acta (its schema is 4, this acta knows 3)',
        ) as unknown,
      };
      expect(trouble()).toMatchObject(newer);
      expect(trouble(file, { readonly: true })).toMatchObject(newer);
    });

    it.each([0, 1, 2, 4, 99, -1, 2147483647, -2147483648])(
      'is damaged where its schema is said to be %i and all of it is that of today',
      async (version) => {
        await leave();
        raw((db) => db.pragma(`user_version = ${version}`));
        const renumbered = {
          kind: 'damaged',
          said: {
            es: expect.stringContaining(`dice ser del esquema ${version} (PRAGMA user_version)`) as unknown,
            en: expect.stringContaining(`put the number back (PRAGMA user_version = ${CURRENT})`) as unknown,
          },
        };
        expect(trouble()).toMatchObject(renumbered);
        expect(trouble(file, { readonly: true })).toMatchObject(renumbered);
        raw((db) => db.pragma(`user_version = ${CURRENT}`));
        expect(right(await open().books()())).toEqual(['crm']);
      },
    );

    it.each([
      ['a number of before', 'CREATE TABLE notes (words TEXT); PRAGMA user_version = 1'],
      ['no number of a schema', 'DROP TRIGGER entry_stays; PRAGMA user_version = -7'],
      ['tables that are gone', 'DROP TABLE hashes'],
    ])('is damaged with %s', async (_, sql) => {
      await leave();
      raw((db) => db.exec(sql));
      const torn = {
        kind: 'damaged',
        message: expect.stringContaining('not those of that schema') as unknown,
      };
      expect(trouble()).toMatchObject(torn);
      expect(trouble(file, { readonly: true })).toMatchObject(torn);
    });

    it('has the tables that are told of its schema', () => {
      const db = new Database(':memory:');
      migrate(db);
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck();
      expect([tables.all(), TABLES.length]).toEqual([TABLES[CURRENT], CURRENT + 1]);
      db.close();
    });

    it('is brought forward from an older schema, all or nothing', async () => {
      await leave();
      const first = 'SELECT 1';
      raw((db) =>
        migrate(db, [
          first,
          first,
          first,
          "CREATE TABLE later (word TEXT); INSERT INTO later VALUES ('kept')",
        ]),
      );
      raw((db) => {
        expect(() =>
          migrate(db, [first, first, first, first, 'CREATE TABLE half (done TEXT)', 'no sql']),
        ).toThrow();
        expect(db.pragma('user_version', { simple: true })).toBe(4);
        expect(
          db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('later', 'half')").pluck().all(),
        ).toEqual(['later']);
      });
    });

    it('is brought forward when it is opened for writing, and asked for that when only to be read', async () => {
      await leave();
      raw((db) => db.exec('DROP TABLE hashes; DROP TABLE entry; DROP TABLE book; PRAGMA user_version = 0'));
      expect(trouble(file, { readonly: true })).toMatchObject({
        kind: 'unavailable',
        message: expect.stringContaining('open the store once for writing') as unknown,
      });
      await fill(open());
    });

    it.each([
      [
        'a text',
        'damaged',
        'is not an SQLite file',
        () => writeFileSync(file, 'Acta de la XXIV Conferencia '.repeat(200)),
      ],
      ['empty', 'damaged', 'is empty', () => writeFileSync(file, '')],
      ['a folder', 'unavailable', 'is not a file', () => mkdirSync(file)],
      [
        'of another program',
        'unavailable',
        'of another program',
        () => raw((db) => db.exec('CREATE TABLE other (x)')),
      ],
      ['missing beside its log', 'damaged', 'is missing, but', () => writeFileSync(`${file}-wal`, 'x')],
      [
        'locked by garbage',
        'damaged',
        'is not a lock of acta',
        () => writeFileSync(`${file}.lock`, 'x'.repeat(2000)),
      ],
    ])('is refused when it is %s', (_, kind, message, make) => {
      make();
      expect(trouble()).toMatchObject({ kind, message: expect.stringContaining(message) as unknown });
    });

    it('is refused when it has been cut short', async () => {
      const store = open();
      await fill(store, 500);
      await store.close();
      for (const size of [statSync(file).size - 1, 40_000, 4096, 1000, 10]) {
        truncateSync(file, size);
        expect(trouble()).toMatchObject({ kind: 'damaged' });
        expect(trouble(file, { readonly: true })).toMatchObject({ kind: 'damaged' });
      }
    });

    it('is told of, never read on, when an entry has been torn out', async () => {
      await leave();
      raw((db) => db.exec('DROP TRIGGER entry_remains; DELETE FROM entry WHERE number = 1'));
      const failure = expect.objectContaining({
        trouble: {
          kind: 'damaged',
          message: expect.stringContaining('Entry 1 of the book "crm" is missing') as unknown,
          said: {
            es: expect.stringContaining('falta el asiento 1') as unknown,
            en: expect.any(String) as unknown,
          },
        },
      }) as unknown;
      await expect(collect(open().read(crm))).rejects.toEqual(failure);
    });

    it.each([
      ['a name that SQLite would trim', ' acta.db'],
      ['no name', ''],
      ['a folder that is a file', '/dev/null/acta.db'],
      ['a name that is too long', join(tmpdir(), 'a'.repeat(300))],
    ])('is refused with %s', (_, path) => {
      expect(trouble(path)).toMatchObject({ kind: 'unavailable' });
    });

    it('is refused for reading when it is not there, and not made', () => {
      expect(trouble(file, { readonly: true })).toMatchObject({
        kind: 'unavailable',
        message: expect.stringContaining('no store at') as unknown,
      });
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  describe('one writer', () => {
    it('is held against a second one in the same process, by any link, until it is closed', async () => {
      const store = open();
      const held = {
        kind: 'held-by-another',
        message: expect.stringContaining(`this process (${process.pid}) already`) as unknown,
      };
      symlinkSync(file, join(folder, 'link.db'));
      expect(trouble()).toMatchObject(held);
      expect(trouble(join(folder, 'link.db'))).toMatchObject(held);
      await fill(store);
      await store.close();
      expect(await collect(open().read(crm))).toEqual(batch(0, 3));
    });

    it('is not lost when a second one has been refused', () => {
      open();
      for (let i = 0; i < 3; i++) expect(trouble().kind).toBe('held-by-another');
    });

    it('waits no longer than it must on a program that holds the file', async () => {
      const store = open();
      await fill(store);
      const other = new Database(file);
      other.exec('BEGIN IMMEDIATE');
      expect(await store.append(crm, 2, batch(3, 1))()).toMatchObject(E.left({ kind: 'held-by-another' }));
      other.close();
      expect(await store.append(crm, 2, batch(3, 1))()).toEqual(E.right(undefined));
    });
  });

  describe('beside another process', () => {
    let others: Children;
    beforeAll(() => {
      others = children();
    });
    afterAll(() => others.end());
    const HOLDER = 'test/adapters/store/holder.child.ts';

    it('writes only when the other has gone, be it by SIGKILL', async () => {
      const other = others.start(HOLDER, [file]);
      expect(await message(other)).toBe('open');
      expect(trouble()).toMatchObject({
        kind: 'held-by-another',
        message: expect.stringContaining(
          `is being written by process ${other.pid}. One process writes at a time`,
        ) as unknown,
      });
      await kill(other);
      const store = open();
      await fill(store);

      const third = others.start(HOLDER, [file]);
      expect(await message(third)).toMatchObject({
        kind: 'held-by-another',
        message: expect.stringContaining(`process ${process.pid}.`) as unknown,
      });
      await kill(third);
    });

    it('is the only one, however many come at once', async () => {
      const rivals = Array.from({ length: 6 }, () => others.start(HOLDER, [file]));
      const answers = await Promise.all(rivals.map(message));
      expect(answers.filter((answer) => answer === 'open')).toHaveLength(1);
      expect(answers.filter((answer) => answer !== 'open')).toEqual(
        Array.from({ length: 5 }, () => expect.objectContaining({ kind: 'held-by-another' }) as unknown),
      );
      await Promise.all(rivals.map(kill));
      open();
    });

    it('says that there is no room, and has written nothing by halves', async () => {
      // A limit on the size of any file stands in for a full disk.
      const limited = join(folder, 'limited.sh');
      writeFileSync(limited, `#!/bin/sh\nulimit -f 1200\nexec "${process.execPath}" "$@"\n`, { mode: 0o700 });
      const other = others.start(HOLDER, [file, '100000'], { execPath: limited });
      const answer = (await message(other)) as { written: number; trouble: StoreTrouble };
      expect(answer.trouble).toMatchObject({ kind: 'unavailable' });
      expect(answer.written).toBeGreaterThan(0);
      await kill(other);
      expect((await collect(open().read(crm))).map(({ number }) => number)).toEqual(
        Array.from({ length: answer.written }, (_, n) => n),
      );
    });
  });

  describe('for reading only', () => {
    it('stands beside the writer, sees what it writes and writes nothing', async () => {
      const writer = open();
      const reader = open(file, { readonly: true, pollEveryMilliseconds: 5 });
      await fill(writer);
      expect(await collect(reader.read(crm))).toEqual(batch(0, 3));
      expect(await reader.append(crm, 2, batch(3, 1))()).toMatchObject(
        E.left({ kind: 'unavailable', message: expect.stringContaining('reading only') as unknown }),
      );
      expect(right(await writer.head(crm)())).toBe(2);
    });

    it('follows what another writes', async () => {
      const writer = open();
      const reader = open(file, { readonly: true, pollEveryMilliseconds: 5 });
      const taken = take(reader, crm, -1, 6);
      await fill(writer);
      await new Promise((resolve) => setTimeout(resolve, 20));
      right(await writer.append(crm, 2, batch(3, 3))());
      // What waits between two looks keeps no process alive: this test must, while the reader waits.
      const alive = setInterval(() => undefined, 1000);
      expect(await taken).toEqual(batch(0, 6));
      clearInterval(alive);
    });

    it('stops following when it is aborted or closed', async () => {
      open();
      const reader = open(file, { readonly: true, pollEveryMilliseconds: 60_000 });
      const stop = new AbortController();
      const following = collect(reader.follow(crm, -1, stop.signal));
      setTimeout(() => stop.abort(), 5);
      expect(await following).toEqual([]);
      const other = take(reader, crm, -1, 1);
      setTimeout(() => void reader.close(), 5);
      await expect(other).rejects.toBeInstanceOf(StoreFailure);
    });

    it('needs no writer', async () => {
      await leave();
      expect(await collect(open(file, { readonly: true }).read(crm))).toEqual(batch(0, 3));
    });
  });
});
