import { EventType } from '../domain/book/event.js';
import type { Book } from '../domain/book/state.js';
import { aboutEntry } from '../domain/language/entry.js';
import { EntryNumber } from '../domain/language/ids.js';
import { list, optional, struct } from '../domain/language/struct.js';
import type { Entry } from './envelope.js';
import type { NamedEntries } from './named-entries.js';
import type { EventStore } from './ports/event-store.js';
import { sealedAsRead, type SealedTold, type SealReader } from './sealing/tell.js';

/** What a reader must know of an entry that an answer names: what it is, when, by whom, and how it is known. */
export const Cited = struct('Cited', {
  type: EventType,
  ...aboutEntry,
  /** The entries that correct it, where there are any: the answer already reads it as corrected. */
  correctedBy: optional(list(EntryNumber)),
});
export type Cited = typeof Cited._A;

/**
 * The entries an answer names, wherever in it: every number in a field `entry`, or whose name ends in `Entry`, or in a
 * list `entries`.
 */
export const entriesNamedIn = (answer: unknown): ReadonlySet<EntryNumber> => {
  const named = new Set<EntryNumber>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      if (typeof field === 'number' && /(?:^entry|Entry)$/.test(key)) named.add(field);
      else if (key === 'entries' && isNumbers(field)) field.forEach((number) => named.add(number));
      else visit(field);
    }
  };
  visit(answer);
  return named;
};

const isNumbers = (field: unknown): field is readonly EntryNumber[] =>
  Array.isArray(field) && field.every((one) => typeof one === 'number');

/** What an answer rests on. */
export interface Citations {
  readonly cited: Readonly<Record<string, Cited>>;
  /** What stands sealed in the entries cited, as they now read. */
  readonly sealed: Readonly<Record<string, SealedTold>>;
}

export const citedBy = async (
  means: { readonly store: EventStore; readonly named: NamedEntries; readonly reader: SealReader },
  book: Pick<Book, 'id' | 'corrections'>,
  answer: unknown,
): Promise<Citations> => {
  const cited: Record<string, Cited> = {};
  const sealed: Record<string, SealedTold> = {};
  for (const entry of await means.named(book.id, entriesNamedIn(answer))) {
    cited[entry.number] = cite(book, entry);
    const told = await sealedAsRead(means, book, entry);
    if (told !== undefined) sealed[entry.number] = told;
  }
  return { cited, sealed };
};

const cite = ({ corrections: { corrections } }: Pick<Book, 'corrections'>, entry: Entry): Cited => {
  const { type, occurredAt, recordedAt, recordedBy, onBehalfOf, basis, source, number } = entry;
  return {
    type,
    occurredAt,
    recordedAt,
    recordedBy,
    basis,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(source === undefined ? {} : { source }),
    ...(corrections.has(number)
      ? { correctedBy: [...(corrections.get(number) ?? [])].map((correction) => correction.entry) }
      : {}),
  };
};
