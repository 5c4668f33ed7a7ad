// Signs what a book's log has come to, never anything that does not go on from what was signed before.
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BookId } from '../../domain/language/ids.js';
import { inTurn } from '../in-turn.js';
import { StoreFailure, type SharedCheckpoints, type StoreTrouble, type Tree } from '../ports/event-store.js';
import type { LogKeys, Signing } from '../ports/signing.js';
import { checkpointText } from '../proof/checkpoint.js';
import { sameHash, type Hash } from '../proof/hash.js';
import { noteText, signNote, withSignatures, type Note, type Signature } from '../proof/note.js';
import { nodesFrom } from '../proof/tiles.js';
import { rootBetween } from '../proof/tree.js';
import { keysOf, type BookKeys } from './names.js';
import {
  anotherKey,
  busy,
  noKey,
  otherHistory,
  rolledBack,
  signedMeanwhile,
  unreadable,
} from './signer-troubles.js';
import { headFrom, newestOf, NOTHING, type Head, type Standing } from './standing.js';
import type { Trees } from './trees.js';

export type { Head } from './standing.js';

export interface Signer {
  /** The checkpoint published last, its signature verified; `undefined` where none was. */
  readonly published: (book: BookId) => TaskEither<StoreTrouble, Head | undefined>;
  /** The checkpoint over all the book's entries: the one published last where it covers them, else a new one. */
  readonly sign: (book: BookId) => TaskEither<StoreTrouble, Head>;
  /** The public keys that a book's checkpoints are verified with, the current one first. */
  readonly keys: (book: BookId) => E.Either<StoreTrouble, BookKeys['trusted']>;
  /** The same, with the secret one that the book's log is signed with; trouble where that is somebody else's. */
  readonly ownKeys: (book: BookId) => E.Either<StoreTrouble, BookKeys>;
  /** Whether the book goes on from what was published last; that it does not is trouble, with what to do. */
  readonly goesOn: (book: BookId) => TaskEither<StoreTrouble, void>;
  /** The checkpoint published last with the current key's signature beside the others, as after a rotation. */
  readonly signAgain: (book: BookId) => TaskEither<StoreTrouble, void>;
  /**
   * The checkpoint published last with these cosignatures, of one key the newest. Trouble where it is no longer the one
   * whose text this is: they are of another.
   */
  readonly cosigned: (
    book: BookId,
    text: string,
    signatures: readonly Signature[],
  ) => TaskEither<StoreTrouble, Head>;
}

/** How often what others signed in between is looked at, and gone on from. */
const ATTEMPTS = 8;

/**
 * Signs with the key that is kept here. Where the store shares its checkpoints among those who sign ({@link
 * SharedCheckpoints}), what one of them signs goes there first: so no two of them ever sign what does not go on from the
 * other's.
 */
