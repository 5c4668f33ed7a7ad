import type { Event } from '../domain/book/event.js';
import { asCorrected, readingsOf } from '../domain/book/fold.js';
import { ClosedEntry, isClosedEntry, readable } from '../domain/closed-doors/closed-entry.js';
import type { Recorded } from '../domain/language/entry.js';
import { EntryNumber } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual } from '../domain/language/text.js';
import { oneOrOther, wordOr } from '../domain/language/union.js';
import { EventTold } from './event-told.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import { namesOf, type Names } from './sentences/names.js';
import { sentence } from './sentences/sentence.js';
import type { View } from './view.js';

/** An entry as it stands, and what later corrections say of it. Both readings stay visible. */
export const LogEntry = struct('LogEntry', {
  entry: EntryNumber,
  recorded: EventTold,
  /** What it says, in one sentence. */
  said: Bilingual,
  by: Named,
  onBehalfOf: optional(Named),
  /** The entries that correct it, first to last. */
  correctedBy: list(EntryNumber),
  /** Left out where it reads as it was recorded; `annulled` where it should never have been recorded. */
  readsNow: optional(wordOr('annulled', struct('ReadsNow', { recorded: EventTold, said: Bilingual }))),
});
export type LogEntry = typeof LogEntry._A;

export const LogAnswer = struct('LogAnswer', {
  kind: literal('log'),
  /** An entry that the asker may not see has its place, and nothing else. */
  entries: list(oneOrOther('LogRow', LogEntry, ClosedEntry)),
});
export type LogAnswer = typeof LogAnswer._A;

/**
 * The entries as recorded, each with its corrections, named as the view names things.
 *
 * @param entries where their corrections are found: themselves, where they are all there are
 */
export const log = (
  view: View,
  rows: readonly (Recorded<Event> | ClosedEntry)[],
  entries: readonly Recorded<Event>[] = readable(rows),
): LogAnswer => {
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
