import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openSqlite } from '../../adapters/store/sqlite/open.js';
import { library, type Library } from '../../src/library.js';
import { BOOK, commandsOf, entriesOf, orThrow } from '../books.js';
import { inFolder } from '../floor.js';
import type { Amount } from '../measure.js';
import type { Measured } from './figure.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const MOST_TURNS = 50;
const STILL = 0.9999;

/** Bytes of values and of what is kept as bytes that are held once all that nobody holds has been let go. */
export const heldBytes = async (): Promise<number> => {
  // What has just been awaited is let go a little later, and more after it: until no more is let go.
  let held = Infinity;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = held;
    await new Promise((goOn) => setTimeout(goOn, 20));
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    held = heapUsed + arrayBuffers;
    if (turn >= 4 && held >= before * STILL) break;
  }
  return held;
};

const MILLION = 1_000_000;

/** What a book takes in memory and on the disk, told for a million entries of its kind. */
export const memoryFigures: Measured = {
  name: 'memory',
  async *figures({ sizes }): AsyncGenerator<Amount> {
    for (const size of sizes) {
      const entries = await entriesOf(commandsOf(size));
      yield await inFolder(async (folder) => {
        const file = join(folder, 'acta.db');
        const filling = orThrow(openSqlite(file));
        orThrow(await filling.append(BOOK, 'no-book', entries)());
        await filling.close();
        const bytes = statSync(file).size;
        const store = orThrow(openSqlite(file, { readonly: true }));
        const before = await heldBytes();
        const books: Library = library(store);
        const { next } = await books.current(BOOK);
        const held = (await heldBytes()) - before;
        // Asked for once more, so that nothing of it was let go before it was weighed.
        if (books.known(BOOK)?.next !== next) throw new Error('the book is not held');
        await store.close();
        return {
          what: `a book of ${next.toLocaleString('en')} entries`,
          amounts: [
            { name: 'in memory, its state', value: held / MILLION, unit: 'MB' },
            { name: 'in memory, for a million entries', value: held / next, unit: 'MB' },
            { name: 'on the disk', value: bytes / MILLION, unit: 'MB' },
            { name: 'on the disk, for a million entries', value: bytes / next, unit: 'MB' },
          ],
        };
      });
    }
  },
};
