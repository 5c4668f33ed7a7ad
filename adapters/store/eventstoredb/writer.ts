// Appends, correct under doubt: with exact expectations only, under ids that say what is written (see codec.ts), so that
// the server's word is proof; and where that is not to be had, the book itself is read before anything is said. A retry
// keeps its ids and its expectation, so that it can never write twice.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../../domain/language/ids.js';
import {
  StoreFailure,
  type EventStore,
  type Expected,
  type StoredEntry,
  type StoreTrouble,
} from '../../../src/ports/event-store.js';
import { gather } from '../../../src/gather.js';
import { faultIn } from '../judge.js';
import type { Catalogue } from './catalogue.js';
import { eventOf } from './codec.js';
import type { Attempts, Line } from './line.js';
import type { Reader } from './reader.js';
import type { Register } from './register.js';
import { cut, inDoubt } from './troubles.js';
import { isPassing, WireFault, type Written } from './wire.js';

type Settled = E.Either<StoreTrouble, void>;

interface Append {
  readonly book: BookId;
  readonly expected: Expected;
  readonly entries: readonly StoredEntry[];
}

interface Sending {
  readonly events: readonly Written[];
  readonly attempts: Attempts;
  /** Whether a line broke while they were on their way. */
  readonly doubt: { isThere: boolean };
}

interface Means {
  readonly line: Line;
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly streamOf: (book: BookId) => string;
}

export interface Writer {
  readonly append: EventStore['append'];
  /** Resolves when all that has been asked for is settled. */
  readonly finish: () => Promise<void>;
}

/** Milliseconds after which the book is looked at, while an answer is waited for. */
const LOOK_AFTER_MS = 250;

const WRITTEN: Settled = E.right(undefined);
const revisionOf = (expected: Expected): number => (expected === 'no-book' ? -1 : expected);

