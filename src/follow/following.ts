// Keeps every book of another acta as that one has it. Whoever reads here never asks there.
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import { StoreFailure, type StoreTrouble } from '../ports/event-store.js';
import { LeaderFailure, type LedBook } from '../ports/leader.js';
import { followBook, must, Unfitting, unfitting, type Means } from './follow-book.js';
import { shorter } from './proven.js';

/** What an operator watches of a follower. */
export interface FollowingSigns {
  /** Of the book most behind, entries that the leader is known to have and that are not here yet. */
  readonly behind: number;
  /** Entries held here, of all books. */
  readonly entries: number;
  /** Milliseconds since the leader last answered; `undefined` before it has. */
  readonly silent: number | undefined;
  /** What stands in the way, where something does. */
  readonly trouble: Bilingual | undefined;
  /**
   * Whether all has been here once that the leader had when it was first asked, or was known to have when this follower
   * ended the last time. Before that, answers are of books half copied, or of none.
   */
  readonly wasLevel: boolean;
}

export interface Following {
  /** Settles when nothing more is followed: why, or nothing where it was told to end. */
  readonly ended: Promise<StoreTrouble | undefined>;
  readonly signs: () => FollowingSigns;
}

export interface FollowingOptions extends Omit<Means, 'told'> {
  /** The only book that is followed; every one, where none is named. */
  readonly only?: BookId | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds, however the clock is set. */
  readonly now: () => number;
  /** Told each time something stands in the way anew. */
  readonly hindered?: (said: Bilingual) => void;
}

/** Milliseconds between two looks at the leader's list of books, and until a line that broke is taken up again. */
const LOOK_EVERY = 5_000;
const AGAIN_AFTER = 1_000;

interface State {
  readonly held: Map<BookId, number>;
  readonly led: Map<BookId, number>;
  readonly troubles: Map<BookId | 'leader', Bilingual>;
  heard: number | undefined;
  /** What the leader had when it was first asked. */
  first: ReadonlyMap<BookId, number> | undefined;
  /** Whether it was level when it ended the last time. */
  wasLeftLevel: boolean;
}

export const following = (options: FollowingOptions): Following => {
  const state: State = {
    held: new Map(),
    led: new Map(),
    troubles: new Map(),
    heard: undefined,
    first: undefined,
    wasLeftLevel: false,
  };
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  let why: unknown;
  const stopFor = (failure: unknown): void => {
    why ??= failure;
    stop.abort();
  };
  const ended = looking(watchedIn(options, state), state, signal, stopFor).then(() => troubleIn(why));
  return { ended, signs: () => signsOf(state, options.now()) };
};

/** What ended it, where that is trouble; a fault of acta's own is thrown on. */
const troubleIn = (why: unknown): StoreTrouble | undefined => {
  if (why === undefined || why instanceof Unfitting || why instanceof StoreFailure) return why?.trouble;
  throw E.toError(why);
};

const signsOf = (state: State, now: number): FollowingSigns => ({
  behind: behind(state.held, state.led),
  entries: [...state.held.values()].reduce((sum, size) => sum + size, 0),
  silent: state.heard === undefined ? undefined : now - state.heard,
  trouble: [...state.troubles.values()][0],
  wasLevel: state.wasLeftLevel || (state.first !== undefined && behind(state.held, state.first) === 0),
});

const behind = (held: ReadonlyMap<BookId, number>, led: ReadonlyMap<BookId, number>): number =>
  Math.max(0, ...[...led].map(([book, size]) => size - (held.get(book) ?? 0)));

type Watched = FollowingOptions &
  Means & { readonly trouble: (of: BookId | 'leader', said?: Bilingual) => void };

/** The same means, with what they do noted. */
const watchedIn = (options: FollowingOptions, state: State): Watched => ({
  ...options,
  told: (book, held, led) => {
    state.heard = options.now();
    state.held.set(book, held);
    state.led.set(book, Math.max(led, state.led.get(book) ?? 0));
  },
  trouble: (of, said) => {
    if (said === undefined) {
      state.troubles.delete(of);
      return;
    }
    if (state.troubles.get(of)?.en !== said.en) options.hindered?.(said);
    state.troubles.set(of, said);
  },
});

/** Looks for books until told to end; each that is found is followed beside the others. */
const looking = async (
  means: Watched,
  state: State,
  signal: AbortSignal,
  stopFor: (failure: unknown) => void,
): Promise<void> => {
  const lines = new Map<BookId, Promise<void>>();
  await takeUp(means, state).catch(stopFor);
  while (!signal.aborted) {
    for (const book of (await listed(means, state).catch(stopFor)) ?? []) {
      if (!lines.has(book)) lines.set(book, followOn(means, book, signal).catch(stopFor));
    }
    await means.wait(LOOK_EVERY, signal);
  }
  await Promise.all(lines.values());
};

/** What is held from before, and how far the leader was known to be then: it may be away for long. */
const takeUp = async (means: Watched, state: State): Promise<void> => {
  const held = await heldNow(means);
  const known = new Map<BookId, number>();
  for (const [book, size] of held) {
    const seen = must(means.seen.last(book))?.checkpoint.size;
    if (seen !== undefined) known.set(book, seen);
    state.held.set(book, size);
    state.led.set(book, Math.max(size, seen ?? 0));
  }
  state.wasLeftLevel = held.size > 0 && known.size === held.size && behind(held, known) === 0;
};

/** The leader's books, those that are followed; nothing while it is away. */
const listed = async (means: Watched, state: State): Promise<readonly BookId[]> => {
  const held = await heldNow(means);
  const books = await means.leader.books()();
  if (E.isLeft(books)) {
    means.trouble('leader', books.left.said);
    return [];
  }
  state.heard = means.now();
  means.trouble('leader');
  const followed = books.right.filter(({ book }) => means.only === undefined || book === means.only);
  const lost = lostAtLeader(held, followed);
  if (lost !== undefined) throw lost;
  state.first ??= new Map(followed.map(({ book, last }) => [book, last + 1]));
  for (const { book, last } of followed) state.led.set(book, Math.max(last + 1, state.led.get(book) ?? 0));
  return followed.map(({ book }) => book);
};

/** How many entries there are here of each book that is followed. */
const heldNow = async ({ store, only }: Watched): Promise<ReadonlyMap<BookId, number>> => {
  const held = new Map<BookId, number>();
  for (const book of must(await store.books()())) {
    const head = must(await store.head(book)());
    if (head !== 'no-book' && (only === undefined || book === only)) held.set(book, head + 1);
  }
  return held;
};

/** A leader that has less of a book than was here before it was asked has lost some of it, or is another. */
const lostAtLeader = (
  held: ReadonlyMap<BookId, number>,
  listed: readonly LedBook[],
): Unfitting | undefined => {
  const led = new Map(listed.map(({ book, last }) => [book, last + 1]));
  for (const [book, size] of held) {
    const has = led.get(book) ?? 0;
    if (has < size) return unfitting(shorter(book, has, size));
  }
  return undefined;
};

/** Follows one book; where the leader is away, again later, for as long as it takes. */
const followOn = async (means: Watched, book: BookId, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    try {
      await followBook({ ...means, told: withoutTrouble(means) }, book, signal);
    } catch (failure) {
      if (!(failure instanceof LeaderFailure)) throw failure;
      means.trouble(book, failure.trouble.said);
    }
    await means.wait(AGAIN_AFTER, signal);
  }
};

/** What goes on is not hindered any more. */
const withoutTrouble =
  ({ told, trouble }: Watched): Means['told'] =>
  (book, held, led) => {
    trouble(book);
    told(book, held, led);
  };
