import { Temporal } from 'temporal-polyfill';
import { Moment, namedStart, upperBound, type Zone } from '../dates/moment.js';

const DATE_ONLY = 'YYYY-MM-DD'.length;

// Total, whatever moment is given: `../2017` begins at minus infinity, which is no day, and years go from 0000 to 9999.

const dayOf = (instant: number, zone: Zone): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

/** The last day that lies whole calendar months before the first day of the date that the moment names. */
export const lastDayWithNotice = (moment: Moment, months: number, zone: Zone): Temporal.PlainDate =>
  dayOf(namedStart(moment, zone), zone).subtract({ months });

/** Whether an instant falls in a later day than this one. */
export const isAfterDay = (instant: number, day: Temporal.PlainDate, zone: Zone): boolean =>
  Number.isFinite(instant) ? Temporal.PlainDate.compare(dayOf(instant, zone), day) > 0 : instant > 0;

/** The first instant of the day in which an instant falls. */
export const startOfDay = (instant: number, zone: Zone): number =>
  Number.isFinite(instant) ? dayOf(instant, zone).toZonedDateTime(zone).epochMilliseconds : instant;

/**
 * The last moment before another begins, as exactly as that one is known: the day before a date, the millisecond
 * before an instant. Where the zone left the day before out, its last millisecond cannot be said by a date. Before the
 * year 0000 no moment can be said: it is then the moment itself.
 */
export const justBefore = (moment: Moment, zone: Zone): Moment => {
  const begins = namedStart(moment, zone);
  const dayBefore = dayOf(begins, zone).subtract({ days: 1 }).toString();
  if (moment.length <= DATE_ONLY && Moment.is(dayBefore) && upperBound(dayBefore, zone) < begins) {
    return dayBefore;
  }
  const instantBefore = new Date(begins - 1).toISOString();
  return Moment.is(instantBefore) ? instantBefore : moment;
};
