import * as E from 'fp-ts/lib/Either.js';
import { isCorrection } from '../../domain/book/fold.js';
import { readable } from '../../domain/closed-doors/closed-entry.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { View } from '../../projections/view.js';
import { rowsAsOf, type AsOf } from '../as-of.js';
import { indexOf, type EntryIndex } from '../entry-index.js';
import type { Entry } from '../envelope.js';
import type { NamedEntries } from '../named-entries.js';
import type { EventStore } from '../ports/event-store.js';
import { allEntries, entryPages } from '../read.js';
import type { Seen } from '../seen.js';
import { traceOf, type Trace } from './trace.js';
import { traces, type Traced } from './traces.js';

export interface Means {
  readonly store: EventStore;
  readonly seen: Seen;
  readonly named: NamedEntries;
}

/** Those of these entries that are traced, first to last. */
export type ReadTraced = (numbers: Iterable<EntryNumber>) => Promise<readonly Entry[]>;

export interface TraceAsOf {
  readonly trace: Trace;
  /** The last entry of the view: the trace may go further. */
  readonly to: EntryNumber;
  readonly read: ReadTraced;
}

/** How the entries of a view hang together. What had happened `on` a date is no beginning of the book: it is traced anew. */
export const traceAsOf = async (means: Means, view: View, asOf: AsOf): Promise<TraceAsOf> => {
  const { seen, named } = means;
  const to = view.book.next - 1;
  const trace =
    asOf.on === undefined
      ? await (seen.traces ?? traces()).upTo(await tracedIn(means), to)
      : await traceOn(means, asOf);
  return {
    trace,
    to,
    read: (numbers) =>
      named(
        seen.book.id,
        [...numbers].filter((number) => trace.has(number)),
      ),
  };
};

const traceOn = async ({ store, seen }: Means, asOf: AsOf): Promise<Trace> => {
  const rows = await rowsAsOf(store, seen, asOf);
  const entries = E.isLeft(rows) ? [] : readable(rows.right);
  const trace = traceOf(seen.book.id, entries.filter(isCorrection));
  for (const entry of entries) trace.take(entry);
  return trace;
};

const tracedIn = async ({ store, seen, named }: Means): Promise<Traced> => {
  const { id, next } = seen.book;
  const index: EntryIndex = (await seen.index?.()) ?? indexOf(await allEntries(store, id, { to: next - 1 }));
  const visible = (entry: { readonly number: EntryNumber }): boolean => !seen.hidden.has(entry.number);
  return {
    id,
    lastCorrection: (to) => index.correcting.findLast((number) => number <= to && visible({ number })) ?? -1,
    corrections: (to) =>
      named(
        id,
        index.correcting.filter((number) => number <= to && visible({ number })),
      ),
    entries: async function* (from, to) {
      for await (const page of entryPages(store, id, { from, to })) yield page.filter(visible);
    },
  };
};
