// An entry as an event, and back, byte for byte.
//
// The data of the event are the very bytes of the entry's data, those whose SHA-256 stands in the envelope; they are
// sent as bytes, for what is sent as JSON the client writes anew, and the order of its keys, its numbers and its spaces
// with it. The envelope is a string in the metadata: JSON gives a string back as it was, whatever is in it.
//
// The event's id is made of the entry's id and bytes. The server says "written" of an append whose ids stand there
// already, whatever else does; two processes that are given one command at once write one entry id with two times of
// recording. Under ids of their bytes the one that came second is told that the book has gone on.
import * as E from 'fp-ts/lib/Either.js';
import { isUtf8 } from 'node:buffer';
import type { BookId, EntryId } from '../../../domain/language/ids.js';
import { isRecord } from '../../../domain/language/struct.js';
import { sha256 } from '../../../src/envelope.js';
import type { StoredEntry } from '../../../src/ports/event-store.js';
import { uuidOf } from './uuid.js';
import type { Found, Written } from './wire.js';

/** Whose envelope tells no type. */
const UNTYPED = 'Entry';

export const eventOf = ({ id, envelope, data }: StoredEntry): Written => {
  const { type, correlation, causation } = toldBy(envelope);
  return {
    id: eventId(id, envelope, data),
    type: type ?? UNTYPED,
    data: Buffer.from(data),
    metadata: metadataOf({ $correlationId: correlation, $causationId: causation, entry: id, envelope }),
  };
};

/** Over the lengths of the two texts, the entry's id, and the texts. */
const eventId = (id: EntryId, envelope: string, data: string): string =>
  uuidOf(sha256(`${envelope.length} ${data.length} ${id}${envelope}${data}`));

/** Strings only: what JSON could not say never gets there. */
export const metadataOf = (fields: Readonly<Record<string, string | undefined>>): Uint8Array =>
  Buffer.from(JSON.stringify(fields));

/** What the envelope says that the engine's own tools can use. */
const toldBy = (envelope: string) => {
  const parsed = E.tryCatch(
    () => JSON.parse(envelope) as unknown,
    () => undefined,
  );
  const told = E.isRight(parsed) && isRecord(parsed.right) ? parsed.right : {};
  const text = (name: string): string | undefined => {
    const value = told[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { type: text('type'), correlation: text('correlation'), causation: text('causation') };
};

/** The entry an event is; why not, for an operator, where it is none. */
export const entryOf = (book: BookId, event: Found): E.Either<string, StoredEntry> => {
  const { revision, id, isJson, data } = event;
  if (isJson) return E.left(`${placeOf(book, event)} was not written by acta.`);
  const { entry, envelope } = fieldsIn(event);
  if (typeof envelope !== 'string')
    return E.left(`${placeOf(book, event)} has no envelope: it was not written by acta.`);
  if (!isUtf8(data)) return E.left(`${placeOf(book, event)} holds bytes that are not UTF-8.`);
  // Events without an `entry` are of the time when their id was the entry's.
  const entryId = typeof entry === 'string' ? entry : id;
  return E.right({ number: revision, id: entryId as EntryId, envelope, data: textOf(data) });
};

/** The fields in the metadata of an event; none where they are no JSON object. */
export const fieldsIn = ({ metadata }: Found): Readonly<Record<string, unknown>> => {
  try {
    const parsed: unknown = JSON.parse(textOf(metadata));
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
};

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

const placeOf = (book: BookId, { revision, type, id }: Found): string =>
  `Event ${revision} of the book "${book}" (${type}, ${id})`;
