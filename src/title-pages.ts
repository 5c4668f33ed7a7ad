// What a list of books tells of each: whose it is and how far it has come. For that a book need not be folded, nor others be
// let go for it.
import * as E from 'fp-ts/lib/Either.js';
import type { Event } from '../domain/book/event.js';
import { asCorrected, readingsOf } from '../domain/book/fold.js';
import type { Book } from '../domain/book/state.js';
import type { Instant } from '../domain/dates/moment.js';
import type { Recorded } from '../domain/language/entry.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import { lately } from './lately.js';
import { StoreFailure, type EventStore, type StoredEntry } from './ports/event-store.js';
import { storedPages } from './read.js';
import { understood } from './understood.js';

export interface TitlePage {
  readonly book: BookId;
  /** Of the body; left out before it was constituted. */
  readonly names?: LocalText;
  readonly acronyms?: LocalText;
  readonly last: EntryNumber;
  readonly lastRecordedAt?: Instant;
}

/** The title page of a book; nothing where there is no such book. */
export type TitlePages = (id: BookId) => Promise<TitlePage | undefined>;

/** What was read of a book: its constitution and the corrections of it. */
interface Read {
  readonly next: EntryNumber;
  readonly constitution: Recorded<Event> | undefined;
  readonly corrections: readonly Recorded<Event>[];
  readonly lastRecordedAt: Instant | undefined;
}

const NOTHING_READ: Read = { next: 0, constitution: undefined, corrections: [], lastRecordedAt: undefined };

/** So many are kept, of a few hundred bytes each. */
const KEPT = 20_000;

/**
 * Title pages of the books of a store, each read once and then only by what was added: of most entries nothing but their
 * kind is looked at.
 *
 * @param known the state of a book that is held anyway
 */
export const titlePages = (store: EventStore, known: (id: BookId) => Book | undefined): TitlePages => {
  const kept = lately<Read>(KEPT);
  const upToDate = async (id: BookId, last: EntryNumber): Promise<Read> => {
    let read = kept.get(id) ?? NOTHING_READ;
    // Another book of that id, from the first entry on, has come in its place.
    if (read.next > last + 1) read = NOTHING_READ;
    if (read.next <= last)
      for await (const page of storedPages(store, id, { from: read.next, to: last }))
        read = page.reduce(readOn(id), read);
    kept.put(id, read, 1);
    return read;
  };
  return async (id) => {
    const head = await store.head(id)();
    if (E.isLeft(head)) throw new StoreFailure(head.left);
    if (head.right === 'no-book') return undefined;
    const state = known(id);
    if (state?.next === head.right + 1)
      return titleOf(id, state.next, state.lastRecordedAt, state.membership.body);
    const { next, constitution, corrections, lastRecordedAt } = await upToDate(id, head.right);
    const reads = constitution && asCorrected(constitution, readingsOf(corrections));
    return titleOf(id, next, lastRecordedAt, reads?.type === 'BodyConstituted' ? reads.data : undefined);
  };
};

const titleOf = (
  book: BookId,
  next: EntryNumber,
  lastRecordedAt: Instant | undefined,
  body: Pick<TitlePage, 'names' | 'acronyms'> | undefined,
): TitlePage => ({
  book,
  ...(body?.names === undefined ? {} : { names: body.names }),
  ...(body?.acronyms === undefined ? {} : { acronyms: body.acronyms }),
  last: next - 1,
  ...(lastRecordedAt === undefined ? {} : { lastRecordedAt }),
});

/** What the envelope, canonical JSON, says of the kind of the entry; an id or a name cannot say it. */
const isOf = ({ envelope }: StoredEntry, type: Event['type']): boolean =>
  envelope.includes(`"type":"${type}"`);

const readOn =
  (book: BookId) =>
  (read: Read, stored: StoredEntry, index: number, page: readonly StoredEntry[]): Read => {
    const on = { ...read, next: stored.number + 1 };
    const isLast = index === page.length - 1;
    const isConstitution = isOf(stored, 'BodyConstituted');
    if (!isLast && !isConstitution && !isOf(stored, 'EntryCorrected')) return on;
    const entry = understood(book, stored);
    const isCorrection = entry.type === 'EntryCorrected' && entry.data.entry === read.constitution?.number;
    return {
      ...on,
      ...(isLast ? { lastRecordedAt: entry.recordedAt } : {}),
      ...(entry.type === 'BodyConstituted' ? { constitution: entry } : {}),
      ...(isCorrection ? { corrections: [...read.corrections, entry] } : {}),
    };
  };
