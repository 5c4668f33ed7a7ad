import { docsPage, STYLE_HASH } from '../docs-page.js';
import { langParameter } from '../asking.js';
import { openApi } from '../openapi.js';
import { JSON_MEDIA, text } from '../reply.js';
import { route, type Route } from '../route.js';

const HTML_MEDIA = 'text/html; charset=utf-8';
const CACHED = { 'Cache-Control': 'public, max-age=300' } as const;

/** What it makes the first time, from then on. */
const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** The document and the page about these routes, and about themselves. */
export const documentationRoutes = (routes: readonly Route[], version: string): readonly Route[] => {
  const whole = (): readonly Route[] => [...routes, ...own];
  // They are the same for everybody, and as long as the service runs.
  const openApiOnce = once(() => JSON.stringify(openApi(whole(), version)));
  const pageOnce = { es: once(() => docsPage(whole(), 'es')), en: once(() => docsPage(whole(), 'en')) };
  const own: readonly Route[] = [
    route({
      name: 'openapi',
      method: 'get',
      path: '/openapi.json',
      about: {
        es: 'Este servicio, para programas (OpenAPI 3.1).',
        en: 'This service, for programs (OpenAPI 3.1).',
      },
      group: 'documentation',
      access: 'anybody',
      params: {},
      query: {},
      answers: { 200: { about: 'The document.', media: JSON_MEDIA } },
      handle: () => Promise.resolve(text(200, JSON_MEDIA, openApiOnce(), CACHED)),
    }),
    route({
      name: 'docs',
      method: 'get',
      path: '/docs',
      about: { es: 'Este servicio, para leer.', en: 'This service, to be read.' },
      group: 'documentation',
      access: 'anybody',
      params: {},
      query: langParameter,
      answers: { 200: { about: 'The page.', media: HTML_MEDIA } },
      handle: (_service, { lang }) =>
        Promise.resolve(
          text(200, HTML_MEDIA, pageOnce[lang](), {
            ...CACHED,
            'Content-Language': lang,
            // The page's own style, and nothing else.
            'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
          }),
        ),
    }),
  ];
  return own;
};
