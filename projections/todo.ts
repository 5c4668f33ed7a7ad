import { describe, latest, type ActivityDate } from '../domain/dates/activity-date.js';
import { upperBound } from '../domain/dates/moment.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { list, literal, struct } from '../domain/language/struct.js';
import type { LocalText } from '../domain/language/text.js';
import { unsettledCorrections, type Meeting } from '../domain/meetings/state.js';
import {
  currentWords,
  isInForce,
  mandateStatus,
  type Group,
  type Mandate,
} from '../domain/mandates/state.js';
import { presiding } from '../domain/presidency/state.js';
import type { StatementOn } from '../domain/statements/events.js';
import { filedOn, filingOf, sayFiling } from '../domain/statements/target.js';
import { allAsked, type Asked } from '../domain/proposals/follow-up.js';
import type { DraftedText } from '../domain/texts/state.js';
import { languagesOfAdoption, wantingIn } from '../domain/texts/translations.js';
import { zoneOf } from '../domain/book/state.js';
import { tellAct } from './acts.js';
import { dayOf } from './day-of.js';
import { DutyTold, FollowUpTold, type DueTold } from './duties.js';
import { organ, party, type Named } from './named.js';
import { present } from './present.js';
import { silence } from './silence.js';
import type { View } from './view.js';

/** What the record still owes as of the view, what is overdue first; and what was asked for and is done. */
export const TodoAnswer = struct('TodoAnswer', {
  kind: literal('todo'),
  owed: list(DutyTold),
  done: list(FollowUpTold),
});
export type TodoAnswer = typeof TodoAnswer._A;

export const todo = (view: View): TodoAnswer => {
  const { proposals, mandates, meetings, texts } = view.book;
  const asked = allAsked(proposals).map((one) => tellFollowUp(view, one));
  const duties: readonly DutyTold[] = [
    ...asked.filter(({ state }) => state !== 'done').map(followUpDuty),
    ...[...mandates.groups.values()].flatMap((group) => workPlanDuties(view, group)),
    ...[...mandates.mandates.values()].flatMap((mandate) => mandateDuties(view, mandate)),
    ...[...meetings.meetings.values()].flatMap((meeting) => minutesDuty(view, meeting)),
    ...[...texts.texts.values()].flatMap((text) => translationDuties(view, text)),
    ...announcements(view),
    ...filedOn(view.book).flatMap((on) => statementsDuty(view, on)),
  ];
  return {
    kind: 'todo',
    owed: [...duties.filter(({ overdue }) => overdue), ...duties.filter(({ overdue }) => !overdue)],
    done: asked.filter(({ state }) => state === 'done'),
  };
};

const tellDue = (view: View, date: ActivityDate, entry: EntryNumber): DueTold => {
  const last = latest(date);
  return {
    date,
    said: { es: describe(date, 'es'), en: describe(date, 'en') },
    over: last !== undefined && last < dayOf(view),
    entry,
  };
};

export const tellFollowUp = (view: View, { act, due, parts, doneBy, isDone }: Asked): FollowUpTold => {
  const told = due && tellDue(view, due.date, due.entry);
  return {
    act: tellAct(view, act),
    state: isDone ? 'done' : told?.over === true ? 'overdue' : 'open',
    parts: parts.map(({ party: code, done }) => ({
      party: party(view, code),
      ...present({ doneEntry: done }),
    })),
    entries: doneBy,
    ...present({ due: told }),
  };
};

const followUpDuty = (followUp: FollowUpTold): DutyTold => ({
  kind: 'follow-up',
  owedBy: followUp.parts.flatMap(({ party: who, doneEntry }) => (doneEntry === undefined ? [who] : [])),
  overdue: followUp.state === 'overdue',
  followUp,
});

const workPlanDuties = (
  view: View,
  { id, names, roles, workPlans, dissolved }: Group,
): readonly DutyTold[] =>
  dissolved !== undefined
    ? []
    : workPlans
        .filter(({ approved }) => approved === undefined)
        .map(({ due: date, approval, entry, delivered }): DutyTold => {
          const due = tellDue(view, date, entry);
          const coordinators = roles.filter(({ role }) => role === 'coordinator');
          return {
            kind: 'work-plan',
            group: id,
            names,
            step: delivered === undefined ? 'deliver' : 'approve',
            owedBy:
              delivered === undefined
                ? coordinators.map((held) => party(view, held.party))
                : [organ(view, approval)],
            due,
            overdue: due.over && delivered === undefined,
            entry: delivered?.entry ?? entry,
          };
        });

