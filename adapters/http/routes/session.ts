import { createHash } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { explain } from '../../../domain/language/explain.js';
import { flag, oneOf } from '../../../domain/language/codec.js';
import { BookId, PartyCode } from '../../../domain/language/ids.js';
import { optional, struct } from '../../../domain/language/struct.js';
import { Text } from '../../../domain/language/text.js';
import type { Caller } from '../caller.js';
import type { Identify } from '../identify.js';
import { isForeign } from '../identity/sessions.js';
import { textual } from '../parameter.js';
import { badRequest, badValues, problemReply } from '../problem.js';
import { json } from '../reply.js';
import { route, type Route } from '../route.js';
import { otherSite } from '../troubles.js';
import { problems } from './answers.js';
import { openIdRoutes } from './openid.js';

/** As whom somebody asks about a book. */
export const AskerTold = struct('AskerTold', {
  /** `keeper`: whoever sits at the machine, in local mode. */
  as: oneOf('As', ['public', 'keeper', 'party', 'auditor', 'operator']),
  party: optional(PartyCode),
  /** Where one signs in: a mark that is the same for the same person, and tells nothing of them; none of the public. */
  person: optional(Text),
  mayRecord: flag,
  /** Whether one can sign in here. */
  signsIn: flag,
  /** Whether one can at an issuer; left out where not. */
  openid: optional(flag),
  /** In local mode: whether the service may be tried in other roles; left out elsewhere. */
  triesRoles: optional(flag),
});
export type AskerTold = typeof AskerTold._A;

const SignIn = struct('SignIn', { token: Text });

const told = (
  caller: Caller,
  book: BookId,
  { sessions, openid }: Pick<Identify, 'sessions' | 'openid'>,
): AskerTold => {
  const asker = caller.asking(book);
  const isSomebody = sessions !== undefined && asker.kind !== 'public';
  return {
    as: asker.kind,
    mayRecord: caller.recording(book).kind !== 'public',
    signsIn: sessions !== undefined,
    ...(openid === undefined ? {} : { openid: true }),
    ...(asker.kind === 'party' ? { party: asker.party } : {}),
    ...(isSomebody ? { person: markOf(caller) } : {}),
    ...(caller.triesRoles === true ? { triesRoles: true } : {}),
  };
};

/** What the page keeps apart by it stays in a browser: it is told no more than that it is the same caller. */
const markOf = ({ key }: Caller): string =>
  createHash('sha256').update(`page ${key}`).digest('base64url').slice(0, 16);

const NO_STORE = { 'Cache-Control': 'no-store' } as const;
/** What was shown is not left for whoever sits at the browser next (Clear Site Data, §3.1). */
const CLEARED = { 'Clear-Site-Data': '"cache"' } as const;

/** Signing in and out on the page: a token is exchanged for a cookie, so that no script ever holds it again. */
export const sessionRoutes = ({
  sessions,
  openid,
}: Pick<Identify, 'sessions' | 'openid'>): readonly Route[] => [
  ...(openid === undefined ? [] : openIdRoutes(openid)),
  route({
    name: 'session',
    method: 'get',
    path: '/session',
    about: { es: 'Como quién pregunta usted.', en: 'As whom you ask.' },
    group: 'page',
    access: 'reader',
    params: {},
    query: { book: textual(BookId, 'About which book.') },
    answers: { 200: { about: 'As whom.', codec: AskerTold }, ...problems(400, 401, 429) },
    handle: (_service, { caller, query }) =>
      Promise.resolve(json(200, told(caller, query.book ?? ('' as BookId), { sessions, openid }), NO_STORE)),
  }),
  ...(sessions === undefined
    ? []
    : [
        route({
          name: 'signIn',
          method: 'post',
          path: '/session',
          about: { es: 'Entra con un token.', en: 'Signs in with a token.' },
          group: 'page',
          access: 'anybody',
          params: {},
          query: {},
          body: { codec: SignIn, largest: 16 * 1_024 },
          answers: {
            204: { about: 'Signed in: the cookie says so.' },
            ...problems(400, 401, 403, 413, 415, 429),
          },
          handle: async (_service, { header, body = {}, lang, id }) => {
            if (isForeign(header)) return problemReply(otherSite, lang, id);
            const sent = SignIn.decode(body);
            if (E.isLeft(sent)) return problemReply(badRequest(badValues(explain(sent.left))), lang, id);
            const cookie = await sessions.begin(sent.right.token);
            return E.isLeft(cookie)
              ? problemReply(cookie.left, lang, id)
              : { status: 204, headers: { ...NO_STORE, 'Set-Cookie': cookie.right } };
          },
        }),
        route({
          name: 'signOut',
          method: 'post',
          path: '/session/end',
          about: { es: 'Sale.', en: 'Signs out.' },
          group: 'page',
          access: 'anybody',
          params: {},
          query: {},
          answers: { 204: { about: 'Signed out.' }, ...problems(403, 429) },
          handle: (_service, { header, lang, id }) =>
            Promise.resolve(
              isForeign(header)
                ? problemReply(otherSite, lang, id)
                : {
                    status: 204,
                    headers: { ...NO_STORE, ...CLEARED, 'Set-Cookie': sessions.end(header('cookie')) },
                  },
            ),
        }),
      ]),
];
