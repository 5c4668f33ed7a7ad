import type { Asker } from '../domain/authority/asker.js';
import { readingsIn } from '../domain/book/fold.js';
import { emptyBook, type Book } from '../domain/book/state.js';
import type { Closures } from '../domain/closed-doors/closures.js';
import { hiddenFrom } from '../domain/closed-doors/entitlement.js';
import { unwatched, watchOn, type Watch } from '../domain/closed-doors/watch.js';
import type { BookId } from '../domain/language/ids.js';
import { isKnownParty } from '../domain/membership/state.js';
import { entryIndexes } from './entry-index.js';
import { foldRead } from './fold-read.js';
import { inTurn } from './in-turn.js';
import { keptStates } from './kept-states.js';
import type { EventStore } from './ports/event-store.js';
import { entryPages } from './read.js';
import type { Seen } from './seen.js';
import { seenPages } from './seen-pages.js';
import type { KeptState } from './snapshots/snapshot.js';
import type { Snapshots } from './snapshots/snapshots.js';
import { traceOf } from './trace/trace.js';
import { thingWords } from './search/thing-words.js';
import { eras } from './eras.js';

/** What is kept of a book for those who do not see all of it. */
export interface Audiences {
  readonly seenBy: (id: BookId, asker: Asker) => Promise<Seen>;
  readonly closures: (id: BookId) => Promise<Closures>;
  /** A book with what stands behind closed doors, or what has become of it since; without, where nobody asks about that. */
  readonly stateOf: (book: Book) => Promise<KeptState>;
  readonly forget: (id: BookId) => void;
}

type Hidden = Seen['hidden'];

/** A state folded without what is hidden from some; `book.next` says how far. */
interface Partial extends Grown {
  readonly hidden: Hidden;
  readonly book: Book;
}

/** What is kept for an audience as the book grows. */
type Grown = Required<Pick<Seen, 'states' | 'traces' | 'things'>>;

const nothingGrown = (): Grown => ({
  states: keptStates(),
  traces: eras(traceOf),
  things: eras(thingWords),
});

/** So many different audiences of one book are kept; most bodies have two or three. */
const KEPT = 16;

const NOTHING: Hidden = new Set();

/** The states of whole books as the library keeps them, and as they were kept when they were read the last time. */
export interface Whole {
  readonly current: (id: BookId) => Promise<Book>;
  readonly snapshots: Snapshots;
}

