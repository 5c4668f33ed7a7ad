import type { Event } from '../../domain/book/event.js';
import { isSeal } from '../../domain/language/seal.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { namesOf, type Names } from '../../projections/sentences/names.js';
import { sentence } from '../../projections/sentences/sentence.js';
import { inTurn } from '../in-turn.js';
import type { EventStore } from '../ports/event-store.js';
import { entries, type Library } from '../library.js';
import { stemsOf } from './words.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';

/** The words of a book's entries, as far as `next`. */
export interface EntryWords {
  readonly known: Vocabulary;
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

/** Keeps the words of the entries of books, each entry read once, as the books grow. */
export const entryWords = ({
  store,
  books,
}: {
  readonly store: EventStore;
  readonly books: Pick<Library, 'current'>;
}): WordsIn => {
  const kept = new Map<BookId, EntryWords>();
  const growing = inTurn<BookId>();
  const grown = async (id: BookId, signal?: AbortSignal): Promise<EntryWords> => {
    const book = await books.current(id);
    const { known, next } = kept.get(id) ?? { known: vocabulary(), next: 0 };
    if (next >= book.next) return { known, next };
    const names = namesOf(book, Date.parse(book.lastRecordedAt ?? ''));
    for await (const entry of entries(store, id, { from: next, to: book.next - 1 })) {
      known.add(wordsOf(entry, names), entry.number);
      kept.set(id, { known, next: entry.number + 1 });
      if (entry.number % AT_ONCE !== 0) continue;
      await new Promise(setImmediate);
      signal?.throwIfAborted();
    }
    return { known, next: book.next };
  };
  return (id, signal) => growing(id, () => grown(id, signal));
};
