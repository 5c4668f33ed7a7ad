// What goes over the wire with every append and every event, in the engine's protocol buffers (its streams.proto and
// shared.proto name the fields). Written and read field by field: the classes that are generated for the client keep each
// message as lists of lists first, and copy its bytes twice, which took a third of an append and of a read.
import protobuf from 'protobufjs/minimal.js';
import type { Found, Revision, Written } from './wire.js';

const { Reader, Writer } = protobuf;

/** Events to be written after exactly this revision. */
export interface Append {
  readonly stream: string;
  readonly expected: Revision;
  readonly events: readonly Written[];
}

/** What the server says of an append that was asked for under an id. */
export interface Answer {
  readonly id: string;
  /** The stream's revision with it; `undefined` where it was refused. */
  readonly written: Revision | undefined;
  /** The whole answer, a `BatchAppendResp`. */
  readonly bytes: Uint8Array;
}

/** A response to a read or a subscription: an event, that a subscription stands, or something else. */
export type Response = Found | 'confirmed' | 'other';

/** No server takes messages of more than 4 MB. */
const MOST_BYTES = 1024 * 1024;

/** A `BatchAppendReq`, or several where there is much. */
export function* appendRequests(id: string, { stream, expected, events }: Append): Generator<Buffer> {
  let request = withOptions(requestOf(id), stream, expected);
  let bytes = 0;
  for (const event of events) {
    const size = event.data.byteLength + event.metadata.byteLength;
    if (bytes > 0 && bytes + size > MOST_BYTES) {
      yield finished(request);
      [request, bytes] = [requestOf(id), 0];
    }
    withEvent(request, event);
    bytes += size;
  }
  yield finished(request.uint32(varint(4)).bool(true));
}

// A field's tag: its number, and whether a number follows it or a length and so many bytes.
const varint = (field: number): number => field << 3;
const counted = (field: number): number => (field << 3) | 2;

const requestOf = (id: string): protobuf.Writer => withUuid(Writer.create(), 1, id);

const withUuid = (to: protobuf.Writer, field: number, id: string): protobuf.Writer =>
  to.uint32(counted(field)).fork().uint32(counted(2)).string(id).ldelim();

const withOptions = (to: protobuf.Writer, stream: string, expected: Revision): protobuf.Writer => {
  to.uint32(counted(2)).fork();
  to.uint32(counted(1)).fork().uint32(counted(3)).string(stream).ldelim();
  if (expected >= 0) to.uint32(varint(2)).uint64(expected);
  else to.uint32(counted(3)).fork().ldelim();
  return to.ldelim();
};

const withEvent = (to: protobuf.Writer, { id, type, data, metadata }: Written): void => {
  withUuid(to.uint32(counted(3)).fork(), 1, id);
  withSystem(to, 'type', type);
  withSystem(to, 'content-type', 'application/octet-stream');
  to.uint32(counted(3)).bytes(metadata).uint32(counted(4)).bytes(data).ldelim();
};

/** What the engine itself keeps of an event: a map, which is a list of names and values. */
const withSystem = (to: protobuf.Writer, name: string, value: string): protobuf.Writer =>
  to.uint32(counted(2)).fork().uint32(counted(1)).string(name).uint32(counted(2)).string(value).ldelim();

const finished = (request: protobuf.Writer): Buffer => bufferOf(request.finish());

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** The answer to an append. */
export const answerIn = (bytes: Uint8Array): Answer => {
  const from = Reader.create(bytes);
  let id = '';
  let written: Revision | undefined;
  while (from.pos < from.len) {
    const tag = from.uint32();
    if (tag === counted(1)) id = uuidIn(from);
    else if (tag === counted(3)) written = revisionIn(from);
    else from.skipType(tag & 7);
  }
  return { id, written, bytes };
};

/** Where the message ends that begins here. */
const endIn = (from: protobuf.Reader): number => from.uint32() + from.pos;

const uuidIn = (from: protobuf.Reader): string => {
  let id = '';
  for (const end = endIn(from); from.pos < end;) {
    const tag = from.uint32();
    if (tag === counted(2)) id = from.string();
    else from.skipType(tag & 7);
  }
  return id;
};

/** The revision after an append; of an append of nothing to no stream, the one before the first. */
const revisionIn = (from: protobuf.Reader): Revision => {
  let revision = -1;
  for (const end = endIn(from); from.pos < end;) {
    const tag = from.uint32();
    if (tag === varint(1)) revision = wholeIn(from);
    else from.skipType(tag & 7);
  }
  return revision;
};

// It comes as an object for long numbers or as a plain one, whichever the library has at hand.
const wholeIn = (from: protobuf.Reader): number => Number(from.uint64());

/** A `ReadResp`. */
export const responseIn = (bytes: Uint8Array): Response => {
  const from = Reader.create(bytes);
  let response: Response = 'other';
  while (from.pos < from.len) {
    const tag = from.uint32();
    if (tag === counted(1)) response = readEventIn(from);
    else {
      if (tag === counted(2)) response = 'confirmed';
      from.skipType(tag & 7);
    }
  }
  return response;
};

/** The event itself; where it was reached by a link, which acta never asks for, the link beside it is passed over. */
const readEventIn = (from: protobuf.Reader): Response => {
  let event: Response = 'other';
  for (const end = endIn(from); from.pos < end;) {
    const tag = from.uint32();
    if (tag === counted(1)) event = eventIn(from);
    else from.skipType(tag & 7);
  }
  return event;
};

const ID = counted(1);
const REVISION = varint(3);
const SYSTEM = counted(6);
const METADATA = counted(7);
const DATA = counted(8);

const NOTHING = new Uint8Array();

/** A `RecordedEvent`. */
const eventIn = (from: protobuf.Reader): Found => {
  const system: System = { type: '', contentType: '' };
  let [revision, id] = [0, ''];
  let metadata: Uint8Array = NOTHING;
  let data: Uint8Array = NOTHING;
  for (const end = endIn(from); from.pos < end;) {
    const tag = from.uint32();
    if (tag === ID) id = uuidIn(from);
    else if (tag === REVISION) revision = wholeIn(from);
    else if (tag === SYSTEM) systemIn(from, system);
    else if (tag === METADATA) metadata = from.bytes();
    else if (tag === DATA) data = from.bytes();
    else from.skipType(tag & 7);
  }
  const isJson = system.contentType === 'application/json';
  return { revision, id, type: system.type, isJson, data, metadata };
};

interface System {
  type: string;
  contentType: string;
}

/** One name and value of the map. */
const systemIn = (from: protobuf.Reader, system: System): void => {
  let [name, value] = ['', ''];
  for (const end = endIn(from); from.pos < end;) {
    const tag = from.uint32();
    if (tag === counted(1)) name = from.string();
    else if (tag === counted(2)) value = from.string();
    else from.skipType(tag & 7);
  }
  if (name === 'type') system.type = value;
  else if (name === 'content-type') system.contentType = value;
};
