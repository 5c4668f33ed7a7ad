import { ActivityDate, describe } from '../domain/dates/activity-date.js';
import { Moment } from '../domain/dates/moment.js';
import { flag } from '../domain/language/codec.js';
import { ActId, EntryNumber, GroupId, MandateId, SilenceId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, LocalText } from '../domain/language/text.js';
import { ApprovalWay, GroupKind, GroupRole } from '../domain/mandates/events.js';
import {
  currentWords,
  isInForce,
  mandateStatus,
  statusEntry,
  type Mandate,
  type WorkPlan,
} from '../domain/mandates/state.js';
import { whyNotInForce } from '../domain/mandates/why-not-in-force.js';
import { actById, ActTold } from './acts.js';
import { Named, organ, party } from './named.js';
import { notesAbout, NoteTold } from './notes.js';
import { MandateStatus, MandateTurn } from './phases.js';
import { present } from './present.js';
import { silenceBehind } from '../domain/silence/found.js';
import type { View } from './view.js';
import { NotInForceTold } from './why-not.js';

export const MandateStep = struct('MandateStep', {
  step: MandateTurn,
  entry: EntryNumber,
  act: optional(ActId),
});
export type MandateStep = typeof MandateStep._A;

export const WorkPlanTold = struct('WorkPlanTold', {
  due: ActivityDate,
  said: Bilingual,
  /** The organ that is to approve it, and how. */
  approval: Named,
  way: ApprovalWay,
  entry: EntryNumber,
  deliveredEntry: optional(EntryNumber),
  approvedEntry: optional(EntryNumber),
  /** The circulation in which nobody objected to it, where it was approved so. */
  silence: optional(SilenceId),
});
export type WorkPlanTold = typeof WorkPlanTold._A;

export const MandateTold = struct('MandateTold', {
  mandate: MandateId,
  entry: EntryNumber,
  group: struct('GroupTold', { id: GroupId, names: optional(LocalText), kind: optional(GroupKind) }),
  title: LocalText,
  words: LocalText,
  proposedBy: Named,
  status: MandateStatus,
  inForce: flag,
  /** The entry that gave it its status. */
  statusEntry: EntryNumber,
  /** Every act behind it, acceptances included, first to last. */
  acts: list(ActTold),
  /** Why it is not in force; left out when it is. */
  whyNot: optional(NotInForceTold),
  until: optional(Moment),
  roles: list(struct('RoleTold', { party: Named, role: GroupRole, entry: EntryNumber })),
  workPlans: list(WorkPlanTold),
  /** What it went through as of the view, first to last. */
  history: list(MandateStep),
  notes: list(NoteTold),
});
export type MandateTold = typeof MandateTold._A;

/** The mandates, those in force apart. */
export const MandatesTold = struct('MandatesTold', {
  inForce: list(MandateTold),
  notInForce: list(MandateTold),
});

/** Which mandates are in force as of the view, and why each of the others is not. */
export const MandatesAnswer = struct('MandatesAnswer', {
  kind: literal('mandates'),
  ...MandatesTold.props,
});
export type MandatesAnswer = typeof MandatesAnswer._A;

export const mandates = (view: View): MandatesAnswer => {
  const told = view.book.mandates.mandates
    .valueSeq()
    .toArray()
    .flatMap((mandate) => tellMandate(view, mandate) ?? []);
  return {
    kind: 'mandates',
    inForce: told.filter(({ inForce }) => inForce),
    notInForce: told.filter(({ inForce }) => !inForce),
  };
};

const historyOf = (known: Mandate, instant: number): readonly MandateStep[] => {
  const accepted = known.acceptances
    .filter(({ from }) => from <= instant)
    .map(({ act, entry }) => ({ step: 'accepted' as const, entry, act }));
  const turns = known.status
    .filter(({ from }) => from <= instant)
    .toArray()
    .map(({ value, entry }) => ({
      step: value,
      entry,
      ...present({ act: known.acts.find((behind) => behind.entry === entry)?.act }),
    }));
  return [...accepted, ...turns].toSorted((one, other) => one.entry - other.entry);
};

const tellWorkPlan = (
  view: View,
  { due, approval, way, entry, delivered, approved }: WorkPlan,
): WorkPlanTold => ({
  due,
  said: { es: describe(due, 'es'), en: describe(due, 'en') },
  approval: organ(view, approval),
  way,
  entry,
  ...present({
    deliveredEntry: delivered?.entry,
    approvedEntry: approved?.entry,
    silence: approved && silenceBehind(view.book, approved.act),
  }),
});

export const tellMandate = (view: View, known: Mandate): MandateTold | undefined => {
  const status = mandateStatus(known, view.instant);
  // Written down only later than the instant asked of.
  if (status === undefined) return undefined;
  const group = view.book.mandates.groups.get(known.group);
  const whyNot = whyNotInForce(view.book, known, view.instant);
  return {
    mandate: known.id,
    entry: known.entry,
    group: { id: known.group, ...(group === undefined ? {} : { names: group.names, kind: group.kind }) },
    title: known.title,
    words: currentWords(known).words,
    proposedBy: organ(view, known.proposedBy),
    status,
    inForce: isInForce(status),
    statusEntry: statusEntry(known, view.instant),
    acts: actsBehind(view, known),
    ...(whyNot === undefined ? {} : { whyNot }),
    ...(known.until === undefined ? {} : { until: known.until.stated }),
    roles: (group?.roles ?? []).map(({ party: code, role, entry }) => ({
      party: party(view, code),
      role,
      entry,
    })),
    workPlans: (group?.workPlans ?? []).map((plan) => tellWorkPlan(view, plan)),
    history: historyOf(known, view.instant),
    notes: notesAbout(view, { kind: 'mandate', mandate: known.id }),
  };
};

const actsBehind = (view: View, known: Mandate): readonly ActTold[] =>
  [...known.acceptances, ...known.acts]
    .toSorted((one, other) => one.entry - other.entry)
    .map(({ act }) => act)
    .filter((act, index, acts) => acts.indexOf(act) === index)
    .flatMap((act) => actById(view, act) ?? []);
