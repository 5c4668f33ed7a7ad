// Role × route × classification × phase of the meeting: what is marked closed does not exist for those who are not
// entitled, on any route, at any moment asked of, and is told to those who are. The routes are those of the service
// itself, so that a new one cannot escape; who is not named as entitled is not.
import type { Route } from '../../../../adapters/http/route.js';
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { everyRoute as routes, openid, plainPage as page } from '../support/every-route.js';
import { by, byNobody, get, post, send, type Answer, type Sent } from '../support/request.js';
import { clockAt } from '../../../support/desk.js';
import { RECORDED_AT } from '../../../support/spec.js';
import { byHolder, serviceWith, type TestService } from '../support/service.js';
import { follow } from '../support/stream.js';
import { bodyBy, ENTITLED, GETS, POSTS } from './table.js';
import { CANARY, PHASES, ROLES, WORLDS_WITH_DOORS, type Role } from './world.js';

const everybody = Object.keys(ROLES) as readonly Role[];
/** Those entitled ask first: what a service holds of an answer of theirs must not reach those who come after. */
const roles = [
  ...everybody.filter((role) => ENTITLED.includes(role)),
  ...everybody.filter((role) => !ENTITLED.includes(role)),
];
const reads = routes.filter(({ method, name }) => method === 'get' && name !== 'follow');
const byId = reads.filter(({ path }) => path.includes('{id}'));
const byNumber = reads.filter(({ path }) => path.includes('{number}'));
/** Where those entitled read of it without naming it. */
const LISTS = [
  'declaration',
  'declaration-translation',
  // Of what is packed (DOCX) nothing is read here, of PDF only the title; they are made of the same.
  'document-akn',
  'document-html',
  'document-md',
  'document-pdf',
  'dossier',
  'home',
  'impact',
  'log',
  'meeting',
  'minutes',
  'minutes-document-akn',
  'minutes-document-html',
  'minutes-document-md',
  'page',
  'proposals',
  'replay',
  'texts',
];
/** Recorded at an address that what is closed may stand in. */
const records = routes.filter(({ method, path }) => method === 'post' && path.includes('/proposals/{id}'));

const CLOSED_IDS = [`${CANARY}-p`, `${CANARY}-t`, `${CANARY}-t/${CANARY}-1`];
const never = (id: string): string => id.replaceAll(CANARY, 'nunca--');

const as = (role: Role, sent: Sent): Sent =>
  role === 'public' || role === 'keeper' ? byNobody(sent) : by(ROLES[role] ?? role, sent);

/** The route's own address in the open matrix, with these in place of its `{id}` and `{number}`. */
const addressed = (
  { name, path }: Route,
  with_: { readonly id?: string; readonly number?: number },
): string => {
  if (with_.id === undefined && with_.number === undefined) return GETS[name] ?? '';
  const written = (GETS[name] ?? '').split('/');
  return path
    .split('/')
    .map((part, index) => {
      // A document's form stands behind it.
      if (part.startsWith('{id}') && with_.id !== undefined)
        return part.replace('{id}', encodeURIComponent(with_.id).replaceAll('$', '$$$$'));
      if (part === '{number}' && with_.number !== undefined) return String(with_.number);
      return written[index] ?? '';
    })
    .join('/');
};

/** An answer without what its sender wrote themselves, which a problem may repeat, and without the request's own id. */
const saidOf = ({ status, body }: Answer, asked = ''): string =>
  JSON.stringify([status, typeof body === 'object' ? { ...body, instance: '' } : body])
    .replaceAll(encodeURIComponent(asked) || '·', '·')
    .replaceAll(asked || '·', '·')
    .replaceAll(/urn:uuid:[0-9a-f-]+/g, '·');

