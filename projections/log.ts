import type { Event } from '../domain/book/event.js';
import { asCorrected, readingsOf } from '../domain/book/fold.js';
import { isClosedEntry, readable, type ClosedEntry } from '../domain/closed-doors/closed-entry.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { Recorded } from '../domain/language/entry.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { party, type Named } from './named.js';
import { present } from './present.js';
import { namesOf, type Names } from './sentences/names.js';
import { sentence } from './sentences/sentence.js';
import type { View } from './view.js';

/** An entry as it stands, and what later corrections say of it. Both readings stay visible. */
export interface LogEntry {
  readonly entry: EntryNumber;
  readonly recorded: Recorded<Event>;
  /** What it says, in one sentence. */
  readonly said: Bilingual;
  readonly by: Named;
  readonly onBehalfOf?: Named;
  /** The entries that correct it, first to last. */
  readonly correctedBy: readonly EntryNumber[];
  /** Left out where it reads as it was recorded; `annulled` where it should never have been recorded. */
  readonly readsNow?: 'annulled' | { readonly recorded: Recorded<Event>; readonly said: Bilingual };
}

export interface LogAnswer {
  readonly kind: 'log';
  /** An entry that the asker may not see has its place, and nothing else. */
  readonly entries: readonly (LogEntry | ClosedEntry)[];
}

/** The entries as recorded, each with its corrections among these entries, named as the view names things. */
export const log = (view: View, rows: readonly (Recorded<Event> | ClosedEntry)[]): LogAnswer => {
  const entries = readable(rows);
  const names = namesOf(view.book, view.instant);
  const readings = readingsOf(entries);
  const corrections = correctionsOf(entries);
  return {
    kind: 'log',
    entries: rows.map((row) => {
      if (isClosedEntry(row)) return row;
      const recorded = row;
      const { number, recordedBy, onBehalfOf } = recorded;
      const now = readings.has(number) ? asCorrected(recorded, readings) : recorded;
      return {
        entry: number,
        recorded,
        said: say(recorded, names),
        by: party(view, recordedBy),
        correctedBy: corrections.get(number) ?? [],
        ...present({
          onBehalfOf: onBehalfOf && party(view, onBehalfOf.party),
          readsNow: now === recorded ? undefined : readingNow(now, names),
        }),
      };
    }),
  };
};

const say = (entry: Recorded<Event>, names: Names): Bilingual => ({
  es: sentence(entry, 'es', names),
  en: sentence(entry, 'en', names),
});

const readingNow = (now: Recorded<Event> | undefined, names: Names): LogEntry['readsNow'] =>
  now === undefined ? 'annulled' : { recorded: now, said: say(now, names) };

const correctionsOf = (
  entries: readonly Recorded<Event>[],
): ReadonlyMap<EntryNumber, readonly EntryNumber[]> => {
  const found = new Map<EntryNumber, EntryNumber[]>();
  for (const entry of entries) {
    if (entry.type !== 'EntryCorrected') continue;
    found.set(entry.data.entry, [...(found.get(entry.data.entry) ?? []), entry.number]);
  }
  return found;
};
