import { Temporal } from 'temporal-polyfill';
import { isNot, primitive, type Bilingual, type Branded, type Codec } from '../language/codec.js';
import { daysInMonth, isCalendarDay, isoDate } from './calendar-day.js';
import { wordsOf } from './lexicon.js';
import { memo } from './memo.js';
import type { Lang } from './words.js';
import { Zone } from './zone.js';

export { Zone };

/**
 * When something happened, at the precision known: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an instant
 * `YYYY-MM-DDTHH:MM[:SS[.sss]]` with `Z` or `±HH:MM` (ISO 8601-1, RFC 3339; years 0000 to 9999). Without an instant
 * it needs a zone to be compared: a day begins at another time in each. `../` before it (EDTF's open start) says
 * "then or before; when is not known": it was so before all else, and had certainly happened by then.
 */
export type Moment = Branded<'Moment'>;

const FORM =
  /^(?:\.\.\/)?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{3})?)?(?:Z|[+-](\d\d):(\d\d)))?)?)?$/;

const notAMoment = isNot(
  'un momento: AAAA, AAAA-MM, AAAA-MM-DD o AAAA-MM-DDTHH:MM con Z o ±HH:MM (con ../ delante: entonces o antes)',
  'a moment: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM with Z or ±HH:MM (after ../: then or before)',
);

/** The parts of a moment as they are written, in the order of {@link FORM}; what is not written is undefined. */
type Parts = readonly (string | undefined)[];

interface Check {
  readonly isRight: (parts: Parts) => boolean;
  readonly said: (parts: Parts) => Bilingual;
}

const daysOf = ([, year, month = '01']: Parts): number => daysInMonth(Number(year), Number(month));

/** Digits of the same length compare as their numbers; what is not there is not wrong. */
const isUpTo = (last: string, digits: string | undefined): boolean => digits === undefined || digits <= last;

const check = (isRight: Check['isRight'], es: string, en: string): Check => ({
  isRight,
  said: () => ({ es, en }),
});

const CHECKS: readonly Check[] = [
  check((parts) => daysOf(parts) > 0, 'los meses son 01 a 12', 'months are 01 to 12'),
  {
    isRight: ([, year, month = '01', day = '01']) => isCalendarDay(Number(year), Number(month), Number(day)),
    said: (parts) => ({
      es: `ese mes tiene ${daysOf(parts)} días`,
      en: `that month has ${daysOf(parts)} days`,
    }),
  },
  check(({ 4: hour }) => isUpTo('23', hour), 'las horas son 00 a 23', 'hours are 00 to 23'),
  check(({ 5: minute }) => isUpTo('59', minute), 'los minutos son 00 a 59', 'minutes are 00 to 59'),
  check(({ 6: second }) => isUpTo('59', second), 'los segundos son 00 a 59', 'seconds are 00 to 59'),
  check(
    ({ 8: minute }) => isUpTo('59', minute),
    'los minutos del desfase son 00 a 59',
    'the minutes of an offset are 00 to 59',
  ),
  check(
    ({ 7: hour, 8: minute }) => hour === undefined || isUpTo('14:00', `${hour}:${minute ?? ''}`),
    'el desfase llega a ±14:00',
    'an offset goes as far as ±14:00',
  ),
];

/** The first thing wrong with a text; undefined where it is a moment. */
const faultIn = (text: string): Bilingual | undefined => {
  const form: Parts | null = FORM.exec(text);
  if (form === null) return notAMoment(text);
  const said = CHECKS.find(({ isRight }) => !isRight(form))?.said(form);
  return said && { es: `"${text}" no existe: ${said.es}`, en: `"${text}" does not exist: ${said.en}` };
};

// Most entries of a book are of few days.
const isMoment = memo(8192, (text) => faultIn(text) === undefined);

export const Moment: Codec<Moment> = primitive(
  'Moment',
  (u): u is Moment => typeof u === 'string' && isMoment(u),
  { type: 'string', pattern: FORM.source },
  (value) =>
    (typeof value === 'string' ? faultIn(value) : undefined) ??
    isNot('un momento, como "2019-11-14"', 'a moment such as "2019-11-14"')(value),
);

