import type { ActivityDate } from '../dates/activity-date.js';
import type { Moment } from '../dates/moment.js';
import type { ActId, EntryNumber, GroupId, MandateId, OrganId, PartyCode, TextId } from '../language/ids.js';
import { Register } from '../language/register.js';
import type { LocalText } from '../language/text.js';
import { at, type Timeline } from '../language/timeline.js';
import type { ApprovalWay, GroupKind, GroupRole } from './events.js';

export interface HeldRole {
  readonly party: PartyCode;
  readonly role: GroupRole;
  readonly act: ActId | undefined;
  readonly entry: EntryNumber;
}

export interface Group {
  readonly id: GroupId;
  readonly kind: GroupKind;
  readonly names: LocalText;
  readonly entry: EntryNumber;
  readonly dissolved: EntryNumber | undefined;
  /** Those held now, in the order they were assigned. */
  readonly roles: readonly HeldRole[];
  readonly workPlans: readonly WorkPlan[];
}

export interface WorkPlan {
  readonly due: ActivityDate;
  readonly approval: OrganId;
  readonly way: ApprovalWay;
  readonly act: ActId | undefined;
  readonly entry: EntryNumber;
  readonly delivered: { readonly text: TextId | undefined; readonly entry: EntryNumber } | undefined;
  readonly approved: { readonly act: ActId; readonly entry: EntryNumber } | undefined;
}

/** `preliminary` (written, perhaps accepted) is not `approved`; `amended` is approved with other words. */
export type MandateStatus = 'preliminary' | 'approved' | 'amended' | 'superseded' | 'revoked' | 'expired';

export interface Mandate {
  readonly id: MandateId;
  readonly group: GroupId;
  readonly title: LocalText;
  /** First to last; an amendment adds one. Never empty. */
  readonly words: readonly [MandateWords, ...MandateWords[]];
  readonly proposedBy: OrganId;
  readonly entry: EntryNumber;
  /** `from`: the first instant (epoch milliseconds) at which the acceptance may have happened. */
  readonly acceptances: readonly {
    readonly act: ActId;
    readonly entry: EntryNumber;
    readonly from: number;
  }[];
  readonly status: Timeline<MandateStatus>;
  /** The act behind each entry of `status`, where there is one. */
  readonly acts: readonly { readonly act: ActId; readonly entry: EntryNumber }[];
  /** `instant`: the last of its term (epoch milliseconds). */
  readonly until:
    { readonly stated: Moment; readonly instant: number; readonly entry: EntryNumber } | undefined;
  /** When it is to be looked at again; done with once it is amended after that. */
  readonly review: { readonly date: ActivityDate; readonly entry: EntryNumber } | undefined;
  readonly supersededBy: MandateId | undefined;
}

export interface MandateWords {
  readonly words: LocalText;
  readonly entry: EntryNumber;
}

export interface MandateState {
  readonly groups: Register<GroupId, Group>;
  readonly mandates: Register<MandateId, Mandate>;
}

export const noMandates: MandateState = { groups: new Register(), mandates: new Register() };

/** Its status at an instant (epoch milliseconds); an approved mandate whose term has passed is expired by itself. */
export const mandateStatus = (mandate: Mandate, instant: number): MandateStatus | undefined => {
  const status = at(mandate.status, instant)?.value;
  const over = mandate.until !== undefined && mandate.until.instant < instant;
  return over && isInForce(status) ? 'expired' : status;
};

/** In force: approved, or amended since. Nothing else is. */
export const isInForce = (status: MandateStatus | undefined): boolean =>
  status === 'approved' || status === 'amended';

/** The entry by which it has the status it has at an instant. */
export const statusEntry = (mandate: Mandate, instant: number): EntryNumber => {
  const said = at(mandate.status, instant);
  const termIsOver = isInForce(said?.value) && !isInForce(mandateStatus(mandate, instant));
  return (termIsOver ? mandate.until?.entry : said?.entry) ?? mandate.entry;
};

/** The mandates of a group that are in force at an instant. */
export const mandatesInForce = (state: MandateState, group: GroupId, instant: number): readonly Mandate[] =>
  state.mandates
    .valueSeq()
    .filter((mandate) => mandate.group === group && isInForce(mandateStatus(mandate, instant)))
    .toArray();

/** Its words as last amended. */
export const currentWords = (mandate: Mandate): MandateWords =>
  mandate.words[mandate.words.length - 1] ?? mandate.words[0];

/** The role as this party holds it in the group, if it does. */
export const heldRole = (group: Group, party: PartyCode, role: GroupRole): HeldRole | undefined =>
  group.roles.find((held) => held.party === party && held.role === role);

/** The work plan that is to be delivered next: the first one asked for and not delivered. */
export const planDue = (group: Group): WorkPlan | undefined =>
  group.workPlans.find(({ delivered }) => delivered === undefined);

/** The work plan that waits for its approval: the first one delivered and not approved. */
export const planDelivered = (group: Group): WorkPlan | undefined =>
  group.workPlans.find(({ delivered, approved }) => delivered !== undefined && approved === undefined);
