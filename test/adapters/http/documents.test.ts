import { FORM_NAMES, FORMS } from '../../../adapters/documents/forms.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { conference } from '../../domain/authority/given.js';
import { happened } from '../../support/spec.js';
import { during } from './support/api.js';
import { admit, COMMANDS, LAST } from './support/bodies.js';
import { by, byNobody, get, head, post, send } from './support/request.js';

const text = (id: string, more: Record<string, unknown> = {}) =>
  happened('TextDrafted', {
    text: id,
    kind: 'declaration',
    organ: 'vm',
    title: { es: `Declaración ${id}` },
    language: 'es',
    ...more,
  });
const world = [...conference, text('t1'), text('zz-secreto', { kind: 'other', doors: 'closed' })];
const at = (path: string, query = ''): string => `/books/crm/documents/${path}${query}`;

describe('documents over HTTP', () => {
  it.each(FORM_NAMES)('%s: of every name, and of a text, with its type and its file name', async (form) => {
    await during(world, {}, async ({ url }) => {
      for (const name of ['declaration', 'decisions', 'calendar', 'in-force', 'texts/t1']) {
        const { status, headers } = await send(url, get(at(`${name}.${form}`, '?lang=en')));
        expect([name, status]).toEqual([name, 200]);
        expect(headers).toMatchObject({
          'content-type': FORMS[form].media,
          'content-language': 'en',
          'cache-control': 'private, no-cache',
        });
        const kind = form === 'docx' || form === 'akn' ? 'attachment' : 'inline';
        const word = /^(?:declaration|texts\/t1)$/.test(name) ? 't1' : name;
        expect(headers['content-disposition']).toBe(`${kind}; filename="crm-${word}-en.${form}"`);
      }
    });
  });

  it('come in the language that is asked for, by the address or by Accept-Language', async () => {
    await during(world, {}, async ({ url }) => {
      expect((await send(url, get(at('calendar.md'), { 'accept-language': 'en' }))).body).toContain(
        '# Calendar of',
      );
      expect(
        (await send(url, get(at('calendar.md', '?lang=es'), { 'accept-language': 'en' }))).body,
      ).toContain('# Calendario de');
    });
  });

  it('known by their tag, are not sent again until the book says otherwise', async () => {
    await during(world, {}, async ({ url, clock }) => {
      const first = await send(url, get(at('in-force.pdf')));
      const tag = first.headers['etag'] ?? '';
      expect(tag).toMatch(/^"[\w-]{27}"$/);
      clock.set('2026-01-01T00:00:05.000Z');
      expect(await send(url, get(at('in-force.pdf'), { 'if-none-match': tag }))).toMatchObject({
        status: 304,
        body: '',
        headers: { etag: tag },
      });
      await send(url, post(COMMANDS, admit('BZ')));
      expect((await send(url, get(at('in-force.pdf'), { 'if-none-match': tag }))).status).toBe(200);
    });
  });

  it('as of an entry that nothing closed comes before, may be kept for ever where nothing is signed', async () => {
    await during(world, { signing: memorySigning(systemRandom) }, async ({ url }) => {
      const { headers } = await send(url, get(at('decisions.html', `?at=${LAST}`)));
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });
  });

  it('HEAD as GET, without the body', async () => {
    await during(world, {}, async ({ url }) => {
      const [whole, only] = [
        await send(url, get(at('decisions.docx'))),
        await send(url, head(at('decisions.docx'))),
      ];
      expect(only.body).toBe('');
      expect(only.headers['content-length']).toBe(whole.headers['content-length']);
    });
  });

  it('a page lets in its own style, and nothing else', async () => {
    await during(world, {}, async ({ url }) => {
      const { headers } = await send(url, get(at('decisions.html')));
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
    });
  });

  it('are in no other form than their address says', async () => {
    await during(world, {}, async ({ url }) => {
      expect((await send(url, get(at('decisions.pdf'), { accept: 'text/html' }))).status).toBe(406);
      expect((await send(url, get(at('decisions.odt')))).status).toBe(404);
      expect((await send(url, get(at('otro.pdf')))).status).toBe(400);
    });
  });

  it('behind closed doors do not exist for who may not see them', async () => {
    await during(world, {}, async ({ url }) => {
      const path = at('texts/zz-secreto.md');
      const outside = await send(url, byNobody(get(path)));
      const none = await send(url, byNobody(get(at('texts/zz-nada.md'))));
      expect([outside.status, none.status]).toEqual([404, 404]);
      expect(JSON.stringify(outside.body)).not.toContain('Declaración zz');
      const inside = await send(url, by('ST', get(path)));
      expect(inside.status).toBe(200);
      expect(inside.body).toContain('**A PUERTA CERRADA**');
      expect(inside.headers['cache-control']).toBe('private, no-cache');
    });
  });

  it('the calendar is there to subscribe to, and not sent again while it is the same', async () => {
    await during(world, {}, async ({ url }) => {
      for (const [path, type] of [
        ['calendar.ics', 'text/calendar; charset=utf-8'],
        ['calendar.jcal', 'application/calendar+json; charset=utf-8'],
        ['calendar.feed.json', 'application/feed+json; charset=utf-8'],
      ] as const) {
        const { status, headers } = await send(url, get(`/books/crm/${path}`));
        expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
        const again = await send(url, get(`/books/crm/${path}`, { 'if-none-match': headers['etag'] ?? '' }));
        expect(again.status).toBe(304);
      }
      expect((await send(url, get('/books/crm/calendar.ics'))).body).toContain('BEGIN:VCALENDAR');
      expect((await send(url, get('/books/otro/calendar.ics'))).status).toBe(404);
    });
  });

  it('of what is not there say what there is', async () => {
    await during(world, {}, async ({ url }) => {
      expect(await send(url, by('ST', get(at('texts/otro.pdf'))))).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
      expect((await send(url, get('/books/otro/documents/decisions.pdf'))).status).toBe(404);
    });
  });
});
