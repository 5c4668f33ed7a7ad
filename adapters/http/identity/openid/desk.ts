import * as E from 'fp-ts/lib/Either.js';
import type { Clock } from '../../../../src/ports/clock.js';
import type { Trouble } from '../../problem.js';
import { cookieOf, type Sessions } from '../sessions.js';
import type { Issuer } from './issuer.js';
import { grantFor, type OpenIdRole } from './roles.js';
import { transactionCookie, transactionIn, type Transactions } from './transactions.js';
import { noRole, signInNotValid } from './troubles.js';

/** Signing in at an issuer: one is sent there, and comes back with a session. */
export interface OpenIdDesk {
  readonly begin: (
    to: string,
  ) => Promise<E.Either<Trouble, { readonly location: string; readonly cookie: string }>>;
  readonly finish: (
    query: Readonly<Record<string, string>>,
    cookies: string | undefined,
  ) => Promise<E.Either<Trouble, { readonly to: string; readonly cookie: string }>>;
}

export interface OpenIdMeans {
  readonly issuer: Issuer;
  readonly roles: readonly OpenIdRole[];
  readonly transactions: Transactions;
  readonly sessions: Sessions;
  readonly clock: Clock;
}

export const openIdDesk = ({ issuer, roles, transactions, sessions, clock }: OpenIdMeans): OpenIdDesk => ({
  begin: async (to) => {
    const begun = await issuer.begin(ownPlace(to));
    return E.isLeft(begun)
      ? begun
      : E.right({
          location: begun.right.location,
          cookie: transactionCookie(transactions.begin(begun.right.transaction, clock())),
        });
  },
  finish: async (query, cookies) => {
    const name = transactionIn(cookies);
    const transaction = name === undefined ? undefined : transactions.take(name, clock());
    if (transaction === undefined) return E.left(signInNotValid);
    const claims = await issuer.finish(query, transaction);
    if (E.isLeft(claims)) return claims;
    const grant = grantFor(claims.right, roles);
    if (grant === undefined) return E.left(noRole);
    const session = sessions.begin({ kind: 'subject', subject: claims.right.sub, grant }, clock());
    return E.right({ to: transaction.to, cookie: cookieOf(session) });
  },
});

const HERE = 'http://page.invalid';

/** A view of this very page, as a browser would read its address; for whatever else it may say, its beginning. */
const ownPlace = (to: string): string => {
  if (!URL.canParse(to, HERE)) return '/';
  const { origin, pathname } = new URL(to, HERE);
  return origin === HERE && /^\/page\/[\w%.~/-]+$/.test(pathname) ? pathname : '/';
};
