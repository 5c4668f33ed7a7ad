// Keys in a file of their own, apart from the books: whoever has both can read, and who has only the book cannot.
import * as E from 'fp-ts/lib/Either.js';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StoreTrouble } from '../../src/ports/event-store.js';
import type { KeyStore } from '../../src/ports/key-store.js';
import type { Random } from '../../src/ports/random.js';
import { spoken } from '../../src/spoken.js';
import { removeDraft, replaceFile } from '../atomic-file.js';
import { notOwnersOnly } from '../owner-only.js';
import { decode, encode } from './codec.js';
import { ringStore, type Ring } from './ring.js';

/** The right to be the one that writes a file; given back by whoever has it, or with the process's end. */
export type Lock = (file: string) => E.Either<StoreTrouble, { readonly release: () => void }>;

export interface KeyFileOptions {
  readonly random: Random;
  readonly lock: Lock;
}

/**
 * Opens the key file to write. Where there is none yet, one is made with the first key that is kept, and not before.
 * The file is for its owner's eyes only, and is not used when others may read it.
 */
export const openKeyFile = (
  path: string,
  { random, lock }: KeyFileOptions,
): E.Either<StoreTrouble, KeyStore> => {
  const named = resolve(path);
  return orTrouble(named, () => {
    mkdirSync(dirname(named), { recursive: true, mode: 0o700 });
    // By whatever link it is reached, it is one file with one lock.
    const file = existsSync(named) ? realpathSync(named) : named;
    const held = lock(file);
    if (E.isLeft(held)) return held;
    const { release } = held.right;
    const ring = orTrouble(file, () => {
      removeDraft(file);
      return existsSync(file) ? readRing(file) : E.right({ index: random(32), keys: new Map() });
    });
    if (E.isLeft(ring)) {
      release();
      return ring;
    }
    const save = (next: Ring): E.Either<StoreTrouble, void> =>
      orTrouble(file, () => {
        replaceFile(file, encode(next));
        return E.right(undefined);
      });
    return E.right(ringStore(ring.right, { name: file, save, release }));
  });
};

/** Opens the key file to read; `undefined` where there is none, or none that this user may read. */
export const readKeyFile = (path: string): E.Either<StoreTrouble, KeyStore | undefined> => {
  const file = resolve(path);
  const ring = orTrouble<Ring | undefined>(file, () =>
    isReadable(file) ? readRing(file) : E.right(undefined),
  );
  if (E.isLeft(ring)) return ring;
  if (ring.right === undefined) return E.right(undefined);
  const save = () =>
    E.left(
      spoken('unavailable', {
        es: `${file} está abierto solo para leer.`,
        en: `${file} is open for reading only.`,
      }),
    );
  return E.right(ringStore(ring.right, { name: file, save }));
};

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
};

const readRing = (file: string): E.Either<StoreTrouble, Ring> => {
  const fault = faultIn(file);
  if (fault !== undefined) return E.left(fault);
  const ring = decode(readFileSync(file, 'utf8'));
  return E.isRight(ring)
    ? ring
    : E.left(
        spoken('damaged', {
          es: `${file} no sirve como archivo de claves: ${ring.left}. Guárdelo y traiga su última copia; uno nuevo no abriría nada de lo sellado.`,
          en: `${file} cannot be used as key file: ${ring.left}. Keep it, and bring back its last backup; a new one could open nothing that is sealed.`,
        }),
      );
};

const faultIn = (file: string): StoreTrouble | undefined => {
  const open = notOwnersOnly(file);
  return open === undefined ? undefined : spoken('unavailable', open);
};

const orTrouble = <A>(file: string, task: () => E.Either<StoreTrouble, A>): E.Either<StoreTrouble, A> => {
  try {
    return task();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return E.left(
      spoken('unavailable', {
        es: `El archivo de claves ${file} no se puede usar: ${why}`,
        en: `The key file ${file} cannot be used: ${why}`,
      }),
    );
  }
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
