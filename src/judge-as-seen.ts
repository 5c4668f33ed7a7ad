import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../domain/authority/asker.js';
import type { Command } from '../domain/book/command.js';
import { decide } from '../domain/book/decide.js';
import { looksBack } from '../domain/book/erase.js';
import type { Event } from '../domain/book/event.js';
import type { Instant } from '../domain/dates/moment.js';
import type { Recorded } from '../domain/language/entry.js';
import type { Rejection } from '../domain/language/rejection.js';
import type { Sources } from './as-of.js';
import { entryId } from './envelope.js';
import { StoreFailure, type EventStore } from './ports/event-store.js';
import { allEntries } from './read.js';
import type { Commands } from './record.js';

/** Which of several commands, by its position, is not acceptable in the book as its asker sees it, and why. */
export interface RefusedAsSeen {
  readonly index: number;
  readonly rejection: Rejection;
}

/**
 * Holds commands, in order, against the book as the asker sees it, in which what is hidden from them has never been:
 * so what they name of it is unknown, and no refusal tells more. Asked before anything is recorded; where it accepts
 * and the recorder still refuses, the reason is hidden, and `forOutsider` says what may be told of it.
 */
export const judgedAsSeen = async (
  { store, books }: Sources,
  commands: Commands,
  asker: Asker,
  now: Instant,
): Promise<E.Either<RefusedAsSeen, void>> => {
  // Who sees all of it is told by the recorder itself.
  if (asker.kind === 'keeper') return E.right(undefined);
  const seen = await books.seenBy(commands[0].book, asker);
  if (seen.hidden.size === 0) return E.right(undefined);
  let { book } = seen;
  let history: readonly Recorded<Event>[] = commands.some(looksBack)
    ? (await allEntries(store, book.id, { to: book.next - 1 })).filter(
        ({ number }) => !seen.hidden.has(number),
      )
    : [];
  for (const [index, command] of commands.entries()) {
    // A retry is answered with its receipt, or told that its id is in use: not judged once more.
    if (await wasRecorded(store, command)) continue;
    const before = history;
    const decided = decide(book, command, now, () => before);
    if (E.isLeft(decided)) return E.left({ index, rejection: decided.left });
    ({ book } = decided.right);
    history = [...history, ...decided.right.entries];
  }
  return E.right(undefined);
};

const wasRecorded = async (store: EventStore, { book, id }: Command): Promise<boolean> => {
  const found = await store.find(book, entryId(id, 0))();
  if (E.isLeft(found)) throw new StoreFailure(found.left);
  return found.right !== undefined;
};
