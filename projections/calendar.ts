import type { Activity } from '../domain/calendar/state.js';
import {
  compareActivityDates,
  describe,
  earliest,
  latest,
  ActivityDate,
} from '../domain/dates/activity-date.js';
import { matching } from '../domain/language/codec.js';
import { ActivityId, EntryNumber } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, LocalText, Text } from '../domain/language/text.js';
import { actById, ActTold } from './acts.js';
import { Named, organ, party } from './named.js';
import { notesAbout, NoteTold } from './notes.js';
import { ActivityPhase } from './phases.js';
import { present } from './present.js';
import type { View } from './view.js';

const Day = matching('Day', /^\d{4}-\d\d-\d\d$/, {
  es: 'un día, como 2020-04-30',
  en: 'a day such as 2020-04-30',
});

export const ActivityTold = struct('ActivityTold', {
  activity: ActivityId,
  entry: EntryNumber,
  label: optional(Text),
  title: LocalText,
  phase: ActivityPhase,
  phaseEntry: EntryNumber,
  /** The raw phrase, its reading, its basis and its confirmation, as recorded. */
  date: ActivityDate,
  /** The entry that gave it this date. */
  dateEntry: EntryNumber,
  /** The date in words, with all that is uncertain about it. */
  said: Bilingual,
  /** First and last day it may fall on; left out where nothing says it. No date is invented. */
  earliest: optional(Day),
  latest: optional(Day),
  host: optional(Named),
  place: optional(LocalText),
  meetingOf: optional(Named),
  supporters: list(Text),
  technicalSupport: list(Text),
  approved: optional(ActTold),
  cancelledBecause: optional(Text),
  changes: list(struct('ChangeTold', { reason: Text, entry: EntryNumber })),
  notes: list(NoteTold),
});
export type ActivityTold = typeof ActivityTold._A;

/** The activities of the calendar, dated ones first to last, then those without a date. */
export const CalendarAnswer = struct('CalendarAnswer', {
  kind: literal('calendar'),
  activities: list(ActivityTold),
});
export type CalendarAnswer = typeof CalendarAnswer._A;

export const calendar = (view: View): CalendarAnswer => ({
  kind: 'calendar',
  activities: view.book.calendar.activities
    .valueSeq()
    .toArray()
    .toSorted((one, other) => compareActivityDates(one.date, other.date))
    .map((activity) => tellActivity(view, activity)),
});

/**
 * What comes next: neither held nor cancelled, and not certainly past at the instant. A date is past when its last
 * possible day is; an undated activity is never past.
 */
export const upcoming = (answer: CalendarAnswer, day: string): readonly ActivityTold[] =>
  answer.activities.filter(
    ({ phase, latest: last }) =>
      phase !== 'held' && phase !== 'cancelled' && (last === undefined || last >= day),
  );

const tellActivity = (view: View, activity: Activity): ActivityTold => ({
  activity: activity.id,
  entry: activity.entry,
  title: activity.title,
  phase: activity.phase,
  phaseEntry: activity.phaseEntry,
  date: activity.date,
  dateEntry: activity.dateEntry,
  said: { es: describe(activity.date, 'es'), en: describe(activity.date, 'en') },
  supporters: activity.supporters,
  technicalSupport: activity.technicalSupport,
  changes: activity.changes,
  notes: notesAbout(view, { kind: 'activity', activity: activity.id }),
  ...optionalParts(view, activity),
});

type Part =
  'label' | 'earliest' | 'latest' | 'host' | 'place' | 'meetingOf' | 'approved' | 'cancelledBecause';

const optionalParts = (view: View, activity: Activity): Partial<Pick<ActivityTold, Part>> =>
  present({
    label: activity.label,
    earliest: earliest(activity.date),
    latest: latest(activity.date),
    host: activity.host && party(view, activity.host),
    place: activity.place,
    meetingOf: activity.meetingOf && organ(view, activity.meetingOf),
    approved: activity.approved && actById(view, activity.approved.act),
    cancelledBecause: activity.cancelledBecause,
  });
