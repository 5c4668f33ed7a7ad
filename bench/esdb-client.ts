// The raw EventStoreDB client, writing and reading what acta does on the same server: the floor of acta's own figures there.
import { binaryEvent, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import type { EsdbAddress } from '../adapters/esdb-address.js';
import type { StoredEntry } from '../src/ports/event-store.js';
import { timed, type Pace } from './measure.js';

/** So many at once, each waiting for its own before it does the next. */
export const atOnce = async <A>(
  all: Iterable<A>,
  callers: number,
  task: (one: A) => Promise<unknown>,
): Promise<void> => {
  const waiting = all[Symbol.iterator]();
  const caller = async (): Promise<void> => {
    for (let one = waiting.next(); one.done !== true; one = waiting.next()) await task(one.value);
  };
  await Promise.all(Array.from({ length: callers }, caller));
};

/** A stream that no other run has. */
export const newStream = (): string => `bench-${randomUUID()}`;

/** The same bytes as acta's, under ids of their own. */
const eventOf = ({ data, envelope }: StoredEntry) =>
  binaryEvent({ id: randomUUID(), type: 'E', data: Buffer.from(data), metadata: { envelope } });

const revision = (n: number) => (n < 0 ? NO_STREAM : BigInt(n));

export const rawClient = ({ connection }: EsdbAddress) => {
  /** What this takes, with a client of its own. */
  const clocked = async (
    pieces: number,
    task: (client: EventStoreDBClient) => Promise<void>,
  ): Promise<Pace> => {
    const client = EventStoreDBClient.connectionString(connection);
    const milliseconds = await timed(() => task(client));
    await client.dispose();
    return { pieces, milliseconds };
  };

  return {
    oneByOne: (rows: readonly StoredEntry[]): Promise<Pace> =>
      clocked(rows.length, async (client) => {
        const stream = newStream();
        for (const [n, row] of rows.entries())
          await client.appendToStream(stream, eventOf(row), { expectedRevision: revision(n - 1) });
      }),

    /** Each caller writes a stream of its own, one event after another. */
    callers: (rows: readonly StoredEntry[], callers: number): Promise<Pace> => {
      const each = rows.slice(0, Math.ceil(rows.length / callers));
      const streams = Array.from({ length: callers }, newStream);
      return clocked(callers * each.length, (client) =>
        atOnce(streams, callers, async (stream) => {
          for (const [n, row] of each.entries())
            await client.appendToStream(stream, eventOf(row), { expectedRevision: revision(n - 1) });
        }),
      );
    },

    bulk: (batches: readonly (readonly StoredEntry[])[], stream = newStream()): Promise<Pace> =>
      clocked(batches.flat().length, async (client) => {
        let last = -1;
        for (const batch of batches) {
          await client.appendToStream(stream, batch.map(eventOf), { expectedRevision: revision(last) });
          last += batch.length;
        }
      }),

    read: (stream: string, count: number): Promise<Pace> =>
      clocked(count, async (client) => {
        let pieces = 0;
        for await (const { event } of client.readStream(stream)) if (event !== undefined) pieces += 1;
        if (pieces !== count) throw new Error(`read ${pieces} of ${count} events`);
      }),
  };
};
