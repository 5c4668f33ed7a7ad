import { identifyLocally } from '../../../adapters/http/identify.js';
import { presided } from '../../support/conference.js';

import { during, givenIn } from './support/api.js';
import { admit, admitted, COMMANDS } from './support/bodies.js';
import { page } from './support/page.js';
import { firstAnswer, sendRaw } from './support/raw.js';
import { byNobody, get, post, send } from './support/request.js';

const locally = { identify: identifyLocally };

describe('without authentication, for development', () => {
  it('whoever reaches the machine keeps the book', async () => {
    await givenIn(locally, presided)
      .when(byNobody(post(COMMANDS, admit('BZ'))))
      .then({ status: 201 }, admitted('BZ'));
  });

  it.each([
    ['localhost', 200],
    ['localhost:8080', 200],
    ['127.0.0.1:9', 200],
    ['[::1]:8080', 200],
    ['acta.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['127.0.0.2', 421],
    ['', 421],
  ])('called by the name "%s": %s', async (host, status) => {
    await during(presided, locally, async ({ port }) => {
      const bytes = `GET /books/crm HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      expect(firstAnswer(await sendRaw(port, bytes))?.[0].status).toBe(status);
    });
  });

  it.each([
    ['/health/live', 200],
    ['/health/ready', 200],
    ['/docs', 200],
    ['/openapi.json', 200],
    // They tell of nobody's book; these do, or of what is done with it.
    ['/metrics', 421],
    ['/books', 421],
    ['/books/crm/log', 421],
    ['/books/crm/entries', 421],
  ])('%s, called by the name or address of the machine, as probes do: %s', async (path, status) => {
    await during(presided, locally, async ({ port }) => {
      for (const host of ['192.168.1.7:8080', 'acta-0.acta.svc']) {
        const bytes = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
        expect(firstAnswer(await sendRaw(port, bytes))?.[0].status).toBe(status);
      }
    });
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 201],
    ['none', 201],
  ])('a page that is %s: %s', async (site, status) => {
    await during(presided, locally, async (service) => {
      const body = JSON.stringify(admit('BZ'));
      const bytes = [
        `POST ${COMMANDS} HTTP/1.1`,
        'Host: localhost',
        `Sec-Fetch-Site: ${site}`,
        'Content-Type: application/json',
        'Idempotency-Key: a',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n');
      const held = (await service.entries()).length;
      expect(firstAnswer(await sendRaw(service.port, bytes))?.[0].status).toBe(status);
      expect((await service.entries()).length - held).toBe(status === 201 ? 1 : 0);
    });
  });

  it('a page of another site may not even ask what it would be let: no CORS', async () => {
    await givenIn(locally, presided)
      .when(get('/books/crm', { origin: 'https://evil.example' }))
      .then({ status: 200 })
      .then(({ headers }) => expect(headers).not.toHaveProperty('access-control-allow-origin'));
  });
});

describe('trying a role, at the machine', () => {
  const trying = (cookie: string) => byNobody(get('/session?book=crm', { cookie }));

  it.each([
    ['acta-role=public', { as: 'public', mayRecord: false }],
    ['acta-role=auditor', { as: 'auditor', mayRecord: false }],
    ['other=1; acta-role=party.MX', { as: 'party', party: 'MX', mayRecord: true }],
    ['acta-role=operator', { as: 'keeper', mayRecord: true }],
    ['acta-role=party.a b', { as: 'keeper', mayRecord: true }],
    ['acta-role=', { as: 'keeper', mayRecord: true }],
    ['', { as: 'keeper', mayRecord: true }],
  ])('"%s" is read as %j', async (cookie, expected) => {
    await givenIn({ ...locally, page }, presided)
      .when(trying(cookie))
      .then({ status: 200, body: { ...expected, signsIn: false, triesRoles: true } });
  });

  it('is judged as that role is, and never as more', async () => {
    await during(presided, locally, async ({ url }) => {
      const record = async (cookie: string): Promise<unknown> => {
        const { headers, ...sent } = post(COMMANDS, admit('BZ'));
        return (await send(url, byNobody({ ...sent, headers: { ...headers, cookie } }))).status;
      };
      expect(await record('acta-role=public')).toBe(401);
      expect(await record('acta-role=auditor')).toBe(403);
      expect(await record('acta-role=party.MX')).toBe(403);
      expect(await record('acta-role=party.ST')).toBe(201);
    });
  });
});

describe('where somebody is asked who they are', () => {
  it.each(['acta-role=party.ST', 'acta-role=auditor', 'acta-role=keeper'])(
    'nobody tries a role: "%s" is nothing',
    async (cookie) => {
      await givenIn({ page }, presided)
        .when(byNobody(get('/session?book=crm', { cookie })))
        .then({ status: 200, body: { as: 'public', mayRecord: false } });
      await during(presided, { page }, async ({ url }) => {
        const { body } = await send(url, byNobody(get('/session?book=crm', { cookie })));
        expect(body).not.toHaveProperty('triesRoles');
      });
    },
  );
});
