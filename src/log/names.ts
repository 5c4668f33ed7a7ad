import type { BookId } from '../../domain/language/ids.js';
import type { LogKeys } from '../ports/signing.js';
import { renamed, renamedVerifier, type SignerKey, type VerifierKey } from '../proof/keys.js';

/** The name of a book's log, as its checkpoints bear it: `acta.example.org/books/crm/log`. */
export const originOf = (keeper: string, book: BookId): string => `${keeper}/books/${book}/log`;

export interface BookKeys {
  readonly origin: string;
  readonly signer: SignerKey;
  /** Those that have signed this log, the current one first. */
  readonly trusted: readonly [VerifierKey, ...VerifierKey[]];
}

/** The keys under the name of one book's log. */
export const keysOf = ({ current, retired }: LogKeys, book: BookId): BookKeys => {
  const origin = originOf(current.name, book);
  const signer = renamed(current, origin, 'note');
  return {
    origin,
    signer,
    trusted: [signer, ...retired.map(({ key }) => renamedVerifier(key, originOf(key.name, book), 'note'))],
  };
};
