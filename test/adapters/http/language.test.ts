import { Registry } from 'prom-client';
import type { Route } from '../../../adapters/http/route.js';
import { defaults } from '../../../adapters/http/settings/settings.js';
import { allRoutes } from '../../../adapters/http/start.js';
import { happened } from '../../support/spec.js';
import { conference } from '../../domain/authority/given.js';
import { during, given } from './support/api.js';
import { admit, COMMANDS, position, POSITIONS } from './support/bodies.js';
import { including } from './support/matchers.js';
import { by, get, post, send, type Sent } from './support/request.js';

const routes = allRoutes(defaults, new Registry());

const asked = ({ method, path }: Route, query: string): Sent => {
  const filled = path.replace('{book}', 'crm').replace('{id}', 'x').replace('{number}', '0') + query;
  return method === 'post' ? post(filled, {}, { 'accept-language': 'es' }) : get(filled);
};

describe('?lang= on every route', () => {
  it('is decoded: a language that is not spoken here is refused, and the languages there are named', async () => {
    await during(conference, {}, async ({ url }) => {
      for (const route of routes) {
        const { status, body } = await send(url, asked(route, '?lang=fr'));
        expect([route.name, status, body]).toMatchObject([
          route.name,
          400,
          { code: 'bad-value', errors: including({ parameter: 'lang' }) },
        ]);
      }
    });
  });

  it('is the language of its problems, whatever Accept-Language says', async () => {
    await during(conference, {}, async ({ url }) => {
      for (const route of routes) {
        const { status, headers, body } = await send(url, asked(route, '?lang=en&at=nada&att=1'));
        expect([route.name, status]).toEqual([route.name, 400]);
        expect(body).toMatchObject({ lang: 'en', errors: including({ parameter: 'att' }) });
        expect(headers['content-language']).toBe('en');
      }
    });
  });
});

describe('?lang= of what is recorded', () => {
  it('leaves what is recorded as it is', async () => {
    await given(conference)
      .when(post(`${COMMANDS}?lang=en`, admit('BZ')))
      .then({ status: 201 }, happened('MemberAdmitted', { member: 'BZ', names: { es: 'País BZ' } }));
  });

  it('tells a refusal in it, on the common route as on one of a command’s own', async () => {
    await given(conference)
      .when(post(`${COMMANDS}?lang=en`, admit('CR')))
      .then({ status: 409, body: { code: 'already-member', lang: 'en' } });
    await given(conference)
      .when(by('MX', post(`${POSITIONS}?lang=en`, { ...position, version: 7 })))
      .then({ status: 409, body: { lang: 'en', title: 'The rules do not allow it' } });
  });

  it('tells what a dry run would refuse in it', async () => {
    await given(conference)
      .when(post(`${COMMANDS}?dry-run=true&lang=en`, admit('CR')))
      .then({ status: 200, body: { outcomes: [{ problem: { code: 'already-member', lang: 'en' } }] } });
  });
});

describe('?lang= of the books', () => {
  const bilingual = conference.map((told) =>
    told.type === 'BodyConstituted'
      ? { ...told, data: { ...Object(told.data), names: { es: 'Conferencia', en: 'Conference' } } }
      : told,
  );

  it.each([
    ['es', { es: 'Conferencia' }],
    ['en', { en: 'Conference' }],
  ])('%s: their names in it only', async (lang, names) => {
    await during(bilingual, {}, async ({ url }) => {
      const book = (await send(url, get(`/books/crm?lang=${lang}`))).body;
      expect(book).toMatchObject({ book: 'crm' });
      expect((book as { readonly names: object }).names).toEqual(names);
      expect((await send(url, get(`/books?lang=${lang}`))).body).toHaveProperty('books', [book]);
    });
  });

  it('left out: their names in both', async () => {
    await given(bilingual)
      .when(get('/books/crm'))
      .then({ status: 200, body: { names: { es: 'Conferencia', en: 'Conference' } } });
  });
});
