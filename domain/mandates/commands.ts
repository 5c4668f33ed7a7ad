import { command, type CommandOf } from '../language/event.js';
import * as events from './events.js';

// A mandate is accepted or approved by RecordAct: there is no command that approves one without an act.
export const mandateCommands = [
  command('CreateGroup', events.GroupCreated.data.props),
  command('DissolveGroup', events.GroupDissolved.data.props),
  command('AssignGroupRole', events.GroupRoleAssigned.data.props),
  command('EndGroupRole', events.GroupRoleEnded.data.props),
  command('DraftMandate', events.MandateDrafted.data.props),
  command('SetMandateTerm', events.MandateTermSet.data.props),
  command('SetMandateReview', events.MandateReviewSet.data.props),
  command('AmendMandate', events.MandateAmended.data.props),
  command('SupersedeMandate', events.MandateSuperseded.data.props),
  command('RevokeMandate', events.MandateRevoked.data.props),
  command('ExpireMandate', events.MandateExpired.data.props),
  command('RequestWorkPlan', events.WorkPlanRequested.data.props),
  command('DeliverWorkPlan', events.WorkPlanDelivered.data.props),
  command('ApproveWorkPlan', events.WorkPlanApproved.data.props),
] as const;
export type MandateCommand = CommandOf<(typeof mandateCommands)[number]>;
