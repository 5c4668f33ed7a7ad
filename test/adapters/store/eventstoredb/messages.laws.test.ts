import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { answerIn, appendRequests, responseIn } from '../../../../adapters/store/eventstoredb/messages.js';
import { confirmation, eventIn, expectedInBatch, nameIn, notFound, recorded } from './double/messages.js';

// Held against the classes that the client's makers generated from the engine's own description.

const text = fc.string({ unit: 'binary' }).filter((one) => Buffer.from(one).toString('utf8') === one);
const bytes = fc.uint8Array({ maxLength: 400 });
const revision = fc.oneof(fc.nat(300), fc.maxSafeNat());

describe('an append on the wire', () => {
  const events = fc.array(fc.record({ id: fc.uuid(), type: text, data: bytes, metadata: bytes }), {
    minLength: 1,
    maxLength: 5,
  });

  it('says what was asked, to whoever reads it by the engine’s description', () => {
    fc.assert(
      fc.property(text, fc.oneof(fc.constant(-1), revision), events, (stream, expected, written) => {
        const [request, ...others] = [...appendRequests('one', { stream, expected, events: written })].map(
          (message) => streams.BatchAppendReq.deserializeBinary(message),
        );
        expect(others).toEqual([]);
        expect(request?.getCorrelationId()?.getString()).toBe('one');
        expect(request?.getIsFinal()).toBe(true);
        const options = request?.getOptions();
        expect(nameIn(options?.getStreamIdentifier())).toBe(stream);
        expect(options && expectedInBatch(options)).toBe(expected < 0 ? 'no-stream' : expected);
        expect(request?.getProposedMessagesList().map(eventIn)).toEqual(
          written.map((event) => ({ ...event, contentType: 'application/octet-stream' })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of much comes in several messages, of which the first has the options and the last is final', () => {
    const event = (n: number) => ({
      id: `e${n}`,
      type: 'T',
      data: new Uint8Array(600_000).fill(n),
      metadata: new Uint8Array(),
    });
    const requests = [
      ...appendRequests('one', { stream: 's', expected: 7, events: [event(1), event(2), event(3)] }),
    ].map((message) => streams.BatchAppendReq.deserializeBinary(message));
    expect(requests.map((request) => request.hasOptions())).toEqual([true, false, false]);
    expect(requests.map((request) => request.getIsFinal())).toEqual([false, false, true]);
    expect(
      requests.flatMap((request) => request.getProposedMessagesList().map((one) => eventIn(one).id)),
    ).toEqual(['e1', 'e2', 'e3']);
  });
});

describe('an answer to an append', () => {
  const answer = () =>
    new streams.BatchAppendResp()
      .setCorrelationId(new shared.UUID().setString('one'))
      .setStreamIdentifier(new shared.StreamIdentifier().setStreamName('cw=='));

  it('tells the revision at which the stream is', () => {
    fc.assert(
      fc.property(revision, revision, (now, position) => {
        const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(now));
        success.setPosition(
          new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition('0'),
        );
        const response = answer().setSuccess(success).setStreamPosition(String(position));
        expect(answerIn(response.serializeBinary())).toMatchObject({ id: 'one', written: now });
      }),
    );
  });

  it('that refuses is kept whole for whoever asks why', () => {
    const sent = answer().setError(new statuses.Status().setMessage('no')).serializeBinary();
    const { written, bytes: whole } = answerIn(sent);
    expect(written).toBeUndefined();
    expect(streams.BatchAppendResp.deserializeBinary(whole).getError()?.getMessage()).toBe('no');
  });

  it('that breaks off is an error, not half an answer', () => {
    const sent = answer().setSuccess(new streams.BatchAppendResp.Success().setCurrentRevision('300'));
    expect(() => answerIn(sent.serializeBinary().subarray(0, -1))).toThrow(RangeError);
  });
});

describe('a response to a read', () => {
  const kept = fc.record({
    id: fc.uuid(),
    type: text,
    contentType: fc.constantFrom('application/json', 'application/octet-stream'),
    data: bytes,
    metadata: bytes,
    revision,
    position: revision,
  });

  it('holds the event as it stands, each byte of it', () => {
    fc.assert(
      fc.property(text, kept, (stream, event) => {
        const { revision: at, id, type, contentType, data, metadata } = event;
        const response = responseIn(recorded(stream, event).serializeBinary());
        expect(response).toEqual({
          revision: at,
          id,
          type,
          isJson: contentType === 'application/json',
          data,
          metadata,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('may be that a subscription stands, or nothing that acta has a use for', () => {
    expect(responseIn(confirmation().serializeBinary())).toBe('confirmed');
    expect(responseIn(notFound('s').serializeBinary())).toBe('other');
    expect(responseIn(new streams.ReadResp().setLastStreamPosition('7').serializeBinary())).toBe('other');
    const caughtUp = new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
    expect(responseIn(caughtUp.serializeBinary())).toBe('other');
  });
});
