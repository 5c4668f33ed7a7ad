import * as E from 'fp-ts/lib/Either.js';
import { existsSync } from 'node:fs';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { keptOrSigned } from '../../../src/log/kept-or-signed.js';
import { keysOf } from '../../../src/log/names.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { LogKeys } from '../../../src/ports/signing.js';
import { isKeyName } from '../../../src/proof/keys.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import type { StoreName } from '../store-name.js';
import { say } from '../language.js';
import { orFail, withSigning } from './with-log.js';

/** `acta signing-key new`: makes the key, once. */
export const newKey = (
  name: string | undefined,
  invocation: Invocation,
): Promise<E.Either<Failure, string>> => {
  if (name === undefined || !isKeyName(name)) return Promise.resolve(E.left(badInput(badName)));
  return withSigning(invocation, async (signing) => {
    const books = await booksIn(invocation);
    if (E.isLeft(books)) return books;
    return E.map((made: LogKeys) => told(made, books.right, invocation))(orFail(signing.begin(name)));
  });
};

/** `acta signing-key show`: the public part, for whoever is to verify. */
export const showKey = (invocation: Invocation): Promise<E.Either<Failure, string>> =>
  withSigning(invocation, async (signing) => {
    const keys = orFail(signing.keys());
    if (E.isLeft(keys)) return keys;
    if (keys.right === undefined) return E.left(badInput(noKeyYet));
    const books = await booksIn(invocation);
    return E.isLeft(books) ? books : E.right(told(keys.right, books.right, invocation));
  });

/** `acta signing-key rotate`: another key from now on; what was signed last is signed again by it, beside the old. */
export const rotateKey = (invocation: Invocation): Promise<E.Either<Failure, string>> =>
  withSigning(invocation, async (signing) => {
    const store = invocation.around.openStore(invocation.settings.store, 'read');
    if (E.isLeft(store))
      return E.left(notOpened(store.left, invocation.settings.store, invocation.around.cwd));
    try {
      const books = orFail(await keptOrSigned(store.right, signing));
      if (E.isLeft(books)) return books;
      const signer = signerOf(treesOf(store.right), signing, store.right.checkpoints);
      // A book that does not go on from what was signed, or is gone, gets no signature of a new key either.
      for (const book of books.right) {
        const stands = orFail(await signer.goesOn(book)());
        if (E.isLeft(stands)) return stands;
      }
      const rotated = orFail(signing.rotate(invocation.around.clock()));
      if (E.isLeft(rotated)) return rotated;
      for (const book of books.right) {
        const signed = orFail(await signer.signAgain(book)());
        if (E.isLeft(signed)) return signed;
      }
      return E.right(told(rotated.right, books.right, invocation));
    } finally {
      await store.right.close();
    }
  });

/** The books of the store, where there is one yet; the one that was named, if one was. */
const booksIn = async ({ settings, around }: Invocation): Promise<E.Either<Failure, readonly BookId[]>> => {
  if (settings.book !== undefined) return E.right([settings.book]);
  const store = around.openStore(settings.store, 'read');
  if (E.isLeft(store)) return isThere(settings.store) ? E.left(inStore(store.left)) : E.right([]);
  try {
    return orFail(await store.right.books()());
  } finally {
    await store.right.close();
  }
};

const isThere = (store: StoreName): boolean => store.kind !== 'sqlite' || existsSync(store.file);

const told = (keys: LogKeys, books: readonly BookId[], { settings, terminal }: Invocation): string => {
  const logs = books.map((book) => {
    const { origin, trusted } = keysOf(keys, book);
    return { book, origin, vkeys: trusted.map(({ vkey }) => vkey) };
  });
  if (settings.json) return JSON.stringify({ kind: 'signing-key', name: keys.current.name, logs }, null, 2);
  const { lang } = terminal.style;
  const lines = logs.flatMap(({ vkeys }) => vkeys);
  return [say(lang, heading(keys)), ...(lines.length === 0 ? [say(lang, noBooks)] : lines)].join('\n');
};

const heading = ({ current, retired }: LogKeys): Bilingual => ({
  es: `Clave de firma de ${current.name}${retired.length === 0 ? '' : `; antes hubo ${retired.length}`}. Para verificar, déjela a quien reciba constancias:`,
  en: `Signing key of ${current.name}${retired.length === 0 ? '' : `; there were ${retired.length} before`}. To verify, hand this to whoever holds receipts:`,
});

const noBooks: Bilingual = {
  es: '(aún no hay libros: con el primero, acta signing-key show la muestra con el nombre de su registro)',
  en: '(no books yet: once there is one, acta signing-key show tells it under the name of its log)',
};

const badName: Bilingual = {
  es: 'Diga con --name quién lleva los libros, como acta.ejemplo.org: sin espacios ni signos +.',
  en: 'Say with --name who keeps the books, such as acta.example.org: without spaces or plus signs.',
};

const noKeyYet: Bilingual = {
  es: 'Aún no hay clave de firma: acta signing-key new --name <nombre>.',
  en: 'There is no signing key yet: acta signing-key new --name <name>.',
};
