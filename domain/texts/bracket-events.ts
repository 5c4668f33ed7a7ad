import { whole } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import {
  AlternativeId,
  BracketId,
  FunctionId,
  MeetingId,
  ParagraphId,
  PartyCode,
  TextId,
} from '../language/ids.js';
import { list, nonEmptyList, optional, struct, tagged } from '../language/struct.js';
import { Text } from '../language/text.js';

// What is not agreed stands in brackets: who asked for them, which wordings are proposed, who stands on which.

const occurrence = optional(whole('occurrence', 1, 10_000));

/** What a bracket is put around. Words are quoted as they stand; where they occur more than once, which time is meant. */
export const Span = tagged('Span', 'kind', {
  whole: {},
  words: { words: Text, occurrence },
  /** Where nothing stands yet: behind these words, or before all of them. */
  insertion: { after: optional(Text), occurrence },
});
export type Span = typeof Span._A;

/** A wording that is proposed; without words, that nothing stand there. */
export const Wording = struct('Wording', { alternative: AlternativeId, words: optional(Text) });
export type Wording = typeof Wording._A;

/** Inside another bracket: in one of its alternatives. */
export const Inside = struct('Inside', { bracket: BracketId, alternative: AlternativeId });
export type Inside = typeof Inside._A;

/** What stands there so far becomes the alternative `as-it-stands`. */
export const BracketOpened = event('BracketOpened', {
  text: TextId,
  bracket: BracketId,
  paragraph: ParagraphId,
  inside: optional(Inside),
  around: Span,
  by: nonEmptyList(PartyCode),
  /** What they propose instead; they stand on the first of these, or on the bracket itself. */
  alternatives: list(Wording),
  reason: optional(Text),
});
export const AlternativeProposed = event('AlternativeProposed', {
  text: TextId,
  bracket: BracketId,
  alternative: AlternativeId,
  words: optional(Text),
  by: nonEmptyList(PartyCode),
  reason: optional(Text),
});
/** The member now stands on this alternative, and on no other of the bracket. */
export const AlternativeSupported = event('AlternativeSupported', {
  text: TextId,
  bracket: BracketId,
  alternative: AlternativeId,
  member: PartyCode,
  reason: optional(Text),
});
/** The member stands on nothing in the bracket any more: it goes along with what the others agree on. */
export const BracketReleased = event('BracketReleased', {
  text: TextId,
  bracket: BracketId,
  member: PartyCode,
  reason: optional(Text),
});
/** Brackets side by side, and all words between them, become one. Who stood in them stands on the new one itself. */
export const BracketsMerged = event('BracketsMerged', {
  text: TextId,
  brackets: nonEmptyList(BracketId),
  bracket: BracketId,
  by: nonEmptyList(PartyCode),
  alternatives: nonEmptyList(Wording),
  reason: optional(Text),
});
/** The presiding member finds agreement on one of the alternatives; its words take the place of the bracket. */
export const BracketClosed = event('BracketClosed', {
  text: TextId,
  bracket: BracketId,
  alternative: AlternativeId,
  by: PartyCode,
  meeting: optional(MeetingId),
  function: optional(FunctionId),
});

export const bracketEvents = [
  BracketOpened,
  AlternativeProposed,
  AlternativeSupported,
  BracketReleased,
  BracketsMerged,
  BracketClosed,
] as const;
export type BracketEvent = EventOf<(typeof bracketEvents)[number]>;
