import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../domain/dates/moment.js';
import { diff, entriesIn } from '../projections/diff.js';
import { viewAsOf, type AsOf } from './as-of.js';
import { beyondTheBook, type AskFailure } from './ask-failures.js';
import type { EventStore } from './ports/event-store.js';
import type { Answer, Question } from './question.js';
import type { Seen } from './seen.js';

/** A question about two states of a book, which lie before the moment it is asked of. */
export const answerBetween = async (
  { store, seen, now }: { readonly store: EventStore; readonly seen: Seen; readonly now: Instant },
  { id }: Extract<Question, { readonly kind: 'diff' }>,
  asOf: AsOf,
): Promise<E.Either<AskFailure, Answer>> => {
  const [first, second] = entriesIn(id);
  const [from, to] = [Math.min(first, second), Math.max(first, second)];
  const last = asOf.at ?? seen.book.next - 1;
  if (to > last) return E.left(beyondTheBook(to, last));
  const before = await viewAsOf(store, seen, { ...asOf, at: from }, now);
  if (E.isLeft(before)) return before;
  const after = await viewAsOf(store, seen, { ...asOf, at: to }, now);
  return E.isLeft(after) ? after : E.right(diff(before.right, after.right, [from, to]));
};
