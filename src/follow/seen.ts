// What a follower has seen of the leader's checkpoints: the last of each book, durably, and the one it can answer for.
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BookId } from '../../domain/language/ids.js';
import { sha256 } from '../envelope.js';
import { originOf } from '../log/names.js';
import type { Head, Signer } from '../log/signer.js';
import type { StoreTrouble } from '../ports/event-store.js';
import type { Signing } from '../ports/signing.js';
import type { VerifierKey } from '../proof/keys.js';
import { noteText } from '../proof/note.js';
import { spoken } from '../spoken.js';
import { headIn, keysOfBook } from './proven.js';

type Keys = readonly [VerifierKey, ...VerifierKey[]];

export interface SeenHeads {
  /** The checkpoint seen last, its signature verified again; `undefined` where none was. */
  readonly last: (book: BookId) => E.Either<StoreTrouble, Head | undefined>;
  /** Keeps it, durably, in the place of the one seen before. */
  readonly keep: (book: BookId, head: Head) => E.Either<StoreTrouble, void>;
  /** From now on it is what is answered of the book: all that it covers is held here. */
  readonly show: (book: BookId, head: Head) => void;
  /** The leader's signatures, for those who ask here. Nothing is signed. */
  readonly signer: Signer;
}

/** Kept in a folder of signatures, under names that no checkpoint of one's own has there. */
export const seenHeads = (signing: Signing, trusted: Keys): SeenHeads => {
  const shown = new Map<BookId, Head>();
  const placeOf = (book: BookId): BookId => sha256(originOf(trusted[0].name, book)) as string as BookId;

  const last: SeenHeads['last'] = (book) => {
    const kept = signing.latest(placeOf(book));
    if (E.isLeft(kept) || kept.right === undefined) return E.map(() => undefined)(kept);
    return E.fromNullable(unreadable(signing.name, book))(headIn(kept.right, trusted, book));
  };

  const published: Signer['published'] = (book) => TE.right(shown.get(book));
  return {
    last,
    keep: (book, head) => {
      const before = signing.latest(placeOf(book));
      if (E.isLeft(before)) return before;
      const text = noteText(head.note);
      return before.right === text ? E.right(undefined) : signing.keep(placeOf(book), text, before.right);
    },
    show: (book, head) => void shown.set(book, head),
    signer: {
      published,
      keys: (book) => E.right(keysOfBook(trusted, book) as Keys),
      ownKeys: () => E.left(signsNothing),
      sign: () => TE.left(signsNothing),
      goesOn: () => TE.right(undefined),
      signAgain: () => TE.left(signsNothing),
      cosigned: () => TE.left(signsNothing),
    },
  };
};

const signsNothing: StoreTrouble = spoken('unavailable', {
  es: 'Un seguidor no firma nada: firma el servicio principal.',
  en: 'A follower signs nothing: the leader does.',
});

const unreadable = (where: string, book: BookId): StoreTrouble =>
  spoken('damaged', {
    es: `Lo último que se vio del libro "${book}", en ${where}, no está firmado por la clave que se dijo. Si el servicio principal cambió de clave, diga las dos, la nueva primero; si no, traiga de vuelta esa carpeta.`,
    en: `What was seen last of the book "${book}" in ${where} is not signed by the key that was named. If the leader changed its key, name both, the new one first; else bring back that folder.`,
  });
