import { command, type CommandOf } from '../language/event.js';
import { FunctionId, MeetingId, PartyCode, ProposalId } from '../language/ids.js';
import { nonEmptyList, optional } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';
import * as events from './events.js';
import * as followUps from './follow-up-events.js';

export const proposalCommands = [
  command('SubmitProposal', events.ProposalSubmitted.data.props),
  // The version follows from the book: the next one.
  command('ReviseProposal', {
    proposal: ProposalId,
    words: LocalText,
    by: nonEmptyList(PartyCode),
    reason: optional(Text),
  }),
  command('WithdrawProposal', events.ProposalWithdrawn.data.props),
  command('RejectProposal', events.ProposalRejected.data.props),
  command('DeferProposal', events.ProposalDeferred.data.props),
  command('ResumeProposal', events.ProposalResumed.data.props),
  command('TakePosition', events.PositionTaken.data.props),
  // The same stand for several members, as a presidency asks the table: one entry a member.
  command('TakePositions', {
    proposal: ProposalId,
    version: events.ProposalVersion,
    members: nonEmptyList(PartyCode),
    stand: events.Stand,
    meeting: optional(MeetingId),
    // By what authority the recorder speaks for each of them.
    authority: Text,
  }),
  command('WithdrawObjection', events.ObjectionWithdrawn.data.props),
  command('MeetObjection', events.ObjectionMet.data.props),
  command('AnswerObjection', events.ObjectionAnswered.data.props),
  command('SustainObjection', events.ObjectionSustained.data.props),
  // What it is declared on, in the shape it has, follows from the book.
  command('DeclareConsensus', {
    proposal: ProposalId,
    version: events.ProposalVersion,
    by: PartyCode,
    meeting: optional(MeetingId),
    function: optional(FunctionId),
  }),
  // The act and, in the same breath, what it brings into force.
  command('RecordAct', events.ActRecorded.data.props),
  command('SetFollowUpDue', followUps.FollowUpDueSet.data.props),
  command('ReportFollowUp', followUps.FollowUpDone.data.props),
] as const;
export type ProposalCommand = CommandOf<(typeof proposalCommands)[number]>;
