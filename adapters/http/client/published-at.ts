import * as E from 'fp-ts/lib/Either.js';
import { canonical } from '../../../domain/language/canonical.js';
import { isClosedEntry } from '../../../domain/closed-doors/closed-entry.js';
import type { NoAnswer } from '../../../src/ports/desk.js';
import type { PublishedLog } from '../../../src/ports/published-log.js';
import type { Client } from './contract.js';
import { waitFor, type Connection } from './connection.js';
import type { ClientFailure } from './failure.js';
import { saidBy, troubleAt } from './trouble.js';

/** What a service signs it publishes within a second; a little more is waited, for a busy one. */
const SIGNED_AFTER = 1000;
const TIMES = 4;

/** What the service at that address has published of the logs of its books. */
export const publishedAt = (
  connection: Connection,
  { checkpoint, proof, consistency, entry, book: bookOf }: Client,
): PublishedLog => {
  const { wait = waitFor } = connection;
  const orNot = <A>(answer: E.Either<ClientFailure, A>): E.Either<NoAnswer, A> =>
    E.mapLeft(noAnswer(connection))(answer);

  /** Whether it was recorded, and only has to be signed for yet. */
  const isToCome = async (
    answer: E.Either<ClientFailure, string>,
    ...[book, number]: Parameters<PublishedLog['proof']>
  ): Promise<boolean> => {
    if (E.isRight(answer) || codeOf(answer.left) !== 'not-covered') return false;
    const known = await bookOf(book)();
    return E.isRight(known) && number <= known.right.last;
  };

  return {
    checkpoint: (book) => async () => orNot(await checkpoint(book)()),
    consistency: (book, old) => async () => orNot(await consistency(book, old)()),
    proof: (book, number) => async () => {
      for (let time = 1; ; time += 1) {
        const answer = await proof(book, number)();
        if (time === TIMES || !(await isToCome(answer, book, number))) return orNot(answer);
        await wait(SIGNED_AFTER);
      }
    },
    entry: (book, number) => async () => {
      const told = await entry(book, number)();
      if (E.isLeft(told)) return orNot(told);
      if (isClosedEntry(told.right)) return E.right({});
      return E.right({ id: told.right.id, envelope: canonical(told.right.envelope) });
    },
  };
};

const codeOf = (failure: ClientFailure): string | undefined =>
  failure.kind === 'problem' ? failure.problem.code : undefined;

/** What is not there is told as such; all else is trouble. */
export const noAnswer =
  (connection: Connection) =>
  (failure: ClientFailure): NoAnswer =>
    failure.kind === 'problem' && failure.problem.status === 404
      ? { kind: 'not-there', said: saidBy(failure.problem) }
      : { kind: 'trouble', trouble: troubleAt(connection, failure) };