export const signerOf = (trees: Trees, signing: Signing, checkpoints?: SharedCheckpoints): Signer => {
  const keys = (): E.Either<StoreTrouble, LogKeys> =>
    pipe(signing.keys(), E.chain(E.fromNullable(noKey(signing.name))));

  const standing = (book: BookId): TaskEither<StoreTrouble, Standing> =>
    pipe(
      TE.Do,
      TE.apS(
        'own',
        TE.fromIOEither(() => signing.latest(book)),
      ),
      TE.apS('shared', checkpoints?.latest(book) ?? TE.right(undefined)),
      TE.bind('known', () => TE.fromEither(signing.keys())),
      TE.chainEitherK(({ own, shared, known }) => {
        // Without a key nothing can be told of what others signed, and nothing was signed here.
        if (known === undefined) return own === undefined ? E.right(NOTHING) : E.left(noKey(signing.name));
        return pipe(
          E.Do,
          E.apS('own', headFrom(own, known, book, unreadable(signing.name, book))),
          E.apS('shared', headFrom(shared, known, book, anotherKey(signing.name, book))),
        );
      }),
    );

  const published: Signer['published'] = (book) => pipe(standing(book), TE.map(newestOf));

  /** Its standing, and the tree as it is after that: one that others have signed is never longer than the tree. */
  const onTree = (book: BookId): TaskEither<StoreTrouble, readonly [Standing, Tree]> =>
    pipe(
      standing(book),
      TE.chain((stands) =>
        pipe(
          trees(book),
          TE.chainEitherK((tree) =>
            caught((): E.Either<StoreTrouble, readonly [Standing, Tree]> => {
              const fault = faultIn(stands.own, tree, book) ?? faultIn(stands.shared, tree, book);
              return fault === undefined ? E.right([stands, tree]) : E.left(fault);
            }),
          ),
        ),
      ),
    );

  /** What the tree has come to, signed; what was signed last, where that covers it. */
  const signedOn = (book: BookId, stands: Standing, tree: Tree): E.Either<StoreTrouble, Head> =>
    pipe(
      keys(),
      E.chain((known) => {
        const { origin, signer } = keysOf(known, book);
        const latest = newestOf(stands);
        if (latest?.checkpoint.size === tree.size && isSignedBy(latest.note, signer)) return E.right(latest);
        return caught(() => {
          const checkpoint = { origin, size: tree.size, root: rootAt(tree, tree.size) };
          return E.right({ note: signNote(checkpointText(checkpoint), [signer]), checkpoint });
        });
      }),
    );

  /**
   * Keeps it in the place of what stands, first where it is shared, then here; nothing where another was kept there
   * meanwhile. What has not been kept is never seen by anybody.
   */
  const keep = (
    book: BookId,
    head: Head,
    { own, shared }: Standing,
  ): TaskEither<StoreTrouble, Head | undefined> => {
    const note = noteText(head.note);
    const [here, there] = [own && noteText(own.note), shared && noteText(shared.note)];
    return pipe(
      checkpoints === undefined || there === note ? TE.right(true) : checkpoints.keep(book, note, there),
      TE.chainEitherK((isKept) => {
        if (!isKept) return E.right(undefined);
        return pipe(
          here === note ? E.right(undefined) : signing.keep(book, note, here),
          E.map(() => head),
        );
      }),
    );
  };

  // One after another here: what stands is read before it is replaced.
  const turns = inTurn<BookId>();
  const taking =
    <A>(book: BookId, task: TaskEither<StoreTrouble, A>): TaskEither<StoreTrouble, A> =>
    () =>
      turns(book, task);

  /** Does it again on what others have signed, where they were quicker. */
  const untilKept = <A>(
    book: BookId,
    attempt: TaskEither<StoreTrouble, A | undefined>,
  ): TaskEither<StoreTrouble, A> => taking(book, tried(book, attempt, ATTEMPTS));
  const tried = <A>(
    book: BookId,
    attempt: TaskEither<StoreTrouble, A | undefined>,
    left: number,
  ): TaskEither<StoreTrouble, A> =>
    pipe(
      attempt,
      TE.chain((done) => {
        if (done !== undefined) return TE.right(done);
        return left === 1 ? TE.left(busy(book)) : tried(book, attempt, left - 1);
      }),
    );

  return {
    published,
    sign: (book) =>
      untilKept(
        book,
        pipe(
          onTree(book),
          TE.chain(([stands, tree]) =>
            pipe(
              TE.fromEither(signedOn(book, stands, tree)),
              TE.chain((head) => keep(book, head, stands)),
            ),
          ),
        ),
      ),
    keys: (book) =>
      pipe(
        keys(),
        E.map((known) => keysOf(known, book).trusted),
      ),
    ownKeys: (book) =>
      pipe(
        keys(),
        E.map((known) => keysOf(known, book)),
      ),
    goesOn: (book) =>
      pipe(
        published(book),
        // Of what was never signed there is nothing to hold the book against.
        TE.chain((head) => (head === undefined ? TE.right(undefined) : asVoid(onTree(book)))),
      ),
    signAgain: (book) =>
      asVoid(
        untilKept(
          book,
          pipe(
            TE.Do,
            TE.apS('stands', standing(book)),
            TE.bind('known', () => TE.fromEither(keys())),
            TE.chain(({ stands, known }): TaskEither<StoreTrouble, object | undefined> => {
              const { signer } = keysOf(known, book);
              const latest = newestOf(stands);
              if (latest === undefined || isSignedBy(latest.note, signer)) return TE.right(stands);
              const note = withSignatures(latest.note, signNote(latest.note.text, [signer]).signatures);
              return keep(book, { ...latest, note }, stands);
            }),
          ),
        ),
      ),
    cosigned: (book, text, signatures) =>
      taking(
        book,
        pipe(
          standing(book),
          TE.chain((stands) => {
            const latest = newestOf(stands);
            if (latest?.note.text !== text) return TE.left(signedMeanwhile(book));
            return keep(book, { ...latest, note: withSignatures(latest.note, signatures) }, stands);
          }),
          TE.chainEitherK(E.fromNullable(signedMeanwhile(book))),
        ),
      ),
  };
};

const asVoid: (task: TaskEither<StoreTrouble, unknown>) => TaskEither<StoreTrouble, void> = TE.map(
  () => undefined,
);

/** What the store throws while a tree is looked into is trouble. */
const caught = <A>(work: () => E.Either<StoreTrouble, A>): E.Either<StoreTrouble, A> => {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreFailure) return E.left(error.trouble);
    throw error;
  }
};

/** The root of the first `size` leaves. */
export const rootAt = (tree: Tree, size: number): Hash =>
  rootBetween(nodesFrom(tree.tile, tree.size), 0, size);

const isSignedBy = ({ signatures }: Note, { name, id }: { readonly name: string; readonly id: string }) =>
  signatures.some((signature) => signature.name === name && signature.id === id);

const faultIn = (head: Head | undefined, tree: Tree, book: BookId): StoreTrouble | undefined => {
  if (head === undefined) return undefined;
  const { size, root } = head.checkpoint;
  if (tree.size < size) return rolledBack(book, tree.size, size);
  return sameHash(rootAt(tree, size), root) ? undefined : otherHistory(book, size);
};
