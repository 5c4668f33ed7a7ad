import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { spelledName } from '../../projections/sentences/spelled-out.js';
import type { Desk } from '../../src/ports/desk.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { badInput, inTrouble, type Failure } from './failure.js';
import { deskTrouble } from './trouble.js';

/** The book meant where none is named: the only one there is. */
export const onlyBook = async (known: Desk['books']): Promise<E.Either<Failure, BookId>> => {
  const books = await known();
  if (E.isLeft(books)) return E.left(inTrouble(books.left));
  const [first, ...others] = books.right;
  if (first !== undefined && others.length === 0) return E.right(first);
  return E.left(
    badInput(
      first === undefined
        ? {
            es: 'Diga de qué libro se trata con --book: en este almacén aún no hay ninguno.',
            en: 'Say which book is meant with --book: there is none in this store yet.',
          }
        : {
            es: `Diga de qué libro se trata con --book. Hay varios: ${books.right.map(spelledName).join(', ')}.`,
            en: `Say which book is meant with --book. There are several: ${books.right.map(spelledName).join(', ')}.`,
          },
    ),
  );
};

/** The same in a store itself. */
export const onlyBookIn = (store: EventStore): Promise<E.Either<Failure, BookId>> =>
  onlyBook(async () => E.mapLeft(deskTrouble)(await store.books()()));
