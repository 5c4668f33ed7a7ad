/** Arithmetic of the proleptic Gregorian calendar (ISO 8601-1), years 0000 to 9999, months 1 to 12. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days the month has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

/** Whether the day is in the calendar: 2020-02-29 is, 2021-02-29 is not. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

/** `YYYY-MM-DD`. Such texts compare as their dates do. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
