import type { Book } from '../book/state.js';
import { one } from '../language/draft.js';
import type { Decisions } from '../language/subject.js';
import type { CalendarCommand } from './commands.js';
import * as events from './events.js';

export const calendarDecisions: Decisions<Book, CalendarCommand, events.CalendarEvent> = {
  ProposeActivity: (_, { data }) => one(events.ActivityProposed.of(data)),
  ChangeActivity: (_, { data }) => one(events.ActivityChanged.of(data)),
  ConfirmActivity: (_, { data }) => one(events.ActivityConfirmed.of(data)),
  HoldActivity: (_, { data }) => one(events.ActivityHeld.of(data)),
  CancelActivity: (_, { data }) => one(events.ActivityCancelled.of(data)),
};
