import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { snapshotFolder } from '../../../adapters/store/snapshot-folder.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { commandsOf, entriesOf, BOOK } from '../../../bench/books.js';
import type { SnapshotShelf } from '../../../src/ports/event-store.js';
import { KEEPER } from '../../../src/seen.js';
import { library } from '../../../src/library.js';
import { recompute } from '../../../src/verify/book.js';
import { asText } from '../../support/state-told.js';
import { book, right } from './contract.js';

const crm = book('crm');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'acta-snapshots-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const readAll = async (shelf: SnapshotShelf, of = crm): Promise<readonly string[]> => {
  const pieces: string[] = [];
  for await (const piece of shelf.read(of)) pieces.push(Buffer.from(piece).toString());
  return pieces;
};

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

const writable = (path = join(folder, 'kept')): Required<SnapshotShelf> =>
  snapshotFolder(path, { readonly: false }).shelf as Required<SnapshotShelf>;

const onlyFile = (path = join(folder, 'kept')): string => join(path, readdirSync(path)[0] ?? '');

describe('a folder of snapshots', () => {
  it('gives back the pieces that were kept last, those of each book by themselves, for their owner only', async () => {
    const shelf = writable();
    expect(await readAll(shelf)).toEqual([]);
    expect(existsSync(join(folder, 'kept'))).toBe(false);
    expect(await shelf.write(crm, pieces('one', '', 'three'), 0)).toBe(true);
    expect(await shelf.write(book('other'), pieces('of another'), 0)).toBe(true);
    expect(await readAll(shelf)).toEqual(['one', '', 'three']);
    expect(await shelf.write(crm, pieces('later'), 0)).toBe(true);
    expect(await readAll(shelf)).toEqual(['later']);
    expect(await readAll(shelf, book('other'))).toEqual(['of another']);
    const modes = [join(folder, 'kept'), onlyFile()].map((path) => (statSync(path).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '600']);
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(2);
  });

  it('keeps what it had where there is nothing to keep, or the pieces break off', async () => {
    const shelf = writable();
    await shelf.write(crm, pieces('one'), 0);
    expect(await shelf.write(crm, pieces(), 0)).toBe(false);
    const breaking = async function* (): AsyncGenerator<Uint8Array> {
      yield* pieces('two');
      throw new Error('gone');
    };
    expect(await shelf.write(crm, breaking(), 0)).toBe(false);
    expect(await readAll(shelf)).toEqual(['one']);
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(1);
  });

  it('goes on after some of the pieces it has, and only where it has as many', async () => {
    const shelf = writable();
    expect(await shelf.write(crm, pieces('none before'), 1)).toBe(false);
    await shelf.write(crm, pieces('one', '', 'three', 'torn'), 0);
    expect(await shelf.write(crm, pieces('four', 'five'), 3)).toBe(true);
    expect(await readAll(shelf)).toEqual(['one', '', 'three', 'four', 'five']);
    expect(await shelf.write(crm, pieces('seven'), 6)).toBe(false);
    expect(await shelf.write(crm, pieces(), 5)).toBe(false);
    expect(await readAll(shelf)).toEqual(['one', '', 'three', 'four', 'five']);
    const breaking = async function* (): AsyncGenerator<Uint8Array> {
      yield* pieces('five anew', 'six');
      throw new Error('gone');
    };
    expect(await shelf.write(crm, breaking(), 4)).toBe(false);
    expect((await readAll(shelf)).slice(0, 4)).toEqual(['one', '', 'three', 'four']);
    truncateSync(onlyFile(), statSync(onlyFile()).size - 1);
    expect(await shelf.write(crm, pieces('again'), 6)).toBe(false);
    expect(await shelf.write(crm, pieces('again'), 2)).toBe(true);
    expect(await readAll(shelf)).toEqual(['one', '', 'again']);
  });

  it('cannot be written where something else is in its place, and says so without failing', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await writable(join(folder, 'file')).write(crm, pieces('one'), 0)).toBe(false);
    expect(await readAll(writable(join(folder, 'file')))).toEqual([]);
    await writable().write(crm, pieces('one'), 0);
    const file = onlyFile();
    rmSync(file);
    mkdirSync(file);
    expect(await writable().write(crm, pieces('two'), 0)).toBe(false);
    expect(await readAll(writable())).toEqual([]);
  });

  it('removes what a process that was ended while it wrote left of its file', async () => {
    const shelf = writable();
    await shelf.write(crm, pieces('one'), 0);
    const file = onlyFile();
    writeFileSync(`${file}.new`, 'half');
    expect(await shelf.write(crm, pieces('two'), 0)).toBe(true);
    expect([readdirSync(join(folder, 'kept')), await readAll(shelf)]).toEqual([[basename(file)], ['two']]);
  });

  it('gives fewer pieces where the file is cut short, at whatever place', async () => {
    const shelf = writable();
    await shelf.write(crm, pieces('one', 'two', 'three'), 0);
    const whole = readFileSync(onlyFile());
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(onlyFile(), whole);
      truncateSync(onlyFile(), length);
      expect((await readAll(shelf)).length).toBeLessThan(3);
    }
    writeFileSync(onlyFile(), Buffer.concat([Buffer.from([255, 255, 255, 255]), whole]));
    expect(await readAll(shelf)).toEqual([]);
  });

  it('does not wait for a pipe in the place of a file, and puts one there', async () => {
    await writable().write(crm, pieces('one'), 0);
    const file = onlyFile();
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(await readAll(writable())).toEqual([]);
    expect(await writable().write(crm, pieces('two'), 0)).toBe(true);
    expect(await readAll(writable())).toEqual(['two']);
  });

  it('tells when what is being written is there', async () => {
    const { shelf, underway } = snapshotFolder(join(folder, 'kept'), { readonly: false });
    expect(underway()).toBeUndefined();
    const writing = shelf.write?.(crm, pieces('one'), 0);
    await underway();
    expect(existsSync(onlyFile())).toBe(true);
    expect(await writing).toBe(true);
    expect(underway()).toBeUndefined();
  });

  it('has nothing that writes where it may only be read', () => {
    expect(snapshotFolder(folder, { readonly: true }).shelf.write).toBeUndefined();
  });
});

