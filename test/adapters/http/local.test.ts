import { identifyLocally } from '../../../adapters/http/identify.js';
import { presided } from '../../support/conference.js';
import { during, givenIn } from './support/api.js';
import { admit, admitted, COMMANDS } from './support/bodies.js';
import { firstAnswer, sendRaw } from './support/raw.js';
import { byNobody, get, post } from './support/request.js';

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
