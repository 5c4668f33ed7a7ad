import { ActivityDate } from '../dates/activity-date.js';
import { event, type EventOf } from '../language/event.js';
import { ActId, ActivityId, OrganId, PartyCode } from '../language/ids.js';
import { list, optional } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';

export const ActivityProposed = event('ActivityProposed', {
  activity: ActivityId,
  /** Its letter or number in the list it comes from. */
  label: optional(Text),
  title: LocalText,
  /** The member that hosts it; left out when virtual or to be defined. */
  host: optional(PartyCode),
  /** Where, as the source says it: `virtual`, `por definir`; left out when it says nothing. */
  place: optional(LocalText),
  supporters: list(Text),
  technicalSupport: list(Text),
  date: ActivityDate,
  /** The organ whose meeting it is, when the activity is a meeting. */
  meetingOf: optional(OrganId),
});
export const ActivityApproved = event('ActivityApproved', { activity: ActivityId, act: ActId });
/** Only the fields given change. */
export const ActivityChanged = event('ActivityChanged', {
  activity: ActivityId,
  title: optional(LocalText),
  host: optional(PartyCode),
  place: optional(LocalText),
  supporters: optional(list(Text)),
  technicalSupport: optional(list(Text)),
  date: optional(ActivityDate),
  reason: Text,
});
/** What was to be confirmed is: the date as now known. */
export const ActivityConfirmed = event('ActivityConfirmed', { activity: ActivityId, date: ActivityDate });
export const ActivityHeld = event('ActivityHeld', { activity: ActivityId, date: ActivityDate });
export const ActivityCancelled = event('ActivityCancelled', { activity: ActivityId, reason: Text });

export const calendarEvents = [
  ActivityProposed,
  ActivityApproved,
  ActivityChanged,
  ActivityConfirmed,
  ActivityHeld,
  ActivityCancelled,
] as const;
export type CalendarEvent = EventOf<(typeof calendarEvents)[number]>;
