import { knownParty, knownPresidency } from '../book/known.js';
import type { Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import type { Grounds, GroundsOf } from '../language/ground.js';
import type { EntryNumber, PartyCode } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import type { StatementEvent, StatementOn } from './events.js';
import { onKey, statementsOn } from './state.js';
import { decidedBy, knownAs } from './target.js';

type Stated = {
  readonly occurredAt: Moment;
  readonly data: { readonly on: StatementOn; readonly member: PartyCode };
};

const stated = (book: Book, entry: Stated): Grounds => {
  const { on, member } = entry.data;
  return [
    ['matter', knownAs(book, on)],
    ['matter', decidedBy(book, on)],
    ['matter', book.statements.deadlines.get(onKey(on))?.entry],
    ['party', knownParty(book, entry, member)],
  ];
};

export const statementGrounds: GroundsOf<Book, StatementEvent> = {
  StatementFiled: stated,
  StatementCameLate: stated,
  StatementWithdrawn: (book, entry) => [
    ['matter', book.statements.statements.get(entry.data.statement)?.entry],
    ['party', knownParty(book, entry, entry.data.member)],
  ],
  StatementsDeadlineSet: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ['matter', knownAs(book, entry.data.on)],
  ],
};

const asItStands = (book: Book, on: StatementOn): readonly (EntryNumber | undefined)[] => [
  knownAs(book, on),
  book.statements.deadlines.get(onKey(on))?.entry,
];

export const statementRestsOn: RestsOn<Book, StatementEvent> = {
  StatementFiled: (book, { data }) => asItStands(book, data.on),
  StatementCameLate: (book, { data }) => [...asItStands(book, data.on), decidedBy(book, data.on)],
  StatementWithdrawn: (book, { data }) => [book.statements.statements.get(data.statement)?.entry],
  StatementsDeadlineSet: (book, { data }) => [
    ...asItStands(book, data.on),
    ...statementsOn(book.statements, data.on).flatMap(({ late, entry }) => (late ? [entry] : [])),
  ],
};
