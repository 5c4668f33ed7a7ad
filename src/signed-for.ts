import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../domain/language/ids.js';
import type { AsOf } from './as-of.js';
import type { Signer } from './log/signer.js';
import { StoreFailure } from './ports/event-store.js';
import { toBase64 } from './proof/base64.js';
import type { Answer } from './question.js';

/** The checkpoint published last of a book, where any was. */
export type Published = Signer['published'];

/** With the last checkpoint, where it is of the book as it is now: what is asked as of then never reads otherwise. */
export const signedFor = async (
  answer: Answer,
  book: BookId,
  { at, on, knownOn }: AsOf,
  published: Published | undefined,
): Promise<Answer> => {
  if (answer.kind !== 'dossier' || (at ?? on ?? knownOn) !== undefined) return answer;
  const head = published === undefined ? E.right(undefined) : await published(book)();
  if (E.isLeft(head)) throw new StoreFailure(head.left);
  if (head.right === undefined) return answer;
  const { origin, size, root } = head.right.checkpoint;
  return { ...answer, checkpoint: { origin, size, root: toBase64(root) } };
};
