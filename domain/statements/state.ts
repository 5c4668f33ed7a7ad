import { Map } from 'immutable';
import type { Deadline } from '../dates/deadline.js';
import type { EntryNumber, PartyCode, StatementId } from '../language/ids.js';
import { Register } from '../language/register.js';
import type { Language } from '../language/text.js';
import type { StatementKind, StatementOn } from './events.js';

export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly on: StatementOn;
  readonly member: PartyCode;
  readonly words: string;
  readonly language: Language;
  readonly late: boolean;
  readonly entry: EntryNumber;
  readonly withdrawn: EntryNumber | undefined;
}

export interface StatementState {
  /** In the order of their entries. */
  readonly statements: Register<StatementId, Statement>;
  /** Until when they are filed, by what they are on; where the presidency has set it. */
  readonly deadlines: Map<
    string,
    { readonly on: StatementOn; readonly deadline: Deadline; readonly entry: EntryNumber }
  >;
}

export const noStatements: StatementState = { statements: new Register(), deadlines: Map() };

/** What a statement is on, as one word: the same for the same thing. */
export const onKey = (on: StatementOn): string => {
  switch (on.kind) {
    case 'act':
      return `act/${on.act}`;
    case 'decision':
      return `decision/${on.proposal}`;
    case 'text':
      return `text/${on.text}`;
    case 'paragraph':
      return `paragraph/${on.text}/${on.paragraph}`;
  }
};

/** Those on one thing, in order, withdrawn ones too. */
export const statementsOn = ({ statements }: StatementState, on: StatementOn): readonly Statement[] => {
  const key = onKey(on);
  return [...statements.values()].filter((statement) => onKey(statement.on) === key);
};
