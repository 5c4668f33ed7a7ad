import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { StoreFailure, type EventStore } from '../../../src/ports/event-store.js';
import type { KeyStore } from '../../../src/ports/key-store.js';
import { holdingsOf } from '../../../src/sealing/holdings.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import { onlyBookIn } from '../only-book.js';
import type { Invocation } from '../invocation.js';
import type { Settings } from '../options.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import { erasureReport, type Erasure } from './erasure.js';
import { wantedFrom, type Wanted } from './wanted.js';

/** What was typed of `acta keys erase`. */
export interface TypedErasure {
  readonly person?: string;
  readonly session?: string;
  readonly meeting?: string;
  readonly key?: string;
  readonly yes?: boolean;
}

/** `acta keys erase`: says what would be erased, and with `--yes` erases it. */
export const eraseKeys = async (typed: TypedErasure, invocation: Invocation): Promise<ExitCode> => {
  const { settings, terminal } = invocation;
  const wanted = wantedFrom(typed);
  const erasure = E.isLeft(wanted)
    ? E.left(badInput(wanted.left))
    : await erased(wanted.right, typed.yes === true, invocation);
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
  es: 'No se suprimió nada. No tiene vuelta: si es lo que quiere, repítalo con --yes.',
  en: 'Nothing was erased. There is no way back: if this is what you want, repeat it with --yes.',
};

const erased = async (
  wanted: Wanted,
  isSure: boolean,
  { settings, around }: Invocation,
): Promise<E.Either<Failure, Erasure>> => {
  const store = around.openStore(settings.store, 'read');
  if (E.isLeft(store)) return E.left(notOpened(store.left, settings.store, around.cwd));
  try {
    const book = settings.book === undefined ? await onlyBookIn(store.right) : E.right(settings.book);
    if (E.isLeft(book)) return book;
    return await withKeys(isSure, { settings, around }, async (keys) => {
      const found = await toErase(wanted, store.right, keys, book.right);
      return isSure && E.isRight(found) ? carriedOut(found.right, keys, around) : found;
    });
  } catch (error) {
    if (error instanceof StoreFailure) return E.left(inStore(error.trouble));
    throw error;
  } finally {
    await store.right.close();
  }
};

const withKeys = async (
  isToWrite: boolean,
  { settings, around }: Pick<Invocation, 'settings' | 'around'>,
  task: (keys: KeyStore) => Promise<E.Either<Failure, Erasure>>,
): Promise<E.Either<Failure, Erasure>> => {
  const sealing = around.openKeys(settings.keys, isToWrite ? 'write' : 'read');
  if (E.isLeft(sealing)) return E.left(inStore(sealing.left));
  if (sealing.right === undefined) return E.left(badInput(noKeys(settings)));
  const { keys } = sealing.right;
  try {
    return await task(keys);
  } finally {
    await keys.close();
  }
};

const noKeys = ({ keys }: Settings): Bilingual => {
  const file = keys.kind === 'file' ? keys.file : '';
  return {
    es: `No hay archivo de claves que pueda leerse en ${file}; diga dónde está con --keys.`,
    en: `There is no key file that can be read at ${file}; say where it is with --keys.`,
  };
};

const toErase = async (
  wanted: Wanted,
  store: EventStore,
  keys: KeyStore,
  book: BookId,
): Promise<E.Either<Failure, Erasure>> => {
  const holdings = await holdingsOf(store, keys, book);
  const found = wanted.find(keys, book, [...holdings.values()]);
  if (E.isLeft(found)) return E.left(badInput(found.left));
  const erasing = found.right.map(({ id, kind }) => ({
    id,
    kind,
    entries: [...(holdings.get(id)?.entries ?? [])],
  }));
  const ids = new Set(erasing.map(({ id }) => id));
  const alike = [...holdings.values()].filter((held) => !ids.has(held.key) && wanted.isLike(held));
  return E.right({
    book,
    keys: erasing,
    alsoWritten: alike.flatMap(({ texts }) => [...texts]),
    isDone: false,
  });
};

const carriedOut = async (
  erasure: Erasure,
  keys: KeyStore,
  { clock }: Surroundings,
): Promise<E.Either<Failure, Erasure>> => {
  for (const { id } of erasure.keys) {
    const done = await keys.erase(id, clock())();
    if (E.isLeft(done)) return E.left(inStore(done.left));
  }
  return E.right({ ...erasure, isDone: true });
};
