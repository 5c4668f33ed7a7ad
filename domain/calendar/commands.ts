import { command, type CommandOf } from '../language/event.js';
import * as events from './events.js';

// An activity is approved by RecordAct.
export const calendarCommands = [
  command('ProposeActivity', events.ActivityProposed.data.props),
  command('ChangeActivity', events.ActivityChanged.data.props),
  command('ConfirmActivity', events.ActivityConfirmed.data.props),
  command('HoldActivity', events.ActivityHeld.data.props),
  command('CancelActivity', events.ActivityCancelled.data.props),
] as const;
export type CalendarCommand = CommandOf<(typeof calendarCommands)[number]>;
