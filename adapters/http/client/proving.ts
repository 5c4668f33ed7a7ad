import type * as E from 'fp-ts/lib/Either.js';
import type { Client } from './contract.js';
import type { ClientFailure } from './failure.js';

/** The part of the client that fetches what is signed, in the public formats. */
export const proving = (
  text: (path: string) => Promise<E.Either<ClientFailure, string>>,
): Pick<Client, 'checkpoint' | 'proof' | 'consistency'> => ({
  checkpoint: (book) => () => text(`/books/${book}/log/checkpoint`),
  proof: (book, number) => () => text(`/books/${book}/entries/${number}/proof`),
  consistency: (book, old) => () => text(`/books/${book}/log/consistency/${old}`),
});
