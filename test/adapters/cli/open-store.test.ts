import * as E from 'fp-ts/lib/Either.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../adapters/cli/open-store.js';
import type { StoreName, Use } from '../../../adapters/cli/store-name.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import { batch, book, right } from '../store/contract.js';
import { BEGINNING, desk, type Desk } from './support/desk.js';

let clerk: Desk;
beforeEach(() => {
  clerk = desk().with({ openStore });
});
afterEach(() => clerk.clear());

const file = (): string => join(clerk.folder, 'books', 'acta.db');
const inFile = (): StoreName => ({ kind: 'sqlite', file: file() });
const opened = (name: StoreName, use: Use): EventStore => right(openStore(name, use));
const booksIn = async (store: EventStore): Promise<readonly string[]> => {
  const books = right(await store.books()());
  await store.close();
  return books;
};

describe('a store opened for the command line', () => {
  it('in memory begins with nothing, whatever it is opened for', async () => {
    for (const use of ['write', 'read', 'rehearse'] as const) {
      expect(await booksIn(opened({ kind: 'memory' }, use))).toEqual([]);
    }
  });

  it('in a file is made only to write', async () => {
    const refused = openStore(inFile(), 'read');
    expect(E.isLeft(refused) && refused.left.kind).toBe('unavailable');
    expect(await booksIn(opened(inFile(), 'rehearse'))).toEqual([]);
    expect(existsSync(file())).toBe(false);
    await opened(inFile(), 'write').close();
    expect(existsSync(file())).toBe(true);
  });

  it('keeps from one command line to the next what was recorded, and rehearsing adds nothing', async () => {
    clerk.file('a.yaml', BEGINNING);
    const typed = ['a.yaml', '--store', 'books/acta.db'];
    expect((await clerk.acta('record', ...typed, '--dry-run')).out).toContain('constituir');
    expect(existsSync(file())).toBe(false);
    expect((await clerk.acta('record', ...typed)).exit).toBe(0);
    expect((await clerk.acta('record', ...typed, '--dry-run')).exit).toBe(0);
    expect(await booksIn(opened(inFile(), 'read'))).toEqual(['crm']);
    const { out } = await clerk.acta('members', '--store', 'books/acta.db');
    expect(out).toContain('Miembros (3)');
  });

  it('cannot be written to where it was opened to be asked', async () => {
    clerk.file('a.yaml', BEGINNING);
    await clerk.acta('record', 'a.yaml', '--store', 'books/acta.db');
    const store = opened(inFile(), 'read');
    const appended = await store.append(book('otro'), 'no-book', batch(0, 1))();
    await store.close();
    expect(E.isLeft(appended)).toBe(true);
  });
});
