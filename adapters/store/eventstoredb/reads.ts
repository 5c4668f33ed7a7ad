// Reads and subscriptions, without the detour that the client takes: an event goes from the wire to an entry at once.
import type { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { batches, type Patience } from './batches.js';
import { openCall, PATHS, type Arguments, type StreamsClient } from './calls.js';
import { faultOf } from './client-faults.js';
import { responseIn, type Response } from './messages.js';
import { within } from './within.js';
import type { Found, Reading, Revision } from './wire.js';

interface Waiting extends Pick<Patience, 'silence' | 'signal'> {
  /** Milliseconds that opening the call may take: who leads may have to be found out. */
  readonly opening: number;
}

/** What a read or a subscription brings; whatever goes wrong comes out as a fault. */
export async function* received(
  client: EventStoreDBClient,
  request: streams.ReadReq,
  { opening, ...waiting }: Waiting,
  onOpen: () => void = () => undefined,
): AsyncGenerator<readonly Found[]> {
  try {
    const call = await within(opening, () =>
      openCall(client, 'read', (of, ...args) => openRead(of, request, ...args)),
    );
    const stop = (): void => call.cancel();
    const responses = batches<Response>(call, { ...waiting, stop });
    for await (const batch of responses) {
      if (batch.includes('confirmed')) onOpen();
      // None where there is no such stream: that is a response of its own.
      const events = batch.filter(isEvent);
      if (events.length > 0) yield events;
    }
  } catch (error) {
    throw faultOf(error);
  }
}

const openRead = (of: StreamsClient, request: streams.ReadReq, ...args: Arguments) =>
  of.makeServerStreamRequest(
    PATHS.read,
    (asked: streams.ReadReq) => Buffer.from(asked.serializeBinary()),
    responseIn,
    request,
    ...args,
  );

const isEvent = (response: Response): response is Found => typeof response === 'object';

const { FORWARDS, BACKWARDS } = streams.ReadReq.Options.ReadDirection;

export const readRequest = (stream: string, { from, count, backward = false }: Reading): streams.ReadReq =>
  request(
    place(stream, from === 'end' ? 'end' : from),
    options()
      .setReadDirection(backward ? BACKWARDS : FORWARDS)
      .setCount(String(count)),
  );

/** From the revision after this one on. */
export const subscriptionRequest = (stream: string, after: Revision): streams.ReadReq =>
  request(
    place(stream, after < 0 ? 'start' : after),
    options().setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
  );

type StreamOptions = streams.ReadReq.Options.StreamOptions;

const place = (stream: string, from: Revision | 'start' | 'end'): StreamOptions => {
  const at = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(identifier(stream));
  if (from === 'start') return at.setStart(new shared.Empty());
  return from === 'end' ? at.setEnd(new shared.Empty()) : at.setRevision(String(from));
};

const identifier = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

const options = (): streams.ReadReq.Options =>
  new streams.ReadReq.Options()
    .setResolveLinks(false)
    .setNoFilter(new shared.Empty())
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));

const request = (stream: StreamOptions, asked: streams.ReadReq.Options): streams.ReadReq =>
  new streams.ReadReq().setOptions(asked.setStream(stream));
