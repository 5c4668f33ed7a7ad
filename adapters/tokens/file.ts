import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/dates/moment.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { Digest } from '../../domain/language/ids.js';
import { list, literal, struct } from '../../domain/language/struct.js';
import { TokenRecord, type NewToken, type TokenId, type TokenShelf } from '../../src/ports/tokens.js';
import { changePrivate, readPrivate } from './private-file.js';

const Kept = struct('KeptToken', { record: TokenRecord, secret: Digest });
type Kept = typeof Kept._A;

const TokenFile = struct('TokenFile', { acta: literal('tokens-1'), tokens: list(Kept) });

/** `acta_<id>_<secret>`: the prefix lets scanners of leaked secrets know it, the id finds its record. */
const FORM = /^acta_([0-9a-z]{12})_([A-Za-z0-9_-]{43})$/;

// 256 random bits need no slow hash: nobody can try them all.
const hashOf = (secret: string): Digest =>
  createHash('sha256').update(secret, 'utf8').digest('hex') as Digest;

const newId = (): TokenId => [...randomBytes(12)].map((byte) => (byte % 36).toString(36)).join('') as TokenId;

type Change<B> = (kept: readonly Kept[]) => E.Either<Bilingual, readonly [next: readonly Kept[], about: B]>;

/**
 * Tokens in one file that only its owner may read. It is read anew for every question, so that what another process
 * revokes is revoked at once.
 */
export const fileTokens = (file: string): TokenShelf => {
  const read = (): E.Either<Bilingual, readonly Kept[]> =>
    pipe(
      readPrivate(file, TokenFile),
      E.map((content) => content?.tokens ?? []),
    );
  const change = <B>(how: Change<B>): E.Either<Bilingual, B> =>
    changePrivate(file, TokenFile, (held) =>
      pipe(
        how(held?.tokens ?? []),
        E.map(([tokens, about]) => [{ acta: 'tokens-1', tokens }, about] as const),
      ),
    );

  return {
    issue: ({ grant, label, expiresAt }: NewToken, now: Instant) =>
      change((kept) => {
        const [id, secret] = [newId(), randomBytes(32).toString('base64url')];
        const record: TokenRecord = { id, grant, label, issuedAt: now, expiresAt };
        const next = [...kept, { record, secret: hashOf(secret) }];
        return E.right([next, { token: `acta_${id}_${secret}`, record }]);
      }),
    all: () =>
      pipe(
        read(),
        E.map((kept) => kept.map(({ record }) => record)),
      ),
    revoke: (id, now) =>
      change((kept) => {
        const known = kept.find(({ record }) => record.id === id);
        if (known === undefined) return E.right([kept, undefined]);
        const record: TokenRecord = { ...known.record, revokedAt: known.record.revokedAt ?? now };
        return E.right([kept.map((one) => (one === known ? { ...one, record } : one)), record]);
      }),
    holderOf: (token, now) => {
      const [, id, secret] = FORM.exec(token) ?? [];
      if (id === undefined || secret === undefined) return E.right(undefined);
      return pipe(
        read(),
        E.map((kept) => {
          const known = kept.find(({ record }) => record.id === id);
          if (known === undefined || !sameHash(known.secret, hashOf(secret))) return undefined;
          const { revokedAt, expiresAt } = known.record;
          return revokedAt === undefined && now < expiresAt ? known.record : undefined;
        }),
      );
    },
  };
};

const sameHash = (one: Digest, other: Digest): boolean =>
  timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
