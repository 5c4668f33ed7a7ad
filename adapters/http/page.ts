import { isRecord } from '../../domain/language/struct.js';
import type { AsOf } from '../../src/as-of.js';
import { Instant, Moment } from '../../domain/dates/moment.js';
import { whole } from '../../domain/language/codec.js';
import { EntryNumber } from '../../domain/language/ids.js';

// A page pins the moment its first page was asked of: what is recorded meanwhile neither shifts nor doubles anything.

/** Where the next page begins, and of when. */
export interface Cursor {
  readonly asOf: AsOf;
  /** How many elements earlier pages held. */
  readonly from: number;
}

/** Elements of a page unless told otherwise, and at the most. */
export const PAGE = 100;
export const LARGEST_PAGE = 500;

type Pinned = readonly [from: number, at: unknown, on: unknown, knownOn: unknown, instant: unknown];

/** Opaque to clients: base64url of the moment and the place. */
export const cursorText = ({ asOf: { at, on, knownOn, instant }, from }: Cursor): string => {
  const pinned: Pinned = [from, at ?? 0, on ?? 0, knownOn ?? 0, instant ?? 0];
  return Buffer.from(JSON.stringify(pinned)).toString('base64url');
};

/** Only what {@link cursorText} could have written: a first page has no cursor, so `from` is past 0 and `at` known. */
export const cursorFrom = (text: string): Cursor | undefined => {
  const parts = parsed(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [from, at, on, knownOn, instant] = parts as unknown as Pinned;
  if (!whole('from', 1).is(from) || !EntryNumber.is(at) || !Instant.is(instant)) return undefined;
  if (!isMomentOrNone(on) || !isMomentOrNone(knownOn)) return undefined;
  return {
    from,
    asOf: { at, instant, ...(on === 0 ? {} : { on }), ...(knownOn === 0 ? {} : { knownOn }) },
  };
};

const isMomentOrNone = (part: unknown): part is Moment | 0 => part === 0 || Moment.is(part);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export interface Page<A> {
  readonly part: A;
  /** All elements there are, over all pages. */
  readonly total: number;
  /** Where the next page begins; none on the last. */
  readonly next: number | undefined;
}

/**
 * A part of an answer: of the lists at its top, taken one after another, the elements `from` … `from + limit`.
 * What is no list stands on every page.
 */
export const pageOf = <A extends object>(answer: A, from: number, limit: number): Page<A> => {
  let before = 0;
  const part = Object.fromEntries(
    Object.entries(answer).map(([key, value]: [string, unknown]) => {
      if (!Array.isArray(value) || isTuple(value)) return [key, value];
      const [first, last] = [from - before, from + limit - before];
      before += value.length;
      return [key, value.slice(Math.max(0, first), Math.max(0, last))];
    }),
  ) as A; // The same keys, lists cut short.
  const end = from + limit;
  return { part, total: before, next: end < before ? end : undefined };
};

/** The answer of which these are all the parts, in order. */
export const joined = <A extends object>([first, ...others]: readonly [A, ...A[]]): A =>
  Object.fromEntries(
    Object.entries(first).map(([key, value]: [string, unknown]) => {
      if (!Array.isArray(value) || isTuple(value)) return [key, value];
      const rest = others.flatMap(
        (part) => (part as Readonly<Record<string, readonly unknown[]>>)[key] ?? [],
      );
      return [key, [...(value as readonly unknown[]), ...rest]];
    }),
  ) as A; // The same keys, lists put together.

// A list of plain words is a value, not a collection.
const isTuple = (list: readonly unknown[]): boolean => list.length > 0 && !list.every(isRecord);
