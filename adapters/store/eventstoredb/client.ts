// The wire made of @eventstore/db-client. Beside this file, calls.ts, appends.ts, reads.ts and client-faults.ts know it,
// and nothing else; docs/adr/0016-eventstoredb.md tells what it does that must be kept from doing harm.
import { EventStoreDBClient } from '@eventstore/db-client';
import type { EsdbAddress } from '../../esdb-address.js';
import { openAppends } from './appends.js';
import { readRequest, received, subscriptionRequest } from './reads.js';
import { pause } from './timing.js';
import { within } from './within.js';
import { WireFault, type Wire } from './wire.js';

export interface WireOptions {
  /** Milliseconds one call may take, or a read say nothing. */
  readonly deadline: number;
}

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
        const last = await within(deadline, () => appends.append({ stream, expected, events }));
        if (last !== expected + events.length)
          throw new WireFault('deleted', `${stream} went on at ${last}, not at ${expected + events.length}`);
      } catch (error) {
        // Nobody knows whether this call still carries anything.
        if (error instanceof WireFault && error.kind === 'silent') appends.giveUp();
        throw error;
      }
    },
    read: (stream, reading) =>
      received(client, readRequest(stream, reading), { opening: deadline, silence: deadline + GRACE_MS }),
    subscribe: async function* (stream, after, { signal, onOpen }) {
      yield* received(client, subscriptionRequest(stream, after), { opening: deadline, signal }, onOpen);
      if (!signal.aborted) throw new WireFault('unavailable', 'the server ended the subscription');
    },
    isCut: (stream) =>
      within(deadline + GRACE_MS, async () => {
        const { metadata = {} } = await client.getStreamMetadata(stream, call);
        return ['truncateBefore', 'maxCount', 'maxAge'].some((name) => name in metadata);
      }),
    close: async () => {
      // It waits for every call to end, and one whose reader went away in the middle never does.
      const disposed = new AbortController();
      await Promise.race([client.dispose(), pause(GRACE_MS, disposed.signal)]);
      // Or the process would wait for the rest of the pause before it ends.
      disposed.abort();
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
