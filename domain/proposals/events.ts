import { ActivityDate } from '../dates/activity-date.js';
import { oneOf, whole } from '../language/codec.js';
import { Doors } from '../language/doors.js';
import { event, type EventOf } from '../language/event.js';
import {
  ActId,
  AgendaItemId,
  EntryNumber,
  FunctionId,
  MeetingId,
  OrganId,
  ParagraphId,
  PartyCode,
  ProposalId,
  TextId,
} from '../language/ids.js';
import { list, nonEmptyList, optional, struct } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';
import { Topic } from '../language/topic.js';
import { Verb } from '../language/verb.js';
import { followUpEvents } from './follow-up-events.js';

/** What is asked of the organ. */
export const ProposalKind = oneOf('ProposalKind', [
  'text',
  'adoption',
  'mandate',
  'designation',
  'calendar',
  'other',
]);
export type ProposalKind = typeof ProposalKind._A;

/** What is to be done with a mandate in force; it is brought into force, or accepted, by the verb alone. */
export const MandateChange = oneOf('MandateChange', ['amend', 'supersede', 'revoke']);
export type MandateChange = typeof MandateChange._A;

/**
 * A member's stand on one version. Only `objection` can bar consensus; a `reserve` is kept beside the decision.
 * RFC 7282 §3: an objection is addressed, not counted.
 */
export const Stand = oneOf('Stand', ['support', 'no-objection', 'reserve', 'objection', 'not-participating']);
export type Stand = typeof Stand._A;

/** A version of a proposal, from 1. */
export const ProposalVersion = whole('ProposalVersion', 1);

export const ProposalSubmitted = event('ProposalSubmitted', {
  proposal: ProposalId,
  organ: OrganId,
  meeting: optional(MeetingId),
  item: optional(AgendaItemId),
  kind: ProposalKind,
  title: LocalText,
  words: optional(LocalText),
  about: list(Topic),
  /** The verb it asks the organ for, and the only one that consensus on it carries; by its kind when left out. */
  asks: optional(Verb),
  /** What it asks for a mandate in force; an amendment gives the mandate the very words of the proposal. */
  change: optional(MandateChange),
  by: nonEmptyList(PartyCode),
  /** Closed by itself; it is closed as well under a closed item. */
  doors: optional(Doors),
});
export const ProposalRevised = event('ProposalRevised', {
  proposal: ProposalId,
  version: ProposalVersion,
  words: LocalText,
  by: nonEmptyList(PartyCode),
  reason: optional(Text),
});
export const ProposalWithdrawn = event('ProposalWithdrawn', {
  proposal: ProposalId,
  by: PartyCode,
  reason: optional(Text),
});
/** The organ did not take it up: neither consensus nor withdrawal. */
export const ProposalRejected = event('ProposalRejected', {
  proposal: ProposalId,
  by: PartyCode,
  reason: Text,
  function: optional(FunctionId),
});
export const ProposalDeferred = event('ProposalDeferred', {
  proposal: ProposalId,
  by: PartyCode,
  reason: Text,
  until: optional(ActivityDate),
  function: optional(FunctionId),
});
export const ProposalResumed = event('ProposalResumed', {
  proposal: ProposalId,
  /** The meeting it is before from now on, where that is another than before. */
  meeting: optional(MeetingId),
  by: PartyCode,
  function: optional(FunctionId),
});

export const PositionTaken = event('PositionTaken', {
  proposal: ProposalId,
  version: ProposalVersion,
  member: PartyCode,
  stand: Stand,
  /** Why; an objection without a reason is not an objection. */
  reason: optional(Text),
  meeting: optional(MeetingId),
});
export const ObjectionWithdrawn = event('ObjectionWithdrawn', {
  proposal: ProposalId,
  member: PartyCode,
  reason: optional(Text),
});
/** The objecting member agrees that its objection has been met, and how. */
export const ObjectionMet = event('ObjectionMet', { proposal: ProposalId, member: PartyCode, how: Text });
/** Somebody answered the objection; that alone neither meets nor withdraws it. */
export const ObjectionAnswered = event('ObjectionAnswered', {
  proposal: ProposalId,
  member: PartyCode,
  by: PartyCode,
  answer: Text,
});
/** The member maintains its objection after the answer. */
export const ObjectionSustained = event('ObjectionSustained', {
  proposal: ProposalId,
  member: PartyCode,
  reason: Text,
});

/** The presiding member declared that no member entitled to a position maintains an objection. */
export const ConsensusDeclared = event('ConsensusDeclared', {
  proposal: ProposalId,
  version: ProposalVersion,
  /** The entries that last shaped what the proposal is about (texts, activities, mandates), in its order. */
  shapes: optional(nonEmptyList(EntryNumber)),
  by: PartyCode,
  meeting: optional(MeetingId),
  function: optional(FunctionId),
});

/** Where an act stands written. */
export const ParagraphReference = struct('ParagraphReference', { text: TextId, paragraph: ParagraphId });

export const ActRecorded = event('ActRecorded', {
  act: ActId,
  organ: OrganId,
  meeting: optional(MeetingId),
  verb: Verb,
  /** What the act is about: what it approves, accepts, designates … */
  objects: nonEmptyList(Topic),
  words: LocalText,
  proposal: optional(ProposalId),
  paragraph: optional(ParagraphReference),
  /** The acts of other organs it followed: a recommendation, a request. */
  follows: list(ActId),
  addressees: list(PartyCode),
  function: optional(FunctionId),
});

export const proposalEvents = [
  ProposalSubmitted,
  ProposalRevised,
  ProposalWithdrawn,
  ProposalRejected,
  ProposalDeferred,
  ProposalResumed,
  PositionTaken,
  ObjectionWithdrawn,
  ObjectionMet,
  ObjectionAnswered,
  ObjectionSustained,
  ConsensusDeclared,
  ActRecorded,
  ...followUpEvents,
] as const;
export type ProposalEvent = EventOf<(typeof proposalEvents)[number]>;
