// `npm run bench:emmett -- FOLDER`: Emmett on SQLite on the same work as acta, in one run, round by round.
//
// Emmett is no dependency of acta: its driver, `sqlite3`, is compiled when it is installed. FOLDER is one in which it was:
//   mkdir FOLDER && cd FOLDER && npm init -y
//   npm i @event-driven-io/emmett@0.38.5 @event-driven-io/emmett-sqlite@0.38.5 sqlite3@5.1.7
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock } from '../adapters/clock.js';
import { evolve } from '../domain/book/evolve.js';
import { emptyBook } from '../domain/book/state.js';
import { fromStored, type Entry } from '../src/envelope.js';
import { recorder } from '../src/record.js';
import {
  BOOK,
  coldFold,
  commandsOf,
  entriesOf,
  onDisk,
  openingCommands,
  orThrow,
  proposals,
  recordEach,
  withEntries,
} from './books.js';
import { inFolder } from './floor.js';
import { beside, line, timed, type Pace } from './measure.js';

/** What of Emmett is used; its own types are not here. */
interface Happened {
  readonly type: string;
  readonly data: unknown;
}
interface PeerStore {
  readonly appendToStream: (stream: string, events: readonly Happened[]) => Promise<unknown>;
  readonly aggregateStream: <S>(
    stream: string,
    fold: { readonly initialState: () => S; readonly evolve: (state: S, event: Happened) => S },
  ) => Promise<{ readonly state: S }>;
}
interface Peer {
  readonly getSQLiteEventStore: (options: {
    readonly fileName: string;
    readonly schema: { readonly autoMigration: 'CreateOrUpdate' };
  }) => PeerStore;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    pieces: { type: 'string', default: '1000' },
    size: { type: 'string', default: '20000' },
    json: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Say in which folder Emmett was installed; bench/emmett.ts says how.');
  process.exit(2);
}
const found = createRequire(join(resolve(folder), 'package.json')).resolve('@event-driven-io/emmett-sqlite');
const { getSQLiteEventStore } = (await import(pathToFileURL(found).href)) as Peer;

const [rounds, pieces, size] = [Number(values.rounds), Number(values.pieces), Number(values.size)];
const opening = openingCommands();
const commands = proposals(pieces);
/** One after another, so many that most of them come when the compiler has done its work, as in the other figures. */
const single = proposals(4 * pieces);
const [first, ...others] = commands;
if (first === undefined) throw new Error('nothing to record');
const entries = await entriesOf(commandsOf(size));

const happened = (of: readonly { readonly type: string; readonly data: unknown }[]): readonly Happened[] =>
  of.map(({ type, data }) => ({ type, data }));
const told: readonly Happened[] = entries.map((stored) => {
  const entry = orThrow(fromStored(stored));
  return { type: entry.type, data: entry };
});
const counted = entries.length.toLocaleString('en');

const inPeer = (task: (store: PeerStore) => Promise<Pace>): Promise<Pace> =>
  inFolder((place) =>
    task(
      getSQLiteEventStore({ fileName: join(place, 'peer.db'), schema: { autoMigration: 'CreateOrUpdate' } }),
    ),
  );

/** It puts an append into one statement, and SQLite has a bound on what one may name. */
const AT_MOST = 100;

/** The same entries in its stream, each as acta has it once it is understood: Emmett believes what it reads. */
const peerReading = <S>(
  initialState: () => S,
  evolveOne: (state: S, event: Happened) => S,
  read: (state: S) => number,
): Promise<Pace> =>
  inPeer(async (store) => {
    for (let from = 0; from < told.length; from += AT_MOST)
      await store.appendToStream('s', told.slice(from, from + AT_MOST));
    let pieces = 0;
    const milliseconds = await timed(async () => {
      const { state } = await store.aggregateStream('s', { initialState, evolve: evolveOne });
      pieces = read(state);
    });
    if (pieces !== entries.length) throw new Error(`${pieces} of ${entries.length} were read`);
    return { pieces, milliseconds };
  });

const reading = (): Promise<Pace> => withEntries(entries, coldFold);

const figures = [
  await beside(
    'one append after another',
    {
      name: 'Emmett, appendToStream',
      run: () =>
        inPeer(async (store) => {
          await store.appendToStream('s', happened(opening));
          const milliseconds = await timed(async () => {
            for (const one of happened(single)) await store.appendToStream('s', [one]);
          });
          return { pieces: single.length, milliseconds };
        }),
    },
    {
      name: 'acta, record: decided, hashed, durable',
      run: () =>
        onDisk(async (store) => {
          await recordEach(store, opening);
          const desk = recorder({ store, clock: systemClock });
          const milliseconds = await timed(async () => {
            for (const one of single) orThrow(await desk.record(one)());
          });
          return { pieces: single.length, milliseconds };
        }),
    },
    rounds,
  ),
  await beside(
    `${pieces.toLocaleString('en')} in one append`,
    {
      name: 'Emmett, appendToStream',
      run: () =>
        inPeer(async (store) => {
          await store.appendToStream('s', happened(opening));
          return {
            pieces,
            milliseconds: await timed(async () => {
              await store.appendToStream('s', happened(commands));
            }),
          };
        }),
    },
    {
      name: 'acta, recordAll',
      run: () =>
        onDisk(async (store) => {
          await recordEach(store, opening);
          const desk = recorder({ store, clock: systemClock });
          const milliseconds = await timed(async () => {
            orThrow(await desk.recordAll([first, ...others])());
          });
          return { pieces, milliseconds };
        }),
    },
    rounds,
  ),
  await beside(
    `a stream of ${counted} read and counted, beside folded`,
    {
      name: 'Emmett, aggregateStream (counts)',
      run: () =>
        peerReading(
          () => 0,
          (count) => count + 1,
          (count) => count,
        ),
    },
    { name: 'acta, library.current (every rule’s state)', run: reading },
    rounds,
  ),
  await beside(
    `a stream of ${counted} read and folded into the same state`,
    {
      name: 'Emmett, aggregateStream, acta’s evolve',
      run: () =>
        peerReading(
          () => emptyBook(BOOK),
          (book, { data }) => evolve(book, data as Entry),
          ({ next }) => next,
        ),
    },
    { name: 'acta, library.current: digests and codecs too', run: reading },
    rounds,
  ),
];
for (const figure of figures) console.log(line(figure, rounds));
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ rounds, figures }, null, 2)}\n`);
