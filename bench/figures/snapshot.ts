import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../adapters/store/sqlite/open.js';
import { library } from '../../src/library.js';
import { withoutSnapshots } from '../../src/snapshots/snapshots.js';
import { BOOK, coldFold, commandsOf, entriesOf, orThrow } from '../books.js';
import { inFolder } from '../floor.js';
import { beside, timed, type Amount, type Contender, type Figure } from '../measure.js';
import { heldBytes } from './memory.js';
import type { Measured } from './figure.js';

const MILLION = 1_000_000;

/** Opens the store in a file, and lets it end what it keeps. */
const using = async <A>(file: string, task: (store: ReturnType<typeof open>) => Promise<A>): Promise<A> => {
  const store = open(file);
  try {
    return await task(store);
  } finally {
    await store.close();
  }
};
const open = (file: string) => orThrow(openSqlite(file));

/** A book opened from its snapshot, beside all of it folded. */
const openings = (file: string): readonly [Contender, Contender] => [
  {
    name: 'library.current, all folded',
    run: () => using(file, (store) => coldFold(withoutSnapshots(store))),
  },
  { name: 'library.current, from its snapshot', run: () => using(file, coldFold) },
];

/** Keeps a snapshot; how long (milliseconds) the store is waited for when it is closed. */
const kept = async (file: string): Promise<number> => {
  const store = open(file);
  await coldFold(store);
  return timed(() => store.close());
};

/** What a book that is held takes: values, and bytes that were not looked at. */
const held = (file: string, asks: typeof withoutSnapshots): Promise<number> =>
  using(file, async (store) => {
    const before = await heldBytes();
    const books = library(asks(store));
    await books.current(BOOK);
    const bytes = (await heldBytes()) - before;
    // Asked for once more, so that nothing of it was let go before it was weighed.
    if (books.known(BOOK) === undefined) throw new Error('the book is not held');
    return bytes;
  });

/** Of books that are long enough for one. */
export const snapshotFigures: Measured = {
  name: 'snapshot',
  async *figures({ rounds, sizes }): AsyncGenerator<Figure | Amount> {
    for (const size of sizes.filter((one) => one >= 10_000)) {
      const entries = await entriesOf(commandsOf(size));
      yield* await inFolder(async (folder): Promise<readonly (Figure | Amount)[]> => {
        const file = join(folder, 'acta.db');
        await using(file, async (store) => orThrow(await store.append(BOOK, 'no-book', entries)()));
        const making = await kept(file);
        const [snapshot = ''] = readdirSync(`${file}-snapshots`);
        const bytes = statSync(join(`${file}-snapshots`, snapshot)).size;
        const stored = entries.reduce((sum, { envelope, data }) => sum + envelope.length + data.length, 0);
        const [folded, begun] = openings(file);
        const of = `${entries.length.toLocaleString('en')} entries`;
        return [
          await beside(`a book of ${of} opened from its snapshot`, folded, begun, rounds),
          {
            what: `the snapshot of ${of}`,
            amounts: [
              { name: 'kept in', value: making, unit: 'ms' },
              { name: 'on the disk', value: bytes / MILLION, unit: 'MB' },
              { name: 'beside the texts of the entries', value: bytes / stored, unit: '×' },
              {
                name: 'in memory, folded',
                value: (await held(file, withoutSnapshots)) / MILLION,
                unit: 'MB',
              },
              {
                name: 'in memory, from it',
                value: (await held(file, (store) => store)) / MILLION,
                unit: 'MB',
              },
            ],
          },
        ];
      });
    }
  },
};
