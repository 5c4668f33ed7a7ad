import { join } from 'node:path';
import { Database } from '../../../adapters/store/sqlite/driver.js';
import { openSigning, openStore } from '../../../adapters/cli/open-store.js';
import { openKeys } from '../../../adapters/cli/open-store.js';
import { BEGINNING, desk, type Desk } from './support/desk.js';

describe('acta verify', () => {
  let at: Desk;
  beforeEach(async () => {
    at = desk().with({ openStore, openSigning, openKeys });
    at.file('crm.yaml', BEGINNING);
    await at.acta('record', 'crm.yaml');
  });
  afterEach(() => at.clear());

  const tamper = (sql: string): void => {
    const db = new Database(join(at.folder, 'data', 'acta.db'));
    db.exec(sql);
    db.close();
  };
  const verified = async (...more: readonly string[]) => {
    const { exit, out, err } = await at.acta('verify', '--lang', 'en', ...more);
    return { exit, out: out + err };
  };

  it('says that a book agrees with itself, and that nothing signed is there to compare it with', async () => {
    const { exit, out } = await verified();
    expect(exit).toBe(0);
    expect(out).toContain('crm: 5 entries; root ');
    expect(out).toContain('Nothing signed is there');
  });

  it('says by whom it was signed, and up to where', async () => {
    await at.acta('signing-key', 'new', '--name', 'acta.example');
    await at.acta('checkpoint');
    const { exit, out } = await verified();
    expect(exit).toBe(0);
    expect(out).toMatch(/signed up to entry 4 by acta\.example\/books\/crm\/log\+[0-9a-f]{8}/);
    expect(out).toContain('as it was recorded and as it was signed');
    const json = JSON.parse((await verified('--json')).out) as object;
    expect(json).toMatchObject({
      kind: 'verification',
      sound: true,
      books: [{ book: 'crm', entries: 5, findings: [] }],
    });
  });

  it.each([
    ['DROP TRIGGER entry_stays', 'trigger entry_stays was dropped'],
    [
      'DROP TRIGGER entry_stays; CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT 1; END',
      'trigger entry_stays was changed',
    ],
    ['DROP INDEX entry_by_id', 'index entry_by_id was dropped'],
    ['CREATE TABLE notes (words TEXT)', 'table notes is none of acta'],
    ['CREATE TRIGGER quiet BEFORE INSERT ON entry BEGIN SELECT 1; END', 'trigger quiet is none of acta'],
    [
      `DROP TRIGGER entry_stays; UPDATE entry SET data = replace(data, 'Guatemala', 'Belice')`,
      'Entry 3: cannot be understood',
    ],
    [
      `DROP TRIGGER hashes_stay; UPDATE hashes SET hashes = zeroblob(32) WHERE number = 2`,
      'Entry 2: its envelope is not the one whose leaf is in the tree',
    ],
    [
      'DROP TRIGGER entry_remains; DELETE FROM entry WHERE number = 2',
      'Entry 2 of the book "crm" is missing',
    ],
    ['DROP TRIGGER entry_remains; DELETE FROM entry WHERE number = 4', 'has 5 leaves and the book 4 entries'],
    [
      "PRAGMA foreign_keys = OFF; DROP TRIGGER book_remains; INSERT INTO book (id) VALUES ('x'); INSERT INTO hashes VALUES (9, 0, 0, zeroblob(32))",
      'hashes of the tree of no book',
    ],
    ...['1, 0, -16', '1, 0, 9007199254740993', '1, 1, 0', '1, -1, 0', '1, 1, -256'].map((place) => [
      `DROP TRIGGER hashes_follow; INSERT INTO hashes VALUES (${place}, zeroblob(32))`,
      'of the tree of "crm" does not stand where it should',
    ]),
    ["DROP TRIGGER book_is_new; INSERT INTO book (id) VALUES ('empty')", 'empty: 0 entries'],
    [
      `PRAGMA foreign_keys = OFF; DROP TRIGGER book_remains; DELETE FROM book`,
      'there are entries of no book',
    ],
  ])('finds what %s leaves', async (sql, words) => {
    tamper(sql);
    const { exit, out } = await verified();
    expect(exit).toBe(1);
    expect(out).toContain(words);
  });

  it('says in the language that was asked for what cannot be understood, down to the detail', async () => {
    tamper(`DROP TRIGGER entry_stays; UPDATE entry SET data = replace(data, 'Guatemala', 'Belice')`);
    const { exit, out } = await at.acta('verify', '--lang', 'es');
    expect(exit).toBe(1);
    expect(out).toContain('  ✗ El almacén: se quitó el disparador entry_stays\n');
    const why = 'asiento 3: sus datos no son los que se asentaron (SHA-256)';
    expect(out).toContain(`  ✗ Asiento 3: no se entiende (${why}).\n`);
    expect(await at.acta('members', '--lang', 'es')).toEqual({
      exit: 3,
      out: '',
      err: `El libro crm está dañado: ${why}. No siga con él: guarde aparte el almacén, restaure la última copia y compruébela con acta verify.\n`,
    });
  });

  it('finds that the number of the schema was changed, and cannot tell of one that a newer acta wrote', async () => {
    tamper('PRAGMA user_version = 99');
    const { exit, out } = await verified();
    expect(exit).toBe(1);
    expect(out).toContain('says that its schema is 99 (PRAGMA user_version), and all of it is that of 3');
    tamper('CREATE TABLE later (words TEXT)');
    const newer = await verified();
    expect(newer.exit).toBe(3);
    expect(newer.out).toContain('written by a newer acta (its schema is 99, this acta knows 3)');
  });

  it('lets nothing in the bytes pass for a line of the report: names are spelled, in one line', async () => {
    const sound = '  ✓ Everything is as it was recorded and as it was signed.';
    const name = `x: 7 entries; root AAAA=\n${sound}\n\u001B[2Ky`;
    const db = new Database(join(at.folder, 'data', 'acta.db'));
    db.prepare('INSERT INTO book (id) VALUES (?)').run(name);
    db.exec(`CREATE TABLE "t\n${sound}" (words TEXT)`);
    db.exec('DROP TRIGGER hashes_follow; INSERT INTO hashes VALUES (2, 0, 9, zeroblob(32))');
    db.close();
    const { exit, out } = await verified();
    expect(exit).toBe(1);
    expect(out.split('\n')).not.toContain(sound);
    expect(out).not.toContain('\u001B');
    const spelled = `"x: 7 entries; root AAAA=\\n${sound}\\n\\u001b[2Ky"`;
    expect(out).toContain(`\n${spelled}: 0 entries; root `);
    expect(out).toContain(`of the tree of ${spelled} does not stand where it should`);
    expect(out).toContain(`table t\\u000a${sound} is none of acta's`);
    expect((await at.acta('log', '--lang', 'en')).err).toBe(
      `Say which book is meant with --book. There are several: crm, ${spelled}.\n`,
    );
  });

  it('finds hashes that are in order and not in their places', async () => {
    const hashesOf = 'SELECT hashes FROM hashes WHERE level = 0 ORDER BY number';
    const db = new Database(join(at.folder, 'data', 'acta.db'));
    const rows = db.prepare<[], Buffer>(hashesOf).pluck().all();
    const all = Buffer.concat(rows);
    db.exec('DROP TRIGGER hashes_remain; DROP TRIGGER hashes_follow; DELETE FROM hashes');
    const put = db.prepare('INSERT INTO hashes VALUES (1, 0, ?, ?)');
    put.run(0, all.subarray(0, 3 * 32));
    put.run(2, all.subarray(3 * 32, 4 * 32));
    put.run(4, all.subarray(4 * 32));
    db.close();
    const { exit, out } = await verified();
    expect(exit).toBe(1);
    expect(out).toContain('hash 2 of level 0 of the tree of "crm" does not stand where it should');
  });

  it('finds that a book is gone of which something was signed, and records nothing in its place', async () => {
    await at.acta('signing-key', 'new', '--name', 'acta.example');
    await at.acta('checkpoint');
    tamper(
      ['entry', 'book'].map((table) => `DROP TRIGGER ${table}_remains; DELETE FROM ${table}`).join(';') +
        '; DROP TRIGGER hashes_remain; DELETE FROM hashes;',
    );
    const { exit, out } = await verified();
    expect(exit).toBe(1);
    expect(out).toContain('5 entries were signed and the book has 0: entries 0 to 4 are missing');
    const anew = await at.acta('record', 'crm.yaml', '--lang', 'en');
    expect(anew.exit).toBe(3);
    expect(anew.err).toContain('entries 0 to 4 are missing');
  });

  it('says of a book that is not there that it has no entry', async () => {
    const { exit, out } = await verified('--book', 'another');
    expect(exit).toBe(1);
    expect(out).toContain('The book has no entry');
  });

  it('finds an index that does not say what the entries say, under a schema that looks well', async () => {
    const reindexed = (where: string): void => {
      const db = new Database(join(at.folder, 'data', 'acta.db'));
      db.unsafeMode();
      db.pragma('writable_schema = ON');
      db.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'entry_by_id'").run(
        `CREATE UNIQUE INDEX entry_by_id ON entry (book, id)${where}`,
      );
      db.close();
    };
    reindexed(" WHERE id > '5'");
    tamper('REINDEX entry_by_id');
    reindexed('');
    const { exit, out } = await verified();
    expect(exit).toBe(1);
    expect(out).toContain('index entry_by_id');
    expect(out).not.toContain('changed');
  });

  it('holds the book against what somebody kept of it, by the keys that they trust', async () => {
    await at.acta('signing-key', 'new', '--name', 'acta.example');
    const key = (JSON.parse((await at.acta('signing-key', '--json')).out) as { logs: { vkeys: string[] }[] })
      .logs[0]!.vkeys[0]!;
    at.file('3.tlog-proof', (await at.acta('receipt', '3')).out);
    expect(await verified('--against', '3.tlog-proof', '--key', key)).toMatchObject({ exit: 0 });
    // The same in another store, with another history.
    const other = ['--store', 'other.db', '--signing', 'other.signing'];
    at.file('fewer.yaml', BEGINNING.slice(0, BEGINNING.indexOf('  - { id: admitir-mx')));
    await at.acta('record', 'fewer.yaml', ...other);
    const missing = await verified('--against', '3.tlog-proof', '--key', key, ...other);
    expect(missing.exit).toBe(1);
    expect(missing.out).toContain('5 entries were signed and the book has 4: entry 4 is missing');
    await at.acta('record', 'crm.yaml', ...other);
    const copied = await verified('--against', '3.tlog-proof', '--key', key, ...other);
    // The same commands at the same instant are the same entries: a true copy, wherever it is kept.
    expect(copied.exit).toBe(0);
    const stranger = await verified('--against', '3.tlog-proof', ...other);
    expect(stranger).toMatchObject({ exit: 1 });
    expect(stranger.out).toContain('none of the trusted keys signed it');
    expect(await verified('--key', 'no key')).toMatchObject({ exit: 2 });
    expect(await verified('--against', 'none')).toMatchObject({ exit: 2 });
  });
});
