import { advanceTold } from '../../domain/book/fold.js';
import { emptyBook, type Book } from '../../domain/book/state.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Meeting } from '../../domain/meetings/state.js';
import { meetingsIn } from '../../projections/meeting-of.js';
import type { Stepped } from '../../projections/replay.js';
import type { Entry } from '../envelope.js';
import { mayBeOf } from './places.js';
import type { TraceAsOf } from './trace-as-of.js';
import type { Trace } from './trace.js';

/** A meeting of the book as of then, step by step; what is annulled is passed over. */
export const stepsIn = async (asOf: TraceAsOf, book: Book, meeting: Meeting): Promise<readonly Stepped[]> => {
  const { trace, to, read } = asOf;
  const maybe = await read(withCorrections(trace, mayBeOf(trace.places, meeting.id, to)));
  // What an entry corrects may be of a meeting, and the correction then is.
  const wrong = await read(correctedBy(maybe));
  const belongs = meetingsIn(book, inOrder([...maybe, ...wrong]), meeting);
  return stepsAt(asOf, book.id, maybe.filter(belongs));
};

const withCorrections = (trace: Trace, numbers: readonly EntryNumber[]): ReadonlySet<EntryNumber> => {
  const all = new Set(numbers);
  // A set that grows is gone through to its end.
  for (const number of all) for (const correction of trace.correctionsOf(number)) all.add(correction);
  return all;
};

const correctedBy = (entries: readonly Entry[]): readonly EntryNumber[] =>
  entries.flatMap((entry) => (entry.type === 'EntryCorrected' ? [entry.data.entry] : []));

const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...new Map(entries.map((entry) => [entry.number, entry])).values()].sort(
    (one, other) => one.number - other.number,
  );

/** The book just before and after each of these: from the nearest state that is kept, or on from the one before. */
const stepsAt = async (
  { trace, read }: TraceAsOf,
  id: Book['id'],
  entries: readonly Entry[],
): Promise<readonly Stepped[]> => {
  const steps: Stepped[] = [];
  let book = emptyBook(id);
  for (const entry of entries) {
    const near = trace.states.nearest(entry.number, Infinity);
    if (near !== undefined && near.next > book.next) book = near;
    for (const between of await read(numbersFrom(book.next, entry.number)))
      book = advanceTold(book, between, trace.telling);
    const [before, reads] = [book, trace.telling.tell(entry)];
    book = advanceTold(before, entry, trace.telling);
    if (reads !== undefined) steps.push({ reads, before, after: book });
  }
  return steps;
};

const numbersFrom = (from: EntryNumber, end: EntryNumber): readonly EntryNumber[] =>
  Array.from({ length: Math.max(end - from, 0) }, (_, index) => from + index);
