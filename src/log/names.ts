import { BookId } from '../../domain/language/ids.js';
import type { LogKeys } from '../ports/signing.js';
import { renamed, renamedVerifier, type SignerKey, type VerifierKey } from '../proof/keys.js';

/** The name of a book's log, as its checkpoints bear it: `acta.example.org/books/crm/log`. */
export const originOf = (keeper: string, book: BookId): string => `${keeper}/books/${book}/log`;

/** A key under the name of whoever keeps the books, be it shown under that of one book's log. */
export const keepersKey = (key: VerifierKey): VerifierKey =>
  bookOf(key.name) === undefined ? key : renamedVerifier(key, key.name.replace(OF_BOOK, ''), 'note');

const OF_BOOK = /\/books\/([^/]+)\/log$/;

/** The book whose log bears a name; `undefined` where it is no name of a log of acta's. */
export const bookOf = (origin: string): BookId | undefined => {
  const [, book] = OF_BOOK.exec(origin) ?? [];
  return BookId.is(book) ? book : undefined;
};

export interface BookKeys {
  readonly origin: string;
  readonly signer: SignerKey;
  /** Those that have signed this log, the current one first. */
  readonly trusted: readonly [VerifierKey, ...VerifierKey[]];
}

// To make a key of its bytes takes longer than most answers.
const made = new WeakMap<LogKeys, Map<BookId, BookKeys>>();

/** The keys under the name of one book's log. */
export const keysOf = (keys: LogKeys, book: BookId): BookKeys => {
  const ofBooks = made.get(keys) ?? new Map<BookId, BookKeys>();
  made.set(keys, ofBooks);
  const known = ofBooks.get(book) ?? makeKeys(keys, book);
  ofBooks.set(book, known);
  return known;
};

const makeKeys = ({ current, retired }: LogKeys, book: BookId): BookKeys => {
  const origin = originOf(current.name, book);
  const signer = renamed(current, origin, 'note');
  return {
    origin,
    signer,
    trusted: [signer, ...retired.map(({ key }) => renamedVerifier(key, originOf(key.name, book), 'note'))],
  };
};
