// The wire made of @eventstore/db-client, the only file that knows it; docs/adr/0011-eventstoredb.md tells what it does
// that must be kept from doing harm.
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  START,
  type RecordedEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { Readable } from 'node:stream';
import type { EsdbAddress } from '../../esdb-address.js';
import { openAppends } from './appends.js';
import { batches } from './batches.js';
import { faultOf } from './client-faults.js';
import { WireFault, type Found, type Wire } from './wire.js';

export interface WireOptions {
  /** Milliseconds one call may take, or a read say nothing. */
  readonly deadline: number;
}

// Events held while the reader is busy: enough to come in batches, and of the largest still little.
const READ_AHEAD = 64;

// Beyond the deadline of the call itself: finding out who leads has none of its own.
const GRACE_MS = 500;

/** Opens no line yet: the first call does. Throws where the address names a file that is not there. */
export const openWire = ({ connection }: EsdbAddress, { deadline }: WireOptions): Wire => {
  const { client, hangUp } = tamed(EventStoreDBClient.connectionString(connection));
  const appends = openAppends(client);
  const call = { requiresLeader: true, deadline } as const;

  return {
    append: async (stream, expected, events) => {
      try {
        const last = await within(deadline, () => appends.append(stream, expected, events));
        if (last !== expected + events.length)
          throw new WireFault('deleted', `${stream} went on at ${last}, not at ${expected + events.length}`);
      } catch (error) {
        // Nobody knows whether this call still carries anything.
        if (error instanceof WireFault && error.kind === 'silent') appends.giveUp();
        throw error;
      }
    },
    read: (stream, { from, count, backward = false }) =>
      unlessMissing(() => {
        const reading = client.readStream(
          stream,
          {
            ...call,
            direction: backward ? BACKWARDS : FORWARDS,
            fromRevision: from === 'end' ? END : BigInt(from),
            maxCount: count,
          },
          { highWaterMark: READ_AHEAD },
        );
        return batches<ResolvedEvent>(plain(reading), {
          silence: deadline + GRACE_MS,
          stop: () => reading.cancel(),
        });
      }),
    subscribe: async function* (stream, after, { signal, onOpen }) {
      const subscription = client.subscribeToStream(stream, {
        requiresLeader: true,
        fromRevision: after < 0 ? START : BigInt(after),
      });
      subscription.once('confirmation', onOpen);
      const stop = () => subscription.unsubscribe();
      try {
        for await (const batch of batches<ResolvedEvent>(plain(subscription), { signal, stop }))
          yield foundIn(batch);
      } catch (error) {
        throw faultOf(error);
      }
      if (!signal.aborted) throw new WireFault('unavailable', 'the server ended the subscription');
    },
    isCut: (stream) =>
      within(deadline + GRACE_MS, async () => {
        const { metadata = {} } = await client.getStreamMetadata(stream, call);
        return ['truncateBefore', 'maxCount', 'maxAge'].some((name) => name in metadata);
      }),
    close: async () => {
      await client.dispose();
      hangUp();
    },
  };
};

/**
 * The client, kept from two things. What it does about an error may fail in its turn, where nobody hears of it, and
 * that ends the process; and `dispose` leaves the line itself open.
 */
const tamed = (client: EventStoreDBClient) => {
  // Its types keep these from view.
  const inner = client as unknown as {
    handleError: (...of: readonly unknown[]) => Promise<void>;
    getChannel: () => Promise<{ readonly close: () => void }>;
  };
  const { handleError, getChannel } = inner;
  let channel: ReturnType<typeof getChannel> | undefined;
  inner.handleError = (...of) => handleError(...of).catch(() => undefined);
  inner.getChannel = () => (channel = getChannel());
  return {
    client,
    hangUp: (): void => void channel?.then((open) => open.close()).catch(() => undefined),
  };
};

/** Our own deadline, whatever the client makes of its; what it throws comes out as a fault. */
const within = async <A>(milliseconds: number, task: () => Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new WireFault('silent', `no answer in ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([task(), late]);
  } catch (error) {
    throw faultOf(error);
  } finally {
    clearTimeout(timer);
  }
};

async function* unlessMissing(
  read: () => AsyncIterable<readonly ResolvedEvent[]>,
): AsyncGenerator<readonly Found[]> {
  try {
    for await (const batch of read()) yield foundIn(batch);
  } catch (error) {
    if (isMissing(error)) return;
    throw faultOf(error);
  }
}

/** They are streams of Node's, whose types the client has narrowed until they are not. */
const plain = (stream: unknown): Readable => stream as Readable;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'type') === 'stream-not-found';

const foundIn = (batch: readonly ResolvedEvent[]): readonly Found[] => {
  const all: Found[] = [];
  for (const { event } of batch) if (event !== undefined) all.push(found(event));
  return all;
};

const found = ({ streamId, revision, id, type, isJson, data, metadata }: RecordedEvent): Found => ({
  stream: streamId,
  revision: Number(revision),
  id,
  type,
  isJson,
  data,
  metadata,
});
