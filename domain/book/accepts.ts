import * as E from 'fp-ts/lib/Either.js';
import type { Recorded } from '../language/entry.js';
import { accepted, refuse, type Rejection } from '../language/rejection.js';
import { acceptsCorrection } from './correct.js';
import { wholePast, type Past } from './past.js';
import { acceptsEntry } from './entry-rules.js';
import { acceptsErasure, isJudgedByHistory } from './erase.js';
import type { Event } from './event.js';
import { evolve } from './evolve.js';
import * as because from './rejections.js';
import type { Book } from './state.js';

/** The newest version of acta's own rules. An entry keeps the version that accepted it. */
export const RULES_VERSION = 1;

/** All entries before the ones in question, in order; asked for only by a correction and by an erasure. */
export type History = () => readonly Recorded<Event>[];

/** What those that look back are judged on. */
export interface Lookback {
  readonly history: History;
  /** For a correction. */
  readonly past: () => Past;
}

/**
 * Whether these entries, all of one command, may follow this book, and the book they lead to. Pure; shared by
 * `decide` and by whoever verifies a book later, which holds each entry to the rules version it carries.
 */
export const accepts = (
  start: Book,
  entries: readonly Recorded<Event>[],
  rulesVersion: number,
  history: History,
): E.Either<Rejection, Book> =>
  acceptsWith(start, entries, rulesVersion, { history, past: () => wholePast(start.id, history()) });

/** The same for whoever knows a later state for a correction to begin at. */
export const acceptsWith = (
  start: Book,
  entries: readonly Recorded<Event>[],
  rulesVersion: number,
  lookback: Lookback,
): E.Either<Rejection, Book> => {
  if (rulesVersion !== RULES_VERSION) return refuse(because.unknownRulesVersion(rulesVersion));
  let after = start;
  for (const entry of entries) {
    const verdict = acceptsEntry(after, entry);
    if (E.isLeft(verdict)) return verdict;
    const next = goneOn(after, entry, entries, lookback);
    if (E.isLeft(next)) return next;
    after = next.right;
  }
  return E.right(after);
};

/** The book with one more entry that its own rules accept; of those about the record itself, if all before it lets it. */
const goneOn = (
  book: Book,
  entry: Recorded<Event>,
  command: readonly Recorded<Event>[],
  { history, past }: Lookback,
): E.Either<Rejection, Book> => {
  if (!isJudgedByHistory(entry)) return E.right(evolve(book, entry));
  const earlier = command.slice(0, command.indexOf(entry));
  if (entry.type === 'EntryCorrected') {
    const { since, ...from } = past();
    return acceptsCorrection(book, entry, { ...from, since: [...since, ...earlier] }, command);
  }
  const verdict =
    entry.type === 'SealedWordsErased' ? acceptsErasure(entry, [...history(), ...earlier]) : accepted;
  return E.map(() => evolve(book, entry))(verdict);
};
