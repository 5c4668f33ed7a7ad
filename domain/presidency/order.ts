import { zoneOf, type Book } from '../book/state.js';
import { isOpenStarted, upperBound, type Moment } from '../dates/moment.js';
import type { EntryNumber } from '../language/ids.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import * as because from './order-rejections.js';

// A term's way in time: announced, designated, handed over, in effect, ended. No step lies before the one it rests on.

interface Step {
  /** The first instant (epoch milliseconds) at which it may have happened. */
  readonly occurredFrom: number;
  readonly entry: EntryNumber;
}

/** Even at its last reading it would lie before the first reading of what it rests on. */
export const mustNotPrecede = (book: Book, moment: Moment, step: Step | undefined): Verdict =>
  step === undefined || upperBound(moment, zoneOf(book)) >= step.occurredFrom
    ? accepted
    : refuse(because.datedBefore(moment, step.entry));

/** "Then or before" does not say when something begins or ends. */
export const mustSayWhen = (moment: Moment): Verdict =>
  unless(isOpenStarted(moment), () => because.whenNotSaid(moment));
