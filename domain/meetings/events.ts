import { ActivityDate } from '../dates/activity-date.js';
import { Moment } from '../dates/moment.js';
import { oneOf } from '../language/codec.js';
import { Doors } from '../language/doors.js';
import { event, type EventOf } from '../language/event.js';
import {
  AgendaItemId,
  FunctionId,
  MeetingId,
  OrganId,
  PartyCode,
  SessionId,
  TextId,
} from '../language/ids.js';
import { list, optional } from '../language/struct.js';
import { LocalText, sealed, Text } from '../language/text.js';
import { draftingEvents } from './drafting-events.js';
import { minutesEvents } from './minutes-events.js';

export const Presence = oneOf('Presence', ['present', 'absent', 'left']);
export type Presence = typeof Presence._A;

/** Convened by the presidency, through the Secretariat. */
export const MeetingConvened = event('MeetingConvened', {
  meeting: MeetingId,
  organ: OrganId,
  names: LocalText,
  by: PartyCode,
  through: optional(PartyCode),
  dates: ActivityDate,
  place: optional(LocalText),
  function: optional(FunctionId),
});
export const MeetingDatesSettled = event('MeetingDatesSettled', {
  meeting: MeetingId,
  dates: ActivityDate,
  place: optional(LocalText),
});
export const MeetingPostponed = event('MeetingPostponed', {
  meeting: MeetingId,
  reason: Text,
  dates: ActivityDate,
});
export const MeetingOpened = event('MeetingOpened', {
  meeting: MeetingId,
  by: PartyCode,
  function: optional(FunctionId),
});
export const MeetingAdjourned = event('MeetingAdjourned', { meeting: MeetingId, until: optional(Moment) });
export const MeetingResumed = event('MeetingResumed', { meeting: MeetingId });
export const MeetingClosed = event('MeetingClosed', {
  meeting: MeetingId,
  by: PartyCode,
  function: optional(FunctionId),
});

export const SessionOpened = event('SessionOpened', {
  meeting: MeetingId,
  session: SessionId,
  names: LocalText,
  doors: Doors,
});
export const SessionClosed = event('SessionClosed', { meeting: MeetingId, session: SessionId });

export const AgendaItemAdded = event('AgendaItemAdded', {
  meeting: MeetingId,
  item: AgendaItemId,
  title: LocalText,
  presenters: list(PartyCode),
  /** The item it is part of. */
  within: optional(AgendaItemId),
  session: optional(SessionId),
  documents: list(TextId),
  /** Closed by itself; it is closed as well within a closed item or in a closed session. */
  doors: optional(Doors),
});
export const AgendaItemOpened = event('AgendaItemOpened', { meeting: MeetingId, item: AgendaItemId });
export const AgendaItemClosed = event('AgendaItemClosed', { meeting: MeetingId, item: AgendaItemId });

export const CredentialsAccepted = event('CredentialsAccepted', {
  meeting: MeetingId,
  party: PartyCode,
  /** The head of delegation: a natural person, sealed. */
  head: optional(sealed('person', Text)),
});
export const PresenceNoted = event('PresenceNoted', {
  meeting: MeetingId,
  party: PartyCode,
  presence: Presence,
});

/** Asked of every member at the start, by the presidency (the CRM's fifth function). */
export const DraftingRepresentativesRequested = event('DraftingRepresentativesRequested', {
  meeting: MeetingId,
  by: PartyCode,
  function: optional(FunctionId),
});
export const DraftingRepresentativeNamed = event('DraftingRepresentativeNamed', {
  meeting: MeetingId,
  member: PartyCode,
  /** Who: a natural person, sealed. */
  representative: optional(sealed('person', Text)),
});
export const InterventionNoted = event('InterventionNoted', {
  meeting: MeetingId,
  item: optional(AgendaItemId),
  session: optional(SessionId),
  party: PartyCode,
  summary: optional(LocalText),
  /** What was said behind closed doors: sealed. */
  closedSummary: optional(sealed('closed', Text)),
});

export const meetingEvents = [
  MeetingConvened,
  MeetingDatesSettled,
  MeetingPostponed,
  MeetingOpened,
  MeetingAdjourned,
  MeetingResumed,
  MeetingClosed,
  SessionOpened,
  SessionClosed,
  AgendaItemAdded,
  AgendaItemOpened,
  AgendaItemClosed,
  CredentialsAccepted,
  PresenceNoted,
  DraftingRepresentativesRequested,
  DraftingRepresentativeNamed,
  InterventionNoted,
  ...draftingEvents,
  ...minutesEvents,
] as const;
export type MeetingEvent = EventOf<(typeof meetingEvents)[number]>;
