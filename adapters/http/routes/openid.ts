import * as E from 'fp-ts/lib/Either.js';
import { escaped } from '../../markup.js';
import type { Lang } from '../lang.js';
import type { OpenIdDesk } from '../identity/openid/desk.js';
import type { Parameter } from '../parameter.js';
import type { Trouble } from '../problem.js';
import { text, type Reply } from '../reply.js';
import { route, type Route } from '../route.js';
import { problems } from './answers.js';

const HTML_MEDIA = 'text/html; charset=utf-8';
const NO_STORE = { 'Cache-Control': 'no-store' } as const;

const field = (about: string): Parameter<string> => ({
  about,
  schema: { type: 'string' },
  read: (written) => E.right(written),
});

/** What issuers send back (OpenID Connect Core §3.1.2.5, RFC 9207), and what some add to it. */
const returned = {
  code: field('What is exchanged for who somebody is.'),
  state: field('What this service sent.'),
  iss: field('Who sends it (RFC 9207).'),
  error: field('Why not.'),
  error_description: field('In words.'),
  error_uri: field('Where more of it stands.'),
  session_state: field('The session at the issuer.'),
  scope: field('What was granted.'),
  authuser: field('Not heeded.'),
  hd: field('Not heeded.'),
  prompt: field('Not heeded.'),
} as const;

const ANSWERS = {
  200: { about: 'Signed in: a page of this site that leads on.', media: HTML_MEDIA },
  403: { about: 'A page that says why not.', media: HTML_MEDIA },
  503: { about: 'A page that says that the issuer is away.', media: HTML_MEDIA },
  ...problems(400, 429),
} as const;

/** Signing in at an issuer (OpenID Connect): there and back. */
export const openIdRoutes = (desk: OpenIdDesk): readonly Route[] => [
  route({
    name: 'beginOpenId',
    method: 'get',
    path: '/session/openid',
    about: { es: 'Lleva a quien identifica.', en: 'Leads to whoever identifies people.' },
    group: 'page',
    access: 'anybody',
    params: {},
    query: { to: field('The view to come back to.') },
    answers: { ...ANSWERS, 303: { about: 'To the issuer.' } },
    handle: async (_service, { query, lang }) => {
      const begun = await desk.begin(query.to ?? '/');
      return E.isLeft(begun)
        ? whyNot(begun.left, lang)
        : {
            status: 303,
            headers: { ...NO_STORE, Location: begun.right.location, 'Set-Cookie': begun.right.cookie },
          };
    },
  }),
  route({
    name: 'finishOpenId',
    method: 'get',
    path: '/session/openid/callback',
    about: { es: 'Vuelve de quien identifica.', en: 'Comes back from whoever identifies people.' },
    group: 'page',
    access: 'anybody',
    params: {},
    query: returned,
    answers: ANSWERS,
    handle: async (_service, { query, header, lang }) => {
      const { lang: _lang, ...sent } = query as Readonly<Record<string, string>>;
      const finished = await desk.finish(sent, header('cookie'));
      return E.isLeft(finished) ? whyNot(finished.left, lang) : onward(finished.right, lang);
    },
  }),
];

/**
 * One arrives from another site, and to a request that comes from there no browser adds the session's cookie, which is
 * Strict; nor to what that request is redirected to. So the answer is a page of this site, and the page leads on.
 */
const onward = ({ to, cookie }: { readonly to: string; readonly cookie: string }, lang: Lang): Reply =>
  text(
    200,
    HTML_MEDIA,
    pageOf(lang, SIGNED_IN[lang], {
      head: `<meta http-equiv="refresh" content="0; url=${escaped(to)}">`,
      link: [to, ON[lang]],
    }),
    { ...NO_STORE, 'Set-Cookie': cookie },
  );

const whyNot = ({ status, said }: Trouble, lang: Lang): Reply =>
  text(status, HTML_MEDIA, pageOf(lang, said[lang], { head: '', link: ['/', BACK[lang]] }), NO_STORE);

const SIGNED_IN = { es: 'Ha entrado.', en: 'You are signed in.' } as const;
const ON = { es: 'Seguir', en: 'Go on' } as const;
const BACK = { es: 'Volver', en: 'Go back' } as const;

interface More {
  readonly head: string;
  readonly link: readonly [href: string, said: string];
}

const pageOf = (lang: Lang, said: string, { head, link: [href, onto] }: More): string =>
  `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>acta</title>${head}</head>
<body><main><h1>acta</h1><p>${escaped(said)}</p><p><a href="${escaped(href)}">${escaped(onto)}</a></p></main></body>
</html>
`;
