import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine, KeptEvent } from './engine.js';
import { errorOf, type Fault, type Faults } from './faults.js';
import { confirmation, nameIn, notFound, recorded } from './messages.js';

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Reads of a stream, either way, and subscriptions to it. */
export const readCall =
  (engine: Engine, faults: Faults): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> =>
  (call) => {
    const options = call.request.getOptions();
    const isSubscription = options?.hasSubscription() === true;
    const fault = faults.take(isSubscription ? 'subscribe' : 'read');
    const error = errorOf(fault);
    if (fault?.kind === 'silence') return;
    if (error !== undefined && !isLater(fault)) {
      call.emit('error', error);
      return;
    }
    const task = isSubscription ? subscription(engine, call, fault) : reading(engine, call, fault);
    task.catch((failure: unknown) => call.emit('error', failure));
  };

const isLater = (fault: Fault | undefined): boolean => fault?.kind === 'error' && fault.events !== undefined;

const { BACKWARDS } = streams.ReadReq.Options.ReadDirection;

const streamOptions = (call: Call) => {
  const options = call.request.getOptions() ?? new streams.ReadReq.Options();
  const stream = options.getStream() ?? new streams.ReadReq.Options.StreamOptions();
  return {
    name: nameIn(stream.getStreamIdentifier()),
    from: fromIn(stream),
    count: Number(options.getCount()),
    isBackward: options.getReadDirection() === BACKWARDS,
  };
};

const fromIn = (stream: streams.ReadReq.Options.StreamOptions): number | 'end' | 'start' => {
  if (stream.hasRevision()) return Number(stream.getRevision());
  return stream.hasEnd() ? 'end' : 'start';
};

const placeOf = (from: number | 'end' | 'start', kept: readonly KeptEvent[]): number => {
  if (from === 'start') return 0;
  return from === 'end' ? kept.length - 1 : from - (kept[0]?.revision ?? 0);
};

const reading = async (engine: Engine, call: Call, fault: Fault | undefined): Promise<void> => {
  const { name, from, count, isBackward } = streamOptions(call);
  const kept = engine.events(name);
  if (kept === undefined) {
    call.write(notFound(name));
    call.end();
    return;
  }
  const at = placeOf(from, kept);
  const wanted = isBackward
    ? kept.slice(Math.max(0, at + 1 - count), Math.max(0, at + 1)).reverse()
    : kept.slice(Math.max(0, at), Math.max(0, at) + count);
  const sent = await send(call, name, wanted, fault);
  if (sent) call.end();
};

const subscription = async (engine: Engine, call: Call, fault: Fault | undefined): Promise<void> => {
  const { name, from } = streamOptions(call);
  call.write(confirmation());
  let last = typeof from === 'number' ? from : -1;
  let wake = (): void => undefined;
  const stop = engine.watch(name, () => wake());
  call.on('cancelled', () => wake());
  try {
    while (!call.cancelled) {
      const grown = new Promise<void>((resolve) => (wake = resolve));
      const more = after(last, engine.events(name));
      if (!(await send(call, name, more, fault))) return;
      last = more.at(-1)?.revision ?? last;
      if (more.length === 0) await grown;
    }
  } finally {
    stop();
  }
};

/** acta subscribes from the start or from a revision; from the end, never. */
const after = (revision: number, kept: readonly KeptEvent[] = []): readonly KeptEvent[] =>
  kept.slice(Math.max(0, revision + 1 - (kept[0]?.revision ?? 0)));

/** Whether all of it was sent and the call goes on. */
const send = async (
  call: Call,
  stream: string,
  events: readonly KeptEvent[],
  fault: Fault | undefined,
): Promise<boolean> => {
  for (const [sent, event] of events.entries()) {
    if (fault?.kind === 'slow') await pause(fault.every);
    if (call.cancelled) return false;
    for (let time = 0; time < timesOf(event, fault); time += 1)
      if (!call.write(recorded(stream, event))) await drained(call);
    if (isDue(fault, sent + 1)) return ended(call, fault);
  }
  return true;
};

const drained = async (call: Call): Promise<void> => {
  const over = new AbortController();
  const { signal } = over;
  try {
    await Promise.race([once(call, 'drain', { signal }), once(call, 'cancelled', { signal })]);
  } finally {
    over.abort();
  }
};

const timesOf = ({ revision }: KeptEvent, fault: Fault | undefined): number =>
  fault?.kind === 'stutter' && fault.revision === revision ? fault.times : 1;

/** Whether a fault that comes after so many events comes now. */
const isDue = (fault: Fault | undefined, sent: number): boolean =>
  (fault?.kind === 'end' || fault?.kind === 'error') && sent >= (fault.events ?? 0);

const ended = (call: Call, fault: Fault | undefined): false => {
  const error = errorOf(fault);
  if (error === undefined) call.end();
  else call.emit('error', error);
  return false;
};
