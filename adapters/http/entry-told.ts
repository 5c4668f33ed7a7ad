import type { Asker } from '../../domain/authority/asker.js';
import { ClosedEntry, isClosedEntry } from '../../domain/closed-doors/closed-entry.js';
import { Envelope } from '../../domain/language/entry.js';
import { EntryId, EntryNumber, type BookId } from '../../domain/language/ids.js';
import { JsonData } from '../../domain/language/json-data.js';
import { struct } from '../../domain/language/struct.js';
import type { StoredEntry } from '../../src/ports/event-store.js';
import { asSeen, isKeptFrom } from '../../src/seen.js';
import { anyOf } from './any-of.js';
import type { Service } from './service.js';
import { understood } from '../../src/understood.js';

/** An entry as it is stored: its canonical texts, read. What is sealed in it stays so here. */
export const EntryTold = struct('EntryTold', {
  number: EntryNumber,
  id: EntryId,
  envelope: Envelope,
  data: JsonData,
});

/** The same, or that it is there, for those who may not read it. */
export const EntryOrClosed = anyOf('EntryOrClosed', [EntryTold, ClosedEntry]);
export type EntryOrClosed = typeof EntryOrClosed._A;

/** So many entries are kept as they were told last, whole: those that many readers are sent at the same time. */
const KEPT = 512;

/**
 * Tells entries as text to any number of readers. A whole entry says the same to each: it is read, held against its
 * digest and written once.
 */
export const entryTexts = (): ((
  service: Pick<Service, 'books'>,
  book: BookId,
  asker: Asker,
  stored: StoredEntry,
) => Promise<string>) => {
  const kept = new Map<string, string>();
  return async (service, book, asker, stored) => {
    const key = `${book}/${stored.number}`;
    const known = kept.get(key);
    // What may be seen is asked anew for every reader, at every entry.
    if (known !== undefined && !isKeptFrom(await service.books.seenBy(book, asker), stored.number))
      return known;
    const told = await entryTold(service, book, asker, stored);
    const text = JSON.stringify(told);
    if (isClosedEntry(told)) return text;
    kept.set(key, text);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return text;
  };
};

/** An entry as this asker may see it now: whole, or that it is there. */
export const entryTold = async (
  { books }: Pick<Service, 'books'>,
  book: BookId,
  asker: Asker,
  stored: StoredEntry,
): Promise<EntryOrClosed> => {
  const entry = understood(book, stored);
  const shown = asSeen(await books.seenBy(book, asker), entry);
  if (isClosedEntry(shown)) return shown;
  return {
    number: stored.number,
    id: stored.id,
    envelope: entry.envelope,
    data: JSON.parse(stored.data) as JsonData,
  };
};
