import * as E from 'fp-ts/lib/Either.js';
import { zoneOf, type Book } from '../book/state.js';
import { earliest, latest, type ActivityDate } from '../dates/activity-date.js';
import { lowerBound, Moment } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { ActivityId, PartyCode } from '../language/ids.js';
import { accepted, all, refuse, unless, type Rejection, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeMember, mustBeOrgan } from '../membership/checks.js';
import { mustBringIntoForce } from '../membership/powers.js';
import { mustBeAgreedOn, mustRestOnAct } from '../proposals/checks.js';
import type { CalendarEvent } from './events.js';
import * as because from './rejections.js';
import type { Activity } from './state.js';

type About = Recorded<{ readonly data: { readonly activity: ActivityId } }>;

const activityOf = (book: Book, { data }: About): E.Either<Rejection, Activity> => {
  const activity = book.calendar.activities.get(data.activity);
  return activity === undefined ? refuse(because.unknownActivity(data.activity)) : E.right(activity);
};

const mustBeMemberIfAny = (book: Book, entry: About, host: PartyCode | undefined): Verdict =>
  host === undefined ? accepted : mustBeMember(book, entry, host);

const mustBeApproved = (book: Book, entry: About): Verdict => {
  const activity = activityOf(book, entry);
  if (E.isLeft(activity)) return activity;
  const { id, phase, phaseEntry } = activity.right;
  return unless(phase !== 'approved', () => because.activityNotApproved(id, phase, phaseEntry));
};

/** Neither held nor cancelled. */
const mustBeAhead = (book: Book, entry: About): Verdict => {
  const activity = activityOf(book, entry);
  if (E.isLeft(activity)) return activity;
  const { id, phase, phaseEntry } = activity.right;
  const isOver = phase === 'held' || phase === 'cancelled';
  return unless(isOver, () => because.activityOver(id, phase, phaseEntry));
};

/** What was held began, at the earliest reading of its date (the latest, where that is open), before this was recorded. */
const mustHaveBegun = (
  book: Book,
  entry: About & { readonly data: { readonly date: ActivityDate } },
): Verdict => {
  const { activity, date } = entry.data;
  if (date.kind === 'undated') return refuse(because.heldWithoutDate(activity));
  const day = earliest(date) ?? latest(date);
  if (!Moment.is(day)) return accepted;
  const begins = lowerBound(day, zoneOf(book));
  return unless(begins > Date.parse(entry.recordedAt), () => because.notYetHeld(activity, day));
};

export const calendarRules: Rules<Book, CalendarEvent> = {
  ActivityProposed: (book, entry) => {
    const { activity, host, meetingOf } = entry.data;
    const before = book.calendar.activities.get(activity);
    if (before !== undefined) return refuse(because.activityAlreadyProposed(activity, before.entry));
    return all(
      () => mustBeMemberIfAny(book, entry, host),
      () => (meetingOf === undefined ? accepted : mustBeOrgan(book, entry, meetingOf)),
    );
  },
  ActivityApproved: (book, entry) => {
    const { activity: id, act } = entry.data;
    const activity = activityOf(book, entry);
    if (E.isLeft(activity)) return activity;
    const { phase, phaseEntry } = activity.right;
    if (phase !== 'proposed') return refuse(because.activityNotProposed(id, phase, phaseEntry));
    return all(
      () => mustRestOnAct(book, entry, act, ['approved'], { kind: 'activity', activity: id }),
      () => mustBringIntoForce(book, entry, act),
      () => mustBeAgreedOn(book, act),
    );
  },
  ActivityChanged: (book, entry) => {
    const { activity, reason: _, ...changed } = entry.data;
    const saysNothing = Object.keys(changed).length === 0;
    return all(
      () => mustBeAhead(book, entry),
      () => unless(saysNothing, () => because.nothingChanged(activity)),
      () => mustBeMemberIfAny(book, entry, changed.host),
    );
  },
  ActivityConfirmed: (book, entry) => {
    const { activity, date } = entry.data;
    const isConfirmed = date.kind === 'dated' && date.confirmed;
    return all(
      () => mustBeApproved(book, entry),
      () => unless(!isConfirmed, () => because.notAConfirmation(activity)),
    );
  },
  ActivityHeld: (book, entry) =>
    all(
      () => mustBeApproved(book, entry),
      () => mustHaveBegun(book, entry),
    ),
  ActivityCancelled: (book, entry) => mustBeAhead(book, entry),
};
