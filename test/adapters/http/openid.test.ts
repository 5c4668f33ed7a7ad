import fc from 'fast-check';
import { identifyByBearer } from '../../../adapters/http/identity/bearer.js';
import { openIdDesk } from '../../../adapters/http/identity/openid/desk.js';
import { issuerBy } from '../../../adapters/http/identity/openid/issuer.js';
import { grantFor, type OpenIdRole } from '../../../adapters/http/identity/openid/roles.js';
import { memoryTransactions } from '../../../adapters/http/identity/openid/transactions.js';
import { memorySessions } from '../../../adapters/http/identity/sessions.js';
import { systemRandom } from '../../../adapters/random.js';
import type { BookId, PartyCode } from '../../../domain/language/ids.js';
import type { Page } from '../../../src/ports/page.js';
import { conference } from '../../domain/authority/given.js';
import { clockAt } from '../../support/desk.js';
import { RECORDED_AT } from '../../support/spec.js';
import { during } from './support/api.js';
import { CLIENT, testIssuer, type TestIssuer } from './support/issuer.js';
import type { TestService } from './support/service.js';

const page: Page = {
  assets: new Map(),
  document: () => Promise.resolve({ status: 200, html: '<!doctype html>' }),
};

const roleOf = (claim: string, value: string, party: string): OpenIdRole => ({
  claim,
  value,
  grant: {
    books: ['crm' as BookId],
    holder: { kind: 'party', party: party as PartyCode },
    scopes: ['read', 'record'],
  },
});
const roles = [roleOf('groups', 'secretariat', 'ST'), roleOf('sub', 'mexico', 'MX')] as const;

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await testIssuer();
});
afterAll(() => issuer.close());

/** A service whose people sign in at the issuer; what it believes its own address to be plays no part here. */
const withIssuer = async (what: (service: TestService) => Promise<void>, url = issuer.url): Promise<void> => {
  const clock = clockAt(RECORDED_AT);
  const sessions = memorySessions(systemRandom);
  const openid = openIdDesk({
    issuer: issuerBy({
      issuer: url,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      callback: 'http://127.0.0.1/session/openid/callback',
      scopes: ['openid'],
      roles,
    }),
    roles,
    transactions: memoryTransactions(systemRandom),
    sessions,
    clock,
  });
  const identify = identifyByBearer({ clock, tokens: undefined, jwt: undefined, sessions, openid });
  await during(conference, { page, clock, identify }, what);
};

interface Told {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly setCookie: string;
  readonly cookie: string;
}

const ask = async (url: string, cookie = ''): Promise<Told> => {
  const response = await fetch(url, { redirect: 'manual', headers: { cookie, 'accept-language': 'en' } });
  const setCookie = response.headers.get('set-cookie') ?? '';
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location'),
    setCookie,
    cookie: setCookie.split(';')[0] ?? '',
  };
};

/** There: the cookie of the transaction, and the query that the issuer sends back. */
const there = async (
  { url }: TestService,
  to = '/page/crm',
): Promise<{ readonly begun: Told; readonly back: string }> => {
  const begun = await ask(`${url}/session/openid?to=${encodeURIComponent(to)}`);
  const { location } = await ask(begun.location ?? '');
  return { begun, back: `${url}/session/openid/callback${new URL(location ?? '').search}` };
};

const asWhom = async ({ url }: TestService, cookie: string): Promise<unknown> => {
  const response = await fetch(`${url}/session?book=crm`, { headers: { cookie } });
  return response.json();
};

