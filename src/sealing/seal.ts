import * as E from 'fp-ts/lib/Either.js';
import { Map } from 'immutable';
import type { Command } from '../../domain/book/command.js';
import type { Event } from '../../domain/book/event.js';
import { sealingUnavailable } from '../../domain/book/rejections.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { BookId, Digest } from '../../domain/language/ids.js';
import type { Rejection } from '../../domain/language/rejection.js';
import { looksLikeSeal, type KeyId } from '../../domain/language/seal.js';
import { commandDigest, entryId } from '../envelope.js';
import type { Subject, SubjectKey } from '../ports/key-store.js';
import { closeBox, LONGEST_SEALED, NONCE_BYTES, SECRET_BYTES } from './box.js';
import { digestOf, type Used } from './digest.js';
import { fieldsToSeal, withFields, type FieldToSeal, type TypeOf } from './fields.js';
import * as because from './rejections.js';
import { associatedWith, type Sealing } from './sealing.js';
import { subjectOf } from './subject.js';

/** Keys used by what is planned, by their subject; the new ones are not kept yet. */
export type KeysUsed = Map<string, SubjectKey>;
export const noKeys: KeysUsed = Map();

/** What a command asks to be recorded, in the words it came with. */
export interface ToSeal {
  readonly command: Command;
  readonly entries: readonly Recorded<Event>[];
  readonly typeOf: TypeOf;
  readonly recordedAt: Instant;
}

/** The same, sealed, with the digest that tells its command again. */
export interface SealedEntries {
  readonly entries: readonly Recorded<Event>[];
  readonly keys: KeysUsed;
  readonly digest: Digest;
}

/** Seals what must be sealed in a command's entries, each seal bound to its entry; or says why it cannot be. */
export const sealEntries = (
  sealing: Sealing | undefined,
  known: KeysUsed,
  { command, entries, typeOf, recordedAt }: ToSeal,
): E.Either<Rejection, SealedEntries> => {
  const fields = entries.flatMap((entry) => fieldsToSeal(entry, typeOf));
  const [first] = fields;
  if (first === undefined) return E.right({ entries, keys: known, digest: commandDigest(command) });
  if (sealing === undefined) return E.left(sealingUnavailable(first.path));
  const refused = fields.map(faultOf).find((fault) => fault !== undefined);
  if (refused !== undefined) return E.left(refused);

  let keys = known;
  const used: Used[] = [];
  const seal = (entry: Recorded<Event>, index: number): Recorded<Event> =>
    withFields(entry, typeOf, (field) => {
      const subject = subjectOf(sealing.keys.index, command.book, field);
      const key = keyOf(subject, keys, sealing, recordedAt);
      keys = keys.set(nameOf(subject), key);
      used.push({ kind: field.kind, text: field.text, secret: key.secret });
      const associated = associatedWith(command.book, entryId(command.id, index), field.path);
      return closeBox(key, sealing.random(NONCE_BYTES), associated, field.text);
    });
  const sealed = entries.map(seal);
  return E.right({ entries: sealed, keys, digest: digestOf(command, typeOf, used, sealing.keys.index) });
};

const faultOf = ({ path, text }: FieldToSeal): Rejection | undefined => {
  if (looksLikeSeal(text)) return because.sealFromElsewhere(path);
  const bytes = Buffer.byteLength(text, 'utf8');
  return bytes > LONGEST_SEALED ? because.sealedTooLong(path, bytes) : undefined;
};

const keyOf = (subject: Subject, known: KeysUsed, { keys, random }: Sealing, created: Instant): SubjectKey =>
  known.get(nameOf(subject)) ??
  keys.keyFor(subject) ?? { id: newId(random), subject, created, secret: random(SECRET_BYTES) };

const newId = (random: Sealing['random']): KeyId => Buffer.from(random(16)).toString('base64url') as KeyId;

const nameOf = ({ book, kind, of }: { readonly book: BookId; readonly kind: string; readonly of: string }) =>
  `${book}\n${kind}\n${of}`;
