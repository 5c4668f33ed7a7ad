// The page as the service serves it to a browser without scripts.
import fc from 'fast-check';
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { loadExample } from '../../../examples/load-example.js';
import { recordExample } from '../../../examples/record-example.js';
import { firstAnswer, sendRaw } from '../../http/support/raw.js';
import { byNobody, get, head, post, send } from '../../http/support/request.js';
import { serviceWith, type TestService } from '../../http/support/service.js';
import { page } from './page-as-built.js';

/** What of a document a person reads: without its markup, and without the answers it carries. */
const readIn = (html: unknown): string =>
  String(html)
    .replace(/<script type="application\/json"[\s\S]*<\/script>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the page of the XXIV CRM', () => {
  let service: TestService;
  beforeAll(async () => {
    const { store } = await recordExample(await loadExample('xxiv-crm'));
    const settings = { authentication: 'none' } as const;
    service = await serviceWith([], { store, page, identify: identifyLocally, settings });
  });
  afterAll(() => service.stop());

  const read = async (path: string): Promise<string> => {
    const { status, body } = await send(service.url, byNobody(get(path)));
    expect([path, status]).toEqual([path, 200]);
    return readIn(body);
  };

  it('says at / what is in force, in either language, before any script runs', async () => {
    const es = await read('/?on=2019-11-15&lang=es');
    expect(es).toContain('Lo que estaba en vigor');
    expect(es).toMatch(/Preside Costa Rica Período 2020: en el cargo desde el 14 de noviembre de 2019/);
    expect(es).toContain('Ningún mandato está en vigor.');
    const en = await read('/?on=2019-11-15&lang=en');
    expect(en).toMatch(/Presides Costa Rica Term 2020: in office since 14 November 2019/);
    expect(en).toMatch(/Next Mexico Term 2021: announced, not designated/);
    expect(en).toContain('No mandate is in force.');
    expect(en).toContain('First quarter of 2020 (to be confirmed)');
    expect(en).toContain('You are looking at the past : as it was on 15 November 2019.');
  });

  it('is in the language that the browser prefers, and a link says the same in the other', async () => {
    const { body, headers } = await send(service.url, byNobody(get('/', { 'accept-language': 'en' })));
    expect(headers['content-language']).toBe('en');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('href="/page/crm?lang=es"');
  });

  it('tells the present from the past', async () => {
    expect(await read('/?lang=en')).not.toContain('You are looking at the past');
    expect(await read('/page/crm?lang=en&at=200')).toContain('up to entry 200');
    expect(await read('/page/crm?lang=en&on=&at=')).not.toContain('You are looking at the past');
  });

  it.each([
    ['/page/nobody?lang=en', 404],
    ['/page/crm/nothing?lang=en', 404],
    ['/page/crm?lang=en&at=99999', 404],
    ['/page/crm?lang=en&on=yesterday', 400],
  ])('says in words what is not there: %s', async (path, status) => {
    const answer = await send(service.url, byNobody(get(path)));
    expect([path, answer.status]).toEqual([path, status]);
    expect(readIn(answer.body)).toContain('What is in force now');
  });

  it('answers whatever address it is given with a document or a problem, never with a fault', async () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('crm', 'meetings', 'xxiv', '..', '%00', '%E0', '🙂'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('on', 'at', 'q', 'step', 'from', 'year', 'lang'), piece),
        async (view, query) => {
          const path = ['page', ...view].map(encodeURIComponent).join('/');
          const answer = await send(
            service.url,
            byNobody(get(`/${path}?${new URLSearchParams(query).toString()}`)),
          );
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not for who calls the machine by another name', async () => {
    for (const path of ['/', '/page/crm']) {
      const bytes = `GET ${path} HTTP/1.1\r\nHost: acta.example\r\nConnection: close\r\n\r\n`;
      expect(firstAnswer(await sendRaw(service.port, bytes))?.[0].status).toBe(421);
    }
  });

  it('has assets that may be kept for ever, in the encoding that is accepted', async () => {
    const asset = get('/assets/a-1.js', { 'accept-encoding': 'gzip, br' });
    const answer = await fetch(`${service.url}/assets/a-1.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const plain = await send(service.url, get('/assets/a-1.js', { 'accept-encoding': 'identity' }));
    expect([plain.status, plain.body, plain.headers['content-encoding']]).toEqual([200, 'js', undefined]);
    expect((await send(service.url, { ...asset, path: '/assets/a-3.js' })).status).toBe(404);
  });

  it('is asked for, and nothing else: HEAD has no body, POST is refused', async () => {
    expect((await send(service.url, head('/'))).body).toBe('');
    expect((await send(service.url, post('/', {}))).status).toBe(405);
  });

  it('stands in the documentation of the service', async () => {
    const { body } = await send(service.url, get('/openapi.json'));
    expect(Object.keys((body as { readonly paths: object }).paths)).toEqual(
      expect.arrayContaining(['/', '/page/{view}', '/assets/{asset}']),
    );
  });
});

it('a service without books says so', async () => {
  const service = await serviceWith([], { page });
  try {
    const { status, body } = await send(service.url, byNobody(get('/?lang=en')));
    expect([status, readIn(body)]).toEqual([200, expect.stringContaining('There is no book here yet.')]);
  } finally {
    await service.stop();
  }
});
