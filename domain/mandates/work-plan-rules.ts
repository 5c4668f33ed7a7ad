import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import { accepted, all, refuse } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeOrgan } from '../membership/checks.js';
import { mustBeActOf, mustBeKnownAct } from '../membership/powers.js';
import { mustBeAgreedOn, mustRestOnAct } from '../proposals/checks.js';
import { unknownText } from '../texts/rejections.js';
import { liveGroup } from './checks.js';
import type { MandateEvent } from './events.js';
import * as because from './rejections.js';
import { planDelivered, planDue } from './state.js';

type WorkPlanEvent = Extract<MandateEvent, { readonly type: `WorkPlan${string}` }>;

export const workPlanRules: Rules<Book, WorkPlanEvent> = {
  WorkPlanRequested: (book, entry) => {
    const { group: id, approval, act } = entry.data;
    const group = liveGroup(book, id);
    if (E.isLeft(group)) return group;
    return all(
      () => mustBeOrgan(book, entry, approval),
      () => mustBeKnownAct(book, act),
    );
  },
  WorkPlanDelivered: (book, { data: { group: id, text } }) => {
    const group = liveGroup(book, id);
    if (E.isLeft(group)) return group;
    if (planDue(group.right) === undefined) return refuse(because.noWorkPlanDue(id));
    return text === undefined || book.texts.texts.has(text) ? accepted : refuse(unknownText(text));
  },
  WorkPlanApproved: (book, entry) => {
    const { group: id, act } = entry.data;
    const group = liveGroup(book, id);
    if (E.isLeft(group)) return group;
    const plan = planDelivered(group.right);
    if (plan === undefined) {
      const due = planDue(group.right);
      return refuse(because.noWorkPlanDelivered(id, due === undefined ? [] : [due.entry]));
    }
    const other = group.right.workPlans.find(({ approved }) => approved?.act === act)?.approved;
    return all(
      () => (other === undefined ? accepted : refuse(because.actAlreadyCarriedOut(act, other.entry))),
      () => mustRestOnAct(book, entry, act, ['approved'], { kind: 'group', group: id }),
      () => mustBeActOf(book, act, plan.approval),
      () => mustBeAgreedOn(book, act),
    );
  },
};
