// What a book says about some words: as of any moment, and only of what whoever asks may see.
import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../domain/authority/asker.js';
import { isClosedEntry } from '../../domain/closed-doors/closed-entry.js';
import { whole } from '../../domain/language/codec.js';
import { EntryNumber, type BookId } from '../../domain/language/ids.js';
import { list, struct } from '../../domain/language/struct.js';
import { Bilingual } from '../../domain/language/text.js';
import { namesOf } from '../../projections/sentences/names.js';
import type { View } from '../../projections/view.js';
import type { AskFailure } from '../ask-failures.js';
import { logOf } from '../ask-part.js';
import { viewAsOf, type AsOf, type ViewAsOf } from '../as-of.js';
import type { Library } from '../library.js';
import type { Clock } from '../ports/clock.js';
import { readableAsOf } from '../readable-as-of.js';
import type { EventStore } from '../ports/event-store.js';
import { KEEPER, type Seen } from '../seen.js';
import { entryWords, wordsOf } from './entry-words.js';
import { ThingFound } from './things.js';
import { thingsFound, thingWordsAsOf } from './things-found.js';
import { havingAll } from './vocabulary.js';
import { stemsOf } from './words.js';

/** The most words that are asked for at once; more are passed over. */
const MOST_WORDS = 8;
/** Of the newest entries that may have the words, so many are read to see whether they do. */
const MOST_READ = 1_000;
const AT_ONCE = 50;

export const SearchFound = struct('SearchFound', {
  things: list(ThingFound),
  /** The newest first. */
  entries: list(struct('EntryFound', { entry: EntryNumber, said: Bilingual })),
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
    const { known, next } = await wordsIn(book);
    const meant = [...new Set(stemsOf(asked))].slice(0, MOST_WORDS).map((word) => known.meantBy(word));
    const may = meant.length === 0 ? [] : havingAll(known, meant, next).filter(told.right.has);
    const means = { store, seen, named: books.named };
    const things =
      meant.length === 0 ? [] : await thingsFound(means, view.right, asOf, { words: asked, limit });
    const entries = await holding({ store, seen, view: view.right, meant }, may.slice(0, MOST_READ), limit);
    return E.right({ ...view.right, found: { things, entries, searched: told.right.count } });
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

interface Looking {
  readonly store: EventStore;
  readonly seen: Seen;
  readonly view: View;
  readonly meant: readonly ReadonlySet<string>[];
}

/**
 * Those of the entries that hold the words as this asker reads them. What is kept knows the names of things that some may
 * not see; so it says only where to look, and what is told is what was found there.
 */
const holding = async (
  { store, seen, view, meant }: Looking,
  may: readonly EntryNumber[],
  limit: number,
): Promise<SearchFound['entries']> => {
  const names = namesOf(view.book, view.instant);
  const found: SearchFound['entries'][number][] = [];
  for (let from = 0; from < may.length && found.length < limit; from += AT_ONCE) {
    const { answer, entries } = await logOf({ store, seen }, view, may.slice(from, from + AT_ONCE));
    const rows = new Map(answer.entries.map((row) => [row.entry, row]));
    for (const entry of entries.toSorted((one, other) => other.number - one.number)) {
      const row = rows.get(entry.number);
      if (row === undefined || isClosedEntry(row)) continue;
      const has = new Set(wordsOf(entry, names));
      if (meant.every((words) => [...words].some((word) => has.has(word))))
        found.push({ entry: row.entry, said: row.said });
    }
  }
  return found.slice(0, limit);
};
