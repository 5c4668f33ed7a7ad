import { command, type CommandOf } from '../language/event.js';
import { MeetingId, PartyCode } from '../language/ids.js';
import { nonEmptyList } from '../language/struct.js';
import * as events from './events.js';
import * as drafting from './drafting-events.js';
import * as minutes from './minutes-events.js';

export const meetingCommands = [
  command('ConveneMeeting', events.MeetingConvened.data.props),
  command('SettleMeetingDates', events.MeetingDatesSettled.data.props),
  command('PostponeMeeting', events.MeetingPostponed.data.props),
  command('OpenMeeting', events.MeetingOpened.data.props),
  command('AdjournMeeting', events.MeetingAdjourned.data.props),
  command('ResumeMeeting', events.MeetingResumed.data.props),
  command('CloseMeeting', events.MeetingClosed.data.props),
  command('OpenSession', events.SessionOpened.data.props),
  command('CloseSession', events.SessionClosed.data.props),
  command('AddAgendaItem', events.AgendaItemAdded.data.props),
  command('OpenAgendaItem', events.AgendaItemOpened.data.props),
  command('CloseAgendaItem', events.AgendaItemClosed.data.props),
  command('AcceptCredentials', events.CredentialsAccepted.data.props),
  // One roll call, as many entries as parties.
  command('NotePresence', {
    meeting: MeetingId,
    parties: nonEmptyList(PartyCode),
    presence: events.Presence,
  }),
  command('RequestDraftingRepresentatives', events.DraftingRepresentativesRequested.data.props),
  command('NameDraftingRepresentative', events.DraftingRepresentativeNamed.data.props),
  command('NoteIntervention', events.InterventionNoted.data.props),
  command('NameDraftingHead', drafting.DraftingHeadNamed.data.props),
  command('ReportDrafting', drafting.DraftingReported.data.props),
  command('PresentDraftingText', drafting.DraftingTextPresented.data.props),
  command('CirculateMinutes', minutes.MinutesCirculated.data.props),
  command('AskMinutesCorrection', minutes.MinutesCorrectionAsked.data.props),
  command('SettleMinutesCorrection', minutes.MinutesCorrectionSettled.data.props),
  command('FinalizeMinutes', minutes.MinutesFinalized.data.props),
] as const;
export type MeetingCommand = CommandOf<(typeof meetingCommands)[number]>;
