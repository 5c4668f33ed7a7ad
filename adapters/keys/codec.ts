// How keys lie in their file.
import * as E from 'fp-ts/lib/Either.js';
import { Instant } from '../../domain/dates/moment.js';
import { pattern, whole } from '../../domain/language/codec.js';
import { where } from '../../domain/language/explain.js';
import { BookId } from '../../domain/language/ids.js';
import { KeyId } from '../../domain/language/seal.js';
import { isRecord, list, struct, tagged } from '../../domain/language/struct.js';
import { SealedKind, Text } from '../../domain/language/text.js';
import { isErased, type Ring, type RingKey } from './ring.js';

const VERSION = 1;

/** 256 bits, base64url. */
const Secret = pattern('Secret', /^[A-Za-z0-9_-]{43}$/, { es: 'un secreto', en: 'a secret' });

const about = {
  id: KeyId,
  book: BookId,
  kind: SealedKind,
  created: Instant,
} as const;

const KeyFile = struct('KeyFile', {
  'acta-keys': whole('version', VERSION, VERSION),
  /** Persons are looked up by their HMAC under it. */
  index: Secret,
  keys: list(
    tagged('Key', 'state', {
      kept: { ...about, of: Text, secret: Secret },
      erased: { ...about, erased: Instant },
    }),
  ),
});
type KeyFile = typeof KeyFile._A;
type KeyInFile = KeyFile['keys'][number];

const bytes = (secret: string): Uint8Array => new Uint8Array(Buffer.from(secret, 'base64url'));
const text = (secret: Uint8Array): string => Buffer.from(secret).toString('base64url');

export const encode = ({ index, keys }: Ring): string => {
  const file = { 'acta-keys': VERSION, index: text(index), keys: [...keys.values()].map(inFile) };
  return `${JSON.stringify(file, null, 1)}\n`;
};

const inFile = (key: RingKey): Readonly<Record<string, string>> => {
  const { id, created } = key;
  const { book, kind } = key.subject;
  return isErased(key)
    ? { state: 'erased', id, book, kind, created, erased: key.erased }
    : { state: 'kept', id, book, kind, created, of: key.subject.of, secret: text(key.secret) };
};

/** The ring in a file's text, or what is wrong with it. No secret is ever said. */
export const decode = (content: string): E.Either<string, Ring> => {
  const raw = E.tryCatch(
    () => JSON.parse(content) as unknown,
    () => 'it is not JSON, or was cut short',
  );
  if (E.isLeft(raw)) return raw;
  const version = isRecord(raw.right) ? raw.right['acta-keys'] : undefined;
  if (typeof version !== 'number') return E.left('it is not a key file of acta');
  if (version > VERSION) return E.left(`it was written by a newer acta (version ${version})`);
  const file = KeyFile.decode(raw.right);
  if (E.isLeft(file)) return E.left(`it is damaged at ${placeOf(where(file.left))}`);
  const keys = new Map(file.right.keys.map((key) => [key.id, inRing(key)]));
  return keys.size === file.right.keys.length
    ? E.right({ index: bytes(file.right.index), keys })
    : E.left('it has a key twice');
};

// The place only: the value there may be a secret.
const placeOf = (said: string): string => said.split(':')[0] ?? '';

const inRing = (key: KeyInFile): RingKey => {
  const { id, book, kind, created } = key;
  return key.state === 'erased'
    ? { id, subject: { book, kind }, created, erased: key.erased }
    : { id, subject: { book, kind, of: key.of }, created, secret: bytes(key.secret) };
};
