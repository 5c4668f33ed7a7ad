import * as E from 'fp-ts/lib/Either.js';
import { identifyByBearer } from '../../../adapters/http/identity/bearer.js';
import { isForeign, memorySessions, sessionIn } from '../../../adapters/http/identity/sessions.js';
import type { Page } from '../../../src/ports/page.js';
import { systemRandom } from '../../../adapters/random.js';
import type { Instant } from '../../../domain/dates/moment.js';
import { conference } from '../../domain/authority/given.js';
import { clockAt } from '../../support/desk.js';
import { RECORDED_AT } from '../../support/spec.js';
import { during } from './support/api.js';
import { admit, admitted, COMMANDS } from './support/bodies.js';
import { byNobody, get, post, send, type Answer, type Sent } from './support/request.js';
import type { TestService } from './support/service.js';
import { shelfOfHolders } from './support/tokens.js';

const page: Page = {
  assets: new Map(),
  document: () => Promise.resolve({ status: 200, html: '<!doctype html>' }),
};

/** As the page's own scripts send it. */
const fromPage = (sent: Sent, cookie?: string): Sent => {
  const { headers, ...rest } = byNobody(sent);
  return {
    ...rest,
    headers: { ...headers, 'sec-fetch-site': 'same-origin', ...(cookie === undefined ? {} : { cookie }) },
  };
};

const signIn = (service: TestService, token: string): Promise<Answer> =>
  send(service.url, fromPage(post('/session', { token })));

const cookieIn = ({ headers }: Answer): string => (headers['set-cookie'] ?? '').split(';')[0] ?? '';

const asWhom = async (service: TestService, cookie?: string): Promise<unknown> =>
  (await send(service.url, fromPage(get('/session?book=crm'), cookie))).body;

const withSessions = (what: (service: TestService) => Promise<void>): Promise<void> =>
  during(conference, { page }, what);