export const writer = ({ line, reader, catalogue, streamOf }: Means): Writer => {
  const underway = new Set<Promise<unknown>>();

  /** Whether these very entries stand in the book, in their places. */
  const areThere = async (book: BookId, entries: readonly StoredEntry[]): Promise<boolean> => {
    const [first, last] = [entries[0]?.number ?? 0, entries.at(-1)?.number ?? 0];
    let same = 0;
    for await (const batch of reader.entries(book, first, last))
      for (const entry of batch) if (isSame(entry, entries[entry.number - first])) same += 1;
    return same === entries.length;
  };

  /** What is to be said of an append to a book as it is known; nothing where it may be written. */
  const judged = async (append: Append): Promise<Settled | undefined> => {
    const { book, expected, entries } = append;
    const due = revisionOf(expected);
    if (mayBeWritten(append, reader.register(book))) return undefined;
    // A refusal rests on what the leader has now.
    const known = reader.register(book).upTo() > due ? reader.register(book) : await reader.catchUp(book);
    if (mayBeWritten(append, known)) return undefined;
    const head = known.upTo();
    if (head === due) return E.left(notInOrder(twiceIn(entries, known)));
    const stand = entries.every(({ id, number }) => known.numberOf(id) === number);
    if (stand && (await areThere(book, entries))) return WRITTEN;
    return E.left({ kind: 'wrong-expected', expected, actual: head < 0 ? 'no-book' : head });
  };

  /** Looks at the book every so often until it is told to stop; resolves when something stands after this revision. */
  const watchGrowth = (book: BookId, revision: number) => {
    let timer: NodeJS.Timeout | undefined;
    const grown = new Promise<void>((resolve) => {
      const look = async (): Promise<void> => {
        const known = await reader.catchUp(book).catch(() => undefined);
        if (known !== undefined && known.upTo() > revision) resolve();
        else if (timer !== undefined) timer = setTimeout(() => void look(), LOOK_AFTER_MS);
      };
      timer = setTimeout(() => void look(), LOOK_AFTER_MS);
    });
    const stop = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    return { grown, stop };
  };

  /** Sends it; nothing where no answer came, while something has come to stand in the book. */
  const send = async (
    { book, expected, entries }: Append,
    { events, attempts }: Sending,
  ): Promise<Settled | undefined> => {
    const { append } = await line.wire();
    const watch = watchGrowth(book, revisionOf(expected));
    try {
      // A server that lets itself be waited for may long have written it, or something else: the book tells. So it is
      // where the same bytes are sent twice at once; a server 24.2 then answers one of them after seconds.
      const isAnswered = await Promise.race([
        append(streamOf(book), revisionOf(expected), events).then(() => true),
        watch.grown.then(() => false),
      ]);
      if (!isAnswered) return undefined;
    } finally {
      watch.stop();
    }
    attempts.heard();
    // The events' ids are their bytes': what the server says is written after this revision is this, and nothing else.
    for (const entry of entries) reader.register(book).note(entry);
    return WRITTEN;
  };

  /** A server that refuses what it then shows to be so: its leader has changed, or it lags; that passes. */
  const isAsExpected = async ({ book, expected }: Append): Promise<boolean> =>
    (await reader.catchUp(book)).upTo() === revisionOf(expected);

  /** Sends it, and says how that went; nothing where the book has to be looked at again. */
  const attempt = async (append: Append, sending: Sending): Promise<Settled | undefined> => {
    const { events, attempts, doubt } = sending;
    try {
      return await send(append, sending);
    } catch (error) {
      if (!(error instanceof WireFault)) throw error;
      if (error.kind === 'too-large') return E.left(tooLarge(append, events, error));
      doubt.isThere ||= isPassing(error);
      if (error.kind !== 'wrong-version') await attempts.failed(error);
      else if (await isAsExpected(append)) await attempts.failed(new WireFault('unknown', error.detail));
      return undefined;
    }
  };

  const settle = async (append: Append): Promise<Settled> => {
    if (append.expected === 'no-book') await begin(append.book);
    const doubt = { isThere: false };
    const sending: Sending = { events: append.entries.map(eventOf), attempts: line.attempts(), doubt };
    try {
      for (;;) {
        const settled = (await judged(append)) ?? (await attempt(append, sending));
        if (settled !== undefined) return settled;
        await reader.catchUp(append.book);
      }
    } catch (error) {
      if (doubt.isThere && error instanceof StoreFailure) throw new StoreFailure(inDoubt(error.trouble));
      throw error;
    }
  };

  /** A book whose stream was deleted would go on where it ended. */
  const begin = async (book: BookId): Promise<void> => {
    if (reader.register(book).upTo() >= 0) return;
    await catalogue.announce(book);
    if (await line.ask((wire) => wire.isCut(streamOf(book)))) throw cut(book);
  };

  /** One append of a book after another. */
  const inTurn = gather<BookId, Append, Settled>({
    together: (_, appends) => Promise.all(appends.map((append) => outcome(() => settle(append)))),
    joins: () => false,
    largest: 1,
  });

  return {
    append: (book, expected, entries) => () => {
      const fault = faultIn(expected, entries);
      if (fault !== undefined) return Promise.resolve(E.left(fault));
      const kept = entries.map(({ number, id, envelope, data }) => ({ number, id, envelope, data }));
      const task = inTurn(book, { book, expected, entries: kept });
      underway.add(task);
      return task.finally(() => underway.delete(task));
    },
    finish: async () => {
      await Promise.allSettled([...underway]);
    },
  };
};

const outcome = async (task: () => Promise<Settled>): Promise<Settled> => {
  try {
    return await task();
  } catch (error) {
    if (error instanceof StoreFailure) return E.left(error.trouble);
    throw error;
  }
};

const isSame = (one: StoredEntry, other: StoredEntry | undefined): boolean =>
  one.id === other?.id && one.envelope === other.envelope && one.data === other.data;

const twiceIn = (entries: readonly StoredEntry[], known: Register): StoredEntry | undefined =>
  entries.find(({ id }) => known.numberOf(id) !== undefined);

const mayBeWritten = ({ expected, entries }: Append, known: Register): boolean =>
  known.upTo() === revisionOf(expected) && twiceIn(entries, known) === undefined;

const notInOrder = (twice: StoredEntry | undefined): StoreTrouble => ({
  kind: 'not-in-order',
  message: `the id ${twice?.id ?? ''} stands in the book already`,
});

/** The entry with which an append grew larger than the server takes. */
const tooLarge = ({ entries }: Append, events: readonly Written[], { limit }: WireFault): StoreTrouble => {
  const most = limit ?? 1024 * 1024;
  let bytes = 0;
  const over = events.findIndex((event) => (bytes += sizeOf(event)) > most);
  return {
    kind: 'too-large',
    number: entries[over]?.number ?? entries.at(-1)?.number ?? 0,
    bytes,
    limit: most,
  };
};

const sizeOf = ({ data, metadata }: Written): number => data.byteLength + metadata.byteLength;
