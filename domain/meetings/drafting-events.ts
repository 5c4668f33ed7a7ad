import { event, type EventOf } from '../language/event.js';
import { FunctionId, MeetingId, PartyCode, TextId } from '../language/ids.js';
import { optional } from '../language/struct.js';
import { LocalText } from '../language/text.js';

/** The presidency heads the drafting group unless it names another member. */
export const DraftingHeadNamed = event('DraftingHeadNamed', {
  meeting: MeetingId,
  member: PartyCode,
  by: PartyCode,
  function: optional(FunctionId),
});
/** What the head tells the meeting of how the drafting goes. */
export const DraftingReported = event('DraftingReported', {
  meeting: MeetingId,
  by: PartyCode,
  report: LocalText,
});
/** A text that the group brings out of its work. The organ whose text it is approves it, and no other. */
export const DraftingTextPresented = event('DraftingTextPresented', {
  meeting: MeetingId,
  text: TextId,
  by: PartyCode,
});

export const draftingEvents = [DraftingHeadNamed, DraftingReported, DraftingTextPresented] as const;
export type DraftingEvent = EventOf<(typeof draftingEvents)[number]>;
