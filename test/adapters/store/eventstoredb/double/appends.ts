import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  status,
  type handleBidiStreamingCall,
  type handleClientStreamingCall,
  type sendUnaryData,
} from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Appended, DoubleEvent, Engine, ExpectedRevision } from './engine.js';
import { errorOf, isAfter, serviceError, type Fault, type Faults } from './faults.js';
import { eventIn, expectedIn, expectedInBatch, identifier, nameIn } from './messages.js';

/** One append a call. */
export const appendCall =
  (engine: Engine, faults: Faults): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, answer) => {
    let stream = '';
    let expected: ExpectedRevision = 'any';
    const events: DoubleEvent[] = [];
    call.on('data', (request: streams.AppendReq) => {
      const options = request.getOptions();
      const message = request.getProposedMessage();
      if (options !== undefined)
        [stream, expected] = [nameIn(options.getStreamIdentifier()), expectedIn(options)];
      if (message !== undefined) events.push(eventIn(message));
    });
    call.on('end', () => {
      const fault = faults.take('append');
      const error = errorOf(fault);
      if (fault?.kind === 'wrong-version') {
        answer(
          null,
          answerTo({ kind: 'wrong-version', actual: engine.events(stream)?.at(-1)?.revision ?? -1 }),
        );
        return;
      }
      const appended = isAfter(fault) ? engine.append(stream, expected, events) : undefined;
      if (error !== undefined) answer(error);
      else if (fault === undefined && appended !== undefined) tell(answer, appended);
    });
  };

type Answer = sendUnaryData<streams.AppendResp>;

const tell = (answer: Answer, appended: Appended): void => {
  if (appended.kind === 'too-large') answer(tooLarge(appended.limit));
  else answer(null, answerTo(appended));
};

const tooLarge = (limit: number) =>
  serviceError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

const answerTo = (appended: Exclude<Appended, { readonly kind: 'too-large' }>): streams.AppendResp => {
  if (appended.kind === 'written')
    return new streams.AppendResp().setSuccess(
      new streams.AppendResp.Success()
        .setCurrentRevision(String(appended.revision))
        .setPosition(
          new streams.AppendResp.Position()
            .setCommitPosition(String(appended.position))
            .setPreparePosition(String(appended.position)),
        ),
    );
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (appended.actual < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(appended.actual));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
};

/** All appends of a client through one call. */
export const batchAppendCall =
  (
    engine: Engine,
    faults: Faults,
  ): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> =>
  (call) => {
    const pending = new Map<string, Batch>();
    call.on('data', (request: streams.BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      const batch = pending.get(id) ?? {
        options: options ?? new streams.BatchAppendReq.Options(),
        events: [],
      };
      pending.set(id, batch);
      batch.events.push(...request.getProposedMessagesList().map(eventIn));
      if (!request.getIsFinal()) return;
      pending.delete(id);
      const response = respond(engine, faults.take('append'), batch);
      if (response instanceof Error) call.emit('error', response);
      else if (response !== undefined) call.write(response.setCorrelationId(request.getCorrelationId()));
    });
    call.on('end', () => call.end());
  };

interface Batch {
  readonly options: streams.BatchAppendReq.Options;
  readonly events: DoubleEvent[];
}

/** The answer, an error that ends the call, or nothing where a fault keeps it back. */
const respond = (
  engine: Engine,
  fault: Fault | undefined,
  { options, events }: Batch,
): streams.BatchAppendResp | Error | undefined => {
  const stream = nameIn(options.getStreamIdentifier());
  const appended = isAfter(fault) ? engine.append(stream, expectedInBatch(options), events) : undefined;
  const actual = engine.events(stream)?.at(-1)?.revision ?? -1;
  return errorOf(fault) ?? answerInBatch(fault, appended, actual)?.setStreamIdentifier(identifier(stream));
};

/** Nothing, where a fault keeps it back. */
const answerInBatch = (
  fault: Fault | undefined,
  appended: Appended | undefined,
  actual: number,
): streams.BatchAppendResp | undefined => {
  if (fault?.kind === 'wrong-version')
    return new streams.BatchAppendResp().setError(refusal({ kind: 'wrong-version', actual }));
  if (fault?.kind === 'refusal')
    return new streams.BatchAppendResp().setError(statusOf('refused', fault.name, new Uint8Array()));
  if (fault !== undefined || appended === undefined) return undefined;
  return appended.kind === 'written'
    ? new streams.BatchAppendResp().setSuccess(
        new streams.BatchAppendResp.Success().setCurrentRevision(String(appended.revision)),
      )
    : new streams.BatchAppendResp().setError(refusal(appended));
};

const statusOf = (message: string, name: string, content: Uint8Array): statuses.Status => {
  const details = new any.Any();
  details.pack(content, `event_store.client.${name}`);
  return new statuses.Status().setMessage(message).setDetails(details);
};

const refusal = (appended: Exclude<Appended, { readonly kind: 'written' }>): statuses.Status => {
  if (appended.kind === 'too-large')
    return statusOf(
      appended.kind,
      'MaximumAppendSizeExceeded',
      new shared.MaximumAppendSizeExceeded().setMaxappendsize(appended.limit).serializeBinary(),
    );
  const wrong = new shared.WrongExpectedVersion();
  if (appended.actual < 0) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(appended.actual));
  return statusOf(appended.kind, 'WrongExpectedVersion', wrong.serializeBinary());
};
