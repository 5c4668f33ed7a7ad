import { event, type EventOf } from '../language/event.js';
import { FunctionId, MeetingId, PartyCode, TextId } from '../language/ids.js';
import { optional } from '../language/struct.js';

/**
 * The presiding member gives its own account of a meeting, on its own responsibility. It claims no consensus: the text
 * is never agreed on nor adopted, and from here on not a word of it changes.
 */
export const ChairSummaryIssued = event('ChairSummaryIssued', {
  text: TextId,
  meeting: MeetingId,
  by: PartyCode,
  function: optional(FunctionId),
});

export const summaryEvents = [ChairSummaryIssued] as const;
export type SummaryEvent = EventOf<(typeof summaryEvents)[number]>;
