import type { Book } from '../book/state.js';
import { firstTwice, one, several } from '../language/draft.js';
import { refuse } from '../language/rejection.js';
import type { Decisions } from '../language/subject.js';
import type { MeetingCommand } from './commands.js';
import * as events from './events.js';
import * as drafting from './drafting-events.js';
import * as minutes from './minutes-events.js';
import { nobodyNamed, partyNamedTwice } from './rejections.js';

export const meetingDecisions: Decisions<Book, MeetingCommand, events.MeetingEvent> = {
  ConveneMeeting: (_, { data }) => one(events.MeetingConvened.of(data)),
  SettleMeetingDates: (_, { data }) => one(events.MeetingDatesSettled.of(data)),
  PostponeMeeting: (_, { data }) => one(events.MeetingPostponed.of(data)),
  OpenMeeting: (_, { data }) => one(events.MeetingOpened.of(data)),
  AdjournMeeting: (_, { data }) => one(events.MeetingAdjourned.of(data)),
  ResumeMeeting: (_, { data }) => one(events.MeetingResumed.of(data)),
  CloseMeeting: (_, { data }) => one(events.MeetingClosed.of(data)),
  OpenSession: (_, { data }) => one(events.SessionOpened.of(data)),
  CloseSession: (_, { data }) => one(events.SessionClosed.of(data)),
  AddAgendaItem: (_, { data }) => one(events.AgendaItemAdded.of(data)),
  OpenAgendaItem: (_, { data }) => one(events.AgendaItemOpened.of(data)),
  CloseAgendaItem: (_, { data }) => one(events.AgendaItemClosed.of(data)),
  AcceptCredentials: (_, { data }) => one(events.CredentialsAccepted.of(data)),
  NotePresence: (_, { data: { meeting, parties, presence } }) => {
    // One roll call names each party once; a later one may name it again.
    const twice = firstTwice(parties);
    if (twice !== undefined) return refuse(partyNamedTwice(twice));
    const [first, ...others] = parties.map((party) => ({
      event: events.PresenceNoted.of({ meeting, party, presence }),
    }));
    return first === undefined ? refuse(nobodyNamed()) : several(first, others);
  },
  RequestDraftingRepresentatives: (_, { data }) => one(events.DraftingRepresentativesRequested.of(data)),
  NameDraftingRepresentative: (_, { data }) => one(events.DraftingRepresentativeNamed.of(data)),
  NameDraftingHead: (_, { data }) => one(drafting.DraftingHeadNamed.of(data)),
  ReportDrafting: (_, { data }) => one(drafting.DraftingReported.of(data)),
  PresentDraftingText: (_, { data }) => one(drafting.DraftingTextPresented.of(data)),
  CirculateMinutes: (_, { data }) => one(minutes.MinutesCirculated.of(data)),
  AskMinutesCorrection: (_, { data }) => one(minutes.MinutesCorrectionAsked.of(data)),
  SettleMinutesCorrection: (_, { data }) => one(minutes.MinutesCorrectionSettled.of(data)),
  FinalizeMinutes: (_, { data }) => one(minutes.MinutesFinalized.of(data)),
  NoteIntervention: (_, { data }) => one(events.InterventionNoted.of(data)),
};
