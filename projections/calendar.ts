import type { Activity, ActivityPhase } from '../domain/calendar/state.js';
import {
  compareActivityDates,
  describe,
  earliest,
  latest,
  type ActivityDate,
} from '../domain/dates/activity-date.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { ActivityId, EntryNumber } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import { actById, type ActTold } from './acts.js';
import { organ, party, type Named } from './named.js';
import { notesAbout, type NoteTold } from './notes.js';
import { present } from './present.js';
import type { View } from './view.js';

export interface ActivityTold {
  readonly activity: ActivityId;
  readonly entry: EntryNumber;
  readonly label?: string;
  readonly title: LocalText;
  readonly phase: ActivityPhase;
  readonly phaseEntry: EntryNumber;
  /** The raw phrase, its reading, its basis and its confirmation, as recorded. */
  readonly date: ActivityDate;
  /** The entry that gave it this date. */
  readonly dateEntry: EntryNumber;
  /** The date in words, with all that is uncertain about it. */
  readonly said: Bilingual;
  /** First and last day it may fall on; left out where nothing says it. No date is invented. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly host?: Named;
  readonly place?: LocalText;
  readonly meetingOf?: Named;
  readonly supporters: readonly string[];
  readonly technicalSupport: readonly string[];
  readonly approved?: ActTold;
  readonly cancelledBecause?: string;
  readonly changes: Activity['changes'];
  readonly notes: readonly NoteTold[];
}

/** The activities of the calendar, dated ones first to last, then those without a date. */
export interface CalendarAnswer {
  readonly kind: 'calendar';
  readonly activities: readonly ActivityTold[];
}

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
