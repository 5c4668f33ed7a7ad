// Signs what a book's log has come to, never anything that does not go on from what was signed before.
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BookId } from '../../domain/language/ids.js';
import { StoreFailure, type StoreTrouble, type Tree } from '../ports/event-store.js';
import type { LogKeys, Signing } from '../ports/signing.js';
import { checkpointText, readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import { sameHash, type Hash } from '../proof/hash.js';
import {
  noteText,
  opened,
  readNote,
  signNote,
  withSignatures,
  type Note,
  type Signature,
} from '../proof/note.js';
import { nodesFrom } from '../proof/tiles.js';
import { rootBetween } from '../proof/tree.js';
import { keysOf, type BookKeys } from './names.js';
import type { Trees } from './trees.js';

/** A checkpoint that this log's keys signed. */
export interface Head {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

export interface Signer {
  /** The checkpoint published last, its signature verified; `undefined` where none was. */
  readonly published: (book: BookId) => E.Either<StoreTrouble, Head | undefined>;
  /** The checkpoint over all the book's entries: the one published last where it covers them, else a new one. */
  readonly sign: (book: BookId) => TaskEither<StoreTrouble, Head>;
  /** The public keys that a book's checkpoints are verified with, the current one first. */
  readonly keys: (book: BookId) => E.Either<StoreTrouble, BookKeys['trusted']>;
  /** The same, with the secret one that the book's log is signed with; trouble where that is somebody else's. */
  readonly ownKeys: (book: BookId) => E.Either<StoreTrouble, BookKeys>;
  /** Whether the book goes on from what was published last; that it does not is trouble, with what to do. */
  readonly goesOn: (book: BookId) => TaskEither<StoreTrouble, void>;
  /** The checkpoint published last with the current key's signature beside the others, as after a rotation. */
  readonly signAgain: (book: BookId) => E.Either<StoreTrouble, void>;
  /**
   * The checkpoint published last with these cosignatures, of one key the newest. Trouble where it is no longer the one
   * whose text this is: they are of another.
   */
  readonly cosigned: (
    book: BookId,
    text: string,
    signatures: readonly Signature[],
  ) => E.Either<StoreTrouble, Head>;
}

export const signerOf = (trees: Trees, signing: Signing): Signer => {
  const keys = (): E.Either<StoreTrouble, LogKeys> =>
    pipe(signing.keys(), E.chain(E.fromNullable(noKey(signing.name))));

  const published: Signer['published'] = (book) =>
    pipe(
      E.Do,
      E.apS('note', signing.latest(book)),
      E.bind('keys', signing.keys),
      E.chain(({ note, keys: known }) => {
        if (note === undefined) return E.right(undefined);
        if (known === undefined) return E.left(noKey(signing.name));
        return E.fromNullable(unreadable(signing.name, book))(headIn(note, known, book));
      }),
    );

  const latestOn = (book: BookId, tree: Tree): E.Either<StoreTrouble, Head | undefined> =>
    pipe(
      published(book),
      E.chain((head) => {
        const fault = head === undefined ? undefined : faultIn(head.checkpoint, tree, book);
        return fault === undefined ? E.right(head) : E.left(fault);
      }),
    );

  const signOn = (book: BookId, tree: Tree): E.Either<StoreTrouble, Head> =>
    pipe(
      E.Do,
      E.bind('latest', () => latestOn(book, tree)),
      E.bind('keys', keys),
      E.chain(({ latest, keys: known }) => {
        const { origin, signer } = keysOf(known, book);
        if (latest?.checkpoint.size === tree.size && isSignedBy(latest.note, signer)) return E.right(latest);
        const checkpoint = { origin, size: tree.size, root: rootAt(tree, tree.size) };
        const note = signNote(checkpointText(checkpoint), [signer]);
        // Kept first: what has not been kept is never seen by anybody.
        return pipe(
          signing.keep(book, noteText(note), latest && noteText(latest.note)),
          E.map(() => ({ note, checkpoint })),
        );
      }),
    );

  return {
    published,
    sign: onTree(trees, signOn),
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
    goesOn: (book) => {
      const head = published(book);
      // Of what was never signed there is nothing to hold the book against.
      if (E.isLeft(head) || head.right === undefined)
        return () => Promise.resolve(E.map(() => undefined)(head));
      return onTree(trees, (id, tree) => E.map(() => undefined)(latestOn(id, tree)))(book);
    },
    signAgain: (book) =>
      pipe(
        E.Do,
        E.bind('latest', () => published(book)),
        E.bind('keys', keys),
        E.chain(({ latest, keys: known }) => {
          const { signer } = keysOf(known, book);
          if (latest === undefined || isSignedBy(latest.note, signer)) return E.right(undefined);
          const both = withSignatures(latest.note, signNote(latest.note.text, [signer]).signatures);
          return signing.keep(book, noteText(both), noteText(latest.note));
        }),
      ),
    cosigned: (book, text, signatures) =>
      pipe(
        published(book),
        E.chain((latest) => {
          if (latest?.note.text !== text) return E.left(signedMeanwhile(book));
          const note = withSignatures(latest.note, signatures);
          const [before, after] = [noteText(latest.note), noteText(note)];
          const kept = before === after ? E.right(undefined) : signing.keep(book, after, before);
          return pipe(
            kept,
            E.map(() => ({ ...latest, note })),
          );
        }),
      ),
  };
};

/** Reads the tree, then does what needs nothing more; what the store throws on the way is trouble. */
const onTree =
  <A>(trees: Trees, work: (book: BookId, tree: Tree) => E.Either<StoreTrouble, A>) =>
  (book: BookId): TaskEither<StoreTrouble, A> =>
  async () => {
    const tree = await trees(book)();
    if (E.isLeft(tree)) return tree;
    try {
      return work(book, tree.right);
    } catch (error) {
      if (error instanceof StoreFailure) return E.left(error.trouble);
      throw error;
    }
  };

/** The root of the first `size` leaves. */
export const rootAt = (tree: Tree, size: number): Hash =>
  rootBetween(nodesFrom(tree.tile, tree.size), 0, size);

const headIn = (written: string, keys: LogKeys, book: BookId): Head | undefined => {
  const note = readNote(written);
  if (E.isLeft(note)) return undefined;
  const { origin, trusted } = keysOf(keys, book);
  const signed = opened(note.right, trusted);
  if (E.isLeft(signed)) return undefined;
  const checkpoint = readCheckpoint(signed.right.text);
  return checkpoint?.origin === origin ? { note: note.right, checkpoint } : undefined;
};

const isSignedBy = ({ signatures }: Note, { name, id }: { readonly name: string; readonly id: string }) =>
  signatures.some((signature) => signature.name === name && signature.id === id);

const faultIn = ({ size, root }: Checkpoint, tree: Tree, book: BookId): StoreTrouble | undefined => {
  if (tree.size < size) return rolledBack(book, tree.size, size);
  return sameHash(rootAt(tree, size), root) ? undefined : otherHistory(book, size);
};

const rolledBack = (book: BookId, has: number, signed: number): StoreTrouble => ({
  kind: 'rolled-back',
  message: `The book "${book}" has ${has} entries, and ${signed} were signed: entries ${has} to ${signed - 1} are missing. This is an older copy, or its write-ahead log was lost. Stop here: bring back the newest copy of the store, with its -wal file.`,
});

const otherHistory = (book: BookId, signed: number): StoreTrouble => ({
  kind: 'rolled-back',
  message: `The first ${signed} entries of the book "${book}" are not those that were signed: one was changed, or this is another store. Stop here: bring back the store that goes with this folder of signatures, and find the entry with acta verify.`,
});

const signedMeanwhile = (book: BookId): StoreTrouble => ({
  kind: 'unavailable',
  message: `Another checkpoint of the book "${book}" was signed meanwhile; the cosignatures are of the one before. Ask for them again.`,
});

const noKey = (where: string): StoreTrouble => ({
  kind: 'unavailable',
  message: `There is no signing key in ${where}. Make one with acta signing-key new --name <name>.`,
});

const unreadable = (where: string, book: BookId): StoreTrouble => ({
  kind: 'damaged',
  message: `The checkpoint of the book "${book}" in ${where} was not signed by the keys kept there. Bring back the last backup of that folder.`,
});
