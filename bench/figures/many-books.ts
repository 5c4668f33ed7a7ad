import { join } from 'node:path';
import { systemClock } from '../../adapters/clock.js';
import { openSqlite } from '../../adapters/store/sqlite/open.js';
import type { BookId } from '../../domain/language/ids.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { recorder, type Commands } from '../../src/record.js';
import { orThrow } from '../books.js';
import { inFolder } from '../floor.js';
import { beside, timed, type Contender } from '../measure.js';
import { conference, firstOf } from '../workload/conference.js';
import type { Measured } from './figure.js';

/** What each body has recorded: its constitution, its members and the beginning of a meeting. */
const ENTRIES = 40;

const named = (n: number): BookId => `body-${n}` as BookId;

const beginningOf = (n: number): Commands => {
  const [first, ...others] = firstOf(conference(named(n), n), ENTRIES);
  if (first === undefined) throw new Error('the conference does not begin');
  return [first, ...others];
};

const filled = async (file: string, books: number): Promise<EventStore> => {
  const store = orThrow(openSqlite(file));
  const desk = recorder({ store, clock: systemClock });
  for (let n = 0; n < books; n += 1) orThrow(await desk.recordAll(beginningOf(n))());
  return store;
};

/** Cold books, each asked its first question; every time others, so that none is warm. */
const firstQuestions = (name: string, store: EventStore, books: number, asked: number): Contender => {
  let next = 0;
  return {
    name,
    run: async () => {
      const put = ask({ store, books: library(store) }, systemClock);
      const milliseconds = await timed(async () => {
        for (let turn = 0; turn < asked; turn += 1) {
          next = (next + 7) % books;
          orThrow(await put(named(next), { kind: 'members' }));
        }
      });
      return { pieces: asked, milliseconds };
    },
  };
};

/** A cold book's first question in a store of a great many, beside the same in a store of a few. */
export const manyBooksFigures: Measured = {
  name: 'many-books',
  async *figures({ rounds, books }) {
    const few = 10;
    yield await inFolder(async (folder) => {
      const [small, large] = [
        await filled(join(folder, 'few.db'), few),
        await filled(join(folder, 'many.db'), books),
      ];
      const figure = await beside(
        `a cold book’s first answer, one of ${books.toLocaleString('en')}`,
        firstQuestions(`one of ${few}`, small, few, few),
        firstQuestions(`one of ${books.toLocaleString('en')}`, large, books, few),
        rounds,
      );
      await small.close();
      await large.close();
      return figure;
    });
  },
};
