import { Map as PersistentMap } from 'immutable';
import { upperBound, type Zone } from '../dates/moment.js';
import { correctionEvents, type RightReading } from '../corrections/events.js';
import type { Recorded } from '../language/entry.js';
import type { BookId, EntryNumber } from '../language/ids.js';
import { effectOf } from './effect.js';
import type { Event } from './event.js';
import { evolve, evolveIn, passing } from './evolve.js';
import { emptyBook, type Book } from './state.js';

type Readings = ReadonlyMap<EntryNumber, readonly RightReading[]>;

/** Entries about the record itself: they tell how to read it, and so hold whenever the question is asked about. */
const aboutTheRecord: ReadonlySet<string> = new Set(correctionEvents.map(({ type }) => type));

export const isCorrection = (entry: Pick<Event, 'type'>): boolean => entry.type === 'EntryCorrected';

/** What the corrections among these entries say of each entry they speak of, first to last. */
export const readingsOf = (entries: Iterable<Recorded<Event>>): Readings => {
  const readings = new Map<EntryNumber, RightReading[]>();
  for (const entry of entries) {
    if (entry.type !== 'EntryCorrected') continue;
    const { entry: corrected, right } = entry.data;
    const before = readings.get(corrected);
    if (before === undefined) readings.set(corrected, [right]);
    else before.push(right);
  }
  return readings;
};

/** With one more reading of an entry, after those it has. */
export const withReading = (readings: Readings, entry: EntryNumber, right: RightReading): Readings =>
  new Map([...readings, [entry, [...(readings.get(entry) ?? []), right]]]);

/**
 * An entry as it is now to be read; `undefined` when it has been annulled. Of each kind of correction the last one
 * holds, and a correction after an annulment takes the annulment back.
 */
export const asCorrected = (entry: Recorded<Event>, readings: Readings): Recorded<Event> | undefined => {
  const rights = readings.get(entry.number);
  if (rights === undefined) return entry;
  if (rights.at(-1)?.kind === 'annulled') return undefined;
  const data = rights.findLast((right) => right.kind === 'data');
  const date = rights.findLast((right) => right.kind === 'occurredAt');
  const read = date === undefined ? entry : { ...entry, occurredAt: date.occurredAt };
  // Held against the codec of the entry's own type before the correction was recorded.
  return data === undefined ? read : ({ ...read, data: data.data } as Recorded<Event>);
};

/**
 * The entries as they are now to be read, in order, without those annulled and, `on` an instant (epoch
 * milliseconds), without what had neither happened nor taken effect by then. What is about the record itself (sources, notes,
 * corrections) is never left out.
 */
export const toldBy = (entries: readonly Recorded<Event>[], on = Infinity): readonly Recorded<Event>[] => {
  const readings = readingsOf(entries);
  const read = readings.size === 0 ? entries : entries.flatMap((entry) => asCorrected(entry, readings) ?? []);
  if (on === Infinity) return read;
  const zone = zoneIn(read);
  return read.filter((entry) => isTold(entry, on, zone));
};

const isTold = (entry: Recorded<Event>, on: number, zone: Zone): boolean =>
  aboutTheRecord.has(entry.type) ||
  upperBound(entry.occurredAt, zone) <= on ||
  (effectOf(entry, zone) ?? Infinity) <= on;

/** The book that these entries amount to, in their order, as {@link toldBy} reads them. */
export const fold = (id: BookId, entries: readonly Recorded<Event>[], on = Infinity): Book => {
  const last = entries.at(-1);
  const start = { ...emptyBook(id), asRecorded: asRecorded(entries, on) };
  const told = toldBy(entries, on);
  // Before its constitution, too, the body's dates are days in its own zone.
  const book = told.reduce(on === Infinity ? evolve : evolveIn(zoneIn(toldBy(entries))), start);
  return last === undefined ? book : passing(book, last);
};

/** What corrections among these entries speak of, as it was recorded; `on` an instant, what is told of then. */
const asRecorded = (entries: readonly Recorded<Event>[], on: number): Book['asRecorded'] => {
  const readings = readingsOf(entries);
  if (readings.size === 0) return PersistentMap();
  const zone = zoneIn(entries);
  const changed = entries.filter(
    (entry) => readings.has(entry.number) && isTold(asCorrected(entry, readings) ?? entry, on, zone),
  );
  return PersistentMap(changed.map((entry) => [entry.number, entry]));
};

// The constitution names the zone in which its own date, and every later one, is a day.
const zoneIn = (entries: readonly Recorded<Event>[]): Zone => {
  const constituted = entries.find(({ type }) => type === 'BodyConstituted');
  return constituted?.type === 'BodyConstituted' ? constituted.data.zone : ('UTC' as Zone);
};

/**
 * The book with more entries. A correction changes how earlier entries read, so it needs them all: `history`
 * is the entries before these, and is asked for only then.
 */
export const advance = (
  book: Book,
  entries: readonly Recorded<Event>[],
  history: () => readonly Recorded<Event>[],
): Book =>
  entries.some(isCorrection) ? fold(book.id, [...history(), ...entries]) : entries.reduce(evolve, book);
