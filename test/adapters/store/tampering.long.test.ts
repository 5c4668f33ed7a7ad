// Whoever has the file can write in it whatever they like, past acta and past SQLite. A byte of a record, of an index or
// of the schema that was changed is found, or it changes nothing that can be read.
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../adapters/store/sqlite/driver.js';
import { BOOK, commandsOf } from '../../../bench/books.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { numberAt } from '../../../adapters/store/sqlite/schema.js';
import { keysOf } from '../../../src/log/names.js';
import { proofOf } from '../../../src/log/receipts.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import { StoreFailure, type EventStore, type StoredEntry } from '../../../src/ports/event-store.js';
import { leafHash, sameHash } from '../../../src/proof/hash.js';
import type { VerifierKey } from '../../../src/proof/keys.js';
import { proofText } from '../../../src/proof/proof-text.js';
import { TILE_WIDTH } from '../../../src/proof/tiles.js';
import { recorder } from '../../../src/record.js';
import { recompute } from '../../../src/verify/book.js';
import { holdAgainst } from '../../../src/verify/kept.js';
import { holdPiece } from '../../../src/verify/piece.js';
import { computed, type Computed } from '../../../src/verify/tree.js';
import { holdEntry } from '../../../src/verify/stored-entry.js';
import { clockAt } from '../../support/desk.js';
import { cellsOf, type Cell } from './cells.js';
import { right } from './contract.js';

const ENTRIES = 1_000;
const EDITS = 10_000;
/** Of so many one is verified whole, from the first entry to the last, whatever was found sooner. */
const WHOLE = 200;

let folder: string;
let file: string;
let before: Buffer;
let receipt: string;
let trusted: readonly VerifierKey[];
/** The tree computed from the entries as they were recorded. */
let computedTree: Computed;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-tampering-'));
  file = join(folder, 'acta.db');
  const store = right(openSqlite(file));
  const desk = recorder({ store, clock: clockAt('2026-01-01T00:00:00.000Z') });
  // A thousand entries: noting who is present leaves one for each.
  const [first, ...others] = commandsOf(950);
  right((await desk.recordAll([first!, ...others])()) as never);
  const signing = memorySigning(systemRandom);
  trusted = keysOf(right(signing.begin('acta.example')), BOOK).trusted;
  const head = right(await signerOf(treesOf(store), signing).sign(BOOK)());
  receipt = proofText(right(await proofOf(treesOf(store), BOOK, head, 999)()));
  computedTree = computed();
  const entries: StoredEntry[] = [];
  for await (const entry of store.read(BOOK)) entries.push(entry);
  for (let from = 0; from < entries.length; from += TILE_WIDTH)
    computedTree.take(holdPiece(BOOK, entries.slice(from, from + TILE_WIDTH)));
  await store.close();
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
  before = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isFoundInFile = async (store: EventStore): Promise<boolean> => {
  const inFile = await store.inspect!()();
  return E.isLeft(inFile) || inFile.right.length > 0;
};

/** What the verification of a whole store finds. */
const foundIn = async (store: EventStore): Promise<readonly string[]> => {
  const inFile = await store.inspect!()();
  const { entries, findings } = await recompute(store, BOOK);
  const codes = findings.map(({ code }) => code);
  return [
    ...(E.isLeft(inFile) ? [inFile.left.kind] : inFile.right.map(({ en }) => en)),
    ...codes,
    ...(entries === 0 ? ['no such book'] : []),
  ];
};

/** Part of the same: these entries by themselves, against the leaves that are kept. */
const isFoundInEntries = async (store: EventStore, numbers: readonly number[]): Promise<boolean> => {
  const tree = await store.tree!(BOOK)();
  if (E.isLeft(tree) || tree.right.size !== ENTRIES) return true;
  for (const number of numbers) {
    let isThere = false;
    for await (const stored of store.read(BOOK, { from: number, to: number })) {
      const kept = tree.right.tile({
        level: 0,
        index: number >> 8,
        width: Math.min(256, 1_000 - ((number >> 8) << 8)),
      });
      const leaf = kept.subarray((number & 255) * 32, ((number & 255) + 1) * 32);
      isThere = sameHash(leaf, leafHash(stored.envelope)) && holdEntry(BOOK, stored).findings.length === 0;
    }
    if (!isThere) return true;
  }
  return false;
};

/** Part of the same: the tree that is kept, against that of the entries: the one byte that was changed is not in both. */
const isFoundInTree = async (store: EventStore): Promise<boolean> => {
  const tree = await store.tree!(BOOK)();
  return E.isLeft(tree) || tree.right.size !== ENTRIES || computedTree.differsFrom(tree.right).length > 0;
};

/** Opens the file as it is now; that it cannot be opened or read is a finding too. */
const isFound = async (look: (store: EventStore) => Promise<boolean>): Promise<boolean> => {
  const opened = openSqlite(file, { readonly: true });
  if (E.isLeft(opened)) return true;
  try {
    return await look(opened.right);
  } catch (error) {
    if (error instanceof StoreFailure) return true;
    throw error;
  } finally {
    await opened.right.close();
  }
};

/** Every row of every table, as it is read. */
const readable = (): unknown => {
  const db = new Database(file, { readonly: true });
  try {
    return ['sqlite_schema', 'book', 'entry', 'hashes'].map((table) =>
      db.prepare(`SELECT * FROM ${table}`).raw().all(),
    );
  } finally {
    db.close();
  }
};

it('is sound as it was recorded', async () => {
  expect(await isFound(async (store) => (await foundIn(store)).length > 0)).toBe(false);
});

