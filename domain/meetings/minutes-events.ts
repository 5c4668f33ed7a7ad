import { Moment } from '../dates/moment.js';
import { event, type EventOf } from '../language/event.js';
import { AgendaItemId, MeetingId, MinutesCorrectionId, PartyCode } from '../language/ids.js';
import { optional, tagged } from '../language/struct.js';
import { Text } from '../language/text.js';

/** What becomes of a correction of the minutes that was asked for. */
export const CorrectionOutcome = tagged('CorrectionOutcome', 'kind', {
  taken: {},
  'not-taken': { reason: Text },
});
export type CorrectionOutcome = typeof CorrectionOutcome._A;

/** Their draft went to those who attended; it is made of the entries of the meeting. */
export const MinutesCirculated = event('MinutesCirculated', {
  meeting: MeetingId,
  /** Until when corrections are asked for. */
  until: Moment,
});
export const MinutesCorrectionAsked = event('MinutesCorrectionAsked', {
  meeting: MeetingId,
  correction: MinutesCorrectionId,
  by: PartyCode,
  /** The agenda item under which it stands; behind closed doors where that is. */
  item: optional(AgendaItemId),
  words: Text,
});
export const MinutesCorrectionSettled = event('MinutesCorrectionSettled', {
  meeting: MeetingId,
  correction: MinutesCorrectionId,
  outcome: CorrectionOutcome,
});
/** From here on the meeting is told: what is wrong in an entry of it is corrected in that entry. */
export const MinutesFinalized = event('MinutesFinalized', { meeting: MeetingId });

export const minutesEvents = [
  MinutesCirculated,
  MinutesCorrectionAsked,
  MinutesCorrectionSettled,
  MinutesFinalized,
] as const;
export type MinutesEvent = EventOf<(typeof minutesEvents)[number]>;