describe('signing in at an issuer', () => {
  it('goes there with PKCE, comes back by a page of this site, and is who the claims say', async () => {
    issuer.behave({ claims: { sub: 'somebody', groups: ['staff', 'secretariat'] } });
    await withIssuer(async (service) => {
      const { begun, back } = await there(service);
      expect(begun.status).toBe(303);
      expect(begun.setCookie).toMatch(
        /^__Host-acta-openid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
      );
      const asked = new URL(begun.location ?? '').searchParams;
      expect(asked.get('code_challenge_method')).toBe('S256');
      expect([asked.get('response_type'), asked.get('client_id')]).toEqual(['code', 'acta']);
      const finished = await ask(back, begun.cookie);
      expect(finished.status).toBe(200);
      expect(finished.text).toContain('content="0; url=/page/crm"');
      expect(finished.setCookie).toMatch(/^__Host-acta=[\w-]{43}; .*SameSite=Strict/);
      expect(await asWhom(service, finished.cookie)).toEqual({
        as: 'party',
        party: 'ST',
        person: expect.stringMatching(/^[\w-]{16}$/) as string,
        mayRecord: true,
        signsIn: true,
        openid: true,
      });
      expect(issuer.exchanged().at(-1)).toHaveProperty('code_verifier');
      // Whoever reads the service's log learns no code, no token and no person.
      expect(service.log.join('\n')).not.toContain('somebody');
    });
  });

  it('ends when one signs out', async () => {
    issuer.behave({ claims: { sub: 'mexico' } });
    await withIssuer(async (service) => {
      const { begun, back } = await there(service);
      const { cookie } = await ask(back, begun.cookie);
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'party', party: 'MX' });
      const headers = { cookie, 'sec-fetch-site': 'same-origin' };
      expect((await fetch(`${service.url}/session/end`, { method: 'POST', headers })).status).toBe(204);
      expect(await asWhom(service, cookie)).toMatchObject({ as: 'public' });
    });
  });

  it.each([
    ['another state', { state: 'another' }],
    ['another nonce', { nonce: 'another' }],
    ['another issuer', { issuer: 'https://other.example' }],
    ['another audience', { audience: 'other' }],
    ['an ID token that has expired', { expiresIn: -60 }],
    ['an ID token that another key signed', { signedByAnother: true }],
  ])('is refused with %s', async (_what, wrong) => {
    issuer.behave({ claims: { sub: 'mexico' }, ...wrong });
    await withIssuer(async (service) => {
      const { begun, back } = await there(service);
      const finished = await ask(back, begun.cookie);
      expect([finished.status, finished.setCookie]).toEqual([403, '']);
      expect(finished.text).toContain('Who you are could not be verified');
    });
  });

  it('is refused where the callback comes again, to another browser, too late, or out of nowhere', async () => {
    issuer.behave({ claims: { sub: 'mexico' } });
    await withIssuer(async (service) => {
      const { begun, back } = await there(service);
      expect((await ask(back)).status).toBe(403);
      expect((await ask(back, begun.cookie)).status).toBe(200);
      expect((await ask(back, begun.cookie)).status).toBe(403);
      // A code that was used cannot be used by another transaction either.
      const other = await there(service);
      const state = new URL(other.back).searchParams.get('state') ?? '';
      const replayed = new URL(back);
      replayed.searchParams.set('state', state);
      expect((await ask(replayed.href, other.begun.cookie)).status).toBe(403);
      const late = await there(service);
      service.clock.set(new Date(Date.parse(RECORDED_AT) + 600_000).toISOString());
      expect((await ask(late.back, late.begun.cookie)).status).toBe(403);
      expect((await ask(`${service.url}/session/openid/callback`)).status).toBe(403);
    });
  });

  it('tells whoever has no role, or declined, and goes on being nobody', async () => {
    await withIssuer(async (service) => {
      issuer.behave({ claims: { sub: 'a stranger' } });
      const stranger = await there(service);
      const refused = await ask(stranger.back, stranger.begun.cookie);
      expect([refused.status, refused.setCookie]).toEqual([403, '']);
      expect(refused.text).toContain('you have no role here');
      issuer.behave({ claims: { sub: 'mexico' }, error: 'access_denied' });
      const declined = await there(service);
      const answer = await ask(declined.back, declined.begun.cookie);
      expect([answer.status, answer.setCookie]).toEqual([403, '']);
      expect(answer.text).toContain('did not permit it');
    });
  });

  it('says that the issuer is away', async () => {
    const gone = await testIssuer();
    await gone.close();
    await withIssuer(async (service) => {
      const answer = await ask(`${service.url}/session/openid`);
      expect([answer.status, answer.location]).toEqual([503, null]);
      expect(answer.text).toContain('does not answer now');
    }, gone.url);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/page/../../evil',
    '/page/%2e%2e/%2e%2e/evil',
    'http://[',
    '/sessions',
  ])('leads nowhere but to views of the page: not to %s', async (to) => {
    issuer.behave({ claims: { sub: 'mexico' } });
    await withIssuer(async (service) => {
      const { begun, back } = await there(service, to);
      const finished = await ask(back, begun.cookie);
      expect(/url=([^"]*)"/.exec(finished.text)?.[1]).toBe('/');
    });
  });
});

it('leads back to a view as a browser writes its address, so that nothing in it is markup', async () => {
  issuer.behave({ claims: { sub: 'mexico' } });
  await withIssuer(async (service) => {
    const { begun, back } = await there(service, '/page/crm"><script>');
    expect((await ask(back, begun.cookie)).text).toContain('url=/page/crm%22%3E%3Cscript%3E"');
  });
});

it('answers whatever comes back with a page or a problem, and with no session', async () => {
  const name = fc.constantFrom('code', 'state', 'iss', 'error', 'scope', 'lang', 'else', '');
  const query = fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 5 });
  const cookie = fc.constantFrom('', '__Host-acta-openid=', '__Host-acta-openid=x', '__Host-acta=x');
  await withIssuer(async (service) => {
    await fc.assert(
      fc.asyncProperty(query, cookie, async (sent, sentCookie) => {
        const written = new URLSearchParams(sent).toString();
        const answer = await ask(`${service.url}/session/openid/callback?${written}`, sentCookie);
        expect([400, 403]).toContain(answer.status);
        expect(answer.setCookie).toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the role of whoever signs in', () => {
  it.each([
    [{ sub: 'x', groups: ['secretariat'] }, 'ST'],
    [{ sub: 'x', groups: 'secretariat' }, 'ST'],
    // The first that applies.
    [{ sub: 'mexico', groups: ['secretariat'] }, 'ST'],
    [{ sub: 'mexico', groups: [] }, 'MX'],
    [{ sub: 'x' }, undefined],
    [{ sub: 'x', groups: [['secretariat']] }, undefined],
    [{ sub: ['mexico!'] }, undefined],
  ])('of %j is that of %s', (claims, party) => {
    const holder = grantFor(claims, roles)?.holder;
    expect(holder?.kind === 'party' ? holder.party : undefined).toBe(party);
  });

  it('is never read from what every object has', () => {
    expect(grantFor({ sub: 'x' }, [roleOf('constructor', 'x', 'ST')])).toBeUndefined();
  });
});
