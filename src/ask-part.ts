// Answers about entries that can be given without reading all of them.
import * as E from 'fp-ts/lib/Either.js';
import type { Event } from '../domain/book/event.js';
import { isClosedEntry, readable, type ClosedEntry } from '../domain/closed-doors/closed-entry.js';
import type { Recorded } from '../domain/language/entry.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { log, type LogAnswer } from '../projections/log.js';
import { summary, type SummaryAnswer } from '../projections/summary.js';
import type { View } from '../projections/view.js';
import type { AskFailure } from './ask-failures.js';
import { placesAsOf, rowsAt, type AsOf } from './as-of.js';
import type { Entry } from './envelope.js';
import type { EventStore } from './ports/event-store.js';
import { isKeptFrom, type Seen } from './seen.js';

interface Means {
  readonly store: EventStore;
  readonly seen: Seen;
}

/** Where the body stands; of the entries only how each is known is looked at. */
export const summaryAsOf = async (
  { store, seen }: Means,
  view: View,
  asOf: AsOf,
): Promise<E.Either<AskFailure, SummaryAnswer>> => {
  const found = await placesAsOf(store, seen, asOf);
  if (E.isLeft(found)) return found;
  const { places, index } = found.right;
  const known = places.flatMap((number) => (isKeptFrom(seen, number) ? [] : (index.basis[number] ?? [])));
  return E.right(summary(view, known));
};

/** Some entries of the log, with those that correct them read too. */
export const logOf = async (
  { store, seen }: Means,
  view: View,
  only: readonly EntryNumber[],
): Promise<{ readonly answer: LogAnswer; readonly entries: readonly Entry[] }> => {
  const rows = await rowsAt(store, seen, only);
  const { corrections } = view.book.corrections;
  const by = readable(rows).flatMap(({ number }) => [...(corrections.get(number) ?? [])]);
  const more = await rowsAt(store, seen, new Set(by.map(({ entry }) => entry)));
  const entries = [...readable(rows), ...readable(more)];
  return {
    answer: log(view, rows.map(recorded), entries.map(recorded) as readonly Recorded<Event>[]),
    entries,
  };
};

/** Beside what was recorded the store keeps its own envelope, which no answer promises. */
export const recorded = (row: Entry | ClosedEntry): Recorded<Event> | ClosedEntry => {
  if (isClosedEntry(row)) return row;
  const { envelope: _kept, ...entry } = row;
  return entry;
};
