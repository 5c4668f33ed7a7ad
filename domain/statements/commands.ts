import { DeadlineSet } from '../dates/deadline.js';
import { command, type CommandOf } from '../language/event.js';
import * as events from './events.js';

export const statementCommands = [
  // Whether it came in time or too late follows from when it happened.
  command('FileStatement', events.StatementFiled.data.props),
  command('WithdrawStatement', events.StatementWithdrawn.data.props),
  command('SetStatementsDeadline', { ...events.StatementsDeadlineSet.data.props, deadline: DeadlineSet }),
] as const;
export type StatementCommand = CommandOf<(typeof statementCommands)[number]>;
