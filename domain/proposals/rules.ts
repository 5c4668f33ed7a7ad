import type { Book } from '../book/state.js';
import type { Rules } from '../language/subject.js';
import { actRecorded } from './acts.js';
import { proposalDeferred, proposalRejected, proposalResumed } from './chairing.js';
import { consensusDeclared } from './consensus.js';
import type { ProposalEvent } from './events.js';
import { followUpRules } from './follow-up-rules.js';
import { objectionAnswered, objectionSettled, objectionSustained } from './objections.js';
import { positionTaken } from './positions.js';
import { proposalRevised, proposalSubmitted, proposalWithdrawn } from './submission.js';

export const proposalRules: Rules<Book, ProposalEvent> = {
  ProposalSubmitted: proposalSubmitted,
  ProposalRevised: proposalRevised,
  ProposalWithdrawn: proposalWithdrawn,
  ProposalRejected: proposalRejected,
  ProposalDeferred: proposalDeferred,
  ProposalResumed: proposalResumed,
  PositionTaken: positionTaken,
  ObjectionWithdrawn: objectionSettled,
  ObjectionMet: objectionSettled,
  ObjectionAnswered: objectionAnswered,
  ObjectionSustained: objectionSustained,
  ConsensusDeclared: consensusDeclared,
  ActRecorded: actRecorded,
  ...followUpRules,
};
