import { Problem } from '../../../adapters/http/problem.js';
import { presided } from '../../support/conference.js';
import { during } from './support/api.js';
import { problemsIn } from './support/codec.js';
import { admit, COMMANDS } from './support/bodies.js';
import { answersIn, firstAnswer, sendInTurn, sendRaw } from './support/raw.js';
import { get, send } from './support/request.js';

const asked = (line: string, ...headers: readonly string[]): string =>
  [line, 'Host: localhost', ...headers, 'Connection: close', '', ''].join('\r\n');

describe('bytes that are no request of ours', () => {
  it.each([
    ['no HTTP', 'hola\r\n\r\n', 400],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a method of nobody’s', asked('HOLA / HTTP/1.1'), 400],
    ['a version of nobody’s', asked('GET / HTTP/9.9'), 400],
    ['no host', 'GET /books/crm HTTP/1.1\r\n\r\n', 400],
    ['a header with no name', asked('GET / HTTP/1.1', ': x'), 400],
    ['a header broken over lines', asked('GET / HTTP/1.1', 'X: a', ' b'), 400],
    ['a NUL in a header', asked('GET / HTTP/1.1', 'X: \0'), 400],
    [
      'two lengths',
      asked('POST /books/crm/commands HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'),
      400,
    ],
    [
      'a length and chunks',
      asked('POST /books/crm/commands HTTP/1.1', 'Content-Length: 3', 'Transfer-Encoding: chunked'),
      400,
    ],
    ['a length that is none', asked('POST /books/crm/commands HTTP/1.1', 'Content-Length: -1'), 400],
    [
      'a chunk of no size',
      `${asked('POST /books/crm/commands HTTP/1.1', 'Transfer-Encoding: chunked')}zz\r\n`,
      400,
    ],
    ['headers without end', asked('GET / HTTP/1.1', `X: ${'x'.repeat(20_000)}`), 431],
    ['an address without end', asked(`GET /${'x'.repeat(20_000)} HTTP/1.1`), 431],
    ['an expectation of nobody’s', asked('GET / HTTP/1.1', 'Expect: a-miracle'), 417],
    ['an address of another form', asked('GET http://[::1 HTTP/1.1'), 400],
    ['an address that is no URL', asked('GET http://%/ HTTP/1.1'), 400],
    ['an address in whole', asked('GET http://localhost/books HTTP/1.1'), 200],
    ['an address of the server itself', asked('OPTIONS * HTTP/1.1'), 404],
    ['an address with a fragment', asked('GET /books#x HTTP/1.1'), 200],
    ['two slashes', asked('GET // HTTP/1.1'), 404],
  ])('%s: a problem, never a page or silence', async (_, bytes, status) => {
    await during(presided, {}, async ({ port, entries }) => {
      const held = (await entries()).length;
      const [answer] = firstAnswer(await sendRaw(port, bytes)) ?? [];
      expect(answer?.status).toBe(status);
      if (status >= 400) {
        expect(answer?.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        expect(problemsIn(Problem, answer?.body)).toEqual([]);
        expect(answer?.body).toMatchObject({ status });
      }
      expect(answer?.headers).not.toHaveProperty('x-powered-by');
      expect((await entries()).length).toBe(held);
    });
  });

  it('a tunnel is not dug', async () => {
    await during(presided, {}, async ({ port }) => {
      expect(await sendRaw(port, asked('CONNECT example.org:443 HTTP/1.1'))).not.toMatch(/^HTTP\/1\.1 2/);
    });
  });

  it('another protocol to switch to is not switched to', async () => {
    await during(presided, {}, async ({ port }) => {
      const upgrade = asked('GET /health/live HTTP/1.1', 'Upgrade: websocket').replace('close', 'upgrade');
      expect(firstAnswer(await sendRaw(port, upgrade, 500))?.[0].status).toBe(200);
    });
  });
});

describe('a line used for one request after another', () => {
  const kept = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const body = JSON.stringify(admit('BZ'));
  const command = [
    `POST ${COMMANDS} HTTP/1.1`,
    'Host: localhost',
    'Authorization: Bearer acta_ST',
    'Content-Type: application/json',
    'Idempotency-Key: a',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');

  const expectAnswers = (received: string, wanted: readonly (readonly [number, string?])[]): void => {
    const answers = answersIn(received);
    expect(answers.map(({ status }) => status)).toEqual(wanted.map(([status]) => status));
    for (const [index, [status, code]] of wanted.entries()) {
      if (status < 400) continue;
      expect(answers[index]?.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        connection: 'close',
      });
      expect(problemsIn(Problem, answers[index]?.body)).toEqual([]);
      expect(answers[index]?.body).toMatchObject({ status, code });
    }
  };

  it.each([
    ['no HTTP', 'hola\r\n\r\n', 400, 'not-http'],
    ['a header with no name', asked('GET / HTTP/1.1', ': x'), 400, 'not-http'],
    ['two lengths', asked('POST / HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), 400, 'not-http'],
    ['headers without end', asked('GET / HTTP/1.1', `X: ${'x'.repeat(20_000)}`), 431, 'headers-too-large'],
  ])('%s, after one that was answered: a problem too', async (_, bytes, status, code) => {
    await during(presided, {}, async ({ port }) => {
      expectAnswers(await sendInTurn(port, [kept, kept, bytes]), [[200], [200], [status, code]]);
    });
  });

  it('a request that does not come to its end, after one that was answered: 408', async () => {
    await during(presided, { settings: { headersTimeout: 300, requestTimeout: 600 } }, async ({ port }) => {
      const half = 'GET /health/live HTTP/1.1\r\nHost:';
      expectAnswers(await sendInTurn(port, [kept, half], 5_000), [[200], [408, 'request-timeout']]);
    });
  });

  it('no HTTP right behind a command: first the command’s own answer, and it stays recorded', async () => {
    await during(presided, {}, async (service) => {
      const held = (await service.entries()).length;
      const received = await sendRaw(service.port, `${command}hola\r\n\r\nhola\r\n\r\n`);
      expectAnswers(received, [[201], [400, 'not-http']]);
      expect(await service.entries(held)).toHaveLength(1);
    });
  });

  it('no HTTP behind several: every answer in its turn', async () => {
    await during(presided, {}, async ({ port }) => {
      expectAnswers(await sendRaw(port, `${command}${kept}${kept}hola\r\n\r\n`), [
        [201],
        [200],
        [200],
        [400, 'not-http'],
      ]);
    });
  });

  it('a body that goes wrong after its answer was given has no second one', async () => {
    await during(presided, {}, async ({ port }) => {
      const chunked = asked('POST /nada HTTP/1.1', 'Transfer-Encoding: chunked').replace(
        'close',
        'keep-alive',
      );
      const received = await sendInTurn(port, [chunked, 'zz\r\n']);
      expect(answersIn(received).map(({ status }) => status)).toEqual([404]);
    });
  });

  it('what goes on after it is not read: one problem, however much comes', async () => {
    await during(presided, {}, async ({ port }) => {
      const received = await sendInTurn(port, [kept, 'hola\r\n\r\n', 'hola\r\n\r\n', kept]);
      expectAnswers(received, [[200], [400, 'not-http']]);
    });
  });
});

describe('a client that does not finish', () => {
  const hurried = { settings: { headersTimeout: 300, requestTimeout: 600 } };

  it.each([
    ['its headers', 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nX:'],
    [
      'its body',
      'POST /books/crm/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer acta_ST\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
  ])('%s: 408', async (_, bytes) => {
    await during(presided, hurried, async ({ port }) => {
      const [answer] = firstAnswer(await sendRaw(port, bytes, 5_000)) ?? [];
      expect(answer).toMatchObject({ status: 408, body: { code: 'request-timeout', retry: true } });
      expect(problemsIn(Problem, answer?.body)).toEqual([]);
    });
  });

  it('and goes away in the midst of a body: nothing is recorded, and the service answers others', async () => {
    await during(presided, {}, async (service) => {
      const held = (await service.entries()).length;
      const half = 'POST /books/crm/commands HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{';
      await sendRaw(service.port, half, 100);
      expect((await send(service.url, get('/books/crm'))).status).toBe(200);
      expect((await service.entries()).length).toBe(held);
      expect(service.log.join('')).not.toContain('a fault of acta');
    });
  });
});