export const audiences = (store: EventStore, { current, snapshots }: Whole): Audiences => {
  const watches = new Map<BookId, Watch>();
  const partials = new Map<BookId, readonly Partial[]>();
  const whole = new Map<BookId, Grown>();
  const hiddenNow = hiddenOnce();
  // Whoever asks while the same is folded for somebody else waits for that.
  const watching = inTurn<BookId>();
  const folding = inTurn<BookId>();
  const indexes = entryIndexes(store);
  const indexOf = (book: Book): Pick<Seen, 'index'> => ({ index: () => indexes.of(book.id, book.next) });

  /** Of those who see everything. */
  const wholeOf = (id: BookId): Grown & Pick<Seen, 'before'> => {
    const known = whole.get(id) ?? nothingGrown();
    whole.set(id, known);
    return { ...known, before: (bounds) => snapshots.before(id, bounds) };
  };

  const watched = async (id: BookId): Promise<Watch> => {
    const book = await current(id);
    const known = watches.get(id);
    return known !== undefined && known.book.next >= book.next
      ? known
      : watching(id, () => watchedUpTo(book));
  };

  const watchedUpTo = async (book: Book): Promise<Watch> => {
    const { id } = book;
    const before = watches.get(id) ?? (await watchedBefore(id)) ?? unwatched(id);
    watches.set(id, before);
    if (before.book.next >= book.next) return before;
    // A correction may close what was open: it is looked at from the first entry again.
    const isCorrected = before.book.corrections.corrections !== book.corrections.corrections;
    let watch = isCorrected ? unwatched(id) : before;
    const goOn = watchOn(isCorrected ? readingsIn(book) : new Map());
    for await (const page of entryPages(store, id, { from: watch.book.next, to: book.next - 1 }))
      watch = page.reduce(goOn, watch);
    // The same state as the one folded here, and shared with everybody who sees all of it.
    const after = { book, closures: watch.closures };
    watches.set(id, after);
    snapshots.offer(book, { opened: before.book.next === 0, closures: true }, () => Promise.resolve(after));
    return after;
  };

  const watchedBefore = async (id: BookId): Promise<Watch | undefined> => {
    const kept = await snapshots.open(id);
    return kept?.closures && { book: kept.book, closures: kept.closures };
  };

  const stateOf = async (book: Book): Promise<KeptState> => {
    const isWatched = watches.has(book.id) || (await watchedBefore(book.id)) !== undefined;
    return isWatched ? watched(book.id) : { book, closures: undefined };
  };

  const without = async (book: Book, hidden: Hidden): Promise<Partial> => {
    const known = (partials.get(book.id) ?? []).find((partial) => goesOn(partial, book, hidden));
    return known?.book.next === book.next ? known : folding(book.id, () => foldedWithout(book, hidden));
  };

  const foldedWithout = async (book: Book, hidden: Hidden): Promise<Partial> => {
    const kept = partials.get(book.id) ?? [];
    const known = kept.find((partial) => goesOn(partial, book, hidden));
    if (known?.book.next === book.next) return known;
    const upTo = { to: book.next - 1, known: Infinity };
    const { book: seen } = await foldRead(known?.book ?? emptyBook(book.id), (from) =>
      seenPages({ store, hidden }, book.id, from, upTo),
    );
    // The book ends where it ends for everybody: how many entries there are is public.
    // What went on from a state still goes on from the states before it.
    const { states, traces, things } = known ?? nothingGrown();
    const partial = { hidden, book: { ...seen, next: book.next }, states, traces, things };
    partials.set(book.id, [partial, ...kept.filter((other) => other !== known)].slice(0, KEPT));
    return partial;
  };

  return {
    seenBy: async (id, asker) => {
      if (asker.kind === 'keeper') {
        const book = await current(id);
        return { asker, hidden: NOTHING, book, ...wholeOf(id), ...indexOf(book) };
      }
      const watch = await watched(id);
      const { book } = watch;
      const hidden = hiddenNow(watch, asker);
      return hidden.size === 0
        ? { asker, hidden, book, ...wholeOf(id), ...indexOf(book) }
        : { asker, ...(await without(book, hidden)), hidden, ...indexOf(book) };
    },
    closures: async (id) => (await watched(id)).closures,
    stateOf,
    forget: (id) => {
      watches.delete(id);
      partials.delete(id);
      whole.delete(id);
      indexes.forget(id);
    },
  };
};

/** What is hidden from each asker, found once for a book as it stands. */
const hiddenOnce = (): ((watch: Watch, asker: Asker) => Hidden) => {
  const found = new WeakMap<Watch, Map<string, Hidden>>();
  return (watch, asker) => {
    const { book, closures } = watch;
    const known = found.get(watch) ?? new Map<string, Hidden>();
    // A code the book does not know is anybody's.
    const who = asker.kind === 'party' && isKnownParty(book.membership, asker.party) ? asker.party : '';
    const hidden = known.get(who) ?? hiddenFrom(book, closures, asker);
    found.set(watch, known.set(who, hidden));
    return hidden;
  };
};

/** Whether the state was folded without the very entries that are hidden now, as far as it goes. */
const goesOn = (known: Partial, { next }: Book, hidden: Hidden): boolean => {
  const end = known.book.next;
  if (known.hidden === hidden) return true;
  if (end > next) return false;
  const before = [...hidden].filter((number) => number < end);
  return before.length === known.hidden.size && before.every((number) => known.hidden.has(number));
};
