import type { Event } from '../../domain/book/event.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { inTurn } from '../in-turn.js';
import { traceOf, type GrowingTrace, type Trace } from './trace.js';

/** The entries of one book, as one audience sees them. */
export interface Traced {
  readonly id: BookId;
  /** The number of the last correction up to this entry; -1 before the first. */
  readonly lastCorrection: (to: EntryNumber) => EntryNumber;
  /** The corrections up to this entry, first to last. */
  readonly corrections: (to: EntryNumber) => Promise<readonly Recorded<Event>[]>;
  /** The entries from one to another, both with them, first to last, some at once. */
  readonly entries: (from: EntryNumber, to: EntryNumber) => AsyncIterable<readonly Recorded<Event>[]>;
}

/**
 * What is traced of a book for one audience. A correction changes how earlier entries read, and so may change what others
 * rest on: from each on there is a trace of its own.
 */
export interface Traces {
  /** The trace of the entries up to one, grown so far if it is not yet; it may go further. */
  readonly upTo: (traced: Traced, to: EntryNumber) => Promise<Trace>;
}

/** So many are kept: of the book as it stands, and as it read before late corrections. */
const KEPT = 3;

export const traces = (): Traces => {
  /** By the last correction that each knows; those asked for longest ago come first. */
  const kept = new Map<EntryNumber, GrowingTrace>();
  // One at a time: two that read the same entries would take them twice.
  const growing = inTurn<'trace'>();
  return {
    upTo: (traced, to) =>
      growing('trace', async () => {
        const by = traced.lastCorrection(to);
        const trace = kept.get(by) ?? traceOf(traced.id, await traced.corrections(to));
        kept.delete(by);
        kept.set(by, trace);
        for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
        if (trace.book.next <= to)
          for await (const page of traced.entries(trace.book.next, to))
            for (const entry of page) trace.take(entry);
        return trace;
      }),
  };
};
