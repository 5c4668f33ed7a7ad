import { createHash } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { Clock } from '../../../src/ports/clock.js';
import type { Grant, TokenShelf } from '../../../src/ports/tokens.js';
import { thePublic, type Caller } from '../caller.js';
import type { Identify, SessionDesk } from '../identify.js';
import type { Trouble } from '../problem.js';
import { otherSite } from '../troubles.js';
import type { VerifyJwt } from './jwt.js';
import type { OpenIdDesk } from './openid/desk.js';
import { cookieOf, isForeign, noCookie, sessionIn, type Sessions } from './sessions.js';

export interface Bearers {
  readonly clock: Clock;
  readonly tokens: TokenShelf | undefined;
  readonly jwt: VerifyJwt | undefined;
  /** Where it is told, people sign in on the page as well. */
  readonly sessions?: Sessions | undefined;
  /** Where it is told, they may sign in at an issuer. */
  readonly openid?: OpenIdDesk | undefined;
}

/**
 * Who sent a request, by its bearer token (RFC 6750): an API token of acta's own, or a JWT; else by the session it was
 * sent in, in which a token speaks as long as it holds. Without either, the public.
 */
export const identifyByBearer = (bearers: Bearers): Identify => ({
  // A token is no cookie: a page under another name has none to send. A cookie is sent by whatever page asks.
  against: (request) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const inSession =
      request.get('authorization') === undefined && sessionIn(request.get('cookie')) !== undefined;
    return changes && inSession && isForeign((name) => request.get(name)) ? otherSite : undefined;
  },
  caller: async (request) => {
    const header = request.get('authorization');
    if (header === undefined) return E.right(await inSessionOf(request.get('cookie'), bearers));
    const [, token] = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header.trim()) ?? [];
    return token === undefined ? E.left(notValid) : byToken(token, bearers);
  },
  sessions: bearers.sessions && deskOf(bearers.sessions, bearers),
  openid: bearers.openid,
});

const byToken = (token: string, bearers: Bearers): Identified | Promise<Identified> =>
  token.startsWith('acta_') ? byApiToken(token, bearers) : byJwt(token, bearers);

/** A session whose token holds no longer is none: its reader is the public again, and may sign in anew. */
const inSessionOf = async (cookies: string | undefined, bearers: Bearers): Promise<Caller> => {
  const name = sessionIn(cookies);
  const speaking = name === undefined ? undefined : bearers.sessions?.speakingIn(name, bearers.clock());
  if (speaking === undefined) return thePublic;
  if (speaking.kind === 'subject') return bySubject(speaking, 'openid');
  const caller = await byToken(speaking.token, bearers);
  return E.isLeft(caller) ? thePublic : caller.right;
};

const deskOf = (sessions: Sessions, bearers: Bearers): SessionDesk => ({
  begin: async (token) => {
    const caller = await byToken(token, bearers);
    return E.isLeft(caller)
      ? caller
      : E.right(cookieOf(sessions.begin({ kind: 'token', token }, bearers.clock())));
  },
  end: (cookies) => {
    const name = sessionIn(cookies);
    if (name !== undefined) sessions.end(name);
    return noCookie;
  },
});

type Identified = E.Either<Trouble, Caller>;

const byApiToken = (token: string, { clock, tokens }: Bearers): Identified => {
  const record = tokens?.holderOf(token, clock()) ?? E.right(undefined);
  if (E.isLeft(record)) return E.left(notNow);
  if (record.right === undefined) return E.left(notValid);
  return E.right(callerWith(record.right.grant, `token:${record.right.id}`));
};

const byJwt = async (token: string, { clock, jwt }: Bearers): Promise<Identified> => {
  const verified = await jwt?.(token, clock());
  if (verified === undefined) return E.left(notValid);
  return E.right(bySubject(verified, 'jwt'));
};

const bySubject = (
  { subject, grant }: { readonly subject: string; readonly grant: Grant },
  by: 'jwt' | 'openid',
): Caller => callerWith(grant, `${by}:${shortened(subject)}`);

/** A subject may be a person's address: logs get a short digest of it. */
const shortened = (subject: string): string =>
  createHash('sha256').update(subject, 'utf8').digest('base64url').slice(0, 12);

const PUBLIC: Asker = { kind: 'public' };

const callerWith = ({ books, holder, scopes }: Grant, key: string): Caller => {
  if (holder.kind === 'follower') {
    const follows = (book: BookId): boolean => books.includes(book) && scopes.includes('read');
    return { ...thePublic, key, identified: true, follows };
  }
  return partOf({ books, scopes, asker: holder }, key);
};

const partOf = (
  { books, asker: holder, scopes }: Pick<Grant, 'books' | 'scopes'> & { readonly asker: Asker },
  key: string,
): Caller => ({
  key,
  identified: true,
  // A token of another book is nobody's here; one that may not read is as good as none.
  asking: (book) => (books.includes(book) && scopes.includes('read') ? holder : PUBLIC),
  // Readers by their nature record nothing, whatever their token is for: they are told so.
  recording: (book) =>
    books.includes(book) && (scopes.includes('record') || holder.kind !== 'party') ? holder : PUBLIC,
});

/** The same for every token that does not hold: why it does not is nobody's business but its issuer's. */
const notValid: Trouble = {
  status: 401,
  code: 'token-not-valid',
  said: {
    es: 'El token no vale aquí: ha vencido, fue revocado, es de otro servicio o está mal escrito.',
    en: 'The token does not hold here: it has expired, was revoked, is for another service or is badly written.',
  },
  headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
};

const notNow: Trouble = {
  status: 503,
  code: 'tokens-unavailable',
  said: {
    es: 'Los tokens no pueden comprobarse ahora; avise a quien opera el servicio.',
    en: 'Tokens cannot be checked now; tell whoever runs the service.',
  },
  retry: true,
};
