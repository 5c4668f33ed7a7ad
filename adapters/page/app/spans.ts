// How long the stretch is within which an uncertain date falls, and where it lies on a line of days.

export type SpanKind = 'day' | 'days' | 'week' | 'month' | 'quarter' | 'year' | 'span' | 'open';

export interface Bounds {
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

const DAY = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

export const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Whether these are the first and the last day of so many whole months, the first of them one of `starts`. */
const isWhole = (first: string, last: string, months: number): boolean => {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return first.endsWith('-01') && (month - 1) % months === 0 && last === lastDayOf(year, month + months - 1);
};

/** What the stretch is commonly called: a day, a week, a month, a quarter, a year. */
export const spanKind = ({ earliest, latest }: Bounds): SpanKind => {
  if (earliest === undefined || latest === undefined) return 'open';
  const days = dayNumber(latest) - dayNumber(earliest) + 1;
  if (days === 1) return 'day';
  if (days < 7) return 'days';
  if (days === 7) return 'week';
  if (isWhole(earliest, latest, 1)) return 'month';
  if (isWhole(earliest, latest, 3)) return 'quarter';
  return isWhole(earliest, latest, 12) ? 'year' : 'span';
};

/** A line of days, first and last of it included. */
export interface Axis {
  readonly first: number;
  readonly days: number;
}

/** So many whole months from the one that this day falls in. */
export const axisFrom = (day: string, months: number): Axis => {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  const first = dayNumber(`${day.slice(0, 7)}-01`);
  return { first, days: dayNumber(lastDayOf(year, month + months - 1)) - first + 1 };
};

export interface Place {
  readonly x: number;
  readonly width: number;
  /** Whether it goes on beyond the line, before or after. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Where a stretch lies on the line, cut at its ends; nothing where none of it does. */
export const placeOn = (axis: Axis, { earliest, latest }: Bounds): Place | undefined => {
  const from = earliest === undefined ? -Infinity : dayNumber(earliest) - axis.first;
  const to = latest === undefined ? Infinity : dayNumber(latest) - axis.first + 1;
  if (to <= 0 || from >= axis.days) return undefined;
  const x = Math.max(0, from);
  return { x, width: Math.min(axis.days, to) - x, before: from < 0, after: to > axis.days };
};

/** The first day of each month on the line, and which month it is. */
export const monthsOn = ({
  first,
  days,
}: Axis): readonly { readonly x: number; readonly month: number }[] => {
  const months: { readonly x: number; readonly month: number }[] = [];
  for (let number = first; number < first + days; number += 1) {
    const day = dayText(number);
    if (day.endsWith('-01')) months.push({ x: number - first, month: Number(day.slice(5, 7)) });
  }
  return months;
};
