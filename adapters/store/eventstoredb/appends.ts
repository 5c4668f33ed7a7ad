// Appends through one call that stays open, the fastest way the engine has. The client has such a call too, one table
// of answers for all clients of a process, and ends the process when they get mixed up; this is the same, kept apart.
import type { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import { openCall, type StreamsClient } from './calls.js';
import { faultOf } from './client-faults.js';
import { identifier } from './reads.js';
import { WireFault, type FaultKind, type Revision, type Written } from './wire.js';

export interface Appends {
  /** Resolves with the stream's revision once a majority has these events. */
  readonly append: (stream: string, expected: Revision, events: readonly Written[]) => Promise<Revision>;
  /** Gives the call up: whoever waits on it is told, and the next append opens another. */
  readonly giveUp: () => void;
}

type Duplex = ReturnType<StreamsClient['batchAppend']>;

interface Call {
  readonly duplex: Duplex;
  readonly waiting: Map<string, Waiting>;
}

interface Waiting {
  readonly resolve: (revision: Revision) => void;
  readonly reject: (fault: WireFault) => void;
}

/** No server takes messages of more than 4 MB. */
const MOST_BYTES = 1024 * 1024;

export const openAppends = (client: EventStoreDBClient): Appends => {
  let current: Promise<Call> | undefined;

  const open = async (): Promise<Call> => {
    const duplex = await openCall(client, 'append', (of, ...args) => of.batchAppend(...args));
    const call: Call = { duplex, waiting: new Map() };
    const end = (fault: WireFault): void => {
      current = undefined;
      for (const { reject } of call.waiting.values()) reject(fault);
      call.waiting.clear();
    };
    duplex.on('data', (response: streams.BatchAppendResp) => answered(call, response));
    duplex.on('error', (error: Error) => end(faultOf(error)));
    duplex.on('end', () => end(new WireFault('unavailable', 'the server ended the line')));
    return call;
  };

  const opened = (): Promise<Call> => {
    const opening = (current ??= open());
    opening.catch(() => {
      if (current === opening) current = undefined;
    });
    return opening;
  };

  return {
    append: async (stream, expected, events) => {
      const { duplex, waiting } = await opened();
      const id = randomUUID();
      const answer = new Promise<Revision>((resolve, reject) => waiting.set(id, { resolve, reject }));
      for (const request of requests(id, { stream, expected, events })) duplex.write(request);
      return answer;
    },
    giveUp: () => {
      const given = current;
      current = undefined;
      given?.then(({ duplex }) => duplex.cancel()).catch(() => undefined);
    },
  };
};

const answered = ({ duplex, waiting }: Call, response: streams.BatchAppendResp): void => {
  const id = response.getCorrelationId()?.getString() ?? '';
  const one = waiting.get(id);
  waiting.delete(id);
  const success = response.getSuccess();
  if (success !== undefined) {
    one?.resolve(success.hasNoStream() ? -1 : Number(success.getCurrentRevision()));
    return;
  }
  const fault = refusal(response);
  one?.reject(fault);
  // A node that no longer leads refuses whatever comes by this call; a new one is asked again who leads.
  if (!ANSWERS.has(fault.kind)) duplex.cancel();
};

const ANSWERS: ReadonlySet<FaultKind> = new Set(['wrong-version', 'too-large', 'denied', 'deleted']);

const KINDS: Readonly<Record<string, FaultKind>> = {
  WrongExpectedVersion: 'wrong-version',
  MaximumAppendSizeExceeded: 'too-large',
  AccessDenied: 'denied',
  StreamDeleted: 'deleted',
  Timeout: 'silent',
  BadRequest: 'unreadable',
};

const refusal = (response: streams.BatchAppendResp): WireFault => {
  const error = response.getError();
  const details = error?.getDetails();
  const name = details?.getTypeName() ?? '';
  const kind = KINDS[name.slice(name.lastIndexOf('.') + 1)] ?? 'unknown';
  const words = `${name} ${error?.getMessage() ?? ''}`.trim();
  if (kind !== 'too-large') return new WireFault(kind, words);
  const size = details?.unpack((bytes) => shared.MaximumAppendSizeExceeded.deserializeBinary(bytes), name);
  return new WireFault(kind, words, size?.getMaxappendsize());
};

interface Append {
  readonly stream: string;
  readonly expected: Revision;
  readonly events: readonly Written[];
}

/** In one message, or several where there is much. */
function* requests(id: string, { stream, expected, events }: Append): Generator<streams.BatchAppendReq> {
  let request = requestOf(id).setOptions(optionsOf(stream, expected));
  let bytes = 0;
  for (const event of events) {
    const size = event.data.byteLength + event.metadata.byteLength;
    if (bytes > 0 && bytes + size > MOST_BYTES) {
      yield request;
      [request, bytes] = [requestOf(id), 0];
    }
    request.addProposedMessages(messageOf(event));
    bytes += size;
  }
  yield request.setIsFinal(true);
}

const requestOf = (id: string): streams.BatchAppendReq =>
  new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(id)).setIsFinal(false);

const optionsOf = (stream: string, expected: Revision): streams.BatchAppendReq.Options => {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(identifier(stream));
  if (expected >= 0) return options.setStreamPosition(String(expected));
  // The generated types mean another class of the same shape.
  const nothing: unknown = new shared.Empty();
  return options.setNoStream(nothing as ReturnType<typeof options.getNoStream>);
};

const messageOf = ({ id, type, data, metadata }: Written): streams.BatchAppendReq.ProposedMessage => {
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.getMetadataMap().set('type', type).set('content-type', 'application/octet-stream');
  return message.setId(new shared.UUID().setString(id)).setData(data).setCustomMetadata(metadata);
};
