import { systemClock } from '../../adapters/clock.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import type { EventStore, StoredEntry } from '../../src/ports/event-store.js';
import type { Question } from '../../src/question.js';
import { searcher } from '../../src/search/search.js';
import { KEEPER } from '../../src/seen.js';
import { BOOK, commandsOf, entriesOf, orThrow, withEntries } from '../books.js';
import { beside, timed, type Contender } from '../measure.js';
import type { Measured } from './figure.js';

type Put = (question: Question | { readonly kind: 'search'; readonly words: string }) => Promise<void>;

/** Puts questions to a book in use. */
const putTo = (store: EventStore): Put => {
  const books = library(store);
  const put = ask({ store, books }, systemClock);
  const search = searcher({ store, books, clock: systemClock });
  return async (question) => {
    if (question.kind !== 'search') orThrow(await put(BOOK, question));
    else orThrow(await search({ book: BOOK, words: question.words, asOf: {}, asker: KEEPER, limit: 20 }));
  };
};

/** What is asked: of the first meeting, which is the same however long the book is, and of its end. */
const asked = (entries: number): Readonly<Record<string, Parameters<Put>[0]>> => ({
  'replay of a meeting': { kind: 'replay', id: 'meeting-1' },
  'why an activity stands': { kind: 'why', id: 'activity-1-1' },
  'what rests on an entry': { kind: 'impact', id: '60' },
  'two versions of a text': { kind: 'changes', id: 'text-1', from: 1, to: 2 },
  'what a hundred entries changed': { kind: 'diff', id: `${entries - 100}..${entries - 1}` },
  'search for two words': { kind: 'search', words: 'proposal-1-1 texto' },
});

/** The same, each time after one more entry. */
const AFTER_ONE_MORE = ', after one more entry';

const TIMES = 20;

interface Book {
  readonly store: EventStore;
  readonly entries: number;
  /** What is recorded next in it, one entry after another. */
  readonly next: Iterator<StoredEntry, unknown>;
}

const asking = async ({ store, entries, next }: Book, what: string, grows: boolean): Promise<Contender> => {
  const put = putTo(store);
  const question = asked(entries)[what];
  if (question === undefined) throw new Error(`nothing is asked by "${what}"`);
  const one = async (): Promise<number> => {
    const more = grows ? next.next() : undefined;
    if (more?.done === false) orThrow(await store.append(BOOK, more.value.number - 1, [more.value])());
    return timed(() => put(question));
  };
  // What is kept of the book is made once, by whoever asks first.
  await one();
  return {
    name: `in a book of ${entries.toLocaleString('en')}`,
    run: async () => {
      let milliseconds = 0;
      for (let turn = 0; turn < TIMES; turn += 1) milliseconds += await one();
      return { pieces: TIMES, milliseconds };
    },
  };
};

/** A book of one meeting and a little more. */
const SMALL = 400;
/** As many more entries as are recorded while it is asked. */
const GROWTH = 400;

/** Questions of a long book in use beside the same of a short one. */
export const questionFigures: Measured = {
  name: 'questions',
  async *figures({ rounds, sizes }) {
    const all = await entriesOf(commandsOf(Math.max(SMALL, ...sizes) + GROWTH));
    const [first, ...others] = all;
    const bookOf = (store: EventStore, entries: number): Book => ({
      store,
      entries,
      next: others.slice(entries - 1).values(),
    });
    for (const size of sizes) {
      for (const what of Object.keys(asked(size)))
        for (const grows of [false, true])
          yield await withEntries([first, ...others.slice(0, SMALL - 1)], (short) =>
            withEntries([first, ...others.slice(0, size - 1)], async (long) =>
              beside(
                `${what}${grows ? AFTER_ONE_MORE : ''}, of ${size.toLocaleString('en')} entries`,
                await asking(bookOf(short, SMALL), what, grows),
                await asking(bookOf(long, size), what, grows),
                rounds,
              ),
            ),
          );
    }
  },
};
