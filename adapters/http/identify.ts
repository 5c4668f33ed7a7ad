import type { Request } from 'express';
import * as E from 'fp-ts/lib/Either.js';
import { theKeeper, type Caller } from './caller.js';
import type { Trouble } from './problem.js';
import { otherHost, otherSite } from './troubles.js';

/** Who sent a request: from its token alone, never from what its body says. */
export type Identify = (request: Request) => Promise<E.Either<Trouble, Caller>>;

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Local development, on loopback and without tokens: whoever reaches the machine keeps the book. A browser reaches it
 * for any page it shows, so calls under another name (DNS rebinding) and from other sites are refused.
 */
export const identifyLocally: Identify = (request) => {
  if (!LOCAL.test(request.get('host') ?? '')) return Promise.resolve(E.left(otherHost));
  const site = request.get('sec-fetch-site');
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  return Promise.resolve(foreign && request.method !== 'GET' ? E.left(otherSite) : E.right(theKeeper));
};
