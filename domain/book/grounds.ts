import { calendarGrounds } from '../calendar/grounds.js';
import { correctionGrounds } from '../corrections/grounds.js';
import type { Recorded } from '../language/entry.js';
import {
  GROUND_KINDS,
  type Ground,
  type GroundKind,
  type Grounds,
  type GroundsOf,
} from '../language/ground.js';
import type { EntryNumber } from '../language/ids.js';
import { mandateGrounds } from '../mandates/grounds.js';
import { meetingGrounds } from '../meetings/grounds.js';
import { membershipGrounds } from '../membership/grounds.js';
import { presidencyGrounds } from '../presidency/grounds.js';
import { proposalGrounds } from '../proposals/grounds.js';
import { silenceGrounds } from '../silence/grounds.js';
import { statementGrounds } from '../statements/grounds.js';
import { textGrounds } from '../texts/grounds.js';
import type { Event } from './event.js';
import type { Book } from './state.js';

const grounds: GroundsOf<Book, Event> = {
  ...membershipGrounds,
  ...presidencyGrounds,
  ...meetingGrounds,
  ...proposalGrounds,
  ...silenceGrounds,
  ...statementGrounds,
  ...textGrounds,
  ...mandateGrounds,
  ...calendarGrounds,
  ...correctionGrounds,
};

const RANK: ReadonlyMap<GroundKind, number> = new Map(GROUND_KINDS.map((kind, rank) => [kind, rank]));

/**
 * What an entry rests on, in the book as it was just before it: each earlier entry once, in the first way it is a
 * ground. Only the constitution rests on nothing; what rests on nothing else rests on that.
 */
export const groundsOf = (book: Book, entry: Recorded<Event>): readonly Ground[] => {
  // Each line takes only its own kind of entry; the table is read by that kind, so it gets no other.
  const own = (grounds[entry.type] as (book: Book, entry: never) => Grounds)(book, entry as never);
  const source = entry.source && book.corrections.sources.get(entry.source.document)?.entry;
  const known = once([...own, ['source', source]]);
  const body = book.membership.body?.entry;
  const first = known.length > 0 || body === undefined ? [] : [{ as: 'body' as const, entry: body }];
  return [...known, ...first];
};

const once = (all: Grounds): readonly Ground[] => {
  const found = new Map<EntryNumber, Ground>();
  for (const [as, entry] of all) {
    if (entry !== undefined && !found.has(entry)) found.set(entry, { as, entry });
  }
  return [...found.values()].toSorted(
    (one, other) => (RANK.get(one.as) ?? 0) - (RANK.get(other.as) ?? 0) || one.entry - other.entry,
  );
};

/** An entry, how it now reads, and what it rests on. */
export interface Grounded {
  readonly recorded: Recorded<Event>;
  /** As corrected; `undefined` where it has been annulled. */
  readonly reads: Recorded<Event> | undefined;
  readonly rests: readonly Ground[];
}
