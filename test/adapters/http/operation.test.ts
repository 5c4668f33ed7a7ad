import * as E from 'fp-ts/lib/Either.js';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { openMemory } from '../../../adapters/store/memory.js';
import { conference } from '../../domain/authority/given.js';
import { presided } from '../../support/conference.js';
import { during, given, givenIn } from './support/api.js';
import { admit, COMMANDS, position, POSITIONS } from './support/bodies.js';
import { firstAnswer } from './support/raw.js';
import { by, byNobody, get, post, send, type Sent } from './support/request.js';
import { serviceWith } from './support/service.js';

describe('health', () => {
  it.each([
    ['/health/live', { status: 'alive' }],
    ['/health/ready', { status: 'ready' }],
  ])('%s: asked by anybody, never kept', async (path, body) => {
    await given(presided)
      .when(byNobody(get(path)))
      .then({ status: 200, headers: { 'cache-control': 'no-store' }, body });
  });

  it.each(['/health/live', '/health/ready', '/metrics', '/docs', '/openapi.json'])(
    '%s: whatever token is sent, or none: it is not looked at',
    async (path) => {
      await during(presided, {}, async ({ url, log }) => {
        for (const authorization of ['Bearer nada', 'Bearer acta_0', 'Basic YTpi', '']) {
          expect((await send(url, get(path, { authorization }))).status).toBe(200);
        }
        expect(log.join('')).not.toContain('token:');
      });
    },
  );

  it('alive and not ready while it ends', async () => {
    const service = await serviceWith(presided, {});
    const begun = ['/health/live', '/health/ready'].map((path) => {
      const line = connect(service.port, '127.0.0.1');
      // A request under way keeps its line open.
      line.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`);
      return line;
    });
    for (const line of begun) await once(line, 'connect');
    await send(service.url, get('/health/live'));
    const ended = service.stop();
    for (const line of begun) line.write('\r\n');
    const answers = await Promise.all(begun.map((line) => text(line)));
    expect(answers.map((answer) => firstAnswer(answer)?.[0].status)).toEqual([200, 503]);
    await ended;
  });

  it('not ready where the store does not answer; alive all the same, and nothing told of why', async () => {
    const store = openMemory();
    const service = await serviceWith(presided, { store });
    await store.close();
    expect((await send(service.url, get('/health/live'))).status).toBe(200);
    const answers = await Promise.all(
      [get('/health/ready'), get('/books'), get('/books/crm/log'), post(COMMANDS, admit('BZ'))].map((sent) =>
        send(service.url, sent),
      ),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 503,
        headers: { 'retry-after': '5' },
        body: { code: 'store-unavailable', retry: true },
      });
      expect(JSON.stringify(answer.body)).not.toContain('has been closed');
    }
    await service.stop();
  });
});

describe('metrics', () => {
  it('count commands by result, requests by route and subscribers, and name no book, party or person', async () => {
    await during(conference, {}, async ({ url }) => {
      await send(url, post(COMMANDS, admit('BZ')));
      await send(url, post(COMMANDS, admit('BZ')));
      await send(url, post(COMMANDS, admit('CR'), { 'idempotency-key': 'b' }));
      await send(url, by('CR', post(POSITIONS, position, { 'idempotency-key': 'c' })));
      await send(url, post(COMMANDS, admit('HT'), { 'idempotency-key': 'd', 'if-match': '"crm.1"' }));
      await send(url, get('/books/crm/members'));
      await send(url, get('/nadie/aqui'));
      const { body, headers } = await send(url, byNobody(get('/metrics')));
      const text = String(body);
      expect(headers['content-type']).toMatch(/^text\/plain/);
      for (const result of ['recorded', 'repeated', 'rejected', 'forbidden', 'conflict']) {
        expect(text).toMatch(new RegExp(`^acta_commands_total\\{result="${result}"\\} 1$`, 'm'));
      }
      expect(text).toMatch(
        /^acta_request_seconds_count\{method="GET",route="\/books\/\{book\}\/members",status="200"\} 1$/m,
      );
      expect(text).toMatch(/^acta_request_seconds_count\{method="GET",route="none",status="404"\} 1$/m);
      expect(text).toMatch(/^acta_append_seconds_count 1$/m);
      expect(text).toMatch(/^acta_subscribers 0$/m);
      for (const word of ['crm', 'BZ', 'MX', 'ST', 'nadie', 'p1'])
        expect(text).not.toMatch(new RegExp(`"[^"]*\\b${word}\\b[^"]*"`));
    });
  });
});

describe('the log', () => {
  const id = '0b9f1f3e-8a4c-4b52-9d9a-3a5f4c1e2d3b';

  it('has a line a request: its id, its route unfilled, its status; no token, no body, no name of a thing', async () => {
    await during(conference, {}, async ({ url, log }) => {
      const sent: readonly Sent[] = [
        by('MX', post(POSITIONS, position, { 'x-request-id': id, 'idempotency-key': 'secreto' })),
        get('/books/crm/proposals/p1?on=2019-11-14'),
        post(COMMANDS, '{"contraseña": "hola'),
        get('/nadie/aqui?clave=hola'),
      ];
      for (const one of sent) await send(url, one);
      const lines = log
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === 'request');
      expect(lines).toHaveLength(sent.length);
      expect(lines[0]).toMatchObject({
        id,
        method: 'POST',
        route: '/books/{book}/proposals/{id}/positions',
        status: 201,
        caller: expect.stringMatching(/^token:[0-9a-f]{12}$/) as string,
      });
      expect(lines[3]).toMatchObject({ route: 'none', status: 404, caller: 'none' });
      const text = log.join('');
      for (const word of [
        'acta_MX',
        'Bearer',
        'secreto',
        'Falta leerlo',
        'hola',
        'contrase',
        'nadie',
        'crm',
        'p1',
        '2019-11-14',
      ]) {
        expect([word, text.includes(word)]).toEqual([word, false]);
      }
    });
  });
});

describe('too many requests', () => {
  it('by one address: 429, and when to come again', async () => {
    await during(presided, { settings: { perMinute: 3 } }, async ({ url }) => {
      const statuses: number[] = [];
      for (let n = 0; n < 5; n += 1) statuses.push((await send(url, get('/books/crm'))).status);
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
      const refused = await send(url, get('/books/crm'));
      expect(refused).toMatchObject({ body: { code: 'too-many-requests', retry: true } });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    });
  });

  it('from as many addresses as somebody likes to tell: only a trusted proxy is believed', async () => {
    const asked = async (trustProxy: number): Promise<readonly number[]> =>
      during(presided, { settings: { perMinute: 2, trustProxy } }, async ({ url }) => {
        const statuses: number[] = [];
        for (let n = 0; n < 3; n += 1) {
          const sent = byNobody(get('/books/crm', { 'x-forwarded-for': `2001:db8:${n}00::1` }));
          statuses.push((await send(url, sent)).status);
        }
        return statuses;
      });
    expect(await asked(0)).toEqual([200, 200, 429]);
    expect(await asked(1)).toEqual([200, 200, 200]);
  });

  it('of one token from many addresses count together', async () => {
    await during(presided, { settings: { perMinute: 2, trustProxy: 1 } }, async ({ url }) => {
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        statuses.push(
          (await send(url, get('/books/crm', { 'x-forwarded-for': `2001:db8:${n}00::1` }))).status,
        );
      }
      expect(statuses).toEqual([200, 200, 429]);
    });
  });

  it('from one IPv6 subscriber’s many addresses count as one', async () => {
    await during(presided, { settings: { perMinute: 2, trustProxy: 1 } }, async ({ url }) => {
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        const sent = byNobody(get('/books/crm', { 'x-forwarded-for': `2001:db8:1:${n}::1` }));
        statuses.push((await send(url, sent)).status);
      }
      expect(statuses).toEqual([200, 200, 429]);
    });
  });
});

describe('once told to end', () => {
  it('what was accepted is finished', async () => {
    await during(conference, {}, async (service) => {
      const answers = Array.from({ length: 20 }, (_, n) =>
        send(service.url, post(COMMANDS, admit(`M${n}`), { 'idempotency-key': `k${n}` })),
      );
      await answers[0];
      await service.stop();
      const ended = await Promise.allSettled(answers);
      const acknowledged = ended.filter((one) => one.status === 'fulfilled' && one.value.status === 201);
      expect(await service.entries(conference.length)).toHaveLength(acknowledged.length);
    });
  });
});

describe('once the disk has failed to keep what it was given', () => {
  it('the sender is told to come again, and the service that there is nothing left to serve', async () => {
    const memory = openMemory();
    const trouble = { kind: 'stopped', message: 'the disk of /var/lib/acta' } as const;
    const service = await serviceWith(presided, {
      store: {
        ...memory,
        append: (book, expected, entries) =>
          expected === 'no-book'
            ? memory.append(book, expected, entries)
            : () => Promise.resolve(E.left(trouble)),
      },
    });
    try {
      const answer = await send(service.url, post(COMMANDS, admit('BZ')));
      expect(answer).toMatchObject({
        status: 503,
        headers: { 'retry-after': '30' },
        body: { code: 'store-stopped', retry: true },
      });
      expect(JSON.stringify(answer.body)).not.toContain('/var/lib');
      expect(await service.stopped).toBe(trouble);
      expect((await send(service.url, get('/books/crm/members'))).status).toBe(200);
    } finally {
      await service.stop();
    }
  });
});

describe('the page’s rules', () => {
  it('let nothing in from elsewhere', async () => {
    const { headers } = await givenIn({}, presided).when(get('/books/crm')).then({ status: 200 });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('tell of a store on a server whether it answers, how often its subscriptions broke, and how far behind they are', async () => {
    const signs = { reachable: true, reconnects: 3, lag: 7 };
    const store = { ...openMemory(), signs: () => signs };
    await during([], { store }, async ({ url }) => {
      const told = async () => String((await send(url, byNobody(get('/metrics')))).body);
      expect(await told()).toMatch(/^acta_store_reachable 1$/m);
      signs.reachable = false;
      const text = await told();
      expect(text).toMatch(/^acta_store_reachable 0$/m);
      expect(text).toMatch(/^acta_store_reconnects 3$/m);
      expect(text).toMatch(/^acta_store_subscription_lag_entries 7$/m);
    });
    await during([], {}, async ({ url }) => {
      expect(String((await send(url, byNobody(get('/metrics')))).body)).not.toContain('acta_store_');
    });
  });
});
