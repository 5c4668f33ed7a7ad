import { identifyLocally } from '../../../../adapters/http/identify.js';
import type { Route } from '../../../../adapters/http/route.js';
import { everyRoute as routes, openid, plainPage as page } from '../support/every-route.js';
import { expectManners } from '../support/manners.js';
import { byNobody, get, post, by, send, type Answer, type Sent } from '../support/request.js';
import { clockAt } from '../../../support/desk.js';
import { RECORDED_AT } from '../../../support/spec.js';
import { byHolder, serviceWith, type TestService } from '../support/service.js';
import { bodyBy, GETS, POSTS, SIGNING, UNASKED, type PostLine } from './table.js';
import { PHASES, ROLES, WORLDS, type Phase, type Role } from './world.js';

// The whole matrix: role × route × phase of the meeting. The routes come from the table that the service itself is
// made of; what is expected of each comes from a table of its own.

const named = (method: Route['method']): readonly string[] =>
  routes.filter((route) => route.method === method).map(({ name }) => name);
const locally = { ...identifyLocally, openid };
const byToken = { ...byHolder(clockAt(RECORDED_AT)), openid };

const roles = Object.keys(ROLES) as readonly Role[];

const from = (role: Role, sent: Sent): Sent => {
  if (role === 'public' || role === 'keeper') return byNobody(sent);
  return by(ROLES[role] ?? role, sent);
};

const posted = (role: Role, line: PostLine, last: number): Sent =>
  from(
    role,
    post(line.path, bodyBy(role, line), line.matched === true ? { 'if-match': `"crm.${last}"` } : {}),
  );

/** `401`, `403`, `recorded`, or the code of the rule that refused it. */
const outcomeOf = ({ status, body }: Answer): string => {
  if (status === 401 || status === 403) return String(status);
  if (status === 201) return 'recorded';
  return `${status === 409 ? '' : `${status} `}${(body as { readonly code?: string }).code ?? ''}`;
};

const expected = (role: Role, line: PostLine, phase: Phase): string => {
  if (role === 'public') return '401';
  if (role !== 'keeper' && !line.may.includes(role)) return '403';
  return typeof line.then === 'string' ? line.then : line.then[phase];
};

const startedFor = (role: Role, phase: Phase): Promise<TestService> =>
  serviceWith(WORLDS[phase], { page, identify: role === 'keeper' ? locally : byToken });

/** What came of a role's request to every POST route; each meets the book as it was before the others. */
const postedByAll = async (role: Role, phase: Phase): Promise<Record<string, string>> => {
  const outcomes: Record<string, string> = {};
  let service = await startedFor(role, phase);
  for (const [name, line] of Object.entries(POSTS)) {
    const before = await service.entries();
    const sent = posted(role, line, before.length - 1);
    const answer = await send(service.url, sent);
    expectManners(sent, answer);
    const after = await service.entries();
    outcomes[name] = outcomeOf(answer);
    if (outcomes[name] === 'recorded') {
      expect(after.length).toBeGreaterThan(before.length);
      await service.stop();
      service = await startedFor(role, phase);
    } else {
      expect(after).toEqual(before);
    }
  }
  await service.stop();
  return outcomes;
};

/** The status of a stream is known before its end, which never comes. */
const statusOf = async (url: string, { path, headers }: Sent): Promise<number> => {
  const gone = new AbortController();
  const { status } = await fetch(`${url}${path}`, { headers, signal: gone.signal });
  gone.abort();
  return status;
};

describe('the matrix', () => {
  it('has a line for every route, and none for what is no route', () => {
    expect(named('post').toSorted()).toEqual(Object.keys({ ...POSTS, ...SIGNING }).toSorted());
    expect(named('get').toSorted()).toEqual(Object.keys(GETS).toSorted());
    expect(routes).toHaveLength(Object.keys({ ...POSTS, ...SIGNING, ...GETS }).length);
  });

  it('lets nobody record who is not identified: the routes say so themselves', () => {
    for (const { name, method, access } of routes)
      expect([name, access === 'recorder']).toEqual([name, method === 'post' && !(name in SIGNING)]);
  });

  it.each(roles)(
    'signs in, and out again, the %s with the token they have, and only from the page',
    async (role) => {
      const service = await startedFor(role, 'open');
      const token = `acta_${ROLES[role] ?? role}`;
      const holds = role !== 'public' && role !== 'keeper';
      const signing = (path: string, headers: Sent['headers']): Sent =>
        byNobody(post(path, path === SIGNING['signIn'] ? { token: holds ? token : 'acta_' } : {}, headers));
      const [fromPage, from] = [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'cross-site' }];
      const statuses: Record<string, readonly number[]> = {};
      for (const [name, path] of Object.entries(SIGNING)) {
        const [here, there] = [signing(path, fromPage), signing(path, from)];
        const answers = [await send(service.url, here), await send(service.url, there)] as const;
        expectManners(here, answers[0]);
        expectManners(there, answers[1]);
        statuses[name] = answers.map(({ status }) => status);
      }
      expect(statuses).toEqual(
        role === 'keeper'
          ? { signIn: [405, 405], signOut: [404, 404] }
          : { signIn: [holds ? 204 : 401, 403], signOut: [204, 403] },
      );
      expect(await service.entries()).toHaveLength(WORLDS.open.length);
      await service.stop();
    },
  );

  describe.each(PHASES)('%s the meeting', (phase) => {
    it.each(roles)('what the %s records', async (role) => {
      const wanted = Object.entries(POSTS).map(([name, line]) => [name, expected(role, line, phase)]);
      expect(await postedByAll(role, phase)).toEqual(Object.fromEntries(wanted));
    });

    it('everybody reads what is open, and nothing of the book with a token that does not hold', async () => {
      for (const role of ['public', 'keeper'] as const) {
        const service = await startedFor(role, phase);
        const before = await service.entries();
        const askers = role === 'keeper' ? [role] : roles.filter((one) => one !== 'keeper');
        for (const [name, path] of Object.entries(GETS)) {
          for (const asker of askers) {
            const status = await statusOf(service.url, from(asker, get(path)));
            expect([name, asker, status]).toEqual([name, asker, 200]);
          }
          if (role === 'keeper') continue;
          const status = await statusOf(service.url, by('0', get(path)));
          expect([name, status]).toEqual([name, UNASKED.includes(name) ? 200 : 401]);
        }
        expect(await service.entries()).toEqual(before);
        await service.stop();
      }
    });
  });
});
