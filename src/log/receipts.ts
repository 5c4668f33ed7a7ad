// What can be shown of a book's log to whoever has only a receipt, or only an older checkpoint.
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { StoreFailure, type StoreTrouble } from '../ports/event-store.js';
import { consistencyBody } from '../proof/consistency-text.js';
import type { LogProof } from '../proof/proof-text.js';
import { consistencyProof, inclusionProof } from '../proof/prove.js';
import { nodesFrom } from '../proof/tiles.js';
import type { Nodes } from '../proof/tree.js';
import type { Head } from './signer.js';
import type { Trees } from './trees.js';

/** That entry `number` is in the log, as of a checkpoint that covers it. */
export const proofOf = (
  trees: Trees,
  book: BookId,
  { note, checkpoint }: Head,
  number: EntryNumber,
): TaskEither<StoreTrouble, LogProof> =>
  onNodes(trees, book, checkpoint.size, (nodes) => ({
    index: number,
    proof: inclusionProof(nodes, number, checkpoint.size),
    checkpoint: note,
  }));

/** That a checkpoint goes on from the first `old` entries, `old` being at most its size: as tlog-witness writes it. */
export const consistencyOf = (
  trees: Trees,
  book: BookId,
  { note, checkpoint }: Head,
  old: number,
): TaskEither<StoreTrouble, string> =>
  onNodes(trees, book, checkpoint.size, (nodes) =>
    consistencyBody({ old, proof: consistencyProof(nodes, old, checkpoint.size), checkpoint: note }),
  );

const onNodes =
  <A>(trees: Trees, book: BookId, size: number, work: (nodes: Nodes) => A): TaskEither<StoreTrouble, A> =>
  async () => {
    const tree = await trees(book)();
    if (E.isLeft(tree)) return tree;
    try {
      return E.right(work(nodesFrom(tree.right.tile, Math.max(size, tree.right.size))));
    } catch (error) {
      if (error instanceof StoreFailure) return E.left(error.trouble);
      throw error;
    }
  };
