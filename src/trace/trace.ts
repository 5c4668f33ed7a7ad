// What is kept in memory of how the entries of a book hang together: what each rests on, and of which meeting it may be.
// It is found once, as the entries are gone through, and only grows; a question about a few of them then reads those few.
import { advanceTold, readingsOf, teller, type Readings, type Teller } from '../../domain/book/fold.js';
import type { Event } from '../../domain/book/event.js';
import { groundsOf } from '../../domain/book/grounds.js';
import { emptyBook } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import { GROUND_KINDS, type Ground, type GroundKind } from '../../domain/language/ground.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import type { Growing } from '../eras.js';
import { keptStates, type KeptStates } from '../kept-states.js';
import { noPlaces, placing, type Places } from './places.js';

/** Of the entries of one book that somebody sees, as they read by the corrections known. */
export interface Trace {
  readonly readings: Readings;
  readonly telling: Teller;
  /** States of the book, each as the entries before it now read. */
  readonly states: KeptStates;
  readonly places: Places;
  readonly has: (number: EntryNumber) => boolean;
  /** What the entry rests on; corrections of it come last. */
  readonly rests: (number: EntryNumber) => readonly Ground[];
  /** The entries that rest on it, first to last. */
  readonly restingOn: (number: EntryNumber) => readonly EntryNumber[];
  /** The corrections of it, first to last. */
  readonly correctionsOf: (number: EntryNumber) => readonly EntryNumber[];
}

/** A state is kept every so many entries: what lies between is gone through again. */
const EVERY = 64;

const RANKS: ReadonlyMap<GroundKind, number> = new Map(GROUND_KINDS.map((kind, rank) => [kind, rank]));
const KINDS = GROUND_KINDS.length;

/** @param corrections all that will be among the entries taken: they tell how those before them read */
export const traceOf = (id: BookId, corrections: readonly Recorded<Event>[]): Trace & Growing => {
  const readings = readingsOf(corrections);
  const telling = teller(readings);
  const states = keptStates(EVERY);
  const places = noPlaces();
  // The grounds of all entries one after another, each a whole number, and where those of each entry begin and end:
  // there are several an entry, and an object for each would be most of what is kept.
  const grounds: number[] = [];
  const begin: number[] = [];
  const above = new Map<EntryNumber, EntryNumber[]>();
  const corrected = new Map<EntryNumber, EntryNumber[]>();
  let book = emptyBook(id);

  const rest = (number: EntryNumber, on: EntryNumber): void => {
    const known = above.get(on);
    if (known === undefined) above.set(on, [number]);
    else known.push(number);
  };

  return {
    get book() {
      return book;
    },
    readings,
    telling,
    states,
    places,
    has: (number) => begin[number] !== undefined,
    rests: (number) => {
      const from = begin[number];
      if (from === undefined) return [];
      const found: Ground[] = [];
      for (let at = from + 1; at <= from + (grounds[from] ?? 0); at += 1)
        found.push(unpacked(grounds[at] ?? 0));
      return [
        ...found,
        ...(corrected.get(number) ?? []).map((entry) => ({ as: 'correction' as const, entry })),
      ];
    },
    restingOn: (number) => above.get(number) ?? [],
    correctionsOf: (number) => corrected.get(number) ?? [],
    take: (entry) => {
      const { number } = entry;
      const reads = telling.tell(entry);
      const rests = reads === undefined ? [] : groundsOf(book, reads);
      begin[number] = grounds.length;
      grounds.push(rests.length);
      for (const ground of rests) {
        grounds.push(packed(ground));
        rest(number, ground.entry);
      }
      if (entry.type === 'EntryCorrected' && begin[entry.data.entry] !== undefined) {
        const { entry: wrong } = entry.data;
        corrected.set(wrong, [...(corrected.get(wrong) ?? []), number]);
        rest(wrong, number);
      }
      book = advanceTold(book, entry, telling);
      states.offer(book, false);
      placing(places, book, entry, reads);
    },
  };
};

const packed = ({ as, entry }: Ground): number => entry * KINDS + (RANKS.get(as) ?? 0);
const unpacked = (ground: number): Ground => ({
  as: GROUND_KINDS[ground % KINDS] ?? 'body',
  entry: Math.floor(ground / KINDS),
});
