import { List } from 'immutable';
import { lowerBound, upperBound, type Zone } from '../dates/moment.js';
import type { Stamp } from './entry.js';
import type { EntryNumber } from './ids.js';

/** A value that something had from an instant on, and the entry that says so. */
export interface Since<A> {
  readonly value: A;
  /** Epoch milliseconds; `-Infinity` where it is only known to have been so before everything else. */
  readonly from: number;
  readonly entry: EntryNumber;
}

/**
 * What something was over time, ordered by when it began and, for the same instant, by entry. An entry that is
 * recorded late takes its place in time, not at the end. Immutable.
 */
export type Timeline<A> = List<Since<A>>;

export const timeline = <A>(...steps: readonly Since<A>[]): Timeline<A> =>
  steps.reduce(extend, List<Since<A>>());

export const extend = <A>(line: Timeline<A>, step: Since<A>): Timeline<A> => {
  const last = line.last();
  if (last === undefined || !isBefore(step, last)) return line.push(step);
  const place = line.findIndex((other) => isBefore(step, other));
  return line.insert(place, step);
};

const isBefore = <A>(one: Since<A>, other: Since<A>): boolean =>
  one.from < other.from || (one.from === other.from && one.entry < other.entry);

/** `value` from the first instant at which the entry may have happened. */
export const since = <A>(entry: Pick<Stamp, 'occurredAt' | 'number'>, zone: Zone, value: A): Since<A> => ({
  value,
  from: lowerBound(entry.occurredAt, zone),
  entry: entry.number,
});

/**
 * The line with `value` since the entry happened. An entry is judged by the last instant at which it may have
 * happened; so one that is dated vaguely (`2019`) begins no sooner than the step it was judged to follow.
 */
export const become = <A>(
  line: Timeline<A>,
  entry: Pick<Stamp, 'occurredAt' | 'number'>,
  zone: Zone,
  value: A,
): Timeline<A> => {
  const followed = at(line, upperBound(entry.occurredAt, zone));
  const step = since(entry, zone, value);
  return extend(line, { ...step, from: Math.max(step.from, followed?.from ?? -Infinity) });
};

/** What it was at `instant` (epoch milliseconds): the last value that had begun by then. */
export const at = <A>(line: Timeline<A>, instant: number): Since<A> | undefined => {
  for (let place = line.size - 1; place >= 0; place -= 1) {
    const step = line.get(place);
    if (step !== undefined && step.from <= instant) return step;
  }
  return undefined;
};

/** What it is at the end of all that is told; `otherwise` where nothing is. */
export const latestOr = <A>(
  line: Timeline<A>,
  otherwise: Pick<Since<A>, 'value' | 'entry'>,
): Pick<Since<A>, 'value' | 'entry'> => line.last() ?? otherwise;

/** What it is at the end of all that is told. */
export const latest = <A>(line: Timeline<A>): Since<A> | undefined => line.last();
