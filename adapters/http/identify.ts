import type { Request } from 'express';
import * as E from 'fp-ts/lib/Either.js';
import type { Caller } from './caller.js';
import type { OpenIdDesk } from './identity/openid/desk.js';
import { triedIn } from './identity/tried-role.js';
import type { Trouble } from './problem.js';
import { otherHost, otherSite } from './troubles.js';

/** Who sent a request: from its token alone, never from what its body says. */
export interface Identify {
  /** What stands against it whoever sent it; asked of all that tells of what is kept or done here. */
  readonly against: (request: Request) => Trouble | undefined;
  readonly caller: (request: Request) => Promise<E.Either<Trouble, Caller>>;
  /** Where people sign in on the page; nowhere, where nobody is asked who they are. */
  readonly sessions?: SessionDesk | undefined;
  /** Where they may sign in at an issuer as well. */
  readonly openid?: OpenIdDesk | undefined;
}

/** Exchanges tokens for cookies. */
export interface SessionDesk {
  /** The cookie of a new session, where the token holds. */
  readonly begin: (token: string) => Promise<E.Either<Trouble, string>>;
  /** Ends the session that these cookies name; the cookie that takes its place. */
  readonly end: (cookies: string | undefined) => string;
}

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Local development, on loopback and without tokens: whoever reaches the machine keeps the book. A browser reaches it
 * for any page it shows, so calls under another name (DNS rebinding) and from other sites are refused. They may try the
 * service in another role.
 */
export const identifyLocally: Identify = {
  against: (request) => (LOCAL.test(request.get('host') ?? '') ? undefined : otherHost),
  caller: (request) => {
    const site = request.get('sec-fetch-site');
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    return Promise.resolve(
      foreign && request.method !== 'GET' ? E.left(otherSite) : E.right(triedIn(request.get('cookie'))),
    );
  },
};