describe.each(PHASES)('behind closed doors, %s the meeting', (phase) => {
  const world = WORLDS_WITH_DOORS[phase];
  const numbers = world.flatMap((told, number) => (JSON.stringify(told).includes(CANARY) ? [number] : []));
  const last = world.length - 1;
  const moments = ['', `?at=${last}`, '?on=2019-11-20', '?known-on=2027', `?at=${last}&on=2019-11-20`];
  let services: { readonly byToken: TestService; readonly locally: TestService };
  const urlFor = (role: Role): string => (role === 'keeper' ? services.locally : services.byToken).url;

  beforeAll(async () => {
    services = {
      byToken: await serviceWith(world, { page, identify: { ...byHolder(clockAt(RECORDED_AT)), openid } }),
      locally: await serviceWith(world, { page, identify: { ...identifyLocally, openid } }),
    };
  });
  afterAll(async () => {
    await services.byToken.stop();
    await services.locally.stop();
  });

  const ask = (role: Role, path: string): Promise<Answer> => send(urlFor(role), as(role, get(path)));

  /** One of the moments; over all roles, routes and ids, each of them. */
  const momentFor = (route: Route, role: Role, turn = 0): string => {
    const drawn = (reads.indexOf(route) + roles.indexOf(role) + turn) % moments.length;
    return 'at' in route.query ? (moments[drawn] ?? '') : '';
  };

  describe.each(roles)('%s', (role) => {
    const entitled = ENTITLED.includes(role);

    it('at the addresses of what is open', async () => {
      const telling = new Set<string>();
      for (const route of reads) {
        for (const when of new Set(['', momentFor(route, role)])) {
          const answer = await ask(role, `${addressed(route, {})}${when}`);
          expect([route.name, when, answer.status]).toEqual([route.name, when, 200]);
          if (saidOf(answer).includes(CANARY)) telling.add(route.name);
        }
      }
      expect([...telling].toSorted()).toEqual(entitled ? LISTS : []);
    });

    /** The answer about this id, and the answer about one that never was. */
    const asked = async (
      route: Route,
      id: string,
      when: string,
    ): Promise<readonly [Answer, string, string]> => {
      const closed = await ask(role, `${addressed(route, { id })}${when}`);
      const none = await ask(role, `${addressed(route, { id: never(id) })}${when}`);
      return [closed, saidOf(closed, id), saidOf(none, never(id))];
    };

    it('at the addresses of what is closed', async () => {
      const telling = new Set<string>();
      for (const [route, id, turn] of byId.flatMap((one) =>
        CLOSED_IDS.map((each, n) => [one, each, n] as const),
      )) {
        const when = momentFor(route, role, turn);
        const [{ status }, closed, none] = await asked(route, id, when);
        if (status === 200) telling.add(route.name);
        if (!entitled) expect([route.name, id, when, closed]).toEqual([route.name, id, when, none]);
      }
      if (!entitled) expect([...telling]).toEqual([]);
      else expect([...telling]).toEqual(expect.arrayContaining(['text', 'changes', 'proposal', 'positions']));
    });

    it('at the numbers of closed entries, and on the live stream', async () => {
      const telling = new Set<string>();
      for (const route of byNumber) {
        for (const number of numbers) {
          if (saidOf(await ask(role, addressed(route, { number }))).includes(CANARY)) telling.add(route.name);
        }
      }
      const { authorization = '' } = as(role, get('')).headers;
      const reader = await follow(urlFor(role), { authorization });
      await reader.until((events) => events.length === world.length);
      reader.leave();
      expect(reader.events().map(({ id }) => Number(id))).toEqual(world.map((_, number) => number));
      if (reader.text().includes(CANARY)) telling.add('follow');
      // Who keeps a copy is sent all there is of an entry, and answered nothing more.
      if (role === 'follower') expect([...telling]).toEqual(['follow']);
      else if (!entitled) expect([...telling]).toEqual([]);
      else expect([...telling]).toEqual(expect.arrayContaining(['entry', 'follow']));
    });

    it('recording at them', async () => {
      for (const { name, path } of records) {
        const line = POSTS[name];
        if (line === undefined) throw new Error(`no line for ${name}`);
        const rehearsed = async (id: string): Promise<string> => {
          const address = `${path.replace('{book}', 'crm').replace('{id}', id)}?dry-run=true`;
          const headers = line.matched === true ? { 'if-match': `"crm.${last}"` } : {};
          return saidOf(await send(urlFor(role), as(role, post(address, bodyBy(role, line), headers))), id);
        };
        const id = `${CANARY}-p`;
        const [closed, none] = [await rehearsed(id), await rehearsed(never(id))];
        // Who may not record it is told so before anything of the book is; who may not see it, nothing of it.
        const differs = entitled && (role === 'keeper' || line.may.includes(role));
        expect([name, closed !== none]).toEqual([name, differs]);
      }
    });
  });
});
