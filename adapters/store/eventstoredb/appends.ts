// Appends through one call that stays open, the fastest way the engine has. The client has such a call too, one table
// of answers for all clients of a process, and ends the process when they get mixed up; this is the same, kept apart.
import type { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import { openCall, PATHS, type Arguments, type StreamsClient } from './calls.js';
import { faultOf } from './client-faults.js';
import { answerIn, appendRequests, type Answer, type Append } from './messages.js';
import { WireFault, type FaultKind, type Revision } from './wire.js';

export interface Appends {
  /** Resolves with the stream's revision once a majority has these events. */
  readonly append: (append: Append) => Promise<Revision>;
  /** Gives the call up: whoever waits on it is told, and the next append opens another. */
  readonly giveUp: () => void;
}

type Duplex = ReturnType<typeof openDuplex>;

interface Call {
  readonly duplex: Duplex;
  readonly waiting: Map<string, Waiting>;
}

interface Waiting {
  readonly resolve: (revision: Revision) => void;
  readonly reject: (fault: WireFault) => void;
}

const openDuplex = (of: StreamsClient, ...args: Arguments) =>
  of.makeBidiStreamRequest(PATHS.append, (request: Buffer) => request, answerIn, ...args);

export const openAppends = (client: EventStoreDBClient): Appends => {
  let current: Promise<Call> | undefined;

  const open = async (ended: () => void): Promise<Call> => {
    const duplex = await openCall(client, 'append', openDuplex);
    const call: Call = { duplex, waiting: new Map() };
    const end = (fault: WireFault): void => {
      ended();
      for (const { reject } of call.waiting.values()) reject(fault);
      call.waiting.clear();
    };
    duplex.on('data', (answer: Answer) => answered(call, answer));
    duplex.on('error', (error: Error) => end(faultOf(error)));
    duplex.on('end', () => end(new WireFault('unavailable', 'the server ended the line')));
    return call;
  };

  const opened = (): Promise<Call> => {
    if (current !== undefined) return current;
    // One that ends late must not take away the one that was opened after it.
    const ended = (): void => {
      if (current === opening) current = undefined;
    };
    const opening = open(ended);
    opening.catch(ended);
    return (current = opening);
  };

  return {
    append: async (append) => {
      const { duplex, waiting } = await opened();
      const id = randomUUID();
      const answer = new Promise<Revision>((resolve, reject) => waiting.set(id, { resolve, reject }));
      for (const request of appendRequests(id, append)) duplex.write(request);
      return answer;
    },
    giveUp: () => {
      const given = current;
      current = undefined;
      given?.then(({ duplex }) => duplex.cancel()).catch(() => undefined);
    },
  };
};

const answered = ({ duplex, waiting }: Call, { id, written, bytes }: Answer): void => {
  const one = waiting.get(id);
  waiting.delete(id);
  if (written !== undefined) {
    one?.resolve(written);
    return;
  }
  const fault = refusal(streams.BatchAppendResp.deserializeBinary(bytes));
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
