import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Registry } from 'prom-client';
import * as E from 'fp-ts/lib/Either.js';
import type { OpenIdDesk } from '../../../../adapters/http/identity/openid/desk.js';
import type { Route } from '../../../../adapters/http/route.js';
import { defaults } from '../../../../adapters/http/settings/settings.js';
import { allRoutes } from '../../../../adapters/http/start.js';
import type { Page } from '../../../../src/ports/page.js';
import { clockAt } from '../../../support/desk.js';
import { RECORDED_AT } from '../../../support/spec.js';
import { byHolder } from './service.js';

/**
 * A page that shows, as it was told, all there is to be read of the book. The views themselves, and that none of them
 * says more than its reader may see, are looked at in `test/adapters/page`.
 */
export const plainPage: Page = {
  assets: new Map(
    (['a-1.js', 'a-2.css'] as const).map((name) => [
      name,
      {
        media: 'text/plain; charset=utf-8',
        bytes: Buffer.from('as it is'),
        gzip: gzipSync('as it is'),
        brotli: brotliCompressSync('as it is'),
      },
    ]),
  ),
  document: async (_asked, get) => {
    const { body } = await get('/books/crm/log?limit=500');
    return { status: 200, html: `<!doctype html>${JSON.stringify(body)}` };
  },
};

/** An issuer that lets everybody in, and sends them where they wanted to go. */
export const openid: OpenIdDesk = {
  begin: () => Promise.resolve(E.right({ location: '/docs', cookie: '__Host-acta-openid=a' })),
  finish: () => Promise.resolve(E.right({ to: '/docs', cookie: '__Host-acta=b' })),
};

/** The whole table that the service itself is made of: with a page, with signing in, and with what tells of them. */
export const everyRoute: readonly Route[] = allRoutes(defaults, new Registry(), plainPage, {
  ...byHolder(clockAt(RECORDED_AT)),
  openid,
});
