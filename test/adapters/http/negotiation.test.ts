import fc from 'fast-check';
import { Registry } from 'prom-client';
import { isAcceptable, mediaOf } from '../../../adapters/http/negotiate.js';
import { JSON_MEDIA } from '../../../adapters/http/reply.js';
import type { Route } from '../../../adapters/http/route.js';
import { defaults } from '../../../adapters/http/settings/settings.js';
import { allRoutes } from '../../../adapters/http/start.js';
import { conference } from '../../domain/authority/given.js';
import { during, given } from './support/api.js';
import { admit, COMMANDS } from './support/bodies.js';
import { expectManners } from './support/manners.js';
import { get, head, post, send, type Sent } from './support/request.js';

const routes = allRoutes(defaults, new Registry());
const routeOf = (name: string): Route => {
  const found = routes.find((route) => route.name === name);
  if (found === undefined) throw new Error(`no route ${name}`);
  return found;
};

const asked = ({ method, path }: Route, accept: string): Sent => {
  const filled = path.replace('{book}', 'crm').replace('{id}', 'x').replace('{number}', '0');
  return method === 'post' ? post(filled, {}, { accept }) : head(filled, { accept });
};

describe('what a request accepts', () => {
  const json = routeOf('mandates');
  it.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/*', true],
    ['application/json', true],
    ['APPLICATION/JSON', true],
    ['application/json; charset=UTF-8', true],
    ['application/json;charset="utf-8"', true],
    ['text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', true],
    ['text/html, application/json;q=0.001', true],
    ['text/html', false],
    ['application/problem+json', false],
    ['application/jsonp', false],
    ['application/json;profile=x', false],
    ['application/json;charset=latin1', false],
    ['application/json;q=0', false],
    ['application/json;q=0.000', false],
    ['*/*;q=0', false],
    ['text/*', false],
    // The most exact range says so, wherever it stands.
    ['*/*, application/json;q=0', false],
    ['application/json;q=0, */*', false],
    ['application/*;q=0, application/json', true],
    ['*/*;q=0, application/json;q=0.1', true],
    ['application/json;q=0, application/json;charset=utf-8', true],
    // What nobody can read is not heeded.
    ['application/json;q=2', true],
    ['text/html, application/json;q=x', false],
    [';;,=,/', true],
    ['*/json', true],
    ['text/html, */json', false],
  ])('%s: JSON is wanted: %s', (accept, wanted) => {
    expect(isAcceptable(json, accept)).toBe(wanted);
  });

  it.each([
    ['follow', 'text/event-stream', true],
    ['follow', 'application/json', false],
    ['docs', 'text/html,application/xhtml+xml', true],
    ['docs', 'application/json', false],
    ['metrics', 'text/plain', true],
    ['metrics', 'application/openmetrics-text;version=1.0.0;q=0.9, text/plain;version=0.0.4;q=0.5', true],
    ['metrics', 'text/plain;version=9', false],
    ['metrics', 'application/json', false],
    ['openapi', 'application/json', true],
    ['openapi', 'text/html', false],
  ])('of %s, by %s: %s', (name, accept, wanted) => {
    expect(isAcceptable(routeOf(name), accept)).toBe(wanted);
  });

  it('is found of any header whatever without a fault; */* with weight takes all', () => {
    const part = fc.constantFrom(
      '*',
      '/',
      ';',
      ',',
      'q',
      '=',
      '0',
      '1',
      '.',
      'json',
      'application',
      ' ',
      '"',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.constantFrom(...routes), (parts, route) => {
        const written = parts.join('');
        expect(typeof isAcceptable(route, written)).toBe('boolean');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('every route', () => {
  it('says what it gives', () => {
    for (const route of routes) expect([route.name, mediaOf(route).length]).toEqual([route.name, 1]);
  });

  it('gives what it says, and 406 with what is to be had to who does not want it; nothing is recorded', async () => {
    await during(conference, {}, async (service) => {
      const before = await service.entries();
      for (const route of routes) {
        const [own = ''] = mediaOf(route);
        const wanted = await send(service.url, asked(route, own));
        expect([route.name, wanted.status === 406]).toEqual([route.name, false]);
        if (wanted.status < 300)
          expect([route.name, wanted.headers['content-type']]).toEqual([route.name, own]);
        for (const accept of ['image/png', `*/*, ${own};q=0`]) {
          const sent = asked(route, accept);
          const refused = await send(service.url, sent);
          expectManners(sent, refused);
          expect([route.name, refused.status]).toEqual([route.name, 406]);
          if (route.method === 'post')
            expect(refused.body).toMatchObject({ code: 'not-acceptable', available: [own] });
        }
      }
      expect(await service.entries()).toEqual(before);
    });
  });

  it('is asked whether it is wanted before anything is recorded', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ'), { accept: 'text/html', 'accept-language': 'en' }))
      .then({
        status: 406,
        body: { code: 'not-acceptable', available: [JSON_MEDIA], title: 'No answer in that format' },
      });
  });

  it('tells its problems as problems, whatever is accepted', async () => {
    await given(conference)
      .when(get('/books/crm/mandates/nada', { accept: 'application/json' }))
      .then({ status: 404, headers: { 'content-type': 'application/problem+json; charset=utf-8' } });
    await given(conference)
      .when(get('/nada', { accept: 'text/html' }))
      .then({ status: 404, headers: { 'content-type': 'application/problem+json; charset=utf-8' } });
  });

  it('tells caches that it depends on what is accepted', async () => {
    await given(conference)
      .when(get('/books/crm'))
      .then({ status: 200, headers: { vary: 'Accept, Authorization, Cookie, Accept-Language' } });
  });
});
