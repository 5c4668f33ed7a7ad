import type { Asset, Page } from '../../../src/ports/page.js';
import { Text } from '../../../domain/language/text.js';
import { langParameter } from '../asking.js';
import type { Identify } from '../identify.js';
import { inside } from '../inside.js';
import { textual, type Parameter, type Parameters } from '../parameter.js';
import { problemReply } from '../problem.js';
import { text, type Reply } from '../reply.js';
import { route, type Call, type Route } from '../route.js';
import type { Service } from '../service.js';
import { noSuchAddress } from '../troubles.js';
import { problems } from './answers.js';
import { sessionRoutes } from './session.js';

type Sessions = Pick<Identify, 'sessions' | 'openid'>;

const HTML_MEDIA = 'text/html; charset=utf-8';

/** As a form sends it, its empty fields included: what is wrong in it the page itself says, in words and with a way on. */
const field = (about: string): Parameter<string> => ({
  about,
  schema: { type: 'string' },
  read: (written) => ({ _tag: 'Right', right: written }),
});

const shownParameters = {
  on: field('As things had happened by this date.'),
  at: field('As the book stood at this entry.'),
  'known-on': field('As the book knew by this date.'),
  step: field('The step of a meeting that is gone through again.'),
  from: field('The first entry of a part of the log.'),
  year: field('The year of the calendar.'),
  one: field('The version of a proposal that is shown beside another.'),
  other: field('The version that it is shown beside.'),
  q: field('What is searched for.'),
} as const;

const shownQuery = { ...shownParameters, ...langParameter } as const;

const addressOf = (path: string, query: Readonly<Record<string, unknown>>): string => {
  const given = Object.entries(query).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
  );
  return `${path}?${new URLSearchParams(given).toString()}`;
};

const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

/** The page for people: its documents, which a browser without scripts can read too, and what they name. */
export const pageRoutes = (page: Page, ofBooks: readonly Route[], identify: Sessions): readonly Route[] => {
  const session = sessionRoutes(identify);
  const routes = [...ofBooks, ...session];
  const shown = async (
    service: Service,
    call: Call<Parameters, Parameters>,
    path: string,
  ): Promise<Reply> => {
    const asked = { address: addressOf(path, call.query), lang: call.lang };
    const { status, html } = await page.document(asked, inside(routes, service, call));
    return text(status, HTML_MEDIA, html, {
      'Content-Language': call.lang,
      'Cache-Control': 'private, no-cache',
    });
  };
  const answers = {
    200: { about: 'The page.', media: HTML_MEDIA },
    400: { about: 'A page that says what of the address cannot be read.', media: HTML_MEDIA },
    404: { about: 'A page that says there is nothing of that name.', media: HTML_MEDIA },
    ...problems(401, 429, 503),
  };
  return [
    ...session,
    route({
      name: 'home',
      method: 'get',
      path: '/',
      about: { es: 'Lo que está en vigor, para leer.', en: 'What is in force, to be read.' },
      group: 'page',
      access: 'reader',
      params: {},
      query: shownQuery,
      answers,
      handle: (service, call) => shown(service, call, '/'),
    }),
    route({
      name: 'page',
      method: 'get',
      path: '/page/{+view}',
      about: {
        es: 'Una vista del libro: `crm`, `crm/meetings/xxiv`, `crm/proposals/charter` …',
        en: 'A view of the book: `crm`, `crm/meetings/xxiv`, `crm/proposals/charter` …',
      },
      group: 'page',
      access: 'reader',
      params: { view: textual(Text, 'The book, and what of it.') },
      query: shownQuery,
      answers,
      handle: (service, call) => shown(service, call, `/page/${call.path.view}`),
    }),
    route({
      name: 'asset',
      method: 'get',
      path: '/assets/{asset}',
      about: { es: 'Lo que la página necesita, con su nombre.', en: 'What the page needs, by its name.' },
      group: 'page',
      access: 'anybody',
      params: { asset: textual(Text, 'Its name.') },
      query: {},
      answers: {
        200: { about: 'The file.', media: '*/*' },
        ...problems(404),
      },
      handle: (_service, { path, header, lang, id }) => {
        const asset = page.assets.get(path.asset);
        return Promise.resolve(
          asset === undefined
            ? problemReply(noSuchAddress, lang, id)
            : assetReply(asset, header('accept-encoding') ?? ''),
        );
      },
    }),
  ];
};

const assetReply = (asset: Asset, accepted: string): Reply => {
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const bytes = { br: asset.brotli, gzip: asset.gzip, none: asset.bytes }[encoding ?? 'none'];
  return {
    status: 200,
    headers: {
      ...FOR_EVER,
      'Content-Length': String(bytes.length),
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    },
    body: {
      kind: 'stream',
      media: asset.media,
      write: (response) => Promise.resolve(void response.end(bytes)),
    },
  };
};
