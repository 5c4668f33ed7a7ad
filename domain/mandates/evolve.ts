import { lowerBound, upperBound, type Zone } from '../dates/moment.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { ActId, GroupId, MandateId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import { become, since, timeline } from '../language/timeline.js';
import type { MandateEvent } from './events.js';
import {
  heldRole,
  isInForce,
  mandateStatus,
  planDelivered,
  planDue,
  type Group,
  type Mandate,
  type MandateState,
  type MandateStatus,
  type WorkPlan,
} from './state.js';

const changeGroup = (state: MandateState, id: GroupId, change: (group: Group) => Group): MandateState => {
  const group = state.groups.get(id);
  return group === undefined ? state : { ...state, groups: state.groups.set(id, change(group)) };
};

const changeMandate = (
  state: MandateState,
  id: MandateId,
  change: (mandate: Mandate) => Mandate,
): MandateState => {
  const mandate = state.mandates.get(id);
  return mandate === undefined ? state : { ...state, mandates: state.mandates.set(id, change(mandate)) };
};

const changePlan = (
  group: Group,
  plan: WorkPlan | undefined,
  change: (plan: WorkPlan) => WorkPlan,
): Group => ({
  ...group,
  workPlans: group.workPlans.map((other) => (other === plan ? change(other) : other)),
});

type StatusEntry = Recorded<{ readonly data: { readonly mandate: MandateId; readonly act?: ActId } }>;

const becoming =
  (status: MandateStatus, entry: StatusEntry, zone: Zone) =>
  (mandate: Mandate): Mandate => {
    const { act } = entry.data;
    return {
      ...mandate,
      status: become(mandate.status, entry, zone, status),
      acts: act === undefined ? mandate.acts : [...mandate.acts, { act, entry: entry.number }],
    };
  };

const drafted = (
  entry: Stamp & { readonly data: Extract<MandateEvent, { readonly type: 'MandateDrafted' }>['data'] },
  zone: Zone,
): Mandate => {
  const { mandate: id, group, title, words, proposedBy } = entry.data;
  return {
    id,
    group,
    title,
    words: [{ words, entry: entry.number }],
    proposedBy,
    entry: entry.number,
    acceptances: [],
    status: timeline(since<MandateStatus>(entry, zone, 'preliminary')),
    acts: [],
    until: undefined,
    review: undefined,
    supersededBy: undefined,
  };
};

export const mandateReactions: Reactions<MandateState, MandateEvent> = {
  GroupCreated: (state, { number, data: { group: id, kind, names } }) => {
    const group = { id, kind, names, entry: number, dissolved: undefined, roles: [], workPlans: [] };
    return { ...state, groups: state.groups.set(id, group) };
  },
  GroupDissolved: (state, { number, data }) =>
    changeGroup(state, data.group, (group) => ({ ...group, dissolved: number })),
  GroupRoleAssigned: (state, { number, data: { group: id, party, role, act } }) =>
    changeGroup(state, id, (group) => ({
      ...group,
      roles: [...group.roles, { party, role, act, entry: number }],
    })),
  GroupRoleEnded: (state, { data: { group: id, party, role } }) =>
    changeGroup(state, id, (group) => {
      const ended = heldRole(group, party, role);
      return { ...group, roles: group.roles.filter((held) => held !== ended) };
    }),

  MandateDrafted: (state, entry, zone) => ({
    ...state,
    mandates: state.mandates.set(entry.data.mandate, drafted(entry, zone)),
  }),
  MandateAccepted: (state, entry, zone) =>
    changeMandate(state, entry.data.mandate, (mandate) => {
      const from = lowerBound(entry.occurredAt, zone);
      const acceptance = { act: entry.data.act, entry: entry.number, from };
      return { ...mandate, acceptances: [...mandate.acceptances, acceptance] };
    }),
  MandateApproved: (state, entry, zone) =>
    changeMandate(state, entry.data.mandate, becoming('approved', entry, zone)),
  MandateTermSet: (state, { number, data: { mandate: id, until } }, zone) =>
    changeMandate(state, id, (mandate) => ({
      ...mandate,
      until: { stated: until, instant: upperBound(until, zone), entry: number },
    })),
  MandateReviewSet: (state, { number, data: { mandate: id, due: date } }) =>
    changeMandate(state, id, (mandate) => ({ ...mandate, review: { date, entry: number } })),
  MandateAmended: (state, entry, zone) =>
    changeMandate(state, entry.data.mandate, (mandate) => {
      // Told as of a date by which a vaguely dated approval need not have happened, it amends nothing in force.
      const now = mandateStatus(mandate, upperBound(entry.occurredAt, zone));
      if (!isInForce(now)) return mandate;
      const words = { words: entry.data.words, entry: entry.number };
      return { ...becoming('amended', entry, zone)(mandate), words: [...mandate.words, words] };
    }),
  MandateSuperseded: (state, entry, zone) =>
    changeMandate(state, entry.data.mandate, (mandate) => ({
      ...becoming('superseded', entry, zone)(mandate),
      supersededBy: entry.data.by,
    })),
  MandateRevoked: (state, entry, zone) =>
    changeMandate(state, entry.data.mandate, becoming('revoked', entry, zone)),
  MandateExpired: (state, entry, zone) =>
    changeMandate(state, entry.data.mandate, becoming('expired', entry, zone)),

  WorkPlanRequested: (state, { number, data: { group: id, act, due, approval, way } }) =>
    changeGroup(state, id, (group) => ({
      ...group,
      workPlans: [
        ...group.workPlans,
        { due, approval, way, act, entry: number, delivered: undefined, approved: undefined },
      ],
    })),
  WorkPlanDelivered: (state, { number, data: { group: id, text } }) =>
    changeGroup(state, id, (group) =>
      changePlan(group, planDue(group), (plan) => ({ ...plan, delivered: { text, entry: number } })),
    ),
  WorkPlanApproved: (state, { number, data: { group: id, act } }) =>
    changeGroup(state, id, (group) =>
      changePlan(group, planDelivered(group), (plan) => ({ ...plan, approved: { act, entry: number } })),
    ),
};
