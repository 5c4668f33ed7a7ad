import { Deadline } from '../dates/deadline.js';
import { oneOf } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import {
  ActId,
  FunctionId,
  ParagraphId,
  PartyCode,
  ProposalId,
  StatementId,
  TextId,
} from '../language/ids.js';
import { optional, tagged } from '../language/struct.js';
import { Language, Text } from '../language/text.js';

/**
 * `footnote`: stands under what it speaks of. `reservation`: the member takes part in the decision save for this.
 * `explanation`: why it stood as it did. `dissociation`: it lets the decision be, and is no part of it. None of them
 * bars anything: what bars is an objection, taken as a position.
 */
export const StatementKind = oneOf('StatementKind', [
  'footnote',
  'reservation',
  'explanation',
  'dissociation',
]);
export type StatementKind = typeof StatementKind._A;

/** What a statement is kept with: an act, the decision on a proposal, a text or a paragraph of it. */
export const StatementOn = tagged('StatementOn', 'kind', {
  act: { act: ActId },
  decision: { proposal: ProposalId },
  text: { text: TextId },
  paragraph: { text: TextId, paragraph: ParagraphId },
});
export type StatementOn = typeof StatementOn._A;

const stated = {
  statement: StatementId,
  kind: StatementKind,
  on: StatementOn,
  member: PartyCode,
  /** The member's own words, to the letter, in the language it chose. */
  words: Text,
  language: Language,
} as const;

export const StatementFiled = event('StatementFiled', stated);
/** After the time for it: kept beside the others, as late. */
export const StatementCameLate = event('StatementCameLate', stated);
export const StatementWithdrawn = event('StatementWithdrawn', {
  statement: StatementId,
  member: PartyCode,
  reason: optional(Text),
});
/** Until when statements on one thing are filed, set by the presidency; it goes before the body's rule. */
export const StatementsDeadlineSet = event('StatementsDeadlineSet', {
  on: StatementOn,
  deadline: Deadline,
  by: PartyCode,
  function: optional(FunctionId),
});

export const statementEvents = [
  StatementFiled,
  StatementCameLate,
  StatementWithdrawn,
  StatementsDeadlineSet,
] as const;
export type StatementEvent = EventOf<(typeof statementEvents)[number]>;
