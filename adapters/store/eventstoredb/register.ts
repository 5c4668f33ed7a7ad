import type { BookId, EntryId, EntryNumber } from '../../../domain/language/ids.js';

/**
 * Which entries of a book have been seen by this process, from the first on without a gap. The engine finds no event by
 * its id, so this does. It may lag behind the server; it is never ahead of it.
 */
export interface Register {
  /** The last one; -1 for none. */
  readonly upTo: () => number;
  readonly numberOf: (id: EntryId) => EntryNumber | undefined;
  /** Takes note of an entry, if it is the next. */
  readonly note: (entry: { readonly number: EntryNumber; readonly id: EntryId }) => void;
}

const register = (): Register => {
  const numbers = new Map<EntryId, EntryNumber>();
  let upTo = -1;
  return {
    upTo: () => upTo,
    numberOf: (id) => numbers.get(id),
    note: ({ number, id }) => {
      if (number !== upTo + 1) return;
      upTo = number;
      // Should an id stand twice, whoever asks for it means the first.
      if (!numbers.has(id)) numbers.set(id, number);
    },
  };
};

/** The register of each book. */
export const registers = (): ((book: BookId) => Register) => {
  const kept = new Map<BookId, Register>();
  return (book) => {
    const known = kept.get(book) ?? register();
    kept.set(book, known);
    return known;
  };
};
