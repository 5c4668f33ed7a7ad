// What every key store does alike: a ring of keys in memory, and a way to make a change of it last.
import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { KeyId } from '../../domain/language/seal.js';
import type { StoreTrouble } from '../../src/ports/event-store.js';
import type { KeyStore, KeyTold, Subject, SubjectKey } from '../../src/ports/key-store.js';

/** Of an erased key: that there was one. */
export interface ErasedKey extends Pick<SubjectKey, 'id' | 'created'> {
  readonly subject: Pick<Subject, 'book' | 'kind'>;
  readonly erased: Instant;
}

export type RingKey = SubjectKey | ErasedKey;

export interface Ring {
  readonly index: Uint8Array;
  /** In the order they were made. */
  readonly keys: ReadonlyMap<KeyId, RingKey>;
}

interface Means {
  readonly name: string;
  /** Answers when the ring is durable; what was before it stays where this fails. */
  readonly save: (ring: Ring) => E.Either<StoreTrouble, void>;
  readonly release?: () => void;
}

export const ringStore = (start: Ring, { name, save, release }: Means): KeyStore => {
  let ring = start;
  let bySubject = subjectsOf(start);

  const become = (keys: ReadonlyMap<KeyId, RingKey>): E.Either<StoreTrouble, void> => {
    const next: Ring = { index: ring.index, keys };
    const saved = save(next);
    if (E.isLeft(saved)) return saved;
    ring = next;
    bySubject = subjectsOf(next);
    return saved;
  };

  const conflict = ({ id, subject }: SubjectKey): string | undefined => {
    const known = ring.keys.get(id);
    if (known !== undefined && isErased(known)) return `key ${id} was erased meanwhile`;
    const other = bySubject.get(nameOf(subject));
    return other !== undefined && other.id !== id ? 'its subject was given another key meanwhile' : undefined;
  };

  const keep = (keys: readonly SubjectKey[]): E.Either<StoreTrouble, void> => {
    const fault = keys.map(conflict).find((found) => found !== undefined);
    if (fault !== undefined)
      return E.left({ kind: 'unavailable', message: `${name}: ${fault}. Nothing was recorded; try again.` });
    const fresh = keys.filter(({ id }) => !ring.keys.has(id));
    return fresh.length === 0
      ? E.right(undefined)
      : become(new Map([...ring.keys, ...fresh.map((key) => [key.id, key] as const)]));
  };

  const erase = (id: KeyId, at: Instant): E.Either<StoreTrouble, boolean> => {
    const key = ring.keys.get(id);
    if (key === undefined || isErased(key)) return E.right(false);
    const { created, subject } = key;
    const left: ErasedKey = {
      id,
      created,
      subject: { book: subject.book, kind: subject.kind },
      erased: at,
    };
    return E.map(() => true)(become(new Map(ring.keys).set(id, left)));
  };

  return {
    name,
    index: start.index,
    keyFor: (subject) => bySubject.get(nameOf(subject)),
    key: (id) => {
      const key = ring.keys.get(id);
      return key !== undefined && isErased(key) ? 'erased' : key;
    },
    keep: (keys) => () => Promise.resolve(keep(keys)),
    erase: (id, at) => () => Promise.resolve(erase(id, at)),
    list: () => [...ring.keys.values()].map(told),
    close: () => {
      release?.();
      return Promise.resolve();
    },
  };
};

export const isErased = (key: RingKey): key is ErasedKey => 'erased' in key;

const subjectsOf = ({ keys }: Ring): ReadonlyMap<string, SubjectKey> =>
  new Map([...keys.values()].flatMap((key) => (isErased(key) ? [] : [[nameOf(key.subject), key] as const])));

const nameOf = ({ book, kind, of }: Subject): string => `${book}\n${kind}\n${of}`;

const told = (key: RingKey): KeyTold => {
  const { id, created } = key;
  const { book, kind } = key.subject;
  if (isErased(key)) return { id, book, kind, created, erased: key.erased };
  // Of a person not even the HMAC leaves the store.
  return kind === 'person' ? { id, book, kind, created } : { id, book, kind, of: key.subject.of, created };
};
