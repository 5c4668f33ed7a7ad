import * as E from 'fp-ts/lib/Either.js';
import { client } from '../../../../adapters/http/client/client.js';
import type { Client } from '../../../../adapters/http/client/contract.js';
import type { ClientFailure } from '../../../../adapters/http/client/failure.js';
import type { Problem } from '../../../../adapters/http/problem.js';

/** The client of somebody who holds a token of the specs, of nobody in particular without one. */
export const clientOf = (
  url: string,
  holder?: string,
  wait: (milliseconds: number) => Promise<void> = async () => undefined,
  patience?: number,
): Client =>
  client({ url, lang: 'es', token: holder === undefined ? undefined : `acta_${holder}`, wait, patience });

/** What was answered, or the spec fails with why it was not. */
export const answered = <A>(outcome: E.Either<ClientFailure, A>): A => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

/** Why it was not. */
export const failed = (outcome: E.Either<ClientFailure, unknown>): ClientFailure => {
  if (E.isRight(outcome)) throw new Error(`answered: ${JSON.stringify(outcome.right)}`);
  return outcome.left;
};

/** The problem it was refused with. */
export const problemIn = (outcome: E.Either<ClientFailure, unknown>): Problem => {
  const failure = failed(outcome);
  if (failure.kind !== 'problem') throw new Error(JSON.stringify(failure));
  return failure.problem;
};