const mandateDuties = (view: View, mandate: Mandate): readonly DutyTold[] => {
  if (!isInForce(mandateStatus(mandate, view.instant))) return [];
  const { id, title, until, review, proposedBy } = mandate;
  const its = { mandate: id, title, owedBy: [organ(view, proposedBy)] };
  const due =
    review && currentWords(mandate).entry < review.entry
      ? tellDue(view, review.date, review.entry)
      : undefined;
  return [
    ...(due === undefined ? [] : [{ kind: 'mandate-review' as const, ...its, due, overdue: due.over }]),
    ...(until === undefined
      ? []
      : [{ kind: 'mandate-term' as const, ...its, until: until.stated, overdue: false, entry: until.entry }]),
  ];
};

const ofSecretariat = (view: View): readonly Named[] => {
  const { secretariat } = view.book.membership;
  return secretariat === undefined ? [] : [party(view, secretariat.code)];
};

const minutesDuty = (view: View, { id, names, phase, phaseEntry, minutes }: Meeting): readonly DutyTold[] => {
  if (phase !== 'closed' || minutes?.final !== undefined) return [];
  const its = { kind: 'minutes' as const, meeting: id, names, owedBy: ofSecretariat(view), overdue: false };
  if (minutes === undefined) return [{ ...its, step: 'circulate', unsettled: 0, entry: phaseEntry }];
  const unsettled = unsettledCorrections(minutes).length;
  const over = upperBound(minutes.until, zoneOf(view.book)) < view.instant;
  const step = unsettled > 0 ? 'settle' : over ? 'finalize' : 'wait';
  return [{ ...its, step, unsettled, until: minutes.until, entry: minutes.circulated }];
};

/** Of whoever presides, who conducts it with the Secretariat. */
const announcements = (view: View): readonly DutyTold[] =>
  silence(view).silences.flatMap(
    ({ announcementOwed, silence: id, proposal, title, organ: its, phaseEntry }): readonly DutyTold[] => {
      const now = presiding(view.book.presidency, view.instant);
      const owedBy = now === undefined ? ofSecretariat(view) : [party(view, now)];
      return announcementOwed
        ? [
            {
              kind: 'announcement',
              owedBy,
              overdue: false,
              silence: id,
              proposal,
              title,
              organ: its,
              entry: phaseEntry,
            },
          ]
        : [];
    },
  );

const statementsDuty = (view: View, on: StatementOn): readonly DutyTold[] => {
  const filing = filingOf(view.book, on);
  const title = titleOf(view, on);
  if (filing === undefined || title === undefined || filing.over < view.instant) return [];
  return [
    {
      kind: 'statements',
      owedBy: [],
      overdue: false,
      on,
      title,
      said: sayFiling(view.book, filing),
      entry: filing.entry,
    },
  ];
};

/** What something is called on which a statement is filed. */
const titleOf = ({ book }: View, on: StatementOn): LocalText | undefined => {
  switch (on.kind) {
    case 'act':
      return book.proposals.acts.get(on.act)?.words;
    case 'decision':
      return book.proposals.proposals.get(on.proposal)?.title;
    case 'text':
    case 'paragraph':
      return book.texts.texts.get(on.text)?.title;
  }
};

const translationDuties = (view: View, text: DraftedText): readonly DutyTold[] =>
  text.adopted !== undefined || text.summary !== undefined
    ? []
    : languagesOfAdoption(view.book, text, view.instant).flatMap((language): readonly DutyTold[] => {
        const wanting = wantingIn(text, [language]);
        const stale = wanting.filter(({ is }) => is === 'stale').length;
        return wanting.length === 0
          ? []
          : [
              {
                kind: 'translation',
                text: text.id,
                title: text.title,
                language,
                stale,
                missing: wanting.length - stale,
                owedBy: ofSecretariat(view),
                overdue: false,
                entry: text.shaped.last(text.entry),
              },
            ];
      });
