import { describe, type ActivityDate } from '../domain/dates/activity-date.js';
import type { Moment } from '../domain/dates/moment.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { ActId, EntryNumber, MandateId } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import type { ApprovalWay } from '../domain/mandates/events.js';
import {
  currentWords,
  isInForce,
  mandateStatus,
  statusEntry,
  type Group,
  type Mandate,
  type MandateStatus,
  type WorkPlan,
} from '../domain/mandates/state.js';
import { whyNotInForce, type NotInForce } from '../domain/mandates/why-not-in-force.js';
import { actById, type ActTold } from './acts.js';
import { organ, party, type Named } from './named.js';
import { notesAbout, type NoteTold } from './notes.js';
import { present } from './present.js';
import type { View } from './view.js';

export interface MandateStep {
  /** `accepted`: taken up without being approved; it stays preliminary. */
  readonly step: MandateStatus | 'accepted';
  readonly entry: EntryNumber;
  readonly act?: ActId;
}

export interface WorkPlanTold {
  readonly due: ActivityDate;
  readonly said: Bilingual;
  /** The organ that is to approve it, and how. */
  readonly approval: Named;
  readonly way: ApprovalWay;
  readonly entry: EntryNumber;
  readonly deliveredEntry?: EntryNumber;
  readonly approvedEntry?: EntryNumber;
}

export interface MandateTold {
  readonly mandate: MandateId;
  readonly entry: EntryNumber;
  readonly group: { readonly id: string; readonly names?: LocalText; readonly kind?: Group['kind'] };
  readonly title: LocalText;
  readonly words: LocalText;
  readonly proposedBy: Named;
  readonly status: MandateStatus;
  readonly inForce: boolean;
  /** The entry that gave it its status. */
  readonly statusEntry: EntryNumber;
  /** Every act behind it, acceptances included, first to last. */
  readonly acts: readonly ActTold[];
  /** Why it is not in force; left out when it is. */
  readonly whyNot?: NotInForce;
  readonly until?: Moment;
  readonly roles: readonly { readonly party: Named; readonly role: string; readonly entry: EntryNumber }[];
  readonly workPlans: readonly WorkPlanTold[];
  /** What it went through as of the view, first to last. */
  readonly history: readonly MandateStep[];
  readonly notes: readonly NoteTold[];
}

/** Which mandates are in force as of the view, and why each of the others is not. */
export interface MandatesAnswer {
  readonly kind: 'mandates';
  readonly inForce: readonly MandateTold[];
  readonly notInForce: readonly MandateTold[];
}

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
  ...present({ deliveredEntry: delivered?.entry, approvedEntry: approved?.entry }),
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
