import type { List } from 'immutable';
import type { ActivityDate } from '../dates/activity-date.js';
import type { ActId, ActivityId, EntryNumber, OrganId, PartyCode } from '../language/ids.js';
import { Register } from '../language/register.js';
import type { LocalText } from '../language/text.js';

export type ActivityPhase = 'proposed' | 'approved' | 'held' | 'cancelled';

export interface Activity {
  readonly id: ActivityId;
  readonly label: string | undefined;
  readonly title: LocalText;
  readonly host: PartyCode | undefined;
  readonly place: LocalText | undefined;
  readonly supporters: readonly string[];
  readonly technicalSupport: readonly string[];
  readonly date: ActivityDate;
  /** The entry that gave it its present date. */
  readonly dateEntry: EntryNumber;
  readonly meetingOf: OrganId | undefined;
  readonly phase: ActivityPhase;
  readonly phaseEntry: EntryNumber;
  readonly approved: { readonly act: ActId; readonly entry: EntryNumber } | undefined;
  readonly cancelledBecause: string | undefined;
  readonly entry: EntryNumber;
  /** The entries that made it what it is, first to last: what was proposed, changed, confirmed, held or cancelled. */
  readonly shaped: List<EntryNumber>;
  readonly changes: readonly { readonly reason: string; readonly entry: EntryNumber }[];
}

export interface CalendarState {
  /** In the order they were proposed. */
  readonly activities: Register<ActivityId, Activity>;
}

export const noCalendar: CalendarState = { activities: new Register() };
