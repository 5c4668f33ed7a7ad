import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { calendarDecisions } from '../calendar/decide.js';
import { correctionDecisions } from '../corrections/decide.js';
import type { Instant } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { Rejection } from '../language/rejection.js';
import type { Draft, Drafts } from '../language/subject.js';
import { mandateDecisions } from '../mandates/decide.js';
import { meetingDecisions } from '../meetings/decide.js';
import { membershipDecisions } from '../membership/decide.js';
import { presidencyDecisions } from '../presidency/decide.js';
import { proposalDecisions } from '../proposals/decide.js';
import { silenceDecisions } from '../silence/decide.js';
import { statementDecisions } from '../statements/decide.js';
import { textDecisions } from '../texts/decide.js';
import { accepts, RULES_VERSION, type History } from './accepts.js';
import type { Command } from './command.js';
import type { Event } from './event.js';
import type { Book } from './state.js';

type Decision = (book: Book, command: never) => E.Either<Rejection, Drafts<Event>>;

const decisions: Readonly<Record<Command['type'], Decision>> = {
  ...membershipDecisions,
  ...presidencyDecisions,
  ...meetingDecisions,
  ...proposalDecisions,
  ...silenceDecisions,
  ...statementDecisions,
  ...textDecisions,
  ...mandateDecisions,
  ...calendarDecisions,
  ...correctionDecisions,
};

/** What a command leaves: its entries, not yet identified or hashed, and the book they lead to. */
export interface Decided {
  readonly entries: readonly Recorded<Event>[];
  readonly book: Book;
}

const stamped =
  (book: Book, command: Command, recordedAt: Instant) =>
  (draft: Draft<Event>, index: number): Recorded<Event> => {
    const { type, data } = draft.event;
    // Type and data come from one event, which the compiler cannot follow through the parts.
    const entry = {
      type,
      data,
      number: book.next + index,
      occurredAt: command.occurredAt,
      recordedAt,
      recordedBy: command.recordedBy,
      basis: command.basis,
    } as Recorded<Event>;
    const onBehalfOf = draft.onBehalfOf ?? command.onBehalfOf;
    if (onBehalfOf === undefined && command.source === undefined) return entry;
    return {
      ...entry,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...(command.source === undefined ? {} : { source: command.source }),
    };
  };

/**
 * The entries a command asks for, stamped but not yet held against the rules. They say what the command says, so
 * what must be sealed in them is not yet.
 */
export const draft = (
  book: Book,
  command: Command,
  recordedAt: Instant,
): E.Either<Rejection, readonly Recorded<Event>[]> =>
  pipe(
    decisions[command.type](book, command as never),
    E.map((drafts) => drafts.map(stamped(book, command, recordedAt))),
  );

/**
 * What recording `command` in `book` at `recordedAt` would leave, or why it may not be: the command's own events,
 * each held against the rules in turn. Pure. For commands without anything to seal; the others are drafted, sealed
 * and then held against the rules (src/plan.ts).
 */
export const decide = (
  book: Book,
  command: Command,
  recordedAt: Instant,
  history: History,
): E.Either<Rejection, Decided> =>
  pipe(
    draft(book, command, recordedAt),
    E.chain((entries) =>
      pipe(
        accepts(book, entries, RULES_VERSION, history),
        E.map((after) => ({ entries, book: after })),
      ),
    ),
  );
