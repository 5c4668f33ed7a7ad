import type { Either } from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/dates/moment.js';
import { Instant as InstantCodec } from '../../domain/dates/moment.js';
import { oneOf, pattern, type Bilingual } from '../../domain/language/codec.js';
import { BookId, PartyCode } from '../../domain/language/ids.js';
import { nonEmptyList, optional, struct, tagged } from '../../domain/language/struct.js';
import { Text } from '../../domain/language/text.js';

/** What a token may be used for. */
export const Scope = oneOf('Scope', ['read', 'record']);
export type Scope = typeof Scope._A;

/**
 * As whom its holder asks. What that party may do is never in a token: the book says so, at the moment. A follower is
 * sent every entry as it is stored, to keep a copy of the book; to anything else it asks it is answered as anybody.
 */
export const Holder = tagged('Holder', 'kind', {
  party: { party: PartyCode },
  auditor: {},
  operator: {},
  follower: {},
});
export type Holder = typeof Holder._A;

/** In which books, as whom, and for what. */
export const Grant = struct('Grant', {
  books: nonEmptyList(BookId),
  holder: Holder,
  scopes: nonEmptyList(Scope),
});
export type Grant = typeof Grant._A;

/** The name a token is told by: in lists, in logs, to revoke it. */
export const TokenId = pattern('TokenId', /^[0-9a-z]{12}$/, {
  es: 'el identificador de un token (12 letras y cifras)',
  en: 'the id of a token (12 letters and digits)',
});
export type TokenId = typeof TokenId._A;

export const TokenRecord = struct('TokenRecord', {
  id: TokenId,
  grant: Grant,
  /** What it is for: an office or a program, never a person. */
  label: Text,
  issuedAt: InstantCodec,
  expiresAt: InstantCodec,
  revokedAt: optional(InstantCodec),
});
export type TokenRecord = typeof TokenRecord._A;

export interface NewToken {
  readonly grant: Grant;
  readonly label: string;
  readonly expiresAt: Instant;
}

/** Where API tokens are kept, outside the books. What is kept of a secret is its hash. */
export interface TokenShelf {
  /** The token itself is told here, once, and never again. */
  readonly issue: (
    token: NewToken,
    now: Instant,
  ) => Either<Bilingual, { readonly token: string; readonly record: TokenRecord }>;
  readonly all: () => Either<Bilingual, readonly TokenRecord[]>;
  /** From this moment on; `undefined` where there is no such token. */
  readonly revoke: (id: TokenId, now: Instant) => Either<Bilingual, TokenRecord | undefined>;
  /** Whom a token speaks for, if it is known, not expired and not revoked. */
  readonly holderOf: (token: string, now: Instant) => Either<Bilingual, TokenRecord | undefined>;
}
