// What is traced of a book, found the slow way: by its definition, from all entries, each time anew.
import type { Event } from '../../domain/book/event.js';
import { advanceTold, readingsOf, teller } from '../../domain/book/fold.js';
import { groundsOf, type Grounded } from '../../domain/book/grounds.js';
import { emptyBook, type Book } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Meeting } from '../../domain/meetings/state.js';
import { meetingsIn } from '../../projections/meeting-of.js';
import type { Stepped } from '../../projections/replay.js';

export type Entries = readonly Recorded<Event>[];

/**
 * All these entries by number, each with what it rests on, corrections of it included. The book is folded once, and
 * each entry is looked at in it as it was just before: that is what the entry was held against.
 */
export const grounded = (id: Book['id'], entries: Entries): ReadonlyMap<EntryNumber, Grounded> => {
  const found = new Map<EntryNumber, Grounded>();
  const telling = teller(readingsOf(entries));
  let book = emptyBook(id);
  for (const recorded of entries) {
    const reads = telling.tell(recorded);
    found.set(recorded.number, { recorded, reads, rests: reads === undefined ? [] : groundsOf(book, reads) });
    book = advanceTold(book, recorded, telling);
  }
  for (const { recorded } of found.values()) {
    if (recorded.type !== 'EntryCorrected') continue;
    const wrong = found.get(recorded.data.entry);
    if (wrong === undefined) continue;
    const rests = [...wrong.rests, { as: 'correction' as const, entry: recorded.number }];
    found.set(recorded.data.entry, { ...wrong, rests });
  }
  return found;
};

/** The book step by step; what is annulled is passed over. */
export const stepsOf = (id: Book['id'], entries: Entries): readonly Stepped[] => {
  const telling = teller(readingsOf(entries));
  let book = emptyBook(id);
  return entries.flatMap((entry) => {
    const before = book;
    const reads = telling.tell(entry);
    book = advanceTold(before, entry, telling);
    return reads === undefined ? [] : [{ reads, before, after: book }];
  });
};

/** The steps of one meeting of a book, among those of all. */
export const meetingStepsOf = (book: Book, entries: Entries, meeting: Meeting): readonly Stepped[] => {
  const belongs = meetingsIn(book, entries, meeting);
  return stepsOf(book.id, entries).filter(({ reads }) => belongs(reads));
};
