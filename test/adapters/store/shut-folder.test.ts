import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyToRead } from '../../../adapters/store/sqlite/copy.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { batch, book, collect, right } from './contract.js';

// A backup on a medium, or in a folder, that whoever asks may not write.

const crm = book('crm');
const NOBODY = 65534;

/** As somebody whom the rights of folders hold; the superuser may write everywhere. */
const asAnother = async (task: () => Promise<void>): Promise<void> => {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await task();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
};

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'acta-shut-'))));
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const copies = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('acta-read-'));

it('can be asked, and leaves nothing behind', async () => {
  const file = join(folder, 'acta.db');
  const store = right(openSqlite(file));
  right(await store.append(crm, 'no-book', batch(0, 3))());
  await store.close();
  chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  const before = copies();
  await asAnother(async () => {
    const reader = right(openSqlite(file, { readonly: true }));
    expect(await collect(reader.read(crm))).toEqual(batch(0, 3));
    await reader.close();
  });
  expect(copies()).toEqual(before);
});

it('is copied with the log that was left beside it, for as long as it is read', () => {
  const file = join(folder, 'acta.db');
  writeFileSync(file, 'a');
  writeFileSync(`${file}-wal`, 'b');
  const copy = copyToRead(file);
  expect([existsSync(copy.file), existsSync(`${copy.file}-wal`)]).toEqual([true, true]);
  copy.remove();
  expect(existsSync(copy.file)).toBe(false);
  expect(() => copyToRead(folder)).toThrow();
});
