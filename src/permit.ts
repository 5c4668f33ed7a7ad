import type { Asker } from '../domain/authority/asker.js';
import { mayAsk, mayRecord } from '../domain/authority/may-record.js';
import type { Command } from '../domain/book/command.js';
import type { Book } from '../domain/book/state.js';
import type { Instant } from '../domain/dates/moment.js';
import type { Verdict } from '../domain/language/rejection.js';

/** What somebody who asks for commands to be recorded may do. */
export interface Permit {
  /** Whether the command may be asked for at all; of one recorded before, nothing else is asked. */
  readonly toAsk: (command: Command) => Verdict;
  /** Whether it may be recorded in the book as it stands when it is decided, at the instant it is to be recorded. */
  readonly toRecord: (book: Book, command: Command, now: Instant) => Verdict;
}

/** The permit of whoever identity says is asking. */
export const permitFor = (asker: Asker): Permit => ({
  toAsk: (command) => mayAsk(asker, command),
  toRecord: (book, command, now) => mayRecord(book, asker, command, now),
});

/** Whoever holds the book's file is asked nothing. */
export const keeperPermit = permitFor({ kind: 'keeper' });
