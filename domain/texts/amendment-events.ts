import { whole } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import { AmendmentId, FunctionId, MeetingId, ParagraphId, PartyCode, TextId } from '../language/ids.js';
import { nonEmptyList, optional, tagged } from '../language/struct.js';
import { Text } from '../language/text.js';
import { placeFields } from './place.js';

/** A version of a text, from 1. */
export const TextVersion = whole('TextVersion', 1);

/** What an amendment asks for. What is inserted has the id it will have as a paragraph. */
export const Change = tagged('Change', 'kind', {
  replace: { paragraph: ParagraphId, words: Text },
  insert: { paragraph: ParagraphId, ...placeFields, words: Text },
  delete: { paragraph: ParagraphId },
  move: { paragraph: ParagraphId, ...placeFields },
});
export type Change = typeof Change._A;

const its = { text: TextId, amendment: AmendmentId } as const;

export const AmendmentProposed = event('AmendmentProposed', {
  ...its,
  /** The version of the text that it was made on. */
  version: TextVersion,
  change: Change,
  by: nonEmptyList(PartyCode),
  reason: optional(Text),
});
/** One of its proposers finds that it holds on a later version as well. */
export const AmendmentRebased = event('AmendmentRebased', { ...its, version: TextVersion, by: PartyCode });
export const AmendmentWithdrawn = event('AmendmentWithdrawn', {
  ...its,
  by: PartyCode,
  reason: optional(Text),
});
/** One of its proposers gives it up in favour of another. */
export const AmendmentSuperseded = event('AmendmentSuperseded', {
  ...its,
  with: AmendmentId,
  by: PartyCode,
});
/** The presiding member finds agreement on it; by this very entry the text is changed. */
export const AmendmentAccepted = event('AmendmentAccepted', {
  ...its,
  by: PartyCode,
  meeting: optional(MeetingId),
  function: optional(FunctionId),
});

export const amendmentEvents = [
  AmendmentProposed,
  AmendmentRebased,
  AmendmentWithdrawn,
  AmendmentSuperseded,
  AmendmentAccepted,
] as const;
export type AmendmentEvent = EventOf<(typeof amendmentEvents)[number]>;
