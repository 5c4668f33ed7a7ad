import { command, type CommandOf } from '../language/event.js';
import * as events from './events.js';
import { PartyCode, TermId } from '../language/ids.js';
import { Moment } from '../dates/moment.js';

export const presidencyCommands = [
  command('AnnounceCandidacy', events.CandidacyAnnounced.data.props),
  command('WithdrawCandidacy', events.CandidacyWithdrawn.data.props),
  command('EstablishDesignation', events.DesignationEstablished.data.props),
  command('EstablishTerm', events.TermEstablished.data.props),
  command('HandOverPresidency', events.PresidencyHandedOver.data.props),
  // The running term, if any, ends at the same instant: one command, two entries.
  command('TakeOffice', { term: TermId, member: PartyCode, effective: Moment }),
  command('EndPresidency', events.PresidencyEnded.data.props),
  command('ChooseTheme', events.ThemeChosen.data.props),
] as const;
export type PresidencyCommand = CommandOf<(typeof presidencyCommands)[number]>;