describe('a store in a file with a long book', () => {
  const file = (): string => join(folder, 'acta.db');
  const kept = (): string => `${file()}-snapshots`;
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  beforeAll(async () => (entries = await entriesOf(commandsOf(10_500))));
  beforeEach(async () => {
    const store = right(openSqlite(file()));
    right(await store.append(BOOK, 'no-book', entries)());
    await store.close();
  });

  const opened = async (readonly: boolean): Promise<string> => {
    const store = right(openSqlite(file(), { readonly }));
    const books = library(store);
    const state = { book: await books.current(BOOK), closures: await books.closures(BOOK) };
    await store.close();
    return asText(state);
  };

  it('keeps a snapshot beside it once it was opened to write, from which the next begins, and verifies', async () => {
    const folded = await opened(true);
    expect(existsSync(kept())).toBe(false);
    expect(await opened(false)).toBe(folded);
    expect(readdirSync(kept())).toHaveLength(1);
    const before = readFileSync(onlyFile(kept()));
    expect(before.length).toBeLessThan(statSync(file()).size / 4);

    // Whoever reads it by a link begins from the same.
    const link = join(folder, 'link.db');
    symlinkSync(file(), link);
    const reader = right(openSqlite(link, { readonly: true }));
    let read = 0;
    const counting = {
      ...reader,
      read: (...of: Parameters<typeof reader.read>) => {
        read += 1;
        return reader.read(...of);
      },
    };
    const { book } = await library(counting).seenBy(BOOK, KEEPER);
    expect(book.next).toBe(entries.length);
    // The last entry, and what comes after it.
    expect(read).toBe(2);
    expect((await recompute(reader, BOOK)).findings).toEqual([]);
    await reader.close();

    const bytes = Buffer.from(before);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(onlyFile(kept()), bytes);
    expect(await opened(true)).toBe(folded);
    expect(await opened(false)).toBe(folded);
    expect(readFileSync(onlyFile(kept())).equals(before)).toBe(true);
  });

  it('is opened all the same where no snapshot can be kept', async () => {
    writeFileSync(kept(), 'a file in its place');
    expect(await opened(false)).toBe(await opened(true));
    expect(readFileSync(kept(), 'utf8')).toBe('a file in its place');
  });
});
