import { ActivityDate } from '../dates/activity-date.js';
import { Moment } from '../dates/moment.js';
import { oneOf } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import { ActId, GroupId, MandateId, OrganId, PartyCode, TextId } from '../language/ids.js';
import { optional } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';

export const GroupKind = oneOf('GroupKind', ['working-group', 'network']);
export type GroupKind = typeof GroupKind._A;

/** `coordinator` answers for all of a group's work; a `co-lead` has offered to share or support it. */
export const GroupRole = oneOf('GroupRole', ['coordinator', 'co-lead']);
export type GroupRole = typeof GroupRole._A;

export const GroupCreated = event('GroupCreated', { group: GroupId, kind: GroupKind, names: LocalText });
export const GroupDissolved = event('GroupDissolved', {
  group: GroupId,
  act: optional(ActId),
  reason: optional(Text),
});
export const GroupRoleAssigned = event('GroupRoleAssigned', {
  group: GroupId,
  party: PartyCode,
  role: GroupRole,
  act: optional(ActId),
});
export const GroupRoleEnded = event('GroupRoleEnded', { group: GroupId, party: PartyCode, role: GroupRole });

/** Written down for a group, not yet taken up by any organ: preliminary. */
export const MandateDrafted = event('MandateDrafted', {
  mandate: MandateId,
  group: GroupId,
  title: LocalText,
  words: LocalText,
  /** The organ that put it forward. */
  proposedBy: OrganId,
});
/** Taken up by an act that does not approve it: it stays preliminary. */
export const MandateAccepted = event('MandateAccepted', { mandate: MandateId, act: ActId });
export const MandateApproved = event('MandateApproved', { mandate: MandateId, act: ActId });
/** How long an approved mandate runs; it expires when that has passed. */
export const MandateTermSet = event('MandateTermSet', {
  mandate: MandateId,
  until: Moment,
  act: optional(ActId),
});
/** By when an approved mandate is to be looked at again; a later date takes its place. */
export const MandateReviewSet = event('MandateReviewSet', {
  mandate: MandateId,
  due: ActivityDate,
  act: optional(ActId),
});
export const MandateAmended = event('MandateAmended', { mandate: MandateId, words: LocalText, act: ActId });
export const MandateSuperseded = event('MandateSuperseded', {
  mandate: MandateId,
  by: MandateId,
  act: ActId,
});
export const MandateRevoked = event('MandateRevoked', {
  mandate: MandateId,
  act: ActId,
  reason: optional(Text),
});
export const MandateExpired = event('MandateExpired', { mandate: MandateId, reason: optional(Text) });

/** How a work plan is to be approved: at a meeting, or virtually. */
export const ApprovalWay = oneOf('ApprovalWay', ['meeting', 'virtual']);
export type ApprovalWay = typeof ApprovalWay._A;

export const WorkPlanRequested = event('WorkPlanRequested', {
  group: GroupId,
  act: optional(ActId),
  due: ActivityDate,
  approval: OrganId,
  way: ApprovalWay,
});
export const WorkPlanDelivered = event('WorkPlanDelivered', { group: GroupId, text: optional(TextId) });
export const WorkPlanApproved = event('WorkPlanApproved', { group: GroupId, act: ActId });

export const mandateEvents = [
  GroupCreated,
  GroupDissolved,
  GroupRoleAssigned,
  GroupRoleEnded,
  MandateDrafted,
  MandateAccepted,
  MandateApproved,
  MandateTermSet,
  MandateReviewSet,
  MandateAmended,
  MandateSuperseded,
  MandateRevoked,
  MandateExpired,
  WorkPlanRequested,
  WorkPlanDelivered,
  WorkPlanApproved,
] as const;
export type MandateEvent = EventOf<(typeof mandateEvents)[number]>;
