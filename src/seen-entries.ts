import * as E from 'fp-ts/lib/Either.js';
import { readable } from '../domain/closed-doors/closed-entry.js';
import type { EntryNumber } from '../domain/language/ids.js';
import type { View } from '../projections/view.js';
import { rowsAsOf, type AsOf } from './as-of.js';
import { indexOf, type EntryIndex } from './entry-index.js';
import type { Eras, Growing, SeenEntries } from './eras.js';
import type { NamedEntries } from './named-entries.js';
import type { EventStore } from './ports/event-store.js';
import { allEntries, entryPages } from './read.js';
import type { Seen } from './seen.js';

export interface Means {
  readonly store: EventStore;
  readonly seen: Seen;
  readonly named: NamedEntries;
  /** Gives up going through the book where it is aborted. */
  readonly signal?: AbortSignal;
}

const seenEntries = async ({ store, seen, named, signal }: Means): Promise<SeenEntries> => {
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
      for await (const page of entryPages(store, id, { from, to })) {
        signal?.throwIfAborted();
        yield page.filter(visible);
      }
    },
  };
};

/**
 * What is found of the entries of a view, as its audience sees them. What had happened `on` a date is no beginning of the
 * book, and is gone through anew; what is found of any other view may go further than it.
 */
export const foundAsOf = async <A extends Growing>(
  means: Means,
  view: View,
  asOf: AsOf,
  kept: Eras<A>,
): Promise<A> => {
  if (asOf.on === undefined) return kept.upTo(await seenEntries(means), view.book.next - 1);
  return kept.whole(view.book, async () => {
    const rows = await rowsAsOf(means.store, means.seen, asOf);
    return E.isLeft(rows) ? [] : readable(rows.right);
  });
};
