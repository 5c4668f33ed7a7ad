import { createHash } from 'node:crypto';
import type { Instant } from '../../../../domain/dates/moment.js';
import type { Random } from '../../../../src/ports/random.js';

/** What this side has to remember while somebody signs in at the issuer. */
export interface Transaction {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636: only who began can exchange the code. */
  readonly verifier: string;
  /** Where on the page they wanted to go. */
  readonly to: string;
}

export interface Transactions {
  /** The name under which it is remembered. */
  readonly begin: (transaction: Transaction, now: Instant) => string;
  /** Taken up once: a callback that comes again finds nothing. */
  readonly take: (name: string, now: Instant) => Transaction | undefined;
}

/** Seconds in which one has to have signed in at the issuer. */
const TRANSACTION_SECONDS = 600;

/** At once; of more, the oldest are forgotten. */
const MOST = 10_000;

export const memoryTransactions = (random: Random): Transactions => {
  const begun = new Map<string, { readonly transaction: Transaction; readonly until: number }>();
  const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64url');
  return {
    begin: (transaction, now) => {
      const name = Buffer.from(random(32)).toString('base64url');
      begun.set(keyOf(name), { transaction, until: Date.parse(now) + TRANSACTION_SECONDS * 1_000 });
      for (const [oldest] of begun) {
        if (begun.size <= MOST) break;
        begun.delete(oldest);
      }
      return name;
    },
    take: (name, now) => {
      const found = begun.get(keyOf(name));
      begun.delete(keyOf(name));
      return found !== undefined && found.until > Date.parse(now) ? found.transaction : undefined;
    },
  };
};

/**
 * The cookie that binds a callback to the browser that began. The issuer sends the browser back from another site, so
 * it is Lax: it comes along when one arrives by a link, and with nothing that another site sends in the background.
 */
const COOKIE = '__Host-acta-openid';

export const transactionCookie = (name: string): string =>
  `${COOKIE}=${name}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${TRANSACTION_SECONDS}`;

export const transactionIn = (cookies: string | undefined): string | undefined =>
  (cookies ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
