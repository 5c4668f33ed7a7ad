import type { Event } from '../../domain/book/event.js';
import { isSeal } from '../../domain/language/seal.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { namesOf, type Names } from '../../projections/sentences/names.js';
import { sentence } from '../../projections/sentences/sentence.js';
import type { Entry } from '../envelope.js';
import { inTurn } from '../in-turn.js';
import type { EventStore } from '../ports/event-store.js';
import { entries, type Library } from '../library.js';
import { runsOf } from '../runs.js';
import { turn } from '../turn.js';
import { namesTold, type NamesTold } from './names-told.js';
import { stemsOf } from './words.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';

/** The words of a book's entries, as far as `next`. */
export interface EntryWords {
  readonly known: Vocabulary;
  /** The names by which they were told. */
  readonly names: NamesTold;
  readonly next: EntryNumber;
}

/** The words of an entry: its sentence in both languages, and what stands in it; nothing of what is sealed. */
export const wordsOf = (entry: Recorded<Event>, names: Names): readonly string[] =>
  stemsOf([sentence(entry, 'es', names), sentence(entry, 'en', names), ...textsIn(entry.data)].join(' '));

/** Every text within plain data. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return isSeal(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** So many entries are taken before others get their turn. */
const AT_ONCE = 500;

/** The words of a book as it stands, read as far as they are not known yet; given up where the signal is aborted. */
export type WordsIn = (id: BookId, signal?: AbortSignal) => Promise<EntryWords>;

/** What is kept of one book. */
interface Kept extends EntryWords {
  next: EntryNumber;
}

/**
 * Keeps the words of the entries of books, each entry read once, as the books grow; and once more where something it names
 * goes by another name since. The words of the earlier name stay, where it was read by that: who asks may not rely on them.
 */
export const entryWords = ({
  store,
  books,
}: {
  readonly store: EventStore;
  readonly books: Pick<Library, 'current'>;
}): WordsIn => {
  const kept = new Map<BookId, Kept>();
  const growing = inTurn<BookId>();
  const inTurns = async function* (id: BookId, from: EntryNumber, to: EntryNumber): AsyncGenerator<Entry> {
    for await (const entry of entries(store, id, { from, to })) {
      yield entry;
      if (entry.number % AT_ONCE === 0) await turn();
    }
  };
  const grown = async (id: BookId, signal?: AbortSignal): Promise<EntryWords> => {
    const book = await books.current(id);
    const words = kept.get(id) ?? { known: vocabulary(), names: namesTold(), next: 0 };
    kept.set(id, words);
    const { known, names } = words;
    if (words.next >= book.next) return words;
    const now = namesOf(book, Date.parse(book.lastRecordedAt ?? ''));
    const noting = names.noting(now);
    const take = (entry: Entry): void => known.add(wordsOf(entry, noting(entry.number)), entry.number);
    for (const [from, to] of runsOf(names.outdated(now)))
      for await (const entry of inTurns(id, from, to)) {
        take(entry);
        signal?.throwIfAborted();
      }
    names.toldAnew(now);
    for await (const entry of inTurns(id, words.next, book.next - 1)) {
      take(entry);
      words.next = entry.number + 1;
      signal?.throwIfAborted();
    }
    return words;
  };
  return (id, signal) => growing(id, () => grown(id, signal));
};
