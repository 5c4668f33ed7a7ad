import type { Book } from '../domain/book/state.js';
import type { Stamp } from '../domain/language/entry.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { entries } from './library.js';
import type { EventStore } from './ports/event-store.js';

/** What a reader must know of an entry that an answer names: what it is, when, by whom, and how it is known. */
export type Cited = { readonly type: string } & Pick<
  Stamp,
  'occurredAt' | 'recordedAt' | 'recordedBy' | 'onBehalfOf' | 'basis' | 'source'
> & {
    /** The entries that correct it, where there are any: the answer already reads it as corrected. */
    readonly correctedBy?: readonly EntryNumber[];
  };

/** The entries an answer names, wherever in it: every number in a field `entry` or whose name ends in `Entry`. */
export const entriesNamedIn = (answer: unknown): ReadonlySet<EntryNumber> => {
  const named = new Set<EntryNumber>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      if (typeof field === 'number' && /(?:^entry|Entry)$/.test(key)) named.add(field);
      else visit(field);
    }
  };
  visit(answer);
  return named;
};

export const citedBy = async (
  store: EventStore,
  { id: book, corrections: { corrections } }: Pick<Book, 'id' | 'corrections'>,
  answer: unknown,
): Promise<Readonly<Record<string, Cited>>> => {
  const cited: Record<string, Cited> = {};
  for (const [from, to] of runs(entriesNamedIn(answer))) {
    for await (const {
      type,
      occurredAt,
      recordedAt,
      recordedBy,
      onBehalfOf,
      basis,
      source,
      number,
    } of entries(store, book, { from, to })) {
      cited[number] = {
        type,
        occurredAt,
        recordedAt,
        recordedBy,
        basis,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...(source === undefined ? {} : { source }),
        ...(corrections.has(number)
          ? { correctedBy: [...(corrections.get(number) ?? [])].map(({ entry }) => entry) }
          : {}),
      };
    }
  }
  return cited;
};

/** Numbers as runs of neighbours, so that a run is one read. */
const runs = (numbers: ReadonlySet<EntryNumber>): readonly (readonly [EntryNumber, EntryNumber])[] => {
  const found: [EntryNumber, EntryNumber][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
};