/** A point of time to the millisecond, in the one form `YYYY-MM-DDTHH:MM:SS.sssZ` (UTC). */
export type Instant = Branded<'Instant'>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Instants that exist whatever the month: most do. */
const PLAIN_INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export const Instant: Codec<Instant> = primitive(
  'Instant',
  (u): u is Instant =>
    typeof u === 'string' && (PLAIN_INSTANT.test(u) || (INSTANT.test(u) && faultIn(u) === undefined)),
  { type: 'string', pattern: INSTANT.source },
  (value) =>
    (typeof value === 'string' && INSTANT.test(value) ? faultIn(value) : undefined) ??
    isNot(
      'un instante UTC, como "2019-11-14T16:30:00.000Z"',
      'a UTC instant such as "2019-11-14T16:30:00.000Z"',
    )(value),
);

/** Both in epoch milliseconds, both included. */
interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** The first millisecond that the moment may mean, in epoch milliseconds; that of an instant is the instant. */
export const lowerBound = (moment: Moment, zone: Zone): number => boundsOf(moment, zone).lower;

/** The last millisecond that the moment may mean, in epoch milliseconds; that of an instant is the instant. */
export const upperBound = (moment: Moment, zone: Zone): number => boundsOf(moment, zone).upper;

/**
 * The first millisecond of the date that a moment names, in epoch milliseconds: `../2017`, which may mean any time
 * before, names 2017. What has happened names no date that lies ahead.
 */
export const namedStart = (moment: Moment, zone: Zone): number =>
  lowerBound(isOpenStarted(moment) ? withoutOpenStart(moment) : moment, zone);

const isInstant = (moment: Moment): boolean => moment.includes('T');

const OPEN_START = '../';
/** "Then or before; when is not known." */
export const isOpenStarted = (moment: Moment): boolean => moment.startsWith(OPEN_START);
const withoutOpenStart = (moment: Moment): Moment => moment.slice(OPEN_START.length) as Moment;

const boundsOf = (moment: Moment, zone: Zone): Bounds => {
  if (isOpenStarted(moment))
    return { lower: -Infinity, upper: boundsOf(withoutOpenStart(moment), zone).upper };
  if (!isInstant(moment)) return boundsInZone(zone)(moment);
  const at = Date.parse(moment);
  return { lower: at, upper: at };
};

// Books are folded by the million entries over a few thousand days in one or two zones.
const boundsInZone = memo(64, (zone) => memo(8192, (moment) => computeBounds(moment, zone)));

const computeBounds = (moment: string, zone: string): Bounds => {
  const [year = 0, month, day] = moment.split('-').map(Number);
  const first = Temporal.PlainDate.from(isoDate(year, month ?? 1, day ?? 1));
  const step = month === undefined ? { years: 1 } : day === undefined ? { months: 1 } : { days: 1 };
  const lower = startOfDay(first, zone);
  // A day that the zone left out (Apia, 2011-12-30) is the one millisecond at which it would have begun.
  return { lower, upper: Math.max(lower, startOfDay(first.add(step), zone) - 1) };
};

/** The day's first millisecond: midnight, or what comes after it where the clock skipped midnight. */
const startOfDay = (date: Temporal.PlainDate, zone: string): number =>
  date.toZonedDateTime(zone).epochMilliseconds;

/** The moment in words, an instant by the clock of the zone: "14 de noviembre de 2019, 10:30 (America/Guatemala)". */
export const formatMoment = (moment: Moment, zone: Zone, lang: Lang): string => {
  if (isOpenStarted(moment))
    return wordsOf(lang).notAfter(formatMoment(withoutOpenStart(moment), zone, lang));
  if (!isInstant(moment)) {
    const [year = 0, month, day] = moment.split('-').map(Number);
    return sayDate(lang, year, month, day);
  }
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  const smallest = at.millisecond > 0 ? 'millisecond' : at.second > 0 ? 'second' : 'minute';
  const time = at.toPlainTime().toString({ smallestUnit: smallest });
  return `${sayDate(lang, at.year, at.month, at.day)}, ${time} (${zone})`;
};

const sayDate = (lang: Lang, year: number, month?: number, day?: number): string => {
  const words = wordsOf(lang);
  const parts = [day, month === undefined ? undefined : words.months[month - 1]?.text, year];
  return parts.filter((part) => part !== undefined).join(words.day('').of);
};
