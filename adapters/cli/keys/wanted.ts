import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { KeyStore, KeyTold } from '../../../src/ports/key-store.js';
import type { Holding } from '../../../src/sealing/holdings.js';
import { personCalled, sameWords } from '../../../src/sealing/subject.js';

/** Which key is meant by what was typed. */
export interface Wanted {
  readonly find: (
    keys: KeyStore,
    book: BookId,
    holdings: readonly Holding[],
  ) => E.Either<Bilingual, readonly Pick<KeyTold, 'id' | 'kind'>[]>;
  /** Whether it is meant in every book of the store, where none is named. */
  readonly isAnywhere: boolean;
  /** Whether another key may be meant as well. */
  readonly isLike: (holding: Holding) => boolean;
}

interface Typed {
  readonly person?: string;
  readonly session?: string;
  readonly meeting?: string;
  readonly key?: string;
}

/** One key: of a person, of a session, or by its id. */
export const wantedFrom = ({ person, session, meeting, key }: Typed): E.Either<Bilingual, Wanted> => {
  const given = [person, session, key].filter((one) => one !== undefined);
  if (given.length !== 1 || (meeting !== undefined && session === undefined)) return E.left(ONE_OF);
  if (person !== undefined) return sameWords(person) === '' ? E.left(ONE_OF) : E.right(ofPerson(person));
  return E.right(session === undefined ? byId(key ?? '') : ofSession(session, meeting));
};

const ONE_OF: Bilingual = {
  es: 'Diga de quién o de qué es la clave: --person, --session (con --meeting si hace falta) o --key.',
  en: 'Say whose or of what the key is: --person, --session (with --meeting if need be) or --key.',
};

const ofPerson = (name: string): Wanted => {
  const isLike = ({ kind, texts }: Holding): boolean =>
    kind === 'person' && [...texts].some((text) => sameWords(text).includes(sameWords(name)));
  return {
    isAnywhere: true,
    isLike,
    find: (keys, book, holdings) => {
      const key = keys.keyFor(personCalled(keys.index, book, name));
      if (key !== undefined) return E.right([{ id: key.id, kind: 'person' }]);
      const written = holdings.filter(isLike).flatMap(({ texts }) => [...texts]);
      return E.left(unknownPerson(name, book, written));
    },
  };
};

const unknownPerson = (name: string, book: BookId, written: readonly string[]): Bilingual => {
  const es = written.map((text) => `«${text}»`).join(', ');
  const en = written.map((text) => `“${text}”`).join(', ');
  return {
    es: `No hay clave para «${name}» en el libro ${book}: se escribe como se asentó, sin importar mayúsculas ni espacios.${es === '' ? '' : ` Está escrito así: ${es}.`}`,
    en: `There is no key for “${name}” in the book ${book}: it is written as it was recorded, whatever the case and the spaces.${en === '' ? '' : ` It is written so: ${en}.`}`,
  };
};

const ofSession = (session: string, meeting: string | undefined): Wanted => ({
  isAnywhere: false,
  isLike: () => false,
  find: (keys, book) => {
    const found = keys.list().filter((key) => {
      const places = key.book === book ? (key.of ?? '').split('/') : [];
      return (
        places.includes(`session:${session}`) &&
        (meeting === undefined || places.includes(`meeting:${meeting}`))
      );
    });
    if (found.length === 1) return E.right(found);
    const places = found.map(({ of }) => of ?? '').join(', ');
    return E.left(
      found.length === 0
        ? {
            es: `Nada está sellado de una sesión "${session}"${meeting === undefined ? '' : ` de la reunión "${meeting}"`} en el libro ${book}.`,
            en: `Nothing is sealed of a session "${session}"${meeting === undefined ? '' : ` of the meeting "${meeting}"`} in the book ${book}.`,
          }
        : {
            es: `Hay varias sesiones "${session}": diga de qué reunión con --meeting (${places}).`,
            en: `There are several sessions "${session}": say of which meeting with --meeting (${places}).`,
          },
    );
  },
});

const byId = (id: string): Wanted => ({
  isAnywhere: false,
  isLike: () => false,
  find: (keys, book) => {
    const key = keys.list().find((one) => one.id === id && one.book === book && one.erased === undefined);
    return key === undefined
      ? E.left({
          es: `El libro ${book} no tiene ninguna clave ${id} que suprimir (acta keys list).`,
          en: `The book ${book} has no key ${id} to erase (acta keys list).`,
        })
      : E.right([key]);
  },
});
