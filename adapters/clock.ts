import * as E from 'fp-ts/lib/Either.js';
import { Instant } from '../domain/dates/moment.js';
import type { Clock } from '../src/ports/clock.js';

/** The machine's clock, in UTC and to the millisecond. The only place where acta asks it. */
export const systemClock: Clock = () => {
  const milliseconds = Date.now();
  if (milliseconds !== last.milliseconds) last = { milliseconds, instant: instantOf(milliseconds) };
  return last.instant;
};

const instantOf = (milliseconds: number): Instant => {
  const now = Instant.decode(new Date(milliseconds).toISOString());
  // A machine set before the year 0 or after 9999 cannot date an entry.
  if (E.isLeft(now))
    throw new Error('The clock of this machine is not set: set its date, then start acta again.');
  return now.right;
};

// Many commands are recorded in the same millisecond.
let last = { milliseconds: 0, instant: instantOf(0) };
