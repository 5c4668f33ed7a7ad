import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { partsOfSeal, type KeyId } from '../../domain/language/seal.js';
import type { Entry } from '../envelope.js';
import { entries } from '../library.js';
import type { EventStore, StoreTrouble } from '../ports/event-store.js';
import type { KeyStore } from '../ports/key-store.js';
import { spoken } from '../spoken.js';
import { entryCorrectedBy, type Said, type TypeOf } from './fields.js';
import { sealsIn } from './open.js';
import { understood } from '../understood.js';

/** Of what corrects nothing. */
export const noTypes: TypeOf = () => undefined;

/** Reads of the book what {@link TypeOf} will be asked for these; nothing where none is a correction. */
export const typesFor = async (
  store: EventStore,
  book: BookId,
  all: readonly Said[],
  known: Iterable<{ readonly number: EntryNumber; readonly type: string }> = [],
): Promise<TypeOf> => {
  const wanted = new Set(all.flatMap((said) => entryCorrectedBy(said) ?? []));
  const types = new Map<EntryNumber, string>();
  for (const { number, type } of known) if (wanted.has(number)) types.set(number, type);
  for (const number of wanted) {
    if (types.has(number)) continue;
    for await (const { type } of entries(store, book, { from: number, to: number })) types.set(number, type);
  }
  return (entry) => types.get(entry);
};

/** The entries of a book with seals in them, and how to find these; the others are not even decoded. */
export async function* sealedEntries(
  store: EventStore,
  book: BookId,
): AsyncGenerator<{ readonly entry: Entry; readonly typeOf: TypeOf }> {
  for await (const stored of store.read(book)) {
    if (!stored.data.includes('"acta-seal:')) continue;
    const entry = understood(book, stored);
    yield { entry, typeOf: await typesFor(store, book, [entry]) };
  }
}

/** The trouble with a key store that lacks keys of this book: it is another one, or an old copy. */
export const keysMissing = async (
  store: EventStore,
  keys: KeyStore,
  book: BookId,
): Promise<StoreTrouble | undefined> => {
  const missing = new Set<KeyId>();
  let first: EntryNumber | undefined;
  for await (const { entry, typeOf } of sealedEntries(store, book)) {
    for (const { seal } of sealsIn(entry, typeOf)) {
      const id = partsOfSeal(seal)?.key;
      if (id === undefined || keys.key(id) !== undefined) continue;
      missing.add(id);
      first ??= entry.number;
    }
  }
  return first === undefined ? undefined : lacking(keys.name, book, missing.size, first);
};

const lacking = (name: string, book: BookId, count: number, entry: EntryNumber): StoreTrouble =>
  spoken('unavailable', {
    es: `En ${name} ${count === 1 ? 'falta una clave' : `faltan ${count} claves`} de lo que está sellado en el libro ${book} (la primera, en el asiento ${entry}): no está el archivo, es de otro libro, o es una copia antigua. Traiga el archivo de claves que corresponde; antes no se sella nada con claves nuevas.`,
    en: `${name} lacks ${count} of the keys of what is sealed in the book ${book} (first in entry ${entry}): it is missing, is another book's, or is an old copy. Bring the right key file back; nothing is sealed under new keys before that.`,
  });
