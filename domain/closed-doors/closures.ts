import { Map, Set } from 'immutable';
import type { Event } from '../book/event.js';
import { zoneOf, type Book } from '../book/state.js';
import { lowerBound, upperBound } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber } from '../language/ids.js';
import { mentionOf } from './mentions.js';
import { holdsSealed } from './sealed.js';
import { noSittings, saidIn, sittingsWith, type Sittings } from './sittings.js';
import type { Thing } from './things.js';

/** What closes an entry. */
export type Because =
  | { readonly kind: 'marked' }
  /** It names something closed, or was said in a closed session. */
  | { readonly kind: 'names'; readonly thing: Thing }
  | { readonly kind: 'goes-on'; readonly entry: EntryNumber };

/** Epoch milliseconds, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Closure {
  readonly because: Because;
  /** Within each of these it may have happened, one a reading: who may see it was entitled throughout them all. */
  readonly happened: readonly Stretch[];
}

/** What of a book stands behind closed doors. Persistent, and only ever growing from one entry to the next. */
export interface Closures {
  readonly closed: Map<EntryNumber, Closure>;
  readonly things: Set<Thing>;
  readonly sittings: Sittings;
  /** The first entry that is not for everybody: closed, or with a sealed field. */
  readonly firstKept: EntryNumber | undefined;
}

export const nothingClosed: Closures = {
  closed: Map(),
  things: Set(),
  sittings: noSittings,
  firstKept: undefined,
};

/** An entry as recorded and, after that, every other reading a correction ever gave of it. */
export type Readings = readonly [Recorded<Event>, ...Recorded<Event>[]];

const closedBy = (closures: Closures, before: Book, entry: Recorded<Event>): Because | undefined => {
  const { doors, names = [], after = [] } = mentionOf(before, entry);
  if (doors === 'closed') return { kind: 'marked' };
  if (closures.things.isEmpty()) return undefined;
  const thing = [...names, ...saidIn([closures.sittings.book, before], entry)].find(
    (named) => named !== undefined && closures.things.has(named),
  );
  if (thing !== undefined) return { kind: 'names', thing };
  const origin = after.find((number) => number !== undefined && closures.closed.has(number));
  return origin === undefined ? undefined : { kind: 'goes-on', entry: origin };
};

/**
 * What closes an entry, if anything does, in the book just before it as it now reads. The strictest reading holds:
 * what was closed in one of them stays closed.
 */
export const closureOf = (closures: Closures, before: Book, readings: Readings): Closure | undefined => {
  const [because] = readings.flatMap((reading) => closedBy(closures, before, reading) ?? []);
  if (because === undefined) return undefined;
  const zone = zoneOf(before);
  const happened = readings.map(({ occurredAt }) => ({
    from: lowerBound(occurredAt, zone),
    to: upperBound(occurredAt, zone),
  }));
  return { because, happened };
};

const kept = (closures: Closures, number: EntryNumber): EntryNumber => closures.firstKept ?? number;

/** What is closed, with one more entry. */
export const closing = (closures: Closures, before: Book, readings: Readings): Closures => {
  const [entry] = readings;
  const { number } = entry;
  const closure = closureOf(closures, before, readings);
  const sittings = sittingsWith(closures.sittings, entry);
  if (closure !== undefined) {
    const made = readings.flatMap((reading) => mentionOf(before, reading).makes ?? []);
    return {
      closed: closures.closed.set(number, closure),
      things: closures.things.union(made),
      sittings,
      firstKept: kept(closures, number),
    };
  }
  if (readings.some(holdsSealed)) return { ...closures, sittings, firstKept: kept(closures, number) };
  return sittings === closures.sittings ? closures : { ...closures, sittings };
};

/** Whether everybody may read all of the entries up to this one. */
export const isPublicUpTo = ({ firstKept }: Closures, number: EntryNumber): boolean =>
  firstKept === undefined || number < firstKept;
