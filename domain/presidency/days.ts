import { Temporal } from 'temporal-polyfill';
import { lowerBound, upperBound, type Moment, type Zone } from '../dates/moment.js';

const DATE_ONLY = 'YYYY-MM-DD'.length;

const dayOf = (instant: number, zone: Zone): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

/** The last day (`YYYY-MM-DD`) that lies whole calendar months before the first day the moment may mean. */
export const lastDayWithNotice = (moment: Moment, months: number, zone: Zone): string =>
  dayOf(lowerBound(moment, zone), zone).subtract({ months }).toString();

/** The day (`YYYY-MM-DD`) in which an instant falls. */
export const dayText = (instant: number, zone: Zone): string => dayOf(instant, zone).toString();

/** The first instant of the day in which an instant falls. */
export const startOfDay = (instant: number, zone: Zone): number =>
  dayOf(instant, zone).toZonedDateTime(zone).epochMilliseconds;

/**
 * The last moment before another begins, as exactly as that one is known: the day before a date, the millisecond
 * before an instant. Where the zone left the day before out, its last millisecond cannot be said by a date.
 */
export const justBefore = (moment: Moment, zone: Zone): Moment => {
  const begins = lowerBound(moment, zone);
  const dayBefore = dayOf(begins, zone).subtract({ days: 1 }).toString() as Moment;
  const endsInTime = upperBound(dayBefore, zone) < begins;
  return moment.length <= DATE_ONLY && endsInTime
    ? dayBefore
    : (new Date(begins - 1).toISOString() as Moment);
};
