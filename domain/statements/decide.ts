import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { zoneOf, type Book } from '../book/state.js';
import { settled } from '../dates/deadline.js';
import { one } from '../language/draft.js';
import type { Decisions, Drafts } from '../language/subject.js';
import { noOneInstant } from '../silence/rejections.js';
import { arrivalBy } from '../silence/timing.js';
import type { StatementCommand } from './commands.js';
import * as events from './events.js';
import { filingOf } from './target.js';

export const statementDecisions: Decisions<Book, StatementCommand, events.StatementEvent> = {
  FileStatement: (book, { data, occurredAt }) => {
    const filing = filingOf(book, data.on);
    const late = filing !== undefined && arrivalBy(book, occurredAt, filing.over) === 'late';
    return one<events.StatementEvent>(
      late ? events.StatementCameLate.of(data) : events.StatementFiled.of(data),
    );
  },
  WithdrawStatement: (_, { data }) => one(events.StatementWithdrawn.of(data)),
  SetStatementsDeadline: (book, { data }) =>
    pipe(
      settled(data.deadline, zoneOf(book)),
      E.mapLeft(noOneInstant),
      E.map((deadline): Drafts<events.StatementEvent> => [
        { event: events.StatementsDeadlineSet.of({ ...data, deadline }) },
      ]),
    ),
};
