// Role × view: what is marked closed is on no view for those who are not entitled, and at its own address there is what
// is at an address of nothing. The views come from the table the page itself is made of.
import { viewPaths } from '../../../../adapters/page/app/views.js';
import { ENTITLED } from '../../http/matrix/table.js';
import { CANARY, ROLES, WORLDS_WITH_DOORS, type Role } from '../../http/matrix/world.js';
import { by, byNobody, get, send } from '../../http/support/request.js';
import { serviceWith, type TestService } from '../../http/support/service.js';
import { page } from './page-as-built.js';

const roles = (Object.keys(ROLES) as readonly Role[]).filter((role) => role !== 'keeper');
const world = WORLDS_WITH_DOORS.adjourned;
const closed = world.flatMap((told, number) => (JSON.stringify(told).includes(CANARY) ? [number] : []));

/** What stands for `:` in the path of a view: of what is open, and of what is closed. */
const IDS: Readonly<Record<string, readonly [open: string, closed: readonly string[]]>> = {
  meetings: ['xxiv', []],
  proposals: ['p1', [`${CANARY}-p`]],
  mandates: ['d1', []],
  why: ['mandate:d1', [`decision:${CANARY}-p`, `${CANARY}-t/${CANARY}-1`]],
  texts: ['t1', [`${CANARY}-t`]],
  changes: ['1..1', []],
  in: ['en', []],
  entries: ['0', closed.map(String)],
};

/** The address of a view, with this in the place of its first `:`, and what is open in that of every other. */
const addressOf = (path: string, id?: string): string => {
  const pieces = path.split('/');
  const first = pieces.indexOf(':');
  return pieces
    .map((piece, index) =>
      piece !== ':' ? piece : index === first && id !== undefined ? id : idsOf(pieces, index)[0],
    )
    .map(encodeURIComponent)
    .join('/');
};

const idsOf = (
  pieces: readonly string[],
  index: number,
): readonly [open: string, closed: readonly string[]] => {
  const ids = IDS[pieces[index - 1] ?? ''];
  if (ids === undefined) throw new Error(`nothing known to stand for ':' in ${pieces.join('/')}`);
  return ids;
};

/** Each view with each id of what is closed that can stand in it. */
const atClosed = viewPaths.flatMap((path) => {
  const pieces = path.split('/');
  const first = pieces.indexOf(':');
  return first < 0 ? [] : idsOf(pieces, first)[1].map((id) => [path, id] as const);
});
const never = (id: string): string => id.replaceAll(CANARY, 'nunca--');

/** A document without what its reader wrote into the address themselves. */
const without = (html: string, id: string): string =>
  [id, encodeURIComponent(id), ...id.split('/')].reduce(
    (text, written) => text.replaceAll(written, '·'),
    html,
  );

describe('behind closed doors', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await serviceWith(world, { page });
  });
  afterAll(() => service.stop());

  const shown = async (role: Role, path: string): Promise<readonly [number, string]> => {
    const asked = get(`/page/crm/${path}${path.includes('?') ? '&' : '?'}lang=es`);
    const { status, body } = await send(
      service.url,
      role === 'public' ? byNobody(asked) : by(ROLES[role] ?? role, asked),
    );
    return [status, String(body)];
  };

  it.each(roles)('the views of what is open, to the %s', async (role) => {
    const telling: string[] = [];
    for (const path of [...viewPaths.map((one) => addressOf(one)), `search?q=${CANARY.slice(0, 4)}`]) {
      const [status, html] = await shown(role, path);
      expect([path, status]).toEqual([path, 200]);
      if (html.includes(CANARY)) telling.push(path);
    }
    if (ENTITLED.includes(role))
      expect(telling).toEqual(expect.arrayContaining(['meetings/xxiv', 'log', 'search?q=cana']));
    else expect(telling).toEqual([]);
  });

  it.each(roles)('the views at the ids of what is closed, to the %s', async (role) => {
    const statuses = new Map<string, number>();
    for (const [path, id] of atClosed) {
      const [status, html] = await shown(role, addressOf(path, id));
      statuses.set(path, status);
      if (ENTITLED.includes(role)) continue;
      const [none, ofNone] = await shown(role, addressOf(path, never(id)));
      // An entry has its number even behind closed doors; what is in it is not told.
      if (path.startsWith('entries')) expect([id, html.includes(CANARY)]).toEqual([id, false]);
      else expect([path, status, without(html, id)]).toEqual([path, none, without(ofNone, never(id))]);
    }
    expect(Object.fromEntries(statuses)).toMatchObject(
      ENTITLED.includes(role)
        ? { 'texts/:': 200, 'proposals/:': 200, 'entries/:': 200 }
        : { 'texts/:': 404, 'proposals/:': 404, 'why/:': 404 },
    );
  });
});