it('finds any byte of a record, an index or the schema that was changed', async () => {
  const cells = cellsOf(before);
  const total = cells.reduce((sum, { from, to }) => sum + to - from, 0);
  // All but what is free, and how the pages are laid out.
  expect(total / before.length).toBeGreaterThan(0.75);
  const rows = readable();
  const byPage = new Map<number, number[]>();
  for (const { page, rowid } of cells)
    if (rowid !== undefined && rowid > 2n ** 31n)
      byPage.set(page, [...(byPage.get(page) ?? []), numberAt(Number(rowid))]);
  const cellAt = (place: number): readonly [Cell, number] => {
    let left = place;
    for (const cell of cells) {
      if (left < cell.to - cell.from) return [cell, cell.from + left];
      left -= cell.to - cell.from;
    }
    throw new Error('beyond the last cell');
  };
  const edits = fc.sample(
    fc.record({ place: fc.nat(total - 1), by: fc.integer({ min: 1, max: 255 }) }),
    EDITS,
  );
  writeFileSync(file, before);
  const open = openSync(file, 'r+');
  const put = (byte: number, at: number): void => void writeSync(open, Uint8Array.of(byte), 0, 1, at);
  let neutral = 0;
  for (const [turn, { place, by }] of edits.entries()) {
    const [{ page }, at] = cellAt(place);
    put(before[at]! ^ by, at);
    const isAll = (store: EventStore): Promise<boolean> => foundIn(store).then((all) => all.length > 0);
    // Each of these looks at a part of what the last one looks at, and is soon done.
    const parts = [
      (store: EventStore) => isFoundInEntries(store, byPage.get(page) ?? []),
      isFoundInFile,
      isFoundInTree,
      isAll,
    ];
    const found = await isFound(async (store) => {
      for (const part of turn % WHOLE === 0 ? [isAll] : parts) if (await part(store)) return true;
      return false;
    });
    // SQLite keeps a few bits that mean nothing, such as the type of a column that stands for the row's own number.
    if (!found) expect([at, by, readable()]).toEqual([at, by, rows]);
    if (!found) neutral += 1;
    put(before[at]!, at);
  }
  closeSync(open);
  expect(neutral).toBeLessThan(EDITS / 200);
}, 300_000);

describe('with its schema made good again afterwards', () => {
  const TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'";

  const tamper = (sql: string): void => {
    writeFileSync(file, before);
    const db = new Database(file);
    db.pragma('foreign_keys = OFF');
    const triggers = db.prepare<[], { name: string; sql: string }>(TRIGGERS).all();
    triggers.forEach(({ name }) => db.exec(`DROP TRIGGER ${name}`));
    db.exec(sql);
    triggers.forEach((trigger) => db.exec(trigger.sql));
    db.close();
  };
  const moved = (from: number, to: number): string =>
    `UPDATE entry SET place = -1 WHERE number = ${from}; UPDATE entry SET place = (book << 32) + ${from} WHERE number = ${to}; UPDATE entry SET place = (1 << 32) + ${to} WHERE place = -1;`;

  it.each([
    ['two entries in each other’s place', moved(500, 501)],
    ['an entry torn out', 'DELETE FROM entry WHERE number = 500'],
    [
      'an entry torn out, and those after it moved up',
      'DELETE FROM entry WHERE number = 500; UPDATE entry SET place = place - 1 WHERE number > 500',
    ],
    [
      'an entry put in at the end',
      "INSERT INTO entry (place, id, envelope, data) SELECT place + 1, 'x' || id, envelope, data FROM entry WHERE number = 999",
    ],
    ['the end cut off', 'DELETE FROM entry WHERE number > 900'],
    [
      'the end cut off, and its leaves',
      'DELETE FROM entry WHERE number > 895; DELETE FROM hashes WHERE level = 0 AND number > 895',
    ],
    ['data changed', "UPDATE entry SET data = replace(data, 'support', 'reserve') WHERE number = 500"],
    [
      'a leaf changed',
      "UPDATE hashes SET hashes = CAST(substr(hashes, 1, 128) || x'00' || substr(hashes, 130) AS BLOB) WHERE level = 0 AND number = 496",
    ],
    ['a trigger fewer', 'SELECT 1'],
  ])('finds %s', async (what, sql) => {
    tamper(sql);
    if (what === 'a trigger fewer') {
      const db = new Database(file);
      db.exec('DROP TRIGGER entry_remains');
      db.close();
    }
    const isCutWell = what === 'the end cut off, and its leaves';
    const look = async (store: EventStore): Promise<boolean> =>
      isCutWell
        ? holdAgainst(await recompute(store, BOOK), 'kept', receipt, trusted).findings.length > 0
        : (await foundIn(store)).length > 0;
    expect(await isFound(look)).toBe(true);
  });

  it('finds a file that was cut short, anywhere', async () => {
    for (let pages = 1; pages * 4096 < before.length; pages += 23) {
      writeFileSync(file, before);
      truncateSync(file, pages * 4096);
      expect([pages, await isFound(async (store) => (await foundIn(store)).length > 0)]).toEqual([
        pages,
        true,
      ]);
    }
  });

  it('finds out an older copy, whole and sound, by one receipt that somebody kept', async () => {
    rmSync(file);
    const whole = join(folder, 'whole.db');
    writeFileSync(whole, before);
    const store = right(openSqlite(whole, { readonly: true }));
    const entries = [];
    for await (const entry of store.read(BOOK, { to: 899 })) entries.push(entry);
    await store.close();
    const older = right(openSqlite(file));
    right(await older.append(BOOK, 'no-book', entries as never)());
    expect(await foundIn(older)).toEqual([]);
    const book = await recompute(older, BOOK);
    expect(holdAgainst(book, 'kept', receipt, trusted).findings.map(({ code }) => code)).toEqual([
      'entries-missing',
    ]);
    await older.close();
  });
});
