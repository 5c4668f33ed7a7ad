import type { Book } from '../../domain/book/state.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import { isSeal, type Seal } from '../../domain/language/seal.js';
import type { Entry } from '../envelope.js';
import { entries } from '../library.js';
import type { EventStore } from '../ports/event-store.js';
import type { TypeOf } from './fields.js';
import { typesFor } from './known-keys.js';
import { inPlaceOf, openedInWords, openNothing, sealsIn, type Opened, type Opener } from './open.js';

/** How a reader gets to see what stands sealed. */
export interface Reading {
  /** Which seals are opened for this reader; none without it. */
  readonly open?: Opener;
  /** In which language it is said that something is sealed or erased. */
  readonly lang?: 'es' | 'en';
}

/** What stands sealed in an entry, by the path of its field, as this reader gets to see it. */
export type SealedTold = Readonly<Record<string, string>>;

/** Opens the seals that an answer rests on, each once. */
export interface SealReader {
  /** What stands sealed in an entry; `undefined` where nothing does. */
  readonly within: (entry: Entry, typeOf: TypeOf) => SealedTold | undefined;
  /** The answer with words in the place of every seal: its own, where the seal was seen `within` an entry. */
  readonly inWords: <A>(answer: A) => A;
}

export const sealReader = ({ open = openNothing, lang = 'es' }: Reading): SealReader => {
  const seen = new Map<Seal, Opened>();
  return {
    within: (entry, typeOf) => {
      const told = sealsIn(entry, typeOf).map((standing) => {
        const opened = open(standing);
        seen.set(standing.seal, opened);
        return [standing.path, openedInWords(opened, lang)] as const;
      });
      return told.length === 0 ? undefined : Object.fromEntries(told);
    },
    inWords: (answer) =>
      withTexts(answer, (text) => {
        if (!isSeal(text)) return text;
        const opened = seen.get(text);
        return opened === undefined ? inPlaceOf.sealed[lang] : openedInWords(opened, lang);
      }),
  };
};

/** Plain data with each of its texts changed; the very same where none was. */
const withTexts = <A>(value: A, change: (text: string) => string): A => {
  // What comes out has the shape of what went in: texts stay texts, and nothing else is touched.
  if (typeof value === 'string') return change(value) as A;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => withTexts(item, change));
    return items.some((item, index) => item !== value[index]) ? (items as A) : value;
  }
  const fields = Object.entries(value).map(
    ([key, field]) => [key, withTexts<unknown>(field, change)] as const,
  );
  return fields.some(([key, field]) => field !== value[key as keyof typeof value])
    ? (Object.fromEntries(fields) as A)
    : value;
};

const READING = 'right.data.';

/**
 * What stands sealed in an entry as it now reads: where it was corrected with other data, in the correction, whose
 * data this is. An entry of which nothing is sealed costs nothing.
 */
export const sealedAsRead = async (
  { store, reader }: { readonly store: EventStore; readonly reader: SealReader },
  { id, corrections: { corrections } }: Pick<Book, 'id' | 'corrections'>,
  entry: Entry,
): Promise<SealedTold | undefined> => {
  const correction = corrections.get(entry.number)?.findLast(({ right }) => right.kind === 'data');
  if (correction === undefined) return reader.within(entry, () => undefined);
  const told = await sealedInCorrection(store, reader, { book: id, entry, by: correction.entry });
  if (told === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(told).map(([path, text]) => [
      path.startsWith(READING) ? path.slice(READING.length) : path,
      text,
    ]),
  );
};

const sealedInCorrection = async (
  store: EventStore,
  reader: SealReader,
  { book, entry, by }: { readonly book: Book['id']; readonly entry: Entry; readonly by: EntryNumber },
): Promise<SealedTold | undefined> => {
  for await (const correction of entries(store, book, { from: by, to: by }))
    return reader.within(correction, () => entry.type);
  return undefined;
};

/** What stands sealed in these entries as they were recorded, by their number. */
export const sealedAsRecorded = async (
  { store, reader }: { readonly store: EventStore; readonly reader: SealReader },
  book: Book['id'],
  all: readonly Entry[],
): Promise<Readonly<Record<string, SealedTold>>> => {
  const typeOf = await typesFor(store, book, all, all);
  const told: Record<string, SealedTold> = {};
  for (const entry of all) {
    const within = reader.within(entry, typeOf);
    if (within !== undefined) told[entry.number] = within;
  }
  return told;
};
