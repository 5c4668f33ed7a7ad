// The wire made of @eventstore/db-client, the only file that knows it; docs/adr/0011-eventstoredb.md tells what it does
// that must be kept from doing harm.
import {
  BACKWARDS,
  binaryEvent,
  END,
  EventStoreDBClient,
  FORWARDS,
  NO_STREAM,
  START,
  type RecordedEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { Readable } from 'node:stream';
import type { EsdbAddress } from '../../esdb-address.js';
import { batches } from './batches.js';
import { faultOf } from './client-faults.js';
import { WireFault, type Found, type Wire } from './wire.js';

export interface WireOptions {
  /** Milliseconds one call may take, or a read say nothing. */
  readonly deadline: number;
}

// Beyond the deadline of the call itself: finding out who leads has none of its own.
const GRACE_MS = 500;

/** Opens no line yet: the first call does. Throws where the address names a file that is not there. */
export const openWire = ({ connection }: EsdbAddress, { deadline }: WireOptions): Wire => {
  const { client, hangUp } = tamed(EventStoreDBClient.connectionString(connection));
  const call = { requiresLeader: true, deadline } as const;

  return {
    append: (stream, expected, events) =>
      within(deadline + GRACE_MS, async () => {
        const { nextExpectedRevision } = await client.appendToStream(
          stream,
          events.map((event) => binaryEvent(event)),
          { ...call, expectedRevision: expected < 0 ? NO_STREAM : BigInt(expected) },
        );
        const last = expected + events.length;
        if (Number(nextExpectedRevision) !== last)
          throw new WireFault(
            'deleted',
            `the stream ${stream} went on at ${nextExpectedRevision} where ${last} was due`,
          );
      }),
    read: (stream, { from, count, backward = false }) =>
      unlessMissing(() => {
        const reading = client.readStream(stream, {
          ...call,
          direction: backward ? BACKWARDS : FORWARDS,
          fromRevision: from === 'end' ? END : BigInt(from),
          maxCount: count,
        });
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
          yield batch.flatMap(foundIn);
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
 * The client, kept from three things that its own types keep from view.
 *
 * 1. Where the server can, it appends through one stream for all calls and one table of answers for all clients of
 *    the process: a call there has no deadline, an error on one line fails the calls of every other, and the answer
 *    to a call so failed ends the process. Told that the server cannot, it makes each append a call of its own.
 * 2. What it does about an error may fail in its turn, where nobody hears of it, and that ends the process too.
 * 3. `dispose` leaves the line itself open.
 */
const tamed = (client: EventStoreDBClient) => {
  const inner = client as unknown as {
    supports: () => Promise<boolean>;
    handleError: (...of: readonly unknown[]) => Promise<void>;
    getChannel: () => Promise<{ readonly close: () => void }>;
  };
  const { handleError, getChannel } = inner;
  let channel: ReturnType<typeof getChannel> | undefined;
  inner.supports = () => Promise.resolve(false);
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
    for await (const batch of read()) yield batch.flatMap(foundIn);
  } catch (error) {
    if (isMissing(error)) return;
    throw faultOf(error);
  }
}

/** They are streams of Node's, whose types the client has narrowed until they are not. */
const plain = (stream: unknown): Readable => stream as Readable;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'type') === 'stream-not-found';

const foundIn = ({ event }: ResolvedEvent): readonly Found[] => (event === undefined ? [] : [found(event)]);

const found = ({ streamId, revision, id, type, isJson, data, metadata }: RecordedEvent): Found => ({
  stream: streamId,
  revision: Number(revision),
  id,
  type,
  isJson,
  data,
  metadata,
});
