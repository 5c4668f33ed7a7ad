import * as E from 'fp-ts/lib/Either.js';
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../adapters/clock.js';
import { esdbAddress, type EsdbAddress } from '../../adapters/esdb-address.js';
import { openEsdb } from '../../adapters/store/eventstoredb/open.js';
import type { Command } from '../../domain/book/command.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { recorder } from '../../src/record.js';
import {
  BOOK,
  coldFold,
  commandsOf,
  entriesOf,
  openingCommands,
  orThrow,
  proposals,
  type Entries,
} from '../books.js';
import { atOnce, newStream, rawClient } from '../esdb-client.js';
import { beside, timed, type Pace } from '../measure.js';
import type { Measured } from './figure.js';

const CALLERS = 64;
const BULK = 500;

const written = (): string | undefined => process.env['ACTA_BENCH_ESDB'] ?? process.env['ACTA_TEST_ESDB'];

const serverOf = (address: string): EsdbAddress => {
  const server = esdbAddress(address);
  if (E.isLeft(server)) throw new Error(server.left.en);
  return server.right;
};

/** With names of streams that no other run has. */
const apart = (server: EsdbAddress): EsdbAddress => ({
  ...server,
  streamPrefix: `bench${randomUUID().slice(0, 8)}.`,
});

const withStore = async <A>(server: EsdbAddress, task: (store: EventStore) => Promise<A>): Promise<A> => {
  const store = openEsdb(server);
  const outcome = await task(store);
  await store.close();
  return outcome;
};

/** acta, the whole way, in a book of its own that has these commands behind it. */
const recording = (
  server: EsdbAddress,
  [first, ...others]: readonly Command[],
  commands: readonly Command[],
  callers: number,
): Promise<Pace> =>
  withStore(apart(server), async (store) => {
    const desk = recorder({ store, clock: systemClock });
    if (first === undefined) throw new Error('nothing to begin with');
    orThrow(await desk.recordAll([first, ...others])());
    const milliseconds = await timed(() =>
      atOnce(commands, callers, async (command) => orThrow(await desk.record(command)())),
    );
    return { pieces: commands.length, milliseconds };
  });

const inBatches = ([...entries]: Entries): readonly Entries[] =>
  Array.from(
    { length: Math.ceil(entries.length / BULK) },
    (_, n) => entries.slice(n * BULK, (n + 1) * BULK) as unknown as Entries,
  );

const bulk = (server: EsdbAddress, batches: readonly Entries[]): Promise<Pace> =>
  withStore(server, async (store) => {
    const milliseconds = await timed(async () => {
      for (const batch of batches) {
        const { number } = batch[0];
        orThrow(await store.append(BOOK, number === 0 ? 'no-book' : number - 1, batch)());
      }
    });
    return { pieces: batches.flat().length, milliseconds };
  });

const reading = (server: EsdbAddress): Promise<Pace> =>
  withStore(server, async (store) => {
    let pieces = 0;
    const milliseconds = await timed(async () => {
      for await (const { number } of store.read(BOOK)) pieces = number + 1;
    });
    return { pieces, milliseconds };
  });

/**
 * acta on EventStoreDB beside the raw client on the same server, where one is named: by ACTA_BENCH_ESDB, or by
 * ACTA_TEST_ESDB. It writes streams of its own and removes none.
 */
export const eventStoreDBFigures: Measured = {
  name: 'eventstoredb',
  leftOut: () =>
    written() === undefined ? 'neither ACTA_BENCH_ESDB nor ACTA_TEST_ESDB names a server' : undefined,
  async *figures({ rounds, pieces }) {
    const server = serverOf(written() ?? 'esdb://127.0.0.1:2113?tls=false');
    const client = rawClient(server);
    const opening = openingCommands();
    const commands = commandsOf(opening.length + Math.ceil(pieces / 3)).slice(opening.length);
    const rows = (await entriesOf([...opening, ...commands])).slice(opening.length);

    yield await beside(
      'EventStoreDB, one durable command after another, whole way',
      { name: 'client.appendToStream, one event', run: () => client.oneByOne(rows) },
      { name: 'record, a meeting as it goes', run: () => recording(server, opening, commands, 1) },
      rounds,
    );
    const independent = proposals(commands.length);
    yield await beside(
      `EventStoreDB, ${CALLERS} callers`,
      { name: 'client.appendToStream, a stream a caller', run: () => client.callers(rows, CALLERS) },
      {
        name: 'record, all of one book',
        run: () => recording(server, opening, independent, CALLERS),
      },
      rounds,
    );

    const batches = inBatches(await entriesOf(commandsOf(pieces * 5)));
    const count = batches.flat().length;
    yield await beside(
      `EventStoreDB, bulk, ${BULK} entries an append`,
      { name: 'client.appendToStream', run: () => client.bulk(batches) },
      { name: 'store.append', run: () => bulk(apart(server), batches) },
      rounds,
    );
    const [stream, filled] = [newStream(), apart(server)];
    await client.bulk(batches, stream);
    await bulk(filled, batches);
    const floor = { name: 'client.readStream', run: () => client.read(stream, count) };
    yield await beside(
      `EventStoreDB, read of ${count.toLocaleString('en')} entries`,
      floor,
      { name: 'store.read', run: () => reading(filled) },
      rounds,
    );
    yield await beside(
      'EventStoreDB, the same decoded and folded into a book',
      floor,
      { name: 'library.current', run: () => withStore(filled, coldFold) },
      rounds,
    );
  },
};
