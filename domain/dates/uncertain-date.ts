/**
 * What an EDTF text says, no more. EDTF is ISO 8601-2:2019, as the Library of Congress describes it
 * (https://www.loc.gov/standards/datetime/). Build these with `parseEdtf` only.
 */

/** What every uncertain date answers. */
interface Common {
  /** The first day it may be or begin (`YYYY-MM-DD`); undefined where the text leaves the start open or unknown. */
  readonly earliest: string | undefined;
  /** The last day it may be or end (`YYYY-MM-DD`); undefined where the text leaves the end open or unknown. */
  readonly latest: string | undefined;
  /** `~` or `%` anywhere: about. The bounds stay those written, since EDTF does not say how far "about" reaches. */
  readonly approximate: boolean;
  /** `?` or `%` anywhere: possibly. */
  readonly uncertain: boolean;
  /** The canonical EDTF text: same meaning, same text. */
  readonly text: string;
}

/** The year, the month or season, or the day of a date. */
export interface Component {
  /** As written: `2020`, `06`, `33`; `X` where a digit is not specified. */
  readonly digits: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export type PointKind = 'day' | 'month' | 'season' | 'quarter' | 'quadrimester' | 'semester' | 'year';

/** One date, at the precision written. The bounds are always known. */
export interface Point extends Common {
  readonly kind: PointKind;
  readonly year: Component;
  /** The month (`01`–`12`, `XX`) or the division of the year (`21`–`41`). */
  readonly part: Component | undefined;
  readonly day: Component | undefined;
  readonly earliest: string;
  readonly latest: string;
}

/** One end of an interval: `..` is open (it has no end), empty is unknown (it has one, nobody says which). */
export type End = Point | 'open' | 'unknown';

/** `from/to`. EDTF does not say whether it is filled, or something falls within it: a reading says so, beside it. */
export interface Interval extends Common {
  readonly kind: 'interval';
  readonly from: End;
  readonly to: End;
}

/** `a..b` within a set: every date from a to b; an open side reads "or earlier", "or later". */
export interface Span extends Common {
  readonly kind: 'span';
  readonly from: Point | 'open';
  readonly to: Point | 'open';
}

/** `[…]`, one of the members, or `{…}`, all of them. Members stand in order of time, each once. */
export interface DateSet extends Common {
  readonly kind: 'one-of' | 'all-of';
  readonly members: readonly (Point | Span)[];
}

export type UncertainDate = Point | Interval | DateSet;

export const isPoint = (date: UncertainDate | Span | End): date is Point =>
  typeof date === 'object' && 'year' in date;
