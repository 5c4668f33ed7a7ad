// acta on EventStoreDB beside the raw client on the same server: `npm run bench:eventstoredb`, with ACTA_BENCH_ESDB its
// address; ACTA_BENCH=quick for a small run. It writes streams of its own and removes none.
import { binaryEvent, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import * as E from 'fp-ts/lib/Either.js';
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { systemClock } from '../adapters/clock.js';
import { esdbAddress, type EsdbAddress } from '../adapters/esdb-address.js';
import { openEsdb } from '../adapters/store/eventstoredb/open.js';
import type { Command } from '../domain/book/command.js';
import type { EventStore, StoredEntry } from '../src/ports/event-store.js';
import { library } from '../src/library.js';
import { recorder } from '../src/record.js';
import { BOOK, commandsOf, entriesOf, openingCommands, orThrow, proposals } from './books.js';
import { beside, line, timed, type Pace } from './measure.js';

const quick = process.env['ACTA_BENCH'] === 'quick';
const ROUNDS = quick ? 1 : 5;
const COMMANDS = quick ? 130 : 1_300;
const CALLERS = 64;
const BULK = 500;
const ENTRIES = quick ? 2_000 : 20_000;

const written = process.env['ACTA_BENCH_ESDB'] ?? 'esdb://127.0.0.1:2113?tls=false';
const address = esdbAddress(written);
if (E.isLeft(address)) throw new Error(address.left.en);
const server: EsdbAddress = address.right;

/** The store, with streams that no other run has. */
const withStore = async (task: (store: EventStore) => Promise<Pace>): Promise<Pace> => {
  const store = openEsdb({ ...server, streamPrefix: `bench${randomUUID().slice(0, 8)}.` });
  const pace = await task(store);
  await store.close();
  return pace;
};

const withClient = async (task: (client: EventStoreDBClient) => Promise<Pace>): Promise<Pace> => {
  const client = EventStoreDBClient.connectionString(server.connection);
  const pace = await task(client);
  await client.dispose();
  return pace;
};

/** The same bytes as acta's, under ids of their own. */
const eventOf = ({ data, envelope }: StoredEntry) =>
  binaryEvent({ id: randomUUID(), type: 'E', data: Buffer.from(data), metadata: { envelope } });

const revision = (n: number) => (n < 0 ? NO_STREAM : BigInt(n));

/** So many at once, each waiting for its own before it does the next. */
const atOnce = async <A>(
  all: readonly A[],
  callers: number,
  task: (one: A) => Promise<unknown>,
): Promise<void> => {
  const waiting = all[Symbol.iterator]();
  const caller = async (): Promise<void> => {
    for (const one of waiting) await task(one);
  };
  await Promise.all(Array.from({ length: callers }, caller));
};

const opening = openingCommands();
const commands = commandsOf(opening.length + COMMANDS).slice(opening.length);
const independent = proposals(COMMANDS);
const rows = (await entriesOf([...opening, ...commands])).slice(opening.length);
const book = await entriesOf(commandsOf(ENTRIES));

const rawOneByOne = (): Promise<Pace> =>
  withClient(async (client) => {
    const stream = `bench-${randomUUID()}`;
    const milliseconds = await timed(async () => {
      for (const [n, row] of rows.entries())
        await client.appendToStream(stream, eventOf(row), { expectedRevision: revision(n - 1) });
    });
    return { pieces: rows.length, milliseconds };
  });

const rawCallers = (): Promise<Pace> =>
  withClient(async (client) => {
    const streams = Array.from({ length: CALLERS }, () => ({ name: `bench-${randomUUID()}`, last: -1 }));
    const milliseconds = await timed(() =>
      atOnce(streams, CALLERS, async (stream) => {
        for (let n = 0; n < rows.length / CALLERS; n += 1) {
          const row = rows[n];
          if (row === undefined) return;
          await client.appendToStream(stream.name, eventOf(row), { expectedRevision: revision(stream.last) });
          stream.last += 1;
        }
      }),
    );
    return { pieces: CALLERS * Math.ceil(rows.length / CALLERS), milliseconds };
  });

const recording = (asked: readonly Command[], callers: number): Promise<Pace> =>
  withStore(async (store) => {
    const desk = recorder({ store, clock: systemClock });
    const [first, ...others] = opening;
    if (first === undefined) throw new Error('nothing to begin with');
    orThrow(await desk.recordAll([first, ...others])());
    const milliseconds = await timed(() =>
      atOnce(asked, callers, async (command) => orThrow(await desk.record(command)())),
    );
    return { pieces: asked.length, milliseconds };
  });

type Batch = [StoredEntry, ...StoredEntry[]];
const batches: readonly Batch[] = Array.from(
  { length: Math.ceil(book.length / BULK) },
  (_, n) => book.slice(n * BULK, (n + 1) * BULK) as Batch,
);

const rawBulk =
  (stream: string) =>
  async (client: EventStoreDBClient): Promise<Pace> => {
    let last = -1;
    const milliseconds = await timed(async () => {
      for (const batch of batches) {
        await client.appendToStream(stream, batch.map(eventOf), { expectedRevision: revision(last) });
        last += batch.length;
      }
    });
    return { pieces: book.length, milliseconds };
  };

const bulk = async (store: EventStore): Promise<Pace> => {
  const milliseconds = await timed(async () => {
    for (const batch of batches) {
      const { number } = batch[0];
      orThrow(await store.append(BOOK, number === 0 ? 'no-book' : number - 1, batch)());
    }
  });
  return { pieces: book.length, milliseconds };
};

const readStream = `bench-${randomUUID()}`;
const readAddress = { ...server, streamPrefix: `bench${randomUUID().slice(0, 8)}.` };

const rawRead = (): Promise<Pace> =>
  withClient(async (client) => {
    let pieces = 0;
    const milliseconds = await timed(async () => {
      for await (const { event } of client.readStream(readStream)) if (event !== undefined) pieces += 1;
    });
    return { pieces, milliseconds };
  });

const reading = async (): Promise<Pace> => {
  const store = openEsdb(readAddress);
  let pieces = 0;
  const milliseconds = await timed(async () => {
    for await (const { number } of store.read(BOOK)) pieces = number + 1;
  });
  await store.close();
  return { pieces, milliseconds };
};

const folding = async (): Promise<Pace> => {
  const store = openEsdb(readAddress);
  let pieces = 0;
  const milliseconds = await timed(async () => {
    pieces = (await library(store).current(BOOK)).next;
  });
  await store.close();
  return { pieces, milliseconds };
};

console.log(
  `acta bench, EventStoreDB at ${server.shown}: node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1) ?? ''}\n`,
);
const client = (name: string, run: () => Promise<Pace>) => ({ name, run });
const show = async (what: string, floor: ReturnType<typeof client>, acta: ReturnType<typeof client>) =>
  console.log(line(await beside(what, floor, acta, ROUNDS), ROUNDS));

await show(
  'one durable command after another, whole way',
  client('client.appendToStream, one event', rawOneByOne),
  client('record', () => recording(commands, 1)),
);
await show(
  `${CALLERS} callers`,
  client('client.appendToStream, a stream a caller', rawCallers),
  client('record, all of one book', () => recording(independent, CALLERS)),
);
await show(
  `bulk, ${BULK} entries an append`,
  client('client.appendToStream', () => withClient(rawBulk(`bench-${randomUUID()}`))),
  client('store.append', () => withStore(bulk)),
);
await withClient(rawBulk(readStream));
const filled = openEsdb(readAddress);
await bulk(filled);
await filled.close();
await show(
  `read of ${book.length.toLocaleString('en')} entries`,
  client('client.readStream', rawRead),
  client('store.read', reading),
);
await show(
  `the same, decoded and folded into a book`,
  client('client.readStream', rawRead),
  client('library.current', folding),
);
