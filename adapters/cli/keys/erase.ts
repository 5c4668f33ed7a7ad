import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { StoreFailure, type EventStore } from '../../../src/ports/event-store.js';
import type { KeyStore } from '../../../src/ports/key-store.js';
import { holdingsOf } from '../../../src/sealing/holdings.js';
import type { Sealing } from '../../../src/sealing/sealing.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { onlyBookIn } from '../only-book.js';
import type { Settings } from '../options.js';
import { openUnlessBehind } from '../signing/guard.js';
import type { ExitCode } from '../surroundings.js';
import { carriedOut, type Said } from './carry-out.js';
import { erasureReport, type Erasure } from './erasure.js';
import { namesNobody, saidFrom } from './said.js';
import { wantedFrom, type Wanted } from './wanted.js';

/** What was typed of `acta erase`. */
export interface TypedErasure {
  readonly person?: string;
  readonly session?: string;
  readonly meeting?: string;
  readonly key?: string;
  readonly ground?: string;
  readonly reference?: string;
  readonly recordedBy?: string;
  readonly yes?: boolean;
}

/** `acta erase`: says what would be erased, and with `--yes` records that it is, and erases it. */
export const eraseKeys = async (typed: TypedErasure, invocation: Invocation): Promise<ExitCode> => {
  const { settings, terminal } = invocation;
  const erasure = await asTyped(typed, invocation);
  if (E.isLeft(erasure)) {
    terminal.complain(...erasure.left.said);
    return erasure.left.exit;
  }
  terminal.print(erasureReport(erasure.right, settings.json, terminal.style.lang));
  if (erasure.right.isDone) return 0;
  terminal.complain(NOT_YET);
  return 2;
};

const NOT_YET: Bilingual = {
  es: 'No se suprimió nada. No tiene vuelta: si es lo que quiere, repítalo con --yes y diga el motivo con --ground.',
  en: 'Nothing was erased. There is no way back: if this is what you want, repeat it with --yes and say why with --ground.',
};

const asTyped = async (typed: TypedErasure, invocation: Invocation): Promise<E.Either<Failure, Erasure>> => {
  const wanted = wantedFrom(typed);
  if (E.isLeft(wanted)) return E.left(badInput(wanted.left));
  if (typed.yes !== true) return erased(wanted.right, undefined, invocation);
  const said = saidFrom(typed);
  return E.isLeft(said) ? E.left(badInput(said.left)) : erased(wanted.right, said.right, invocation);
};

const erased = async (
  wanted: Wanted,
  said: Said | undefined,
  { settings, around }: Invocation,
): Promise<E.Either<Failure, Erasure>> => {
  const store = await openUnlessBehind(settings, around, said === undefined ? 'read' : 'write');
  if (E.isLeft(store)) return E.left(notOpened(store.left, settings, around.cwd));
  try {
    const books = await booksMeant(wanted, settings, store.right);
    if (E.isLeft(books)) return books;
    return await withKeys(said !== undefined, { settings, around }, async (sealing) => {
      const found = await toErase(wanted, store.right, sealing.keys, books.right);
      if (E.isLeft(found) || said === undefined) return found;
      if (!namesNobody(said, found.right)) return E.left(badInput(NAMED));
      return carriedOut(found.right, said, { store: store.right, sealing, clock: around.clock });
    });
  } catch (error) {
    if (error instanceof StoreFailure) return E.left(inStore(error.trouble));
    throw error;
  } finally {
    await store.right.close();
  }
};

const NAMED: Bilingual = {
  es: '--reference: ahí están las mismas palabras que se suprimen, y el libro no las olvidaría. Dé el número del expediente.',
  en: '--reference: the very words that are to be erased stand in it, and the book would not forget them. Give the number of the file.',
};

/** Whoever asks to be forgotten is so in every book; a session and a key are of one. */
const booksMeant = async (
  { isAnywhere }: Wanted,
  { book }: Pick<Settings, 'book'>,
  store: EventStore,
): Promise<E.Either<Failure, readonly BookId[]>> => {
  if (book !== undefined) return E.right([book]);
  const all = isAnywhere ? await store.books()() : E.right([]);
  if (E.isLeft(all)) return E.left(inStore(all.left));
  return all.right.length > 1 ? all : E.map((only: BookId) => [only])(await onlyBookIn(store));
};

const withKeys = async (
  isToWrite: boolean,
  { settings, around }: Pick<Invocation, 'settings' | 'around'>,
  task: (sealing: Sealing) => Promise<E.Either<Failure, Erasure>>,
): Promise<E.Either<Failure, Erasure>> => {
  const sealing = around.openKeys(settings.keys, isToWrite ? 'write' : 'read');
  if (E.isLeft(sealing)) return E.left(inStore(sealing.left));
  if (sealing.right === undefined) return E.left(badInput(noKeys(settings)));
  try {
    return await task(sealing.right);
  } finally {
    await sealing.right.keys.close();
  }
};

const noKeys = ({ keys }: Settings): Bilingual => {
  const file = keys.kind === 'file' ? keys.file : '';
  return {
    es: `No hay archivo de claves que pueda leerse en ${file}; diga dónde está con --keys.`,
    en: `There is no key file that can be read at ${file}; say where it is with --keys.`,
  };
};

/** What is meant in each of these books; where it is in none of them, why not in the first. */
const toErase = async (
  wanted: Wanted,
  store: EventStore,
  keys: KeyStore,
  books: readonly BookId[],
): Promise<E.Either<Failure, Erasure>> => {
  const found: Erasure[] = [];
  const missing: Failure[] = [];
  for (const book of books) {
    const here = await toEraseIn(wanted, store, keys, book);
    if (E.isRight(here)) found.push(here.right);
    else missing.push(here.left);
  }
  const [none] = missing;
  if (found.length === 0 && none !== undefined) return E.left(none);
  return E.right({
    keys: found.flatMap((one) => one.keys),
    alsoWritten: found.flatMap(({ alsoWritten }) => alsoWritten),
    texts: found.flatMap(({ texts }) => texts),
    isDone: false,
  });
};

const toEraseIn = async (
  wanted: Wanted,
  store: EventStore,
  keys: KeyStore,
  book: BookId,
): Promise<E.Either<Failure, Erasure>> => {
  const holdings = await holdingsOf(store, keys, book);
  const found = wanted.find(keys, book, [...holdings.values()]);
  if (E.isLeft(found)) return E.left(badInput(found.left));
  const ids = new Set(found.right.map(({ id }) => id));
  const alike = [...holdings.values()].filter((held) => !ids.has(held.key) && wanted.isLike(held));
  return E.right({
    keys: found.right.map(({ id, kind }) => ({
      book,
      id,
      kind,
      entries: [...(holdings.get(id)?.entries ?? [])],
    })),
    alsoWritten: alike.flatMap(({ texts }) => [...texts]),
    texts: found.right.flatMap(({ id }) => [...(holdings.get(id)?.texts ?? [])]),
    isDone: false,
  });
};
