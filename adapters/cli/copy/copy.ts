import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { copyBook, type CopiedBook, type CopyFailure, type Stores } from '../../../src/copy.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import { say } from '../language.js';
import type { Invocation } from '../invocation.js';
import type { Anywhere } from '../options.js';
import { storeName, type StoreName } from '../store-name.js';
import type { ExitCode } from '../surroundings.js';

export interface TypedCopy {
  readonly from?: string;
  readonly to?: string;
}

/** `acta copy`: the books of one store, or one of them, into another. */
export const copy = async (typed: TypedCopy, invocation: Invocation<Anywhere>): Promise<ExitCode> => {
  const { around, terminal } = invocation;
  const names = namesFrom(typed, around.cwd);
  const failure = E.isLeft(names) ? badInput(...names.left) : await copyNamed(names.right, invocation);
  terminal.progress(undefined);
  if (failure === undefined) return 0;
  terminal.complain(...failure.said);
  return failure.exit;
};

interface Names {
  readonly from: StoreName;
  readonly to: StoreName;
}

const namesFrom = ({ from, to }: TypedCopy, cwd: string): E.Either<readonly Bilingual[], Names> => {
  const [source, target] = [named('--from', from, cwd), named('--to', to, cwd)];
  if (E.isLeft(source) || E.isLeft(target))
    return E.left([source, target].flatMap((name) => (E.isLeft(name) ? [name.left] : [])));
  return JSON.stringify(source.right) === JSON.stringify(target.right)
    ? E.left([SAME])
    : E.right({ from: source.right, to: target.right });
};

const named = (option: string, typed: string | undefined, cwd: string): E.Either<Bilingual, StoreName> =>
  typed === undefined
    ? E.left({
        es: `Diga con ${option} qué almacén es, como sqlite:data/acta.db o esdb://servidor:2113.`,
        en: `Say with ${option} which store it is, such as sqlite:data/acta.db or esdb://server:2113.`,
      })
    : E.mapLeft(({ es, en }: Bilingual) => ({
        es: es.replace('--store', option),
        en: en.replace('--store', option),
      }))(storeName(typed, cwd));

const SAME: Bilingual = {
  es: '--from y --to son el mismo almacén.',
  en: '--from and --to are the same store.',
};

const copyNamed = async (names: Names, invocation: Invocation<Anywhere>): Promise<Failure | undefined> => {
  const { around } = invocation;
  const from = around.openStore(names.from, 'read');
  if (E.isLeft(from)) return notOpened(from.left, names.from, around.cwd);
  const to = around.openStore(names.to, 'write');
  if (E.isLeft(to)) {
    await from.right.close();
    return inStore(to.left);
  }
  const stores: Stores = { from: from.right, to: to.right };
  try {
    return await copyAll(stores, invocation);
  } finally {
    await from.right.close();
    await to.right.close();
  }
};

const copyAll = async (
  stores: Stores,
  { settings, terminal }: Invocation<Anywhere>,
): Promise<Failure | undefined> => {
  const books = await booksOf(stores, settings.book);
  if (E.isLeft(books)) return books.left;
  const copied: CopiedBook[] = [];
  for (const book of books.right) {
    const outcome = await copyBook(stores, book, (done, of) => {
      terminal.progress({
        es: `copiando ${book} … ${done} de ${of}`,
        en: `copying ${book} … ${done} of ${of}`,
      });
    });
    if (E.isLeft(outcome)) return failureOf(outcome.left);
    copied.push(outcome.right);
    if (!settings.json) terminal.print(say(terminal.style.lang, lineOf(outcome.right)));
  }
  terminal.print(
    settings.json
      ? JSON.stringify({ kind: 'copy', books: copied }, null, 2)
      : say(terminal.style.lang, totalOf(copied)),
  );
  return undefined;
};

const booksOf = async (
  { from }: Stores,
  asked: BookId | undefined,
): Promise<E.Either<Failure, readonly BookId[]>> => {
  const books = await from.books()();
  if (E.isLeft(books)) return E.left(inStore(books.left));
  if (asked === undefined) return books;
  return books.right.includes(asked)
    ? E.right([asked])
    : E.left(
        badInput({
          es: `En el almacén de --from no hay ningún libro ${asked}. Hay: ${books.right.join(', ')}.`,
          en: `There is no book ${asked} in the store of --from. There are: ${books.right.join(', ')}.`,
        }),
      );
};

const failureOf = (failure: CopyFailure): Failure =>
  failure.kind === 'store' ? inStore(failure.trouble) : { exit: 1, said: [differenceSaid(failure)] };

const DIFFERENCES: Readonly<Record<'id' | 'envelope' | 'data', Bilingual>> = {
  id: { es: 'difiere el identificador', en: 'the id differs' },
  envelope: { es: 'difiere la envoltura', en: 'the envelope differs' },
  data: { es: 'difieren los datos', en: 'the data differ' },
};

const differenceSaid = ({
  book,
  number,
  what,
}: Extract<CopyFailure, { readonly kind: 'differs' }>): Bilingual => {
  if (what === 'longer')
    return {
      es: `El libro ${book} ya tiene en --to un asiento ${number} que no está en --from: allí se siguió asentando. No se copió nada más.`,
      en: `The book ${book} has an entry ${number} in --to that is not in --from: recording went on there. Nothing more was copied.`,
    };
  return {
    es: `El asiento ${number} del libro ${book} no es el mismo en --from y en --to: ${DIFFERENCES[what].es}. No se copió nada más; no se cambió nada.`,
    en: `Entry ${number} of the book ${book} is not the same in --from and in --to: ${DIFFERENCES[what].en}. Nothing more was copied, and nothing was changed.`,
  };
};

const lineOf = ({ book, entries, found, copied }: CopiedBook): Bilingual => ({
  es: `${book}: ${entries} asientos; ${found} ya estaban, ${copied} copiados`,
  en: `${book}: ${entries} entries; ${found} were there, ${copied} copied`,
});

const totalOf = (books: readonly CopiedBook[]): Bilingual => {
  const sum = (part: 'entries' | 'found' | 'copied'): number =>
    books.reduce((total, book) => total + book[part], 0);
  return {
    es: `Libros: ${books.length}. Asientos comprobados, idénticos byte a byte: ${sum('entries')} (${sum('found')} ya estaban, ${sum('copied')} copiados).`,
    en: `Books: ${books.length}. Entries verified, identical byte for byte: ${sum('entries')} (${sum('found')} were there, ${sum('copied')} copied).`,
  };
};
