// Books in EventStoreDB: a stream each, an entry an event, served by any number of acta processes at once.
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BookId } from '../../../domain/language/ids.js';
import { StoreFailure, type EventStore, type StoreTrouble } from '../../../src/ports/event-store.js';
import type { EsdbAddress } from '../../esdb-address.js';
import { catalogue } from './catalogue.js';
import { sharedCheckpoints } from './checkpoints.js';
import { follower } from './follower.js';
import { openLine } from './line.js';
import { reader } from './reader.js';
import { usualTiming, type Timing } from './timing.js';
import { isClosed } from '../troubles.js';
import { readOnly } from './troubles.js';
import type { Wire } from './wire.js';
import { writer } from './writer.js';

export interface EsdbOptions {
  readonly readonly?: boolean;
  readonly timing?: Partial<Timing>;
  /** Another client than the usual one. */
  readonly load?: () => Promise<Wire>;
}

/** The store at this address. The first question opens the line; that nobody answers there is told then. */
export const openEsdb = (address: EsdbAddress, options: EsdbOptions = {}): EventStore => {
  const { deadline = usualTiming.deadline } = address;
  const timing = { ...usualTiming, deadline, ...options.timing };
  const chance = Math.random;
  // The client takes a while to load, and most runs of acta have no use for it.
  const usual = async (): Promise<Wire> => (await import('./client.js')).openWire(address, timing);
  const line = openLine({ address, timing, load: options.load ?? usual, chance });
  const streamOf = (book: BookId): string => `${address.streamPrefix}book-${book}`;
  const reading = reader(line, streamOf);
  const listing = catalogue(line, reading, `${address.streamPrefix}acta-books`);
  const following = follower({ line, reader: reading, streamOf, chance });
  const writing = writer({ line, reader: reading, catalogue: listing, streamOf });
  let closed = false;

  const ask =
    <A>(question: () => Promise<A>): TaskEither<StoreTrouble, A> =>
    async () => {
      if (closed) return E.left(isClosed);
      try {
        return E.right(await question());
      } catch (error) {
        if (error instanceof StoreFailure) return E.left(error.trouble);
        throw error;
      }
    };

  const checkpoints = sharedCheckpoints({
    line,
    streamOf: (book) => `${address.streamPrefix}checkpoints-${book}`,
    ask,
  });

  return {
    append: (book, expected, entries) => () => {
      if (closed) return Promise.resolve(E.left(isClosed));
      return options.readonly === true
        ? Promise.resolve(E.left(readOnly))
        : writing.append(book, expected, entries)();
    },
    head: (book) => ask(() => reading.head(book)),
    find: (book, id, upTo) => ask(() => reading.find(book, id, upTo)),
    read: (book, range = {}) => reading.read(book, range),
    follow: (book, after, signal) => following.follow(book, after, signal),
    checkpoints,
    ready: () => ask(listing.reached),
    books: () => ask(listing.books),
    signs: () => ({
      reachable: line.isReachable(),
      reconnects: following.reconnects(),
      lag: following.lag(),
    }),
    close: async () => {
      if (closed) return;
      closed = true;
      await writing.finish();
      await line.close();
    },
  };
};
