// What is kept in memory of every entry of a book, so that those a question is about are known without reading all of
// them: a few numbers an entry. It only grows, with the book.
import { asCorrected, happenedBy, toldBy } from '../domain/book/fold.js';
import type { Zone } from '../domain/dates/moment.js';
import type { Basis } from '../domain/language/basis.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { Entry } from './envelope.js';
import { inTurn } from './in-turn.js';
import type { EventStore } from './ports/event-store.js';
import { entries } from './read.js';

export interface EntryIndex {
  /** How far it reaches: the number of the entry after the last it knows. */
  readonly next: EntryNumber;
  /** When each was recorded, in epoch milliseconds. */
  readonly recorded: readonly number[];
  /** By when each had happened or taken effect, as it was recorded: see {@link happenedBy}. */
  readonly happened: readonly number[];
  readonly basis: readonly Basis['kind'][];
  /** The corrections of each entry that has any, first to last. */
  readonly corrections: ReadonlyMap<EntryNumber, readonly EntryNumber[]>;
  /** All that correct another, first to last. */
  readonly correcting: readonly EntryNumber[];
  /** The zone in which its days are, and the entry that says so. */
  readonly zone: Zone;
  readonly constitution: EntryNumber | undefined;
}

interface Growing extends EntryIndex {
  next: EntryNumber;
  readonly recorded: number[];
  readonly happened: number[];
  readonly basis: Basis['kind'][];
  readonly corrections: Map<EntryNumber, EntryNumber[]>;
  readonly correcting: EntryNumber[];
  zone: Zone;
  constitution: EntryNumber | undefined;
}

const empty = (): Growing => ({
  next: 0,
  recorded: [],
  happened: [],
  basis: [],
  corrections: new Map(),
  correcting: [],
  zone: 'UTC' as Zone,
  constitution: undefined,
});

const take = (index: Growing, entry: Entry): void => {
  const { number } = entry;
  if (entry.type === 'BodyConstituted') [index.zone, index.constitution] = [entry.data.zone, number];
  index.recorded[number] = Date.parse(entry.recordedAt);
  index.happened[number] = happenedBy(entry, index.zone);
  index.basis[number] = entry.basis.kind;
  if (entry.type === 'EntryCorrected') {
    const { entry: corrected } = entry.data;
    index.correcting.push(number);
    index.corrections.set(corrected, [...(index.corrections.get(corrected) ?? []), number]);
  }
  index.next = number + 1;
};

/** The index of these entries, from the first. */
export const indexOf = (all: readonly Entry[]): EntryIndex => {
  const index = empty();
  for (const entry of all) take(index, entry);
  return index;
};

/** The indexes of the books of a store. */
export interface EntryIndexes {
  /** As far as the store goes, or further than `next` at least. */
  readonly of: (book: BookId, next: EntryNumber) => Promise<EntryIndex>;
  readonly forget: (book: BookId) => void;
}

export const entryIndexes = (store: EventStore): EntryIndexes => {
  const kept = new Map<BookId, Growing>();
  // One at a time: two that read the same entries would take them twice.
  const growing = inTurn<BookId>();
  return {
    of: (book, next) =>
      growing(book, async () => {
        const index = kept.get(book) ?? empty();
        kept.set(book, index);
        if (index.next < next)
          for await (const entry of entries(store, book, { from: index.next })) take(index, entry);
        return index;
      }),
    forget: (book) => void kept.delete(book),
  };
};

/** Of whom it is asked, and until when: epoch milliseconds, `Infinity` where it is not limited. */
export interface Bounds {
  readonly to: EntryNumber;
  readonly known: number;
  readonly on: number;
}

/** Reads some entries of the book. */
export type ReadEntries = (numbers: Iterable<EntryNumber>) => Promise<readonly Entry[]>;

/**
 * Which of the entries for which `counts` holds are told of within these bounds: recorded by then, and, where that is
 * asked, happened or in effect by then as the corrections among them say, and not annulled.
 */
export const toldWithin = async (
  index: EntryIndex,
  { to, known, on }: Bounds,
  counts: (number: EntryNumber) => boolean,
  read: ReadEntries,
): Promise<readonly EntryNumber[]> => {
  const isKnown = (number: EntryNumber): boolean =>
    number <= to && counts(number) && (index.recorded[number] ?? Infinity) <= known;
  const within: EntryNumber[] = [];
  for (let number = 0; number <= to && number < index.next; number += 1)
    if (isKnown(number)) within.push(number);
  if (on === Infinity) return within;
  // The days themselves were others: every entry is read anew.
  if (index.constitution !== undefined && index.corrections.has(index.constitution))
    return toldBy(await read(within), on).map(({ number }) => number);
  const otherwise = await toldAsCorrected(index, { isKnown, on, read });
  return within.filter((number) => otherwise.get(number) ?? (index.happened[number] ?? Infinity) <= on);
};

interface Corrected {
  readonly isKnown: (number: EntryNumber) => boolean;
  readonly on: number;
  readonly read: ReadEntries;
}

/** Of the entries that are read otherwise than they were recorded, whether they are told of. */
const toldAsCorrected = async (
  index: EntryIndex,
  { isKnown, on, read }: Corrected,
): Promise<ReadonlyMap<EntryNumber, boolean>> => {
  const told = new Map<EntryNumber, boolean>();
  for (const [number, all] of index.corrections) {
    const by = all.filter(isKnown);
    if (by.length === 0 || !isKnown(number)) continue;
    const [entry, ...corrections] = await read([number, ...by]);
    const rights = corrections.flatMap((one) => (one.type === 'EntryCorrected' ? [one.data.right] : []));
    const reads = entry && asCorrected(entry, new Map([[number, rights]]));
    told.set(number, reads !== undefined && happenedBy(reads, index.zone) <= on);
  }
  return told;
};
