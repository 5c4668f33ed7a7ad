import { upperBound, type Zone } from '../dates/moment.js';
import { correctionEvents, type RightReading } from '../corrections/events.js';
import type { Recorded } from '../language/entry.js';
import type { BookId, EntryNumber } from '../language/ids.js';
import type { Event } from './event.js';
import { effectOf } from './effect.js';
import { evolve, evolveIn, passing } from './evolve.js';
import { emptyBook, type Book } from './state.js';

export type Readings = ReadonlyMap<EntryNumber, readonly RightReading[]>;

/** Entries about the record itself: they tell how to read it, and so hold whenever the question is asked about. */
const aboutTheRecord: ReadonlySet<string> = new Set(correctionEvents.map(({ type }) => type));

export const isCorrection = (entry: Pick<Event, 'type'>): boolean => entry.type === 'EntryCorrected';

/** What the corrections among these entries say of each entry they speak of, first to last. */
export const readingsOf = (entries: Iterable<Recorded<Event>>): Readings => {
  const readings = new Map<EntryNumber, RightReading[]>();
  for (const entry of entries) {
    if (entry.type !== 'EntryCorrected') continue;
    const { entry: corrected, right } = entry.data;
    const earlier = readings.get(corrected);
    if (earlier === undefined) readings.set(corrected, [right]);
    else earlier.push(right);
  }
  return readings;
};

/** The same of all corrections that a book has come to. */
export const readingsIn = ({ corrections: { corrections } }: Book): Readings =>
  new Map([...corrections].map(([entry, all]) => [entry, [...all].map(({ right }) => right)]));

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
 * By when an entry had happened or taken effect, in epoch milliseconds: what is about the record itself (sources, notes,
 * corrections) holds from always.
 */
export const happenedBy = (entry: Recorded<Event>, zone: Zone): number =>
  aboutTheRecord.has(entry.type)
    ? -Infinity
    : Math.min(upperBound(entry.occurredAt, zone), effectOf(entry, zone) ?? Infinity);

/** Tells entries one after another, from the first. */
export interface Teller {
  /** The entry as it is now to be read; `undefined` where it is left out. */
  readonly tell: (entry: Recorded<Event>) => Recorded<Event> | undefined;
  /** Whether it is told of, annulled or not, and a correction speaks of it. */
  readonly isCorrected: (entry: Recorded<Event>) => boolean;
  /** The zone in which days are told so far: the one that the constitution names, for its own date too. */
  readonly zone: () => Zone;
  /** Whether what happened after some instant is left out. */
  readonly ends: () => boolean;
}

/**
 * Reads entries as corrected, without those annulled and without what had neither happened nor taken effect by the
 * end of the question (epoch milliseconds, which for a bare date depend on the zone). What is about the record itself
 * (sources, notes, corrections) is never left out.
 */
export const teller = (readings: Readings, endIn: (zone: Zone) => number = () => Infinity): Teller => {
  let zone = 'UTC' as Zone;
  let end = endIn(zone);
  const isTold = (entry: Recorded<Event>): boolean => end === Infinity || happenedBy(entry, zone) <= end;
  return {
    zone: () => zone,
    ends: () => end !== Infinity,
    isCorrected: (entry) => readings.has(entry.number) && isTold(asCorrected(entry, readings) ?? entry),
    tell: (entry) => {
      const read = asCorrected(entry, readings);
      if (read?.type === 'BodyConstituted') [zone, end] = [read.data.zone, endIn(read.data.zone)];
      return read !== undefined && isTold(read) ? read : undefined;
    },
  };
};

/** The entries as a {@link teller} tells them, `on` an instant (epoch milliseconds). */
export const toldBy = (entries: readonly Recorded<Event>[], on = Infinity): readonly Recorded<Event>[] => {
  const { tell } = teller(readingsOf(entries), () => on);
  return entries.flatMap((entry) => tell(entry) ?? []);
};

/** The book with one more entry, as the teller reads it. */
export const advanceTold = (book: Book, entry: Recorded<Event>, telling: Teller): Book => {
  const read = telling.tell(entry);
  // Before its constitution is told of, too, the body's dates are days in its own zone.
  const grow = telling.ends() ? evolveIn(telling.zone()) : evolve;
  const next = read === undefined ? passing(book, entry) : grow(book, read);
  return telling.isCorrected(entry)
    ? { ...next, asRecorded: next.asRecorded.set(entry.number, entry) }
    : next;
};

/** The book that these entries amount to, in their order, as {@link toldBy} reads them. */
export const fold = (id: BookId, entries: readonly Recorded<Event>[], on = Infinity): Book => {
  const telling = teller(readingsOf(entries), () => on);
  return entries.reduce((book, entry) => advanceTold(book, entry, telling), emptyBook(id));
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
