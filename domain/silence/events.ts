import { Deadline } from '../dates/deadline.js';
import { oneOf } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import {
  AmendmentId,
  Digest,
  EntryNumber,
  FunctionId,
  MeetingId,
  PartyCode,
  ProposalId,
  SilenceId,
  TextId,
} from '../language/ids.js';
import { nonEmptyList, optional, struct } from '../language/struct.js';
import { Language, Text } from '../language/text.js';
import { ProposalVersion } from '../proposals/events.js';

/** Either breaks the silence. */
export const BrokenWith = oneOf('BrokenWith', ['objection', 'amendment']);
export type BrokenWith = typeof BrokenWith._A;

/** By the presidency or the Secretariat. */
const conducted = { by: PartyCode, function: optional(FunctionId) } as const;

/** An amendment, and the text that it would change. */
export const AmendmentReference = struct('AmendmentReference', { text: TextId, amendment: AmendmentId });

const answered = {
  silence: SilenceId,
  member: PartyCode,
  with: BrokenWith,
  /** The member's own words: why it objects, or what it would have changed. */
  words: Text,
  /** Where it was proposed as an amendment of the text. */
  amendment: optional(AmendmentReference),
} as const;

/** One version of a proposal goes out to the members: who says nothing by the deadline agrees to it. */
export const SilenceCirculated = event('SilenceCirculated', {
  silence: SilenceId,
  proposal: ProposalId,
  version: ProposalVersion,
  /** SHA-256 of what was circulated: the version, the texts it is about, the work plans of its groups. */
  digest: Digest,
  /** The entries that last shaped them, in its order. */
  shapes: optional(nonEmptyList(EntryNumber)),
  languages: nonEmptyList(Language),
  deadline: Deadline,
  ...conducted,
});
export const SilenceExtended = event('SilenceExtended', {
  silence: SilenceId,
  deadline: Deadline,
  reason: optional(Text),
  ...conducted,
});
/** Its time stands still. */
export const SilenceSuspended = event('SilenceSuspended', { silence: SilenceId, reason: Text, ...conducted });
export const SilenceResumed = event('SilenceResumed', {
  silence: SilenceId,
  deadline: Deadline,
  ...conducted,
});
/** In time. */
export const SilenceBroken = event('SilenceBroken', answered);
/** After the deadline: kept, and without effect on the decision. */
export const ObjectionCameLate = event('ObjectionCameLate', answered);
/** After the deadline, unbroken: the decision is taken. */
export const SilenceClosed = event('SilenceClosed', { silence: SilenceId, ...conducted });
/** Ended without a result. */
export const SilenceCalledOff = event('SilenceCalledOff', { silence: SilenceId, reason: Text, ...conducted });
/** That the decision was taken so is told at a meeting of the organ. */
export const SilenceAnnounced = event('SilenceAnnounced', {
  silence: SilenceId,
  meeting: MeetingId,
  ...conducted,
});

export const silenceEvents = [
  SilenceCirculated,
  SilenceExtended,
  SilenceSuspended,
  SilenceResumed,
  SilenceBroken,
  ObjectionCameLate,
  SilenceClosed,
  SilenceCalledOff,
  SilenceAnnounced,
] as const;
export type SilenceEvent = EventOf<(typeof silenceEvents)[number]>;
