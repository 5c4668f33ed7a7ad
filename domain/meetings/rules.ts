import type { Book } from '../book/state.js';
import type { Rules } from '../language/subject.js';
import { agendaItemAdded, agendaItemClosed, agendaItemOpened } from './agenda.js';
import {
  meetingAdjourned,
  meetingClosed,
  meetingConvened,
  meetingOpened,
  meetingResumed,
  mustBeConvenedOnly,
} from './convening.js';
import type { MeetingEvent } from './events.js';
import { draftingRules } from './drafting.js';
import { minutesRules } from './minutes-rules.js';
import { interventionNoted } from './interventions.js';
import { credentialsAccepted, draftingNamed, draftingRequested, presenceNoted } from './presence.js';
import { sessionClosed, sessionOpened } from './sessions.js';

export const meetingRules: Rules<Book, MeetingEvent> = {
  MeetingConvened: meetingConvened,
  MeetingDatesSettled: mustBeConvenedOnly,
  MeetingPostponed: mustBeConvenedOnly,
  MeetingOpened: meetingOpened,
  MeetingAdjourned: meetingAdjourned,
  MeetingResumed: meetingResumed,
  MeetingClosed: meetingClosed,
  SessionOpened: sessionOpened,
  SessionClosed: sessionClosed,
  AgendaItemAdded: agendaItemAdded,
  AgendaItemOpened: agendaItemOpened,
  AgendaItemClosed: agendaItemClosed,
  CredentialsAccepted: credentialsAccepted,
  PresenceNoted: presenceNoted,
  DraftingRepresentativesRequested: draftingRequested,
  DraftingRepresentativeNamed: draftingNamed,
  InterventionNoted: interventionNoted,
  ...draftingRules,
  ...minutesRules,
};
