// Whether what a follower holds of a book, or is about to hold, is what the leader signed.
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Head } from '../log/signer.js';
import { originOf } from '../log/names.js';
import { readCheckpoint } from '../proof/checkpoint.js';
import { readConsistencyBody } from '../proof/consistency-text.js';
import type { Hash } from '../proof/hash.js';
import { consistencyHolds } from '../proof/hold.js';
import { renamedVerifier, type VerifierKey } from '../proof/keys.js';
import { opened, readNote, type Note } from '../proof/note.js';

/** The keys that are trusted, under the names that they sign one book's log with. */
export const keysOfBook = (trusted: readonly VerifierKey[], book: BookId): readonly VerifierKey[] =>
  trusted.map((key) => renamedVerifier(key, originOf(key.name, book), 'note'));

/** A checkpoint that one of these keys signed, of this very book; `undefined` where it is none. */
export const headSigned = (note: Note, trusted: readonly VerifierKey[], book: BookId): Head | undefined => {
  const keys = keysOfBook(trusted, book);
  const signed = opened(note, keys);
  if (E.isLeft(signed)) return undefined;
  const checkpoint = readCheckpoint(signed.right.text);
  // Whoever signs one log does not thereby sign another.
  return checkpoint !== undefined && keys.some(({ name }) => name === checkpoint.origin)
    ? { note, checkpoint }
    : undefined;
};

/** The same, of a note as it is written. */
export const headIn = (written: string, trusted: readonly VerifierKey[], book: BookId): Head | undefined => {
  const note = readNote(written);
  return E.isLeft(note) ? undefined : headSigned(note.right, trusted, book);
};

/** The first entries of a book as they are held here: how many, and the root over them. */
export interface HeldTree {
  readonly book: BookId;
  readonly size: number;
  readonly root: Hash;
}

/** What a leader is believed by. */
export interface Believed {
  readonly trusted: readonly VerifierKey[];
  /** The checkpoint of this book that was seen last. */
  readonly seen: Head | undefined;
}

/**
 * The checkpoint in a leader's answer to "does your book go on from these?", where it is signed, goes on from what was
 * seen of it before, and begins with the entries held (RFC 9162 §2.1.4.2); else, in words for an operator, why not.
 */
export const provenBy = (
  body: string,
  { book, size, root }: HeldTree,
  { trusted, seen }: Believed,
): E.Either<Bilingual, Head> => {
  const said = readConsistencyBody(body);
  if (said === undefined || said.old !== size) return E.left(noProof(book));
  const head = headSigned(said.checkpoint, trusted, book);
  if (head === undefined) return E.left(notSigned(book));
  const { checkpoint } = head;
  if (seen !== undefined && checkpoint.size < seen.checkpoint.size)
    return E.left(shorter(book, checkpoint.size, seen.checkpoint.size));
  return consistencyHolds({ old: size, size: checkpoint.size, proof: said.proof }, root, checkpoint.root)
    ? E.right(head)
    : E.left(otherHistory(book, size));
};

const noProof = (book: BookId): Bilingual => ({
  es: `Lo que el servicio principal responde del libro ${book} no prueba que continúa lo que aquí hay.`,
  en: `What the leader answers of the book ${book} is no proof that it goes on from what is here.`,
});

const notSigned = (book: BookId): Bilingual => ({
  es: `El punto del libro ${book} no está firmado con la clave que se dijo. Si el servicio principal la cambió, dé la nueva (allí: acta signing-key show).`,
  en: `The checkpoint of the book ${book} is not signed by the key that was named. If the leader changed it, name the new one (there: acta signing-key show).`,
});

export const shorter = (book: BookId, has: number, had: number): Bilingual => ({
  es: `En el servicio principal el libro ${book} tiene ${has} asientos, y ya había ${had}: es una copia anterior, u otro.`,
  en: `At the leader the book ${book} has ${has} entries, and there were ${had}: it is an older copy, or another.`,
});

const otherHistory = (book: BookId, size: number): Bilingual => ({
  es: `Los primeros ${size} asientos del libro ${book} no son los que firmó el servicio principal: aquí o allí se cambió alguno.`,
  en: `The first ${size} entries of the book ${book} are not those that the leader signed: here or there one was changed.`,
});
