import { List } from 'immutable';
import type { ActivityDate } from '../dates/activity-date.js';
import type { Recorded } from '../language/entry.js';
import type { ActivityId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { CalendarEvent } from './events.js';
import type { Activity, ActivityPhase, CalendarState } from './state.js';

const change = (
  state: CalendarState,
  entry: Recorded<{ readonly data: { readonly activity: ActivityId } }>,
  changed: (activity: Activity) => Activity,
): CalendarState => {
  const activity = state.activities.get(entry.data.activity);
  if (activity === undefined) return state;
  return { ...state, activities: state.activities.set(activity.id, changed(activity)) };
};

const phase = (entry: Recorded<unknown>, reached: ActivityPhase) => ({
  phase: reached,
  phaseEntry: entry.number,
});

const shaped = (entry: Recorded<unknown>, activity: Activity) => ({
  shaped: activity.shaped.push(entry.number),
});

const dated = (entry: Recorded<unknown>, date: ActivityDate) => ({ date, dateEntry: entry.number });

export const calendarReactions: Reactions<CalendarState, CalendarEvent> = {
  ActivityProposed: (state, entry) => {
    const { activity: id, label, title, host, place, meetingOf, supporters, technicalSupport } = entry.data;
    const activity: Activity = {
      id,
      label,
      title,
      host,
      place,
      supporters,
      technicalSupport,
      meetingOf,
      ...dated(entry, entry.data.date),
      ...phase(entry, 'proposed'),
      approved: undefined,
      cancelledBecause: undefined,
      entry: entry.number,
      shaped: List.of(entry.number),
      changes: [],
    };
    return { ...state, activities: state.activities.set(id, activity) };
  },
  ActivityApproved: (state, entry) =>
    change(state, entry, (activity) => ({
      ...activity,
      ...phase(entry, 'approved'),
      approved: { act: entry.data.act, entry: entry.number },
    })),
  ActivityChanged: (state, entry) => {
    const { title, host, place, supporters, technicalSupport, date, reason } = entry.data;
    return change(state, entry, (activity) => ({
      ...activity,
      title: title ?? activity.title,
      host: host ?? activity.host,
      place: place ?? activity.place,
      supporters: supporters ?? activity.supporters,
      technicalSupport: technicalSupport ?? activity.technicalSupport,
      ...(date === undefined ? {} : dated(entry, date)),
      ...shaped(entry, activity),
      changes: [...activity.changes, { reason, entry: entry.number }],
    }));
  },
  ActivityConfirmed: (state, entry) =>
    change(state, entry, (activity) => ({
      ...activity,
      ...dated(entry, entry.data.date),
      ...shaped(entry, activity),
    })),
  ActivityHeld: (state, entry) =>
    change(state, entry, (activity) => ({
      ...activity,
      ...dated(entry, entry.data.date),
      ...phase(entry, 'held'),
      ...shaped(entry, activity),
    })),
  ActivityCancelled: (state, entry) =>
    change(state, entry, (activity) => ({
      ...activity,
      ...phase(entry, 'cancelled'),
      ...shaped(entry, activity),
      cancelledBecause: entry.data.reason,
    })),
};
