import type { Book } from '../book/state.js';
import { one } from '../language/draft.js';
import type { Decisions } from '../language/subject.js';
import type { MandateCommand } from './commands.js';
import * as events from './events.js';

export const mandateDecisions: Decisions<Book, MandateCommand, events.MandateEvent> = {
  CreateGroup: (_, { data }) => one(events.GroupCreated.of(data)),
  DissolveGroup: (_, { data }) => one(events.GroupDissolved.of(data)),
  AssignGroupRole: (_, { data }) => one(events.GroupRoleAssigned.of(data)),
  EndGroupRole: (_, { data }) => one(events.GroupRoleEnded.of(data)),
  DraftMandate: (_, { data }) => one(events.MandateDrafted.of(data)),
  SetMandateReview: (_, { data }) => one(events.MandateReviewSet.of(data)),
  SetMandateTerm: (_, { data }) => one(events.MandateTermSet.of(data)),
  AmendMandate: (_, { data }) => one(events.MandateAmended.of(data)),
  SupersedeMandate: (_, { data }) => one(events.MandateSuperseded.of(data)),
  RevokeMandate: (_, { data }) => one(events.MandateRevoked.of(data)),
  ExpireMandate: (_, { data }) => one(events.MandateExpired.of(data)),
  RequestWorkPlan: (_, { data }) => one(events.WorkPlanRequested.of(data)),
  DeliverWorkPlan: (_, { data }) => one(events.WorkPlanDelivered.of(data)),
  ApproveWorkPlan: (_, { data }) => one(events.WorkPlanApproved.of(data)),
};
