import type { Lang } from '../../domain/dates/words.js';
import type { ActivityTold, CalendarAnswer } from '../../projections/calendar.js';
import type { Answered } from '../ask.js';
import { plainly } from '../documents/document.js';
import { handOf, type Hand } from '../documents/hand.js';
import { activityCircumstances } from '../telling/activities.js';

// The calendar for programs that keep calendars. They know days; what the book knows is often less, and no day is invented:
// a window is a stretch that may be taken, and what has no date, or an open one, is something to do without a day.

export interface Planned {
  /** The same for the activity's whole life, in whatever language it is told. */
  readonly uid: string;
  readonly title: string;
  /** What is to be known beside it, a line each. */
  readonly about: readonly string[];
  readonly place: string | undefined;
  /** First and last day of what it fills, or of the window it falls in; nothing where one of them is not said. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  /** Whether it fills these days, by all that is known; else it only may take place then. */
  readonly exact: boolean;
  readonly cancelled: boolean;
  /** As recorded, where there is a date at all. */
  readonly edtf: string | undefined;
  /** The number of the last entry that changed it: it grows with every change (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** When the activity, and when its last change, was recorded. */
  readonly recorded: string;
  readonly changed: string;
}

export interface Feed {
  readonly book: string;
  readonly lang: Lang;
  readonly title: string;
  /** The last entry taken into account. */
  readonly last: number | undefined;
  readonly planned: readonly Planned[];
}

/** The activities of the calendar, cancelled ones included, as feeds have them. */
export const feedOf = (answered: Answered, { activities }: CalendarAnswer, lang: Lang): Feed => {
  const hand = handOf(answered, lang);
  const calendar = hand.in({ es: 'Calendario', en: 'Calendar' });
  const { body } = answered;
  return {
    book: answered.book,
    lang,
    title: body === undefined ? calendar : `${calendar}: ${hand.words(body.names)}`,
    last: answered.asOf.last,
    planned: activities.map((activity) => plannedOf(activity, answered, hand)),
  };
};

const plannedOf = (activity: ActivityTold, { book, cited, asOf }: Answered, hand: Hand): Planned => {
  const { activity: id, entry, dateEntry, phaseEntry, changes, phase, place, date } = activity;
  const entries = [entry, dateEntry, phaseEntry, ...changes.map((change) => change.entry)];
  const sequence = Math.max(...entries);
  const recordedAt = (number: number): string => cited[number]?.recordedAt ?? asOf.instant;
  const exact = isExact(activity);
  return {
    uid: `${id}.${book}@acta`,
    title: titleOf(activity, exact, hand),
    about: [...activityCircumstances(activity, hand), hand.entry(...entries)].map((said) =>
      plainly(hand.say(said)),
    ),
    place: place === undefined ? undefined : hand.words(place),
    days: daysOf(activity),
    exact: exact && phase !== 'proposed',
    cancelled: phase === 'cancelled',
    edtf: date.kind === 'dated' ? date.edtf : undefined,
    sequence,
    recorded: recordedAt(entry),
    changed: recordedAt(sequence),
  };
};

/** Its title; with the date in words where no day says it, and how it is known where that must be told. */
const titleOf = ({ title, said, entry }: ActivityTold, exact: boolean, hand: Hand): string => {
  const marks = plainly(hand.marksOf(entry));
  const date = exact ? '' : `(${hand.in(said)})`;
  return hand.join(marks, hand.words(title), date);
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAYS = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/;

/** Whether its date is a day, or days it fills, settled, and read from what the source says and nothing more. */
const isExact = ({ date }: ActivityTold): boolean =>
  date.kind === 'dated' &&
  date.confirmed &&
  date.inferred === undefined &&
  (DAY.test(date.edtf) || (date.reading === 'extent' && DAYS.test(date.edtf)));

const daysOf = ({ earliest, latest }: ActivityTold): Planned['days'] =>
  earliest === undefined || latest === undefined ? undefined : { first: earliest, last: latest };
