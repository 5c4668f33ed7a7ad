import { event, type EventOf } from '../language/event.js';
import { ActId, FunctionId, MeetingId, PartyCode, TermId } from '../language/ids.js';
import { optional } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';
import { Moment } from '../dates/moment.js';

/** A member offered itself, in plenary, for a term to come. */
export const CandidacyAnnounced = event('CandidacyAnnounced', {
  member: PartyCode,
  term: TermId,
  meeting: MeetingId,
  /** When it would take office, as exactly as known: the notice the rules ask for is counted to its first day. */
  takesOffice: Moment,
});
export const CandidacyWithdrawn = event('CandidacyWithdrawn', {
  member: PartyCode,
  term: TermId,
  reason: optional(Text),
});
/** By an act of the deciding organ, by consensus. */
export const PresidencyDesignated = event('PresidencyDesignated', {
  member: PartyCode,
  term: TermId,
  act: ActId,
});
/** A designation from before the book's own acts, as a source tells it. */
export const DesignationEstablished = event('DesignationEstablished', { member: PartyCode, term: TermId });
/** A term from before the book's own acts, as a source tells it; `until` is left out while it runs. */
export const TermEstablished = event('TermEstablished', {
  member: PartyCode,
  term: TermId,
  from: Moment,
  until: optional(Moment),
});
/** The ceremony: who gave the presidency to whom. When it took effect is an entry of its own. */
export const PresidencyHandedOver = event('PresidencyHandedOver', {
  term: TermId,
  from: optional(PartyCode),
  to: PartyCode,
  meeting: optional(MeetingId),
});
export const PresidencyTookEffect = event('PresidencyTookEffect', {
  term: TermId,
  member: PartyCode,
  effective: Moment,
});
export const PresidencyEnded = event('PresidencyEnded', {
  term: TermId,
  member: PartyCode,
  until: Moment,
  reason: optional(Text),
});
export const ThemeChosen = event('ThemeChosen', {
  term: TermId,
  theme: LocalText,
  function: optional(FunctionId),
});

export const presidencyEvents = [
  CandidacyAnnounced,
  CandidacyWithdrawn,
  PresidencyDesignated,
  DesignationEstablished,
  TermEstablished,
  PresidencyHandedOver,
  PresidencyTookEffect,
  PresidencyEnded,
  ThemeChosen,
] as const;
export type PresidencyEvent = EventOf<(typeof presidencyEvents)[number]>;
