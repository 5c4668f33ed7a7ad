import * as E from 'fp-ts/lib/Either.js';
import { isCorrection } from '../domain/book/fold.js';
import { readable } from '../domain/closed-doors/closed-entry.js';
import type { Instant } from '../domain/dates/moment.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { diff, entriesIn } from '../projections/diff.js';
import { rowsAt, viewAsOf, type AsOf } from './as-of.js';
import { beyondTheBook, type AskFailure } from './ask-failures.js';
import type { Entry } from './envelope.js';
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
  if (E.isLeft(after)) return after;
  return E.right(diff(before.right, after.right, [from, to], await entriesBetween(store, seen, [from, to])));
};

/** Of more entries than this it is quicker to look at all that the book has. */
const MOST_READ = 1_000;

/** Those after one and up to another, as far as they are seen; none are given where a correction is among them. */
const entriesBetween = async (
  store: EventStore,
  seen: Seen,
  [from, to]: readonly [EntryNumber, EntryNumber],
): Promise<readonly Entry[] | undefined> => {
  if (to - from > MOST_READ) return undefined;
  const numbers = Array.from({ length: to - from }, (_, index) => from + 1 + index);
  const entries = readable(await rowsAt(store, seen, numbers));
  return entries.some(isCorrection) ? undefined : entries;
};
