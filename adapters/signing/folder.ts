// The signing key and the last checkpoint of every log, in a folder of their own, for their owner's eyes only.
import * as E from 'fp-ts/lib/Either.js';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BookId } from '../../domain/language/ids.js';
import { bookOf } from '../../src/log/names.js';
import { noKey } from '../../src/log/signer-troubles.js';
import type { StoreTrouble } from '../../src/ports/event-store.js';
import type { Random } from '../../src/ports/random.js';
import type { LogKeys, Signing } from '../../src/ports/signing.js';
import { signerKey, verifierKey, type SignerKey } from '../../src/proof/keys.js';
import { spoken } from '../../src/spoken.js';
import { replaceFile } from '../atomic-file.js';
import { notOwnersOnly } from '../owner-only.js';
import { decode, encode } from './key-file.js';

const SEED_BYTES = 32;
const CHECKPOINT = '.checkpoint';

/** The right to be the one that writes a file; given back by whoever has it, or with the process's end. */
export type Lock = (file: string) => E.Either<StoreTrouble, { readonly release: () => void }>;

export interface FolderOptions {
  readonly random: Random;
  /** Without it, the folder is only read. */
  readonly lock?: Lock;
}

type Tried<A> = E.Either<StoreTrouble, A>;

/** Opens the folder. To read it, it need not be there; it is made with the first key, and not before. */
export const openSigningFolder = (path: string, { random, lock }: FolderOptions): Tried<Signing> => {
  const folder = resolve(path);
  const keyFile = join(folder, 'key');
  let release: (() => void) | undefined;
  let read: Read | undefined;

  const writing = <A>(work: () => Tried<A>): Tried<A> => {
    if (lock === undefined)
      return E.left(
        spoken('unavailable', {
          es: `${folder} está abierta solo para leer.`,
          en: `${folder} is open for reading only.`,
        }),
      );
    return orTrouble(folder, () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (release === undefined) {
        const held = lock(keyFile);
        if (E.isLeft(held)) return held;
        ({ release } = held.right);
      }
      return work();
    });
  };

  const keys = (): Tried<LogKeys | undefined> =>
    orTrouble(folder, () => {
      const there = keysIn(keyFile, read);
      if (E.isRight(there)) read = there.right;
      return E.map((known?: Read) => known?.keys)(there);
    });
  // A book's id is a name as it is. What stands in a store that somebody altered may be a way out of the folder.
  const checkpointOf = (book: BookId): string => join(folder, `${encodeURIComponent(book)}${CHECKPOINT}`);
  const latest: Signing['latest'] = (book) =>
    orTrouble(folder, () => {
      const file = checkpointOf(book);
      return E.right(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    });
  // A follower keeps its leader's checkpoints here as well, not under the name of a book: they are not of this store.
  const signed: Signing['signed'] = () =>
    orTrouble(folder, () => {
      if (!existsSync(folder)) return E.right([]);
      const names = readdirSync(folder).filter((name) => name.endsWith(CHECKPOINT));
      return E.right(
        names
          .map((name) => name.slice(0, -CHECKPOINT.length))
          .filter(BookId.is)
          .filter((book) => isOf(book, readFileSync(checkpointOf(book), 'utf8'))),
      );
    });
  const put = (next: LogKeys): Tried<LogKeys> => {
    replaceFile(keyFile, encode(next));
    return E.right(next);
  };
  const fresh = (name: string): SignerKey => signerKey(name, 'note', random(SEED_BYTES));

  const begin: Signing['begin'] = (name) =>
    writing(() => {
      const there = keys();
      if (E.isLeft(there)) return there;
      return there.right === undefined
        ? put({ current: fresh(name), retired: [] })
        : E.left(
            spoken('unavailable', {
              es: `Ya existe ${keyFile}. Otra clave: acta signing-key rotate.`,
              en: `${keyFile} is there already. Another key: acta signing-key rotate.`,
            }),
          );
    });
  const rotate: Signing['rotate'] = (at) =>
    writing(() => {
      const there = keys();
      if (E.isLeft(there)) return there;
      if (there.right === undefined) return E.left(noKey(folder));
      const { current, retired } = there.right;
      return put({
        current: fresh(current.name),
        retired: [{ key: publicPart(current), until: at }, ...retired],
      });
    });
  const keep: Signing['keep'] = (book, note, instead) =>
    writing(() => {
      const there = latest(book);
      if (E.isLeft(there)) return there;
      if (there.right !== instead)
        return E.left(
          spoken('unavailable', {
            es: `Entretanto se guardó en ${folder} otro punto firmado de "${book}". Inténtelo de nuevo.`,
            en: `Another checkpoint of "${book}" was kept in ${folder} meanwhile. Try again.`,
          }),
        );
      replaceFile(checkpointOf(book), note);
      return E.right(undefined);
    });

  return E.right({ name: folder, keys, begin, rotate, latest, signed, keep, close: () => release?.() });
};

/** Whether a note says that it is of this book's log; one that says nothing may be its own, spoiled. */
const isOf = (book: BookId, note: string): boolean => {
  const named = bookOf(note.slice(0, note.indexOf('\n')));
  return named === undefined || named === book;
};

const publicPart = ({ name, use, public: key }: SignerKey) =>
  verifierKey(name, use, Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url'));

/** Keys, and the file they were written in. */
interface Read {
  readonly text: string;
  readonly keys: LogKeys;
}

/** The keys in a file; the very same as `before` while the file is. */
const keysIn = (file: string, before: Read | undefined): Tried<Read | undefined> => {
  if (!existsSync(file)) return E.right(undefined);
  const open = notOwnersOnly(file);
  if (open !== undefined) return E.left(spoken('unavailable', open));
  const text = readFileSync(file, 'utf8');
  if (text === before?.text) return E.right(before);
  const keys = decode(text);
  return keys === undefined
    ? E.left(
        spoken('damaged', {
          es: `${file} (${statSync(file).size} bytes) no es una clave de firma de acta. Traiga su última copia; con otra clave sería otro registro para quien tiene constancias.`,
          en: `${file} (${statSync(file).size} bytes) is no signing key of acta. Bring back its last backup; another key would be another log to those who hold receipts.`,
        }),
      )
    : E.right({ text, keys });
};

const orTrouble = <A>(folder: string, task: () => Tried<A>): Tried<A> => {
  try {
    return task();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return E.left(
      spoken('unavailable', {
        es: `La carpeta ${folder} no se puede usar: ${why}`,
        en: `The folder ${folder} cannot be used: ${why}`,
      }),
    );
  }
};
