import { ActivityDate } from '../domain/dates/activity-date.js';
import { Moment } from '../domain/dates/moment.js';
import { flag, oneOf, whole } from '../domain/language/codec.js';
import {
  EntryNumber,
  GroupId,
  MandateId,
  MeetingId,
  ProposalId,
  SilenceId,
  TextId,
} from '../domain/language/ids.js';
import { list, optional, struct, tagged } from '../domain/language/struct.js';
import { Bilingual, Language, LocalText } from '../domain/language/text.js';
import { StatementOn } from '../domain/statements/events.js';
import { ActTold } from './acts.js';
import { Named } from './named.js';

// What the record can owe, and how each of it is told.

/** By when, as exactly as it is known; it is over when its last possible day is. */
export const DueTold = struct('DueTold', {
  date: ActivityDate,
  said: Bilingual,
  over: flag,
  entry: EntryNumber,
});
export type DueTold = typeof DueTold._A;

/** What an act asked for. `overdue`: not done, and the last possible day of its date has passed. */
export const FollowUpTold = struct('FollowUpTold', {
  act: ActTold,
  state: oneOf('FollowUpState', ['open', 'done', 'overdue']),
  due: optional(DueTold),
  /** Each of those it was asked of; empty where nobody was named. */
  parts: list(struct('PartTold', { party: Named, doneEntry: optional(EntryNumber) })),
  /** By which it was done, as far as it was. */
  entries: list(EntryNumber),
});
export type FollowUpTold = typeof FollowUpTold._A;

const owed = { owedBy: list(Named), overdue: flag } as const;
const ofMandate = { mandate: MandateId, title: LocalText, ...owed } as const;

/** What the record still owes, and who owes it; nobody where none is named. */
export const DutyTold = tagged('DutyTold', 'kind', {
  'follow-up': { ...owed, followUp: FollowUpTold },
  /** A work plan to be delivered, or, delivered, to be approved. */
  'work-plan': {
    ...owed,
    group: GroupId,
    names: LocalText,
    step: oneOf('WorkPlanStep', ['deliver', 'approve']),
    due: DueTold,
    entry: EntryNumber,
  },
  'mandate-review': { ...ofMandate, due: DueTold },
  /** A mandate in force that ends by its term. */
  'mandate-term': { ...ofMandate, until: Moment, entry: EntryNumber },
  minutes: {
    ...owed,
    meeting: MeetingId,
    names: LocalText,
    step: oneOf('MinutesStep', ['circulate', 'settle', 'wait', 'finalize']),
    /** The corrections that are not settled. */
    unsettled: whole('unsettled'),
    until: optional(Moment),
    entry: EntryNumber,
  },
  /** A decision taken in silence that no meeting of its organ has been told of. */
  announcement: {
    ...owed,
    silence: SilenceId,
    proposal: ProposalId,
    title: LocalText,
    organ: Named,
    entry: EntryNumber,
  },
  /** The time runs in which members file statements on something. */
  statements: { ...owed, on: StatementOn, title: LocalText, said: Bilingual, entry: EntryNumber },
  translation: {
    ...owed,
    text: TextId,
    title: LocalText,
    language: Language,
    stale: whole('stale'),
    missing: whole('missing'),
    entry: EntryNumber,
  },
});
export type DutyTold = typeof DutyTold._A;