describe('signing in on the page', () => {
  it('exchanges a token for a cookie that is this host’s alone, and that no script and no other site is given', async () => {
    await withSessions(async (service) => {
      const answer = await signIn(service, 'acta_ST');
      expect(answer.status).toBe(204);
      expect(answer.headers['set-cookie']).toMatch(
        /^__Host-acta=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=43200$/,
      );
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(JSON.stringify([answer, service.log])).not.toContain('acta_ST');
      expect(await asWhom(service, cookieIn(answer))).toEqual({
        as: 'party',
        party: 'ST',
        person: expect.stringMatching(/^[\w-]{16}$/) as string,
        mayRecord: true,
        signsIn: true,
      });
      expect(await asWhom(service)).toEqual({ as: 'public', mayRecord: false, signsIn: true });
    });
  });

  it('tells two persons apart for the page by a mark, the same for the same one', async () => {
    await withSessions(async (service) => {
      const markOf = async (token: string): Promise<string> => {
        const told = await asWhom(service, cookieIn(await signIn(service, token)));
        return (told as { readonly person: string }).person;
      };
      const [one, again, other] = [await markOf('acta_ST'), await markOf('acta_ST'), await markOf('acta_GT')];
      expect(again).toBe(one);
      expect(other).not.toBe(one);
    });
  });

  it('takes no token that does not hold, and none that another site sends', async () => {
    await withSessions(async (service) => {
      const wrong = await signIn(service, 'acta_');
      expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
      const own = byNobody(post('/session', { token: 'acta_ST' }));
      for (const headers of [
        {},
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
      ]) {
        const answer = await send(service.url, { ...own, headers: { ...own.headers, ...headers } });
        expect([headers, answer.status, answer.headers['set-cookie']]).toEqual([headers, 403, undefined]);
      }
    });
  });

  it.each([{}, { token: '' }, { token: 3 }])('refuses what is no token: %j', async (body) => {
    await withSessions(async (service) => {
      expect((await send(service.url, fromPage(post('/session', body)))).status).toBe(400);
    });
  });

  it('speaks as the token does: it reads and records, from this site only', async () => {
    await withSessions(async (service) => {
      const cookie = cookieIn(await signIn(service, 'acta_ST'));
      const before = (await service.entries()).length;
      const sent = byNobody(post(COMMANDS, admit('BZ')));
      const as = (headers: Readonly<Record<string, string>>): Sent => ({
        ...sent,
        headers: { ...sent.headers, cookie, ...headers },
      });
      for (const headers of [
        {},
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'none' },
        { origin: 'https://evil.example' },
      ]) {
        expect([headers, (await send(service.url, as(headers))).status]).toEqual([headers, 403]);
      }
      expect(await service.entries()).toHaveLength(before);
      const own = await send(service.url, as({ origin: service.url }));
      expect(own.status).toBe(201);
      const [entry] = await service.entries(before);
      expect(JSON.parse(entry?.data ?? '{}')).toEqual(admitted('BZ').data);
    });
  });

  it('ends when one signs out, and what is kept of the cookie opens nothing', async () => {
    await withSessions(async (service) => {
      const cookie = cookieIn(await signIn(service, 'acta_GT'));
      const foreign = await send(service.url, { ...byNobody(post('/session/end', {})), headers: { cookie } });
      expect(foreign.status).toBe(403);
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'party', party: 'GT' });
      const ended = await send(service.url, fromPage(post('/session/end', {}), cookie));
      expect([ended.status, ended.headers['set-cookie']]).toEqual([
        204,
        expect.stringMatching(/^__Host-acta=; .*Max-Age=0$/),
      ]);
      expect(ended.headers['clear-site-data']).toBe('"cache"');
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'public' });
    });
  });

  it('ends by itself after a working day', async () => {
    await withSessions(async (service) => {
      const cookie = cookieIn(await signIn(service, 'acta_GT'));
      const until = Date.parse(RECORDED_AT) + 12 * 3_600_000;
      service.clock.set(new Date(until - 1).toISOString());
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'party' });
      service.clock.set(new Date(until).toISOString());
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'public' });
    });
  });

  it('is worth what its token is worth at that moment: revoked, it is the public’s', async () => {
    const revoked = new Set<string>();
    const clock = clockAt(RECORDED_AT);
    const tokens = {
      ...shelfOfHolders,
      holderOf: (token: string, now: Instant) =>
        revoked.has(token) ? E.right(undefined) : shelfOfHolders.holderOf(token, now),
    };
    const identify = identifyByBearer({
      clock,
      tokens,
      jwt: undefined,
      sessions: memorySessions(systemRandom),
    });
    await during(conference, { page, clock, identify }, async (service) => {
      const cookie = cookieIn(await signIn(service, 'acta_GT'));
      revoked.add('acta_GT');
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'public' });
      const refused = await send(service.url, fromPage(post(COMMANDS, admit('BZ')), cookie));
      expect(refused.status).toBe(401);
    });
  });

  it('gives way to a token that is sent with the request, which needs no site', async () => {
    await withSessions(async (service) => {
      const cookie = cookieIn(await signIn(service, 'acta_GT'));
      const both = { ...get('/session?book=crm'), headers: { authorization: 'Bearer acta_MX', cookie } };
      expect((await send(service.url, both)).body).toMatchObject({ party: 'MX' });
      const recorded = await send(service.url, post(COMMANDS, admit('BZ'), { cookie }));
      expect(recorded.status).toBe(201);
    });
  });

  it('is not to be had where nobody is asked who they are', async () => {
    const { identifyLocally } = await import('../../../adapters/http/identify.js');
    await during(conference, { page, identify: identifyLocally }, async (service) => {
      expect(await asWhom(service)).toEqual({
        as: 'keeper',
        mayRecord: true,
        signsIn: false,
        triesRoles: true,
      });
      expect((await signIn(service, 'acta_ST')).status).toBe(405);
    });
  });
});

describe('the cookie of a session', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['a=b; __Host-acta=x1; c=d', 'x1'],
    ['acta=x1; __Host-acta2=x2', undefined],
  ])('in %s', (cookies, name) => {
    expect(sessionIn(cookies)).toBe(name);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example', host: 'acta.example' }, false],
    [{ origin: 'https://acta.example', host: 'acta.example' }, false],
    [{ origin: 'https://acta.example:444', host: 'acta.example' }, true],
    [{ host: 'acta.example' }, true],
    [{ origin: 'garbled', host: 'garbled' }, true],
  ])('%j: from another site: %s', (headers, foreign) => {
    expect(isForeign((name) => (headers as Readonly<Record<string, string>>)[name])).toBe(foreign);
  });
});

it('sessions are so many at once, and of more the oldest end', () => {
  let next = 0;
  const sessions = memorySessions(() => new Uint8Array(new BigUint64Array([BigInt((next += 1))]).buffer));
  const begin = (index: number): string =>
    sessions.begin({ kind: 'token', token: `token ${index}` }, RECORDED_AT);
  const names = Array.from({ length: 10_001 }, (_, index) => begin(index));
  expect(sessions.speakingIn(names[0]!, RECORDED_AT)).toBeUndefined();
  expect([1, 10_000].map((index) => sessions.speakingIn(names[index]!, RECORDED_AT))).toEqual([
    { kind: 'token', token: 'token 1' },
    { kind: 'token', token: 'token 10000' },
  ]);
});
