import type { Book } from '../book/state.js';
import { isPlausible } from '../dates/deadline.js';
import type { EventOf } from '../language/event.js';
import type { Recorded, Stamp } from '../language/entry.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeMember } from '../membership/checks.js';
import { mustChair } from '../presidency/checks.js';
import { mustSpeakFor } from '../proposals/positions.js';
import { deadlineImplausible } from '../silence/rejections.js';
import { arrivalBy } from '../silence/timing.js';
import type { StatementCameLate, StatementEvent, StatementFiled, StatementOn } from './events.js';
import * as because from './rejections.js';
import { filingOf, knownAs } from './target.js';

// A statement is the member's own. It bars nothing, and nothing asks for it.

type Stated = Recorded<EventOf<typeof StatementFiled | typeof StatementCameLate>>;

const mustBeKnown = (book: Book, on: StatementOn): Verdict =>
  unless(knownAs(book, on) === undefined, () => because.nothingToStateOn(on));

const mustArrive = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  on: StatementOn,
  as: 'in-time' | 'late',
): Verdict => {
  const filing = filingOf(book, on);
  if (filing === undefined) return unless(as === 'late', () => because.filingAhead(book, undefined));
  const arrival = arrivalBy(book, entry.occurredAt, filing.over);
  if (arrival === as) return accepted;
  if (arrival === 'uncertain') return refuse(because.filingHourNeeded(book, filing));
  return refuse(as === 'late' ? because.filingAhead(book, filing) : because.filingOver(book, filing));
};

const stated =
  (as: 'in-time' | 'late') =>
  (book: Book, entry: Stated): Verdict => {
    const { statement, on, member } = entry.data;
    const before = book.statements.statements.get(statement);
    if (before !== undefined) return refuse(because.statementAlreadyFiled(statement, before.entry));
    return all(
      () => mustBeMember(book, entry, member),
      () => mustSpeakFor(book, entry, member),
      () => mustBeKnown(book, on),
      () => mustArrive(book, entry, on, as),
    );
  };

export const statementRules: Rules<Book, StatementEvent> = {
  StatementFiled: stated('in-time'),
  StatementCameLate: stated('late'),
  StatementWithdrawn: (book, entry) => {
    const { statement: id, member } = entry.data;
    const statement = book.statements.statements.get(id);
    if (statement === undefined) return refuse(because.unknownStatement(id));
    const { withdrawn } = statement;
    return all(
      () => unless(statement.member !== member, () => because.notItsStatement(statement, member)),
      () => mustSpeakFor(book, entry, member),
      () =>
        withdrawn === undefined ? accepted : refuse(because.statementWithdrawnAlready(statement, withdrawn)),
    );
  },
  // What was kept as late is not brought back into time.
  StatementsDeadlineSet: (book, entry) => {
    const { on, deadline } = entry.data;
    return all(
      () => mustChair(book, entry),
      () => mustBeKnown(book, on),
      () => unless(!isPlausible(deadline), () => deadlineImplausible(deadline)),
      () => (filingOf(book, on) === undefined ? accepted : mustArrive(book, entry, on, 'in-time')),
    );
  },
};
