import type { BookId } from '../../../domain/language/ids.js';
import { StoreFailure, type StoredEntry } from '../../../src/ports/event-store.js';
import type { Line } from './line.js';
import type { Reader } from './reader.js';
import { tail, type Tail } from './tail.js';
import { pause } from './timing.js';
import { isClosed } from '../troubles.js';

export interface Follower {
  /** See the port's `follow`. */
  readonly follow: (book: BookId, after: number, signal: AbortSignal) => AsyncGenerator<StoredEntry>;
  /** How often a subscription was opened anew. */
  readonly reconnects: () => number;
  /** Entries by which the subscription most behind was behind. */
  readonly lag: () => number;
}

// A server lets one line carry a hundred calls at a time (Kestrel's default), and appends and reads need some of them.
const MOST_SUBSCRIPTIONS = 64;

interface Shared {
  readonly tail: Tail;
  readers: number;
}

interface Means {
  readonly line: Line;
  readonly reader: Reader;
  readonly streamOf: (book: BookId) => string;
  readonly chance: () => number;
}

export const follower = (means: Means): Follower => {
  const { line, reader } = means;
  const tails = new Map<BookId, Shared>();
  let reconnects = 0;

  const join = (book: BookId): Shared => {
    const known = tails.get(book);
    const shared = known ?? {
      tail: tail(book, {
        ...means,
        reconnected: () => (reconnects += 1),
        maySubscribe: tails.size < MOST_SUBSCRIPTIONS,
      }),
      readers: 0,
    };
    shared.readers += 1;
    tails.set(book, shared);
    return shared;
  };

  const leave = (book: BookId, shared: Shared): void => {
    shared.readers -= 1;
    if (shared.readers > 0) return;
    shared.tail.end();
    if (tails.get(book) === shared) tails.delete(book);
  };

  /** Waits out what may pass; the tail says when it will not. */
  const waitOut = async (error: unknown, signal: AbortSignal): Promise<void> => {
    if (line.closing.aborted || !(error instanceof StoreFailure) || error.trouble.kind !== 'unavailable')
      throw error;
    await pause(line.timing.pause.most, signal);
  };

  /** What there is from this entry on; nothing, after a wait, where there is nothing yet. */
  async function* come(
    book: BookId,
    end: Tail,
    from: number,
    signal: AbortSignal,
  ): AsyncGenerator<StoredEntry> {
    if (line.closing.aborted) throw new StoreFailure(isClosed);
    const last = end.last() ?? -1;
    if (last < from) {
      const failure = end.failure();
      if (failure !== undefined) throw failure;
      await end.wait(signal);
      return;
    }
    const near = end.atHand(from);
    if (near.length > 0) {
      yield* near;
      return;
    }
    try {
      for await (const batch of reader.entries(book, from, last)) yield* batch;
    } catch (error) {
      await waitOut(error, signal);
    }
  }

  return {
    reconnects: () => reconnects,
    lag: () => Math.max(0, ...[...tails.values()].map((shared) => shared.tail.lag())),
    follow: async function* (book, after, signal) {
      if (signal.aborted) return;
      const shared = join(book);
      let next = after + 1;
      try {
        while (!isAborted(signal)) {
          for await (const entry of until(signal, come(book, shared.tail, next, signal))) {
            next = entry.number + 1;
            yield entry;
          }
        }
      } finally {
        leave(book, shared);
      }
    },
  };
};

// A call, for the compiler believes that what `while` has seen stays so across a `yield`.
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** The reader may abort while it has one of them. */
async function* until<A>(signal: AbortSignal, all: AsyncIterable<A>): AsyncGenerator<A> {
  for await (const one of all) {
    if (isAborted(signal)) return;
    yield one;
  }
}
