// The XXIV CRM, recorded on SQLite and on EventStoreDB: the same books, receipts and answers, to the last byte.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEsdb } from '../../adapters/store/eventstoredb/open.js';
import { openSqlite } from '../../adapters/store/sqlite/open.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { AsOf } from '../../src/as-of.js';
import { copyBook } from '../../src/copy.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { collect, right } from '../adapters/store/contract.js';
import { startDouble } from '../adapters/store/eventstoredb/double/double.js';
import { addressOf, apart, describeReal } from '../adapters/store/eventstoredb/real.js';
import { everyAnswerOf } from './every-answer.js';
import { loadExample } from './load-example.js';
import { recordExample } from './record-example.js';

const MOMENTS: readonly AsOf[] = [{}, { at: 40 }, { on: '2019-11-15' as Moment }];

/** All that a store says of the example, as text. */
const told = async (store: EventStore) => {
  const commands = await loadExample('xxiv-crm');
  const [{ command }] = commands as [(typeof commands)[0]];
  const example = await recordExample(commands, store);
  return {
    book: command.book,
    books: right(await store.books()()),
    receipts: JSON.stringify(example.receipts),
    again: JSON.stringify(await example.again()),
    entries: await collect(store.read(command.book)),
    answers: (await everyAnswerOf(example, command.book, MOMENTS)).map((one) => JSON.stringify(one)),
  };
};

let folder: string;
let onSqlite: EventStore;
let expected: Awaited<ReturnType<typeof told>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-'));
  onSqlite = right(openSqlite(join(folder, 'acta.db')));
  expected = await told(onSqlite);
}, 120_000);
afterAll(async () => {
  await onSqlite.close();
  rmSync(folder, { recursive: true });
});

const agreesWithSqlite = (open: () => Promise<{ store: EventStore; close: () => Promise<void> }>): void => {
  let opened: Awaited<ReturnType<typeof open>>;
  let actual: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    opened = await open();
    actual = await told(opened.store);
  }, 300_000);
  afterAll(() => opened.close());

  it('keeps the very same entries', () => {
    expect(actual.entries.length).toBeGreaterThan(100);
    expect(actual.entries).toEqual(expected.entries);
    expect(actual.books).toEqual(expected.books);
  });
  it('gives the very same receipts, the second time too', () => {
    expect(actual.receipts).toBe(expected.receipts);
    expect(actual.again).toBe(expected.again);
  });
  it('gives the very same answers', () => {
    expect(actual.answers.length).toBeGreaterThan(100);
    expect(actual.answers).toEqual(expected.answers);
  });
  it('is found identical by acta copy, either way', async () => {
    const { store } = opened;
    const [there, back] = [
      await copyBook({ from: onSqlite, to: store }, expected.book),
      await copyBook({ from: store, to: onSqlite }, expected.book),
    ];
    const same = { right: { copied: 0, found: expected.entries.length } };
    expect([there, back]).toMatchObject([same, same]);
  });
};

describe('EventStoreDB, played by the double, beside SQLite', () => {
  agreesWithSqlite(async () => {
    const double = await startDouble();
    const store = openEsdb(addressOf(double.address));
    return {
      store,
      close: async () => {
        await store.close();
        await double.stop();
      },
    };
  });
});

describeReal('a real EventStoreDB beside SQLite', () => {
  agreesWithSqlite(() => {
    const store = openEsdb(apart());
    return Promise.resolve({ store, close: store.close });
  });
});
