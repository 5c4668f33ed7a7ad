import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../adapters/cli/open-store.js';
import { openEsdb } from '../../../adapters/store/eventstoredb/open.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import { batch, book, collect, right } from '../store/contract.js';
import { startDouble, type Double } from '../store/eventstoredb/double/double.js';
import { addressOf } from '../store/eventstoredb/real.js';
import { BEGINNING, desk, type Desk } from './support/desk.js';

let clerk: Desk;
let double: Double;
beforeEach(async () => {
  clerk = desk().with({ openStore });
  double = await startDouble();
  clerk.file('a.yaml', BEGINNING);
});
afterEach(async () => {
  clerk.clear();
  await double.stop();
});

const sqlite = 'sqlite:acta.db';
const recorded = async (): Promise<void> => {
  expect((await clerk.acta('record', 'a.yaml', '--store', sqlite)).exit).toBe(0);
};
const entriesIn = async (store: EventStore, id = 'crm') => {
  const all = await collect(store.read(book(id)));
  await store.close();
  return all;
};
const inFile = (name = 'acta.db'): EventStore =>
  right(openSqlite(join(clerk.folder, name), { readonly: true }));
const onServer = (): EventStore => openEsdb(addressOf(double.address));
const there = () => clerk.acta('copy', '--from', sqlite, '--to', double.address);

describe('acta --store esdb://…', () => {
  it('records and answers as from a file', async () => {
    expect((await clerk.acta('record', 'a.yaml', '--store', double.address, '--dry-run')).exit).toBe(0);
    expect(double.engine.streams()).toEqual([]);
    expect((await clerk.acta('record', 'a.yaml', '--store', double.address)).exit).toBe(0);
    await recorded();
    const [server, file] = [
      await clerk.acta('members', '--store', double.address),
      await clerk.acta('members', '--store', sqlite),
    ];
    expect(server).toEqual(file);
    expect(server.out).toContain('Miembros (3)');
  });

  it('says what is wrong with an address before anything is done', async () => {
    const { exit, err } = await clerk.acta('members', '--store', 'esdb://localhost?tsl=false');
    expect(exit).toBe(2);
    expect(err).toContain('la opción "tsl" no existe');
  });

  it('says in the language asked for that nobody answers', async () => {
    await double.stop();
    const { exit, err } = await clerk.acta('members', '--store', double.address);
    expect(exit).toBe(3);
    expect(err).toContain(`Nadie atiende en ${double.address}.`);
  });
});

describe('acta copy', () => {
  it('carries books to a server and back, byte for byte, and says how many', async () => {
    await recorded();
    expect(await there()).toEqual({
      exit: 0,
      out: 'crm: 5 asientos; 0 ya estaban, 5 copiados\nLibros: 1. Asientos comprobados, idénticos byte a byte: 5 (0 ya estaban, 5 copiados).\n',
      err: '',
    });
    const original = await entriesIn(inFile());
    expect(await entriesIn(onServer())).toEqual(original);
    const back = await clerk.acta(
      'copy',
      '--from',
      double.address,
      '--to',
      'sqlite:back.db',
      '--lang',
      'en',
      '--json',
    );
    expect(JSON.parse(back.out)).toEqual({
      kind: 'copy',
      books: [{ book: 'crm', entries: 5, found: 0, copied: 5 }],
    });
    expect(await entriesIn(inFile('back.db'))).toEqual(original);
  });

  it('goes on where it was cut short', async () => {
    await recorded();
    const [first, ...more] = (await entriesIn(inFile())).slice(0, 2);
    const server = onServer();
    right(await server.append(book('crm'), 'no-book', [first!, ...more])());
    await server.close();
    expect((await there()).out).toContain('crm: 5 asientos; 2 ya estaban, 3 copiados');
    expect((await there()).out).toContain('crm: 5 asientos; 5 ya estaban, 0 copiados');
  });

  it('stops at the first entry that differs, names it, and changes nothing', async () => {
    await recorded();
    const [first, second] = await entriesIn(inFile());
    const server = onServer();
    right(await server.append(book('crm'), 'no-book', [first!, { ...second!, data: '{}' }])());
    const { exit, err } = await there();
    expect(exit).toBe(1);
    expect(err).toContain(
      'El asiento 1 del libro crm no es el mismo en --from y en --to: difieren los datos.',
    );
    expect(await entriesIn(server)).toHaveLength(2);
  });

  it('stops where recording went on in the copy', async () => {
    await recorded();
    await there();
    const server = onServer();
    right(await server.append(book('crm'), 4, batch(5, 1))());
    await server.close();
    const { exit, err } = await there();
    expect(exit).toBe(1);
    expect(err).toContain('un asiento 5 que no está en --from');
  });

  it('copies nothing that is not what was recorded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-'));
    const store = right(openSqlite(join(folder, 'x.db')));
    right(await store.append(book('crm'), 'no-book', batch(0, 1))());
    await store.close();
    const { exit, err } = await clerk.acta('copy', '--from', join(folder, 'x.db'), '--to', double.address);
    expect(exit).toBe(3);
    expect(err).toContain('asiento 0: sobre/book: falta');
    expect(double.engine.streams()).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [['copy'], 'Diga con --from qué almacén es'],
    [['copy', '--from', sqlite, '--to', 'esdb://'], '--to: "esdb://" no es la dirección'],
    [['copy', '--from', sqlite, '--to', 'acta.db'], 'son el mismo almacén'],
  ])('refuses %j', async (typed, said) => {
    const { exit, err } = await clerk.acta(...typed);
    expect(exit).toBe(2);
    expect(err).toContain(said);
  });

  it('copies the book that is named, and says so where there is none of that name', async () => {
    await recorded();
    const { exit, err } = await clerk.acta(
      'copy',
      '--from',
      sqlite,
      '--to',
      double.address,
      '--book',
      'other',
    );
    expect(exit).toBe(2);
    expect(err).toContain('no hay ningún libro other. Hay: crm.');
    const none = await clerk.acta('copy', '--from', 'nowhere.db', '--to', double.address);
    expect(none.exit).toBe(3);
  });
});
