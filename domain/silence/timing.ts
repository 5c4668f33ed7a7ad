import { instantOfDeadline, type Deadline } from '../dates/deadline.js';
import { lowerBound, upperBound, type Moment } from '../dates/moment.js';
import { zoneOf, type Book } from '../book/state.js';
import { rulesAt } from '../membership/state.js';
import type { Silence } from './state.js';

// When something came, beside a deadline. What is known too vaguely is neither in time nor late: nothing is guessed.

const HOUR = 3_600_000;

/** What the body's rules ask for when they say nothing of it. */
export const USUAL_HOURS = 72;

export type Arrival = 'in-time' | 'late' | 'uncertain';

/** What comes at the very instant (epoch milliseconds) at which the time is over is in time. */
export const arrivalBy = (book: Book, occurredAt: Moment, over: number): Arrival => {
  if (upperBound(occurredAt, zoneOf(book)) <= over) return 'in-time';
  return lowerBound(occurredAt, zoneOf(book)) > over ? 'late' : 'uncertain';
};

export const arrivalAt = (book: Book, occurredAt: Moment, deadline: Deadline): Arrival =>
  arrivalBy(book, occurredAt, instantOfDeadline(deadline));

/** The same beside the deadline of a silence. While that is suspended its time stands still: all that comes is in time. */
export const arrivalIn = (book: Book, occurredAt: Moment, silence: Silence): Arrival =>
  silence.phase === 'suspended' ? 'in-time' : arrivalAt(book, occurredAt, silence.deadline);

/** The hours for which a silence must run, by the rules in force at an instant (epoch milliseconds). */
export const minimumHours = (book: Book, instant: number): number =>
  rulesAt(book.membership, instant)?.rules.silence?.minimumHours ?? USUAL_HOURS;

/** How long a silence would have run at its deadline, in milliseconds: surely so long. */
export const lengthUntil = (deadline: Deadline, since: number, ran = 0): number =>
  ran + instantOfDeadline(deadline) - since;

export const isLongEnough = (milliseconds: number, hours: number): boolean => milliseconds >= hours * HOUR;
