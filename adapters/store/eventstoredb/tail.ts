// The end of a book that is followed: one subscription for all who follow it, held open whatever happens to it.
import type { BookId, EntryNumber } from '../../../domain/language/ids.js';
import { StoreFailure, type StoredEntry } from '../../../src/ports/event-store.js';
import { bell } from '../bell.js';
import type { Line } from './line.js';
import { understood, type Reader } from './reader.js';
import { pause, pauseBefore } from './timing.js';
import { isPassing, WireFault, type Found } from './wire.js';

export interface TailMeans {
  readonly line: Line;
  readonly reader: Reader;
  readonly streamOf: (book: BookId) => string;
  readonly chance: () => number;
  readonly reconnected: () => void;
  /** Whether another subscription may be held; one that may not looks every so often instead. */
  readonly maySubscribe: boolean;
}

export interface Tail {
  /** The last entry known to be there; -1 for none, `undefined` before the server was asked. */
  readonly last: () => EntryNumber | undefined;
  /** Entries from this one on that are at hand; none where they have to be read. */
  readonly atHand: (from: EntryNumber) => readonly StoredEntry[];
  /** Why it has ended for good. */
  readonly failure: () => StoreFailure | undefined;
  /** Resolves when something has come, or the signal aborts. */
  readonly wait: (signal: AbortSignal) => Promise<void>;
  /** Entries by which the subscription was behind when it was last looked at. */
  readonly lag: () => number;
  readonly end: () => void;
}

const MOST_ENTRIES = 256;
const MOST_CHARACTERS = 4 * 1024 * 1024;
const LOOK_EVERY_MS = 1_000;

export const tail = (book: BookId, means: TailMeans): Tail => {
  const { line, reader, streamOf, chance } = means;
  const growth = bell();
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, line.closing]);
  const recent = recentEntries();
  let last: EntryNumber | undefined;
  let lag = 0;
  let failure: StoreFailure | undefined;
  let drop = new AbortController();

  const accept = (batch: readonly Found[]): void => {
    for (const event of batch) {
      if (last !== undefined && event.revision <= last) continue;
      const entry = understood(book, event);
      reader.register(book).note(entry);
      recent.add(entry);
      last = event.revision;
    }
    growth.ring(book);
  };

  const subscribed = async (after: EntryNumber, onOpen: () => void): Promise<void> => {
    drop = new AbortController();
    const wire = await line.wire();
    const until = AbortSignal.any([signal, drop.signal]);
    for await (const batch of wire.subscribe(streamOf(book), after, { signal: until, onOpen })) accept(batch);
  };

  const looking = async (after: EntryNumber): Promise<void> => {
    const head = await reader.head(book);
    if (head !== 'no-book' && head > after) last = head;
    growth.ring(book);
    await pause(LOOK_EVERY_MS, signal);
  };

  const hold = async (): Promise<void> => {
    for (let tries = 0; !signal.aborted;) {
      const isNew = last === undefined;
      try {
        if (last === undefined) {
          const head = await reader.head(book);
          last = head === 'no-book' ? -1 : head;
          growth.ring(book);
        }
        const opened = (): void => {
          tries = 0;
        };
        await (means.maySubscribe ? subscribed(last, opened) : looking(last));
      } catch (error) {
        if (!mayPass(error)) throw error;
      }
      if (isAborted(signal) || !(means.maySubscribe || isNew)) continue;
      means.reconnected();
      await pause(pauseBefore(tries++, line.timing.pause, chance()), signal);
    }
  };

  /** A line that has gone silent looks like a book in which nothing happens: the leader is asked. */
  const look = async (): Promise<void> => {
    const before = last;
    const head = await reader.head(book);
    const behind = Math.max(0, (head === 'no-book' ? -1 : head) - (last ?? -1));
    if (behind > 0 && lag > 0 && last === before) drop.abort();
    lag = behind;
  };
  const watch = setInterval(() => void look().catch(() => undefined), line.timing.watch).unref();

  const stop = (): void => {
    clearInterval(watch);
    growth.ringAll();
  };
  signal.addEventListener('abort', stop, { once: true });
  hold().catch((error: unknown) => {
    failure = error instanceof StoreFailure ? error : new StoreFailure(line.trouble(error));
    stop();
  });

  return {
    last: () => last,
    atHand: recent.from,
    failure: () => failure,
    wait: (until) => growth.wait(book, until),
    lag: () => lag,
    end: () => ending.abort(),
  };
};

// A call, for the compiler believes that what `for` has seen stays so across an `await`.
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

const mayPass = (error: unknown): boolean => {
  if (error instanceof StoreFailure) return error.trouble.kind === 'unavailable';
  return error instanceof WireFault && isPassing(error);
};

/** The newest entries, one after another without a gap. */
const recentEntries = () => {
  let entries: StoredEntry[] = [];
  let characters = 0;
  const lengthOf = ({ envelope, data }: StoredEntry): number => envelope.length + data.length;
  return {
    add: (entry: StoredEntry): void => {
      if (entries.at(-1)?.number !== entry.number - 1) [entries, characters] = [[], 0];
      entries.push(entry);
      characters += lengthOf(entry);
      while (entries.length > MOST_ENTRIES || (characters > MOST_CHARACTERS && entries.length > 1))
        characters -= lengthOf(entries.shift() ?? entry);
    },
    from: (number: EntryNumber): readonly StoredEntry[] => {
      const first = entries[0]?.number;
      return first === undefined || number < first ? [] : entries.slice(number - first);
    },
  };
};
