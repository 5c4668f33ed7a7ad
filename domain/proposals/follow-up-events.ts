import { ActivityDate } from '../dates/activity-date.js';
import { event, type EventOf } from '../language/event.js';
import { ActId, PartyCode, TextId } from '../language/ids.js';
import { optional } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';

/** By when what an act asked for is to be done, as exactly as that is known. A later one takes its place. */
export const FollowUpDueSet = event('FollowUpDueSet', {
  act: ActId,
  due: ActivityDate,
  reason: optional(Text),
});
/** A party did what it was asked for; where nobody was named, whoever did it. */
export const FollowUpDone = event('FollowUpDone', {
  act: ActId,
  by: PartyCode,
  how: LocalText,
  /** What came of it. */
  text: optional(TextId),
});

export const followUpEvents = [FollowUpDueSet, FollowUpDone] as const;
export type FollowUpEvent = EventOf<(typeof followUpEvents)[number]>;
