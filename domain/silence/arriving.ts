import type { Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import { accepted, refuse, type Verdict } from '../language/rejection.js';
import * as because from './rejections.js';
import type { Silence } from './state.js';
import { arrivalIn, type Arrival } from './timing.js';

/** It certainly came so, beside the deadline. */
export const mustArrive = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  silence: Silence,
  as: Exclude<Arrival, 'uncertain'>,
): Verdict => {
  const arrival = arrivalIn(book, entry.occurredAt, silence);
  if (arrival === as) return accepted;
  if (arrival === 'uncertain') return refuse(because.hourNeeded(silence));
  return refuse(as === 'late' ? because.deadlineAhead(silence) : because.deadlinePassed(silence));
};
