import * as E from 'fp-ts/lib/Either.js';
import { canonical } from '../../../domain/language/canonical.js';
import { isClosedEntry } from '../../../domain/closed-doors/closed-entry.js';
import { LeaderFailure, type Leader, type LeaderTrouble, type Sent } from '../../../src/ports/leader.js';
import type { EntryOrClosed } from '../entry-told.js';
import { client } from './client.js';
import type { Connection } from './connection.js';
import { FollowFailure, type ClientFailure } from './failure.js';
import { BY_FOLLOW, troubleAt } from './trouble.js';

/** The service at that address, as a follower asks it. */
export const leaderAt = (connection: Connection): Leader => {
  const { books, follow, consistency } = client(connection);
  const orTrouble = <A>(answer: E.Either<ClientFailure, A>): E.Either<LeaderTrouble, A> =>
    E.mapLeft((failure: ClientFailure) => troubleOf(connection, failure))(answer);
  return {
    url: connection.url,
    books: () => async () => orTrouble(await books()()),
    consistency: (book, old) => async () => orTrouble(await consistency(book, old)()),
    entries: async function* (book, after, signal) {
      try {
        for await (const entry of follow(book, after, signal)) yield sentOf(entry);
      } catch (failure) {
        if (failure instanceof FollowFailure) throw new LeaderFailure(troubleOf(connection, failure.failure));
        throw failure;
      }
    },
  };
};

const sentOf = (entry: EntryOrClosed): Sent =>
  isClosedEntry(entry)
    ? { number: entry.entry, closed: true }
    : {
        number: entry.number,
        id: entry.id,
        // There is one way to write them, and so these are the bytes that were hashed there.
        envelope: canonical(entry.envelope),
        data: canonical(entry.data),
      };

/** Answers that say: not yet. */
const TO_COME = new Set(['not-covered', 'not-signed']);

const troubleOf = (connection: Connection, failure: ClientFailure): LeaderTrouble => {
  const { es, en } = troubleAt({ ...connection, namedBy: BY_FOLLOW }, failure);
  const isToCome = failure.kind === 'problem' && TO_COME.has(failure.problem.code);
  return { kind: isToCome ? 'not-covered' : 'away', said: { es, en } };
};
