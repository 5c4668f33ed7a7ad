import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../../domain/language/ids.js';
import { unknownBook } from '../../../src/ask-failures.js';
import { signerOf, type Signer } from '../../../src/log/signer.js';
import { treesOf, type Trees } from '../../../src/log/trees.js';
import { StoreFailure, type EventStore, type StoreTrouble } from '../../../src/ports/event-store.js';
import type { LogKeys, Signing } from '../../../src/ports/signing.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import { onlyBookIn } from '../only-book.js';
import type { Invocation } from '../invocation.js';
import type { ExitCode } from '../surroundings.js';

/** What is at hand for a question about a book's log. */
export interface Log {
  readonly book: BookId;
  readonly store: EventStore;
  readonly trees: Trees;
  readonly signer: Signer;
  readonly keys: LogKeys;
}

/** Does its work, or says why not. */
export const orComplain = async (
  work: Promise<E.Either<Failure, string>>,
  { terminal }: Pick<Invocation, 'terminal'>,
): Promise<ExitCode> => {
  const done = await work;
  if (E.isRight(done)) {
    terminal.print(done.right);
    return 0;
  }
  terminal.complain(...done.left.said);
  return done.left.exit;
};

/** Opens the folder of signatures, and closes it again. */
export const withSigning = async <A>(
  { settings, around }: Invocation,
  work: (signing: Signing) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> => {
  const signing = around.openSigning(settings.signing, 'write');
  if (E.isLeft(signing)) return E.left(inStore(signing.left));
  try {
    return await work(signing.right);
  } finally {
    signing.right.close();
  }
};

/** Opens the store to read and the folder of signatures, and closes them again. */
export const withLog = <A>(
  invocation: Invocation,
  work: (log: Log) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> =>
  withSigning(invocation, async (signing) => {
    const { settings, around } = invocation;
    const keys = signing.keys();
    if (E.isLeft(keys)) return E.left(inStore(keys.left));
    if (keys.right === undefined) return E.left(noKey(signing.name));
    const store = around.openStore(settings.store, 'read');
    if (E.isLeft(store)) return E.left(notOpened(store.left, settings.store, around.cwd));
    try {
      const book = settings.book === undefined ? await onlyBookIn(store.right) : E.right(settings.book);
      if (E.isLeft(book)) return book;
      const unknown = await isUnknown(store.right, signing, book.right);
      if (E.isLeft(unknown)) return E.left(inStore(unknown.left));
      if (unknown.right) return E.left(badInput(unknownBook(book.right).said));
      const trees = treesOf(store.right);
      const signer = signerOf(trees, signing, store.right.checkpoints);
      return await work({ book: book.right, store: store.right, trees, signer, keys: keys.right });
    } catch (error) {
      if (error instanceof StoreFailure) return E.left(inStore(error.trouble));
      throw error;
    } finally {
      await store.right.close();
    }
  });

/** Neither stored nor ever signed: one that was signed and is gone is for its signer to tell. */
const isUnknown = async (
  store: EventStore,
  signing: Signing,
  book: BookId,
): Promise<E.Either<StoreTrouble, boolean>> => {
  const head = await store.head(book)();
  if (E.isLeft(head) || head.right !== 'no-book') return E.map(() => false)(head);
  return E.map((signed: string | undefined) => signed === undefined)(signing.latest(book));
};

export const orFail = <A>(answer: E.Either<StoreTrouble, A>): E.Either<Failure, A> =>
  E.isLeft(answer) ? E.left(inStore(answer.left)) : answer;

const noKey = (folder: string): Failure =>
  badInput({
    es: `En ${folder} no hay clave de firma. Hágala con acta signing-key new --name <nombre>.`,
    en: `There is no signing key in ${folder}. Make one with acta signing-key new --name <name>.`,
  });
