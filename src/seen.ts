import type { Asker } from '../domain/authority/asker.js';
import { readsMetadata, type ClosedEntry } from '../domain/closed-doors/closed-entry.js';
import type { Book } from '../domain/book/state.js';
import { canonical } from '../domain/language/canonical.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { sha256, type Entry } from './envelope.js';
import type { EntryIndex } from './entry-index.js';
import { keptStates, type KeptStates, type Reading } from './kept-states.js';
import type { EventStore } from './ports/event-store.js';
import type { Trace } from './trace/trace.js';
import type { Bounds } from './snapshots/snapshots.js';
import type { ThingWords } from './search/thing-words.js';
import type { Eras, Growing } from './eras.js';

/** A book as somebody may see it now, whatever moment they ask of it. */
export interface Seen {
  readonly asker: Asker;
  /** Folded of what is visible; where nothing is hidden, the very state that everybody shares. */
  readonly book: Book;
  readonly hidden: ReadonlySet<EntryNumber>;
  /** Earlier states, folded of the same; none are kept of a book that is seen only once. */
  readonly states?: KeptStates;
  /** States that are kept beside the store, of books of which nothing is hidden. */
  readonly before?: (bounds: Bounds) => Promise<Book | undefined>;
  /** How its entries hang together, and by what words its things are found; of a book seen only once, found anew. */
  readonly traces?: Eras<Trace & Growing>;
  readonly things?: Eras<ThingWords>;
  /** What is kept of every entry; of a book that is seen only once it is made of its entries. */
  readonly index?: () => Promise<EntryIndex>;
}

/** Who holds the book's own file. */
export const KEEPER: Asker = { kind: 'keeper' };

/** Hidden, or recorded since: whether a later entry is closed has not been looked at. */
export const isKeptFrom = ({ hidden, asker, book }: Seen, number: EntryNumber): boolean =>
  hidden.has(number) || (asker.kind !== 'keeper' && number >= book.next);

/** An entry as it may be shown: whole, or no more than that it is there. */
export const asSeen = (seen: Seen, entry: Entry): Entry | ClosedEntry => {
  if (!isKeptFrom(seen, entry.number)) return entry;
  const { envelope, number } = entry;
  const shown = { entry: number, closed: true, digest: sha256(canonical(envelope)) } as const;
  return readsMetadata(seen.asker) ? { ...shown, metadata: metadataOf(entry) } : shown;
};

const metadataOf = ({ envelope }: Entry): NonNullable<ClosedEntry['metadata']> => {
  const { id, type, occurredAt, recordedAt, recordedBy, onBehalfOf } = envelope;
  return {
    id,
    type,
    occurredAt,
    recordedAt,
    recordedBy,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: onBehalfOf.party }),
  };
};

/** To read what somebody sees of a book; earlier states of one that is seen only once are found anew. */
export const readingOf = (store: EventStore, { hidden, states = keptStates(), before }: Seen): Reading => ({
  store,
  hidden,
  states,
  ...(before === undefined ? {} : { before }),
});
