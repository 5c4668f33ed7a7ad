import { hash } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { v5 as uuidv5 } from 'uuid';
import type { Command } from '../domain/book/command.js';
import { RULES_VERSION } from '../domain/book/accepts.js';
import { eventContracts, type Event } from '../domain/book/event.js';
import { memo } from '../domain/dates/memo.js';
import type { Bilingual } from '../domain/language/codec.js';
import { canonical } from '../domain/language/canonical.js';
import { Envelope, type CommandTrace, type Recorded } from '../domain/language/entry.js';
import { whereSaid } from '../domain/language/explain.js';
import type { BookId, CommandId, Digest, EntryId } from '../domain/language/ids.js';
import { envelopeText } from './envelope-text.js';
import type { StoredEntry } from './ports/event-store.js';

/** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
export const sha256 = (text: string): Digest => hash('sha256', text) as Digest;

/** Lower-case hex SHA-256 of bytes. */
export const sha256Bytes = (bytes: Uint8Array): Digest => hash('sha256', bytes) as Digest;

/**
 * An entry's id: UUIDv5 (RFC 9562 §5.5) of its index, in the namespace of its command's id. Made for every entry that is
 * recorded and again when it is verified: without the library's checks of what is known to be a UUID.
 */
export const entryId = (command: CommandId, index: number): EntryId => {
  const digest = hash('sha1', Buffer.from(`${command.replaceAll('-', '')}${inHex(String(index))}`, 'hex'));
  const variant = '89ab'.charAt(parseInt(digest.charAt(16), 16) & 3);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}` as EntryId;
};

/** The digits of a number as the bytes of their text, in hex: mostly of the same few, for few commands leave many entries. */
const inHex = memo(256, (digits) => digits.replace(/\d/g, '3$&'));

/** A label a clerk gave a command, as a UUIDv5: the same label in the same book is the same command. */
export const commandIdOf = (book: BookId, label: string): CommandId =>
  uuidv5(label, uuidv5(`acta:book:${book}`, uuidv5.URL)) as CommandId;

/**
 * SHA-256 of what a command says, to tell a retry from another command under the same id. Its id, its book and
 * what its sender had seen are not part of what it says. Of a command with sealed fields this plain hash is never
 * kept: see src/sealing/digest.ts.
 */
export const commandDigest = (command: Command): Digest => {
  const { id: _id, book: _book, seen: _seen, ...content } = command;
  return sha256(canonical(content));
};

/**
 * Entries as they are stored: numbered, identified, canonical, the data standing in the envelope by its digest.
 *
 * @param digest what tells the command again: its {@link commandDigest} where nothing it says is sealed
 */
export const toStored = (
  command: Command,
  entries: readonly Recorded<Event>[],
  digest: Digest,
): readonly StoredEntry[] =>
  entries.map((entry, index) => {
    const { number, type } = entry;
    const data = canonical(entry.data);
    const id = entryId(command.id, index);
    const trace: CommandTrace = {
      digest,
      id: command.id,
      index,
      of: entries.length,
      type: command.type as CommandTrace['type'],
    };
    const envelope = envelopeText({
      basis: entry.basis,
      book: command.book,
      causation: command.causation ?? command.id,
      command: trace,
      correlation: command.correlation ?? command.id,
      dataDigest: sha256(data),
      id,
      number,
      occurredAt: entry.occurredAt,
      onBehalfOf: entry.onBehalfOf,
      recordedAt: entry.recordedAt,
      recordedBy: entry.recordedBy,
      rules: RULES_VERSION,
      source: entry.source,
      type: type as Envelope['type'],
      version: eventContracts.get(type)?.version ?? 1,
    });
    return { number, id, envelope, data };
  });

/** A stored entry read back: its envelope, and its event as of the newest version of its type. */
export type Entry = Recorded<Event> & { readonly envelope: Envelope };

/** Reads a stored entry; where it cannot be read, which it is and why, for an operator. Nothing is skipped. */
export const fromStored = (stored: StoredEntry): E.Either<Bilingual, Entry> => {
  const envelope = parsed(stored.envelope);
  if (envelope === undefined) return refused(stored, 'su sobre no es JSON', 'its envelope is not JSON');
  const data = parsed(stored.data);
  if (data === undefined) return refused(stored, 'sus datos no son JSON', 'its data is not JSON');
  return fromParsed(stored, { envelope, data });
};

const refused = ({ number }: StoredEntry, es: string, en: string): E.Either<Bilingual, never> =>
  E.left({ es: `asiento ${number}: ${es}`, en: `entry ${number}: ${en}` });

/** What a JSON text says; nothing where it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The same, where its two texts have been parsed already. */
export const fromParsed = (
  stored: StoredEntry,
  said: Readonly<Record<'envelope' | 'data', unknown>>,
): E.Either<Bilingual, Entry> => {
  const envelope = Envelope.decode(said.envelope);
  if (E.isLeft(envelope)) {
    const { es, en } = whereSaid(envelope.left);
    return refused(stored, `sobre${es}`, `envelope${en}`);
  }
  const tampered = notAsSealed(stored, envelope.right);
  if (tampered !== undefined) return refused(stored, tampered.es, tampered.en);
  const event = currentEvent(envelope.right, said.data);
  return E.isLeft(event)
    ? refused(stored, event.left.es, event.left.en)
    : E.right(entryOf(envelope.right, event.right));
};

/**
 * A stored entry read back, of which somebody has seen that {@link fromStored} reads it: by then its codecs would only
 * look once more at what they let through as it is.
 */
export const fromSeen = (stored: StoredEntry): Entry => {
  const envelope = JSON.parse(stored.envelope) as Envelope;
  const { type, version } = envelope;
  const data = upcast(eventContracts.get(type)?.upcasts ?? [], version, JSON.parse(stored.data));
  return entryOf(envelope, { type, data } as unknown as Event);
};

const entryOf = (envelope: Envelope, { type, data }: Event): Entry => {
  const { number, occurredAt, recordedAt, recordedBy, onBehalfOf, basis, source } = envelope;
  // Type and data come from one event, which the compiler cannot follow through the parts.
  const entry = { type, data, number, occurredAt, recordedAt, recordedBy, basis, envelope } as Entry;
  if (onBehalfOf === undefined && source === undefined) return entry;
  return {
    ...entry,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(source === undefined ? {} : { source }),
  };
};

/** What a stored entry is kept as must be what its envelope says of it. */
const notAsSealed = (
  { number, id, data }: StoredEntry,
  envelope: Pick<Envelope, 'number' | 'id' | 'dataDigest'>,
): Bilingual | undefined => {
  if (envelope.number !== number)
    return {
      es: `su sobre dice que es el asiento ${envelope.number}`,
      en: `its envelope says it is entry ${envelope.number}`,
    };
  if (envelope.id !== id) return OTHER_ID;
  return sha256(data) === envelope.dataDigest ? undefined : OTHER_DATA;
};

const OTHER_ID: Bilingual = {
  es: 'su identificador no es el que dice su sobre',
  en: 'its id is not the one its envelope says',
};
const OTHER_DATA: Bilingual = {
  es: 'sus datos no son los que se asentaron (SHA-256)',
  en: 'its data is not what was recorded (SHA-256)',
};

/** The event as of the newest version of its contract: upcast from the version it was stored under. */
export const currentEvent = (
  { type, version }: Pick<Envelope, 'type' | 'version'>,
  data: unknown,
): E.Either<Bilingual, Event> => {
  const contract = eventContracts.get(type);
  if (contract === undefined)
    return E.left({
      es: `esta acta no conoce el tipo de asiento ${type}`,
      en: `event ${type} is not known to this acta`,
    });
  if (version > contract.version)
    return E.left({
      es: `el tipo ${type} tiene la versión ${version}, más nueva que la que conoce esta acta`,
      en: `event ${type} has version ${version}, newer than this acta knows`,
    });
  const decoded = contract.data.decode(upcast(contract.upcasts, version, data));
  if (E.isRight(decoded)) return E.right({ type: contract.type, data: decoded.right } as unknown as Event);
  const { es, en } = whereSaid(decoded.left);
  return E.left({ es: `${type}${es}`, en: `${type}${en}` });
};

type Upcast = (data: unknown) => unknown;

/** Data that was stored under this version as the newest has it, to which there is a step from each before. */
const upcast = (steps: readonly Upcast[], version: number, data: unknown): unknown =>
  version > steps.length ? data : steps.slice(version - 1).reduce((old, step) => step(old), data);
