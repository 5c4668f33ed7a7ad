// What a book says about some words: as of any moment, and only of what whoever asks may see.
import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../domain/authority/asker.js';
import { whole } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import { list, struct } from '../../domain/language/struct.js';
import type { AskFailure } from '../ask-failures.js';
import { viewAsOf, type AsOf, type ViewAsOf } from '../as-of.js';
import type { Library } from '../library.js';
import type { Clock } from '../ports/clock.js';
import { readableAsOf } from '../readable-as-of.js';
import type { EventStore } from '../ports/event-store.js';
import { KEEPER } from '../seen.js';
import { entriesFound, EntryFound } from './entries-found.js';
import { entryWords } from './entry-words.js';
import { ThingFound } from './things.js';
import { thingsFound, thingWordsAsOf } from './things-found.js';
import { stemsOf } from './words.js';

/** The most words that are asked for at once; more are passed over. */
const MOST_WORDS = 8;

export const SearchFound = struct('SearchFound', {
  things: list(ThingFound),
  /** The newest first. */
  entries: list(EntryFound),
  /** How many entries were searched: those there are as of the moment, closed ones left out. */
  searched: whole('searched'),
});
export type SearchFound = typeof SearchFound._A;

export interface Searched extends ViewAsOf {
  readonly found: SearchFound;
}

interface Asked {
  readonly book: BookId;
  readonly asker: Asker;
  readonly asOf: AsOf;
  readonly words: string;
  /** Of things, and of entries, at the most. */
  readonly limit: number;
}

export interface Search {
  (asked: Asked): Promise<E.Either<AskFailure, Searched>>;
  /** Reads the words of a book before anybody asks; rejects where the signal is aborted or the store fails. */
  readonly prepare: (book: BookId, signal: AbortSignal) => Promise<void>;
}

interface Means {
  readonly store: EventStore;
  readonly books: Library;
  readonly clock: Clock;
}

/** Searches books; the words of their entries are read once, at the latest at the first search, and kept as books grow. */
export const searcher = ({ store, books, clock }: Means): Search => {
  const wordsIn = entryWords({ store, books });
  const search = async ({
    book,
    asker,
    asOf,
    words: asked,
    limit,
  }: Asked): Promise<E.Either<AskFailure, Searched>> => {
    const seen = await books.seenBy(book, asker);
    const view = await viewAsOf(store, seen, asOf, clock());
    if (E.isLeft(view)) return view;
    const told = await readableAsOf(store, seen, asOf);
    if (E.isLeft(told)) return told;
    const words = [...new Set(stemsOf(asked))].slice(0, MOST_WORDS);
    const searched = told.right.count;
    if (words.length === 0) return E.right({ ...view.right, found: { things: [], entries: [], searched } });
    const looking = { store, seen, view: view.right, told: told.right, read: await wordsIn(book) };
    const means = { store, seen, named: books.named };
    const things = await thingsFound(means, view.right, asOf, { words: asked, limit });
    const entries = await entriesFound(looking, words, limit);
    return E.right({ ...view.right, found: { things, entries, searched } });
  };
  return Object.assign(search, {
    prepare: async (book: BookId, signal: AbortSignal) => {
      await wordsIn(book, signal);
      const seen = await books.seenBy(book, KEEPER);
      const view = { book: seen.book, instant: Date.parse(clock()) };
      await thingWordsAsOf({ store, seen, named: books.named, signal }, view, {});
    },
  });
};
