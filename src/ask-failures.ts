import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';

/** Why a question has no answer. */
export interface AskFailure {
  readonly kind: 'unknown-book' | 'beyond-the-book' | 'not-in-the-book';
  readonly said: Bilingual;
  /** What was asked for, and the ids that are there: for "did you mean …?". */
  readonly asked?: string;
  readonly known?: readonly string[];
}

export const unknownBook = (id: BookId): AskFailure => ({
  kind: 'unknown-book',
  said: { es: `No hay ningún libro "${id}" aquí.`, en: `There is no book "${id}" here.` },
  asked: id,
});

export const beyondTheBook = (at: EntryNumber, last: EntryNumber): AskFailure => ({
  kind: 'beyond-the-book',
  said: {
    es: `El libro llega al asiento ${last}; no hay asiento ${at}.`,
    en: `The book reaches entry ${last}; there is no entry ${at}.`,
  },
});

/** Nothing of that id, in the book as of the moment asked; it may be there at another. */
export const notInTheBook = (what: Bilingual, asked: string, known: readonly string[]): AskFailure => ({
  kind: 'not-in-the-book',
  said: {
    es: `El libro no tiene ${what.es} "${asked}" en ese momento.`,
    en: `The book has no ${what.en} "${asked}" as of then.`,
  },
  asked,
  known,
});

/** The answer, or that there is nothing of that id. */
export const found = <A>(
  answer: A | undefined,
  what: Bilingual,
  asked: string,
  known: Iterable<string>,
): E.Either<AskFailure, A> =>
  answer === undefined ? E.left(notInTheBook(what, asked, [...known])) : E.right(answer);
