import { createHash } from 'node:crypto';
import type { Instant } from '../../../domain/dates/moment.js';
import type { Random } from '../../../src/ports/random.js';
import type { Grant } from '../../../src/ports/tokens.js';

/** Who speaks in a session: whoever a token speaks for, as long as it holds; or somebody an issuer knows, as granted. */
export type Speaking =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'subject'; readonly subject: string; readonly grant: Grant };

/** Who has signed in on the page. What a browser keeps is a name that means nothing anywhere else. */
export interface Sessions {
  /** The name of a new session. */
  readonly begin: (speaking: Speaking, now: Instant) => string;
  /** Who speaks in it; nothing where it has ended. */
  readonly speakingIn: (name: string, now: Instant) => Speaking | undefined;
  readonly end: (name: string) => void;
}

/** Seconds that a session lasts: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** At once; of more, the oldest end. */
const MOST = 10_000;

/** In memory, so that they end with the service: nothing of them is written anywhere. */
export const memorySessions = (random: Random): Sessions => {
  const sessions = new Map<string, { readonly speaking: Speaking; readonly until: number }>();
  // Kept by the hash of the name: what is compared tells nothing of how much of a guess was right.
  const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64url');
  return {
    begin: (speaking, now) => {
      const name = Buffer.from(random(32)).toString('base64url');
      sessions.set(keyOf(name), { speaking, until: Date.parse(now) + SESSION_SECONDS * 1_000 });
      for (const [oldest] of sessions) {
        if (sessions.size <= MOST) break;
        sessions.delete(oldest);
      }
      return name;
    },
    speakingIn: (name, now) => {
      const found = sessions.get(keyOf(name));
      if (found === undefined || found.until > Date.parse(now)) return found?.speaking;
      sessions.delete(keyOf(name));
      return undefined;
    },
    end: (name) => void sessions.delete(keyOf(name)),
  };
};

/** Only for this very host, only over a line that is safe, never for scripts, never from another site (RFC 6265bis). */
export const COOKIE = '__Host-acta';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const cookieOf = (name: string): string =>
  `${COOKIE}=${name}; ${ATTRIBUTES}; Max-Age=${SESSION_SECONDS}`;

export const noCookie = `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

/** The name of the session that a request was sent in. */
export const sessionIn = (cookies: string | undefined): string | undefined =>
  (cookies ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

/**
 * Whether a request that changes something comes from another site than this one. A browser says from where it sends
 * (Fetch Metadata, and Origin on every POST); what says neither does not come from this page.
 */
export const isForeign = (header: (name: string) => string | undefined): boolean => {
  const site = header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin';
  const origin = header('origin');
  return origin === undefined || !URL.canParse(origin) || new URL(origin).host !== header('host');
};
