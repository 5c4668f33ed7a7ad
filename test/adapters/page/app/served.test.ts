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
    expect(en).toMatch(/What is still owed .*Deliver the work plan: ?Working Group on Border Management/);
    expect(en).toContain('You are looking at the past : as it was on 15 November 2019.');
  });

  it('is in the language that the browser prefers, and a link says the same in the other', async () => {
    const { body, headers } = await send(service.url, byNobody(get('/', { 'accept-language': 'en' })));
    expect(headers['content-language']).toBe('en');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('href="/page/crm?lang=es"');
  });

  it('goes through the 14th of November again, step by step, each with an address of its own', async () => {
    const first = await read('/page/crm/meetings/xxiv/replay?lang=en');
    expect(first).toMatch(/Step 1 of \d+/);
    const later = await read('/page/crm/meetings/xxiv/replay?lang=en&step=110');
    expect(later).toContain('Step 110 of');
    expect(later).toContain('accepted at the XXIV Vice-Ministerial Meeting');
  });

  it('says why a mandate is not in force, with the whole chain as a list', async () => {
    expect(await read('/page/crm/mandates/protection?lang=en')).toMatch(
      /preliminary Accepted as preliminary, not approved/,
    );
    const why = await read('/page/crm/why/mandate%3Aprotection?lang=en');
    expect(why).toContain('It is not in force.');
    expect(why).toMatch(/Act · entry 262 : The Vice-Ministerial Meeting accepted/);
    expect(why).toMatch(/Constitution · entry 0/);
  });

  it('says why a paragraph reads as it does, whose name has a stroke in it', async () => {
    const why = await read('/page/crm/why/declaration%2Fmandates?lang=en');
    expect(why).toMatch(/Constitution · entry 0/);
    expect(why).toContain('declaration');
  });

  it('tells an objection with its reason and how it was met, and before that what was still needed', async () => {
    const after = await read('/page/crm/proposals/lines-of-action?lang=en');
    expect(after).toContain('Belize objected; withdrawn');
    expect(after).toContain('El texto llegó solo en español');
    const before = await read('/page/crm/proposals/lines-of-action?lang=en&at=279');
    expect(before).toContain(
      'What is still needed Bars consensus: That the objection of Belize (answered) be withdrawn or met',
    );
  });

  it('shows the declaration paragraph by paragraph, and what changed between its versions', async () => {
    expect(await read('/page/crm/texts/declaration?lang=es')).toMatch(
      /3 Aceptamos, con carácter preliminar.* aceptó Acepta los mandatos/,
    );
    expect(await read('/page/crm/texts/declaration/changes/1..18?lang=en')).toMatch(
      /Reunidos en Guatemala.* added/,
    );
  });

  it('has a calendar by years, each date as certain as it is, those without one apart', async () => {
    const year = await read('/page/crm/calendar?lang=en&year=2020');
    expect(year).toMatch(
      /First quarter of 2020 \(to be confirmed\) RCM–SACM plenary meeting .* some day of that quarter/,
    );
    expect(year).toMatch(/Undated No date: to be defined Workshop on refuge and MIRPS/);
    expect(year).not.toContain('II Regional Congress on Women');
  });

  it('is searched, as of the moment looked at, and says what was searched', async () => {
    const now = await read('/page/crm/search?lang=es&q=migraciones+laborales');
    expect(now).toMatch(/mandato Migración laboral/);
    expect(now).toMatch(/Se buscó en todo lo que el libro tenía .* sus 417 asientos/);
    expect(await read('/page/crm/search?lang=es&q=consenso&at=20')).not.toContain('propuesta');
    expect(await read('/page/crm/search?lang=en&q=zzzzzz')).toContain('Nothing was found.');
    expect(await read('/page/crm/search?lang=en')).not.toContain('Found');
  });

  it('shows the book part by part, the newest first, and every entry with what it changed and what rests on it', async () => {
    expect(await read('/page/crm/log?lang=en')).toMatch(/401 to 417 of 417/);
    expect(await read('/page/crm/log?lang=en&from=0')).toContain('1 to 50 of 417');
    const entry = await read('/page/crm/entries/304?lang=en');
    expect(entry).toContain('Approves the calendar of thirteen activities');
    expect(entry).toMatch(/What rests on it .*entry 305/);
    expect(await read('/page/crm/entries/0?lang=en')).toContain('was constituted');
  });

  it.each([
    'meetings',
    'meetings/xxiv',
    'decisions',
    'texts',
    'members',
    'texts/charter',
    'proposals/charter',
    'why/decision:charter-approved',
  ])('is whole in both languages: %s', async (view) => {
    for (const lang of ['es', 'en']) {
      const { status, body } = await send(service.url, byNobody(get(`/page/crm/${view}?lang=${lang}`)));
      expect([view, status]).toEqual([view, 200]);
      expect(readIn(body)).not.toMatch(/undefined|NaN|\[object/);
    }
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
        fc.dictionary(
          fc.constantFrom('on', 'at', 'q', 'step', 'from', 'year', 'one', 'other', 'lang'),
          piece,
        ),
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
