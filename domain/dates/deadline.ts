import * as E from 'fp-ts/lib/Either.js';
import { Temporal } from 'temporal-polyfill';
import { isNot, oneOf, primitive, type Bilingual, type Branded, type Codec } from '../language/codec.js';
import { optional, struct } from '../language/struct.js';
import { isCalendarDay } from './calendar-day.js';
import { formatMoment, Instant, Zone, type Moment } from './moment.js';

/** A day and the time that a clock on the wall shows, to the minute: `2019-12-10T17:00`. Which instant, a zone tells. */
export type LocalDateTime = Branded<'LocalDateTime'>;

// No deadline lies so far off that its instant needs a fifth digit, or a sign, for its year.
const FORM = /^((?:19|2\d)\d\d)-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d$/;

const isLocal = (text: string): boolean => {
  const [, year, month, day] = FORM.exec(text) ?? [];
  return isCalendarDay(Number(year), Number(month), Number(day));
};

export const LocalDateTime: Codec<LocalDateTime> = primitive(
  'LocalDateTime',
  (u): u is LocalDateTime => typeof u === 'string' && isLocal(u),
  { type: 'string', pattern: FORM.source },
  isNot(
    'un día y una hora sin desfase, como "2019-12-10T17:00"',
    'a day and a time without an offset, such as "2019-12-10T17:00"',
  ),
);

/** Of the two times at which a clock set back shows the same: the one before it is set back, or the one after. */
export const Showing = oneOf('Showing', ['earlier', 'later']);
export type Showing = typeof Showing._A;

/** A deadline as somebody sets it. Without a zone it is told by the body's own clock. */
export const DeadlineSet = struct('DeadlineSet', {
  local: LocalDateTime,
  zone: optional(Zone),
  /** Needed where the clock is set back and shows that time twice. */
  showing: optional(Showing),
});
export type DeadlineSet = typeof DeadlineSet._A;

/**
 * A deadline as it is kept: as it was told, by which zone's clock, and the instant that this meant by the rules of the
 * zone as they were known then. The instant is what counts; what arrives at that very instant is in time.
 */
export const Deadline = struct('Deadline', { local: LocalDateTime, zone: Zone, instant: Instant });
export type Deadline = typeof Deadline._A;

/** Why a local time is no one instant: the clock skips it, or shows it twice. */
export interface NoOneInstant {
  readonly kind: 'skipped' | 'twice';
  readonly local: LocalDateTime;
  readonly zone: Zone;
  /** The first times around it that there are: before and after what is skipped, or with each offset. */
  readonly instead: readonly [string, string];
}

/** The instant meant, by the clock of the zone; where there is none, or there are two, nothing is guessed. */
export const settled = (set: DeadlineSet, bodyZone: Zone): E.Either<NoOneInstant, Deadline> => {
  const { local, zone = bodyZone, showing } = set;
  const told = Temporal.PlainDateTime.from(local);
  const [earlier, later] = [
    told.toZonedDateTime(zone, { disambiguation: 'earlier' }),
    told.toZonedDateTime(zone, { disambiguation: 'later' }),
  ];
  const isOne = earlier.epochMilliseconds === later.epochMilliseconds;
  if (!isOne && !earlier.toPlainDateTime().equals(told))
    return E.left({ kind: 'skipped', local, zone, instead: [clock(earlier), clock(later)] });
  if (!isOne && showing === undefined)
    return E.left({ kind: 'twice', local, zone, instead: [withOffset(earlier), withOffset(later)] });
  const { epochMilliseconds } = showing === 'later' ? later : earlier;
  return E.right({ local, zone, instant: new Date(epochMilliseconds).toISOString() as Instant });
};

const clock = (at: Temporal.ZonedDateTime): string =>
  at.toPlainDateTime().toString({ smallestUnit: 'minute' });

const withOffset = (at: Temporal.ZonedDateTime): string => `${clock(at)}${at.offset}`;

const HOUR = 3_600_000;
const FARTHEST_OFFSET = 15 * HOUR;

/**
 * Whether the instant may be what the local time means in any zone. Which it is in this zone was settled when it was
 * set: the rules of zones change, and what was set does not.
 */
export const isPlausible = ({ local, instant }: Deadline): boolean =>
  Math.abs(Date.parse(instant) - Date.parse(`${local}Z`)) <= FARTHEST_OFFSET;

/** Epoch milliseconds. */
export const instantOfDeadline = ({ instant }: Pick<Deadline, 'instant'>): number => Date.parse(instant);

/** An instant (epoch milliseconds) in words, by the clock of a zone. */
export const sayInstant = (instant: number, zone: Zone): Bilingual => {
  const moment = new Date(instant).toISOString() as Moment;
  return { es: formatMoment(moment, zone, 'es'), en: formatMoment(moment, zone, 'en') };
};

/**
 * In words, by the clock it was set by and, where that shows another time, by the body's: "10 de diciembre de 2019,
 * 18:00 (America/New_York), es decir, el 10 de diciembre de 2019, 17:00 (America/Costa_Rica)".
 */
export const sayDeadline = ({ instant, zone }: Deadline, bodyZone: Zone): Bilingual => {
  const at = Temporal.Instant.from(instant);
  const same = clock(at.toZonedDateTimeISO(zone)) === clock(at.toZonedDateTimeISO(bodyZone));
  // An instant is a moment known to the millisecond.
  const moment = instant as string as Moment;
  const es = formatMoment(moment, zone, 'es');
  const en = formatMoment(moment, zone, 'en');
  if (same) return { es, en };
  return {
    es: `${es}, es decir, el ${formatMoment(moment, bodyZone, 'es')}`,
    en: `${en}, that is, ${formatMoment(moment, bodyZone, 'en')}`,
  };
};
