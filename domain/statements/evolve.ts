import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { Reactions } from '../language/subject.js';
import type { StatementCameLate, StatementEvent, StatementFiled } from './events.js';
import { onKey, type StatementState } from './state.js';

const kept =
  (late: boolean) =>
  (
    state: StatementState,
    { number, data }: Recorded<EventOf<typeof StatementFiled | typeof StatementCameLate>>,
  ): StatementState => {
    const { statement: id, kind, on, member, words, language } = data;
    const statement = { id, kind, on, member, words, language, late, entry: number, withdrawn: undefined };
    return { ...state, statements: state.statements.set(id, statement) };
  };

export const statementReactions: Reactions<StatementState, StatementEvent> = {
  StatementFiled: kept(false),
  StatementCameLate: kept(true),
  StatementWithdrawn: (state, { number, data }) => {
    const statement = state.statements.get(data.statement);
    if (statement === undefined) return state;
    return { ...state, statements: state.statements.set(statement.id, { ...statement, withdrawn: number }) };
  },
  StatementsDeadlineSet: (state, { number, data: { on, deadline } }) => ({
    ...state,
    deadlines: state.deadlines.set(onKey(on), { on, deadline, entry: number }),
  }),
};
