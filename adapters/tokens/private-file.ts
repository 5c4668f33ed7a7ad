import * as E from 'fp-ts/lib/Either.js';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bilingual, Codec } from '../../domain/language/codec.js';
import { where } from '../../domain/language/explain.js';
import { replaceFile } from '../atomic-file.js';

const OTHERS = 0o077;

/** What a private file holds; `undefined` where there is none. Refused where others than its owner could read it. */
export const readPrivate = <A>(file: string, codec: Codec<A>): E.Either<Bilingual, A | undefined> => {
  try {
    if ((statSync(file).mode & OTHERS) !== 0 && process.platform !== 'win32') return E.left(tooOpen(file));
    const decoded = codec.decode(JSON.parse(readFileSync(file, 'utf8')));
    return E.isLeft(decoded) ? E.left(damaged(file, where(decoded.left))) : decoded;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return E.right(undefined);
    return E.left(error instanceof SyntaxError ? damaged(file, 'not JSON') : unusable(file, error));
  }
};

/** How long (milliseconds) one waits for another that is writing the same file; a lock left behind is older. */
const PATIENCE = 2_000;

/**
 * Changes what a private file holds, one process at a time: what two change at once neither loses.
 *
 * @param change from what it holds to what it is to hold, and what that was about
 */
export const changePrivate = <A, B>(
  file: string,
  codec: Codec<A>,
  change: (held: A | undefined) => E.Either<Bilingual, readonly [next: A, about: B]>,
): E.Either<Bilingual, B> => {
  const lock = `${file}.lock`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    take(lock);
  } catch (error) {
    return E.left(unusable(file, error));
  }
  try {
    const held = readPrivate(file, codec);
    if (E.isLeft(held)) return held;
    const changed = change(held.right);
    if (E.isLeft(changed)) return changed;
    const [next, about] = changed.right;
    const written = writePrivate(file, next);
    return E.isLeft(written) ? written : E.right(about);
  } finally {
    rmSync(lock, { force: true });
  }
};

const take = (lock: string): void => {
  for (let waited = 0; ; waited += 20) {
    try {
      closeSync(openSync(lock, 'wx', 0o600));
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (waited >= PATIENCE) rmSync(lock, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
};

const writePrivate = (file: string, content: unknown): E.Either<Bilingual, void> =>
  E.tryCatch(
    () => replaceFile(file, `${JSON.stringify(content, null, 2)}\n`),
    (error) => unusable(file, error),
  );

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

const tooOpen = (file: string): Bilingual => ({
  es: `Otros pueden leer ${file}: quíteles el permiso (chmod 600) y, si alguien pudo verlo, revoque lo que guarda.`,
  en: `Others can read ${file}: take that away (chmod 600) and, if anybody may have seen it, revoke what it holds.`,
});

const damaged = (file: string, why: string): Bilingual => ({
  es: `${file} está dañado (${why}): recupérelo de una copia.`,
  en: `${file} is damaged (${why}): restore it from a copy.`,
});

const unusable = (file: string, error: unknown): Bilingual => ({
  es: `${file} no puede usarse (${codeOf(error)}).`,
  en: `${file} cannot be used (${codeOf(error)}).`,
});
