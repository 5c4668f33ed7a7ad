// Role × route × classification: what is marked closed does not exist for those who are not entitled, on any route, at
// any moment asked of. The routes come from the service's own table, so that a new one cannot escape.
import { routesOfBooks } from '../../../../adapters/http/routes/index.js';
import { defaults } from '../../../../adapters/http/settings/settings.js';
import { conference } from '../../../domain/authority/given.js';
import { happened, type Told } from '../../../support/spec.js';
import { get, send, without, type Sent } from '../support/request.js';
import { serviceWith, type TestService } from '../support/service.js';

/** Stands in every id and every word of what is closed, and in nothing else. */
const CANARY = 'canario';
const words = { es: CANARY };
const on14 = { occurredAt: '2019-11-14' };

const behindDoors: readonly Told[] = [
  happened('SessionOpened', { meeting: 'xxiv', session: `${CANARY}-s`, names: words, doors: 'closed' }, on14),
  happened('SessionClosed', { meeting: 'xxiv', session: `${CANARY}-s` }, on14),
  happened(
    'AgendaItemAdded',
    { meeting: 'xxiv', item: `${CANARY}-i`, title: words, presenters: [], documents: [], doors: 'closed' },
    on14,
  ),
  happened(
    'TextDrafted',
    {
      text: `${CANARY}-t`,
      kind: 'declaration',
      organ: 'vm',
      title: words,
      language: 'es',
      doors: 'closed',
    },
    on14,
  ),
  happened(
    'ParagraphAdded',
    { text: `${CANARY}-t`, paragraph: `${CANARY}-1`, part: 'operative', words: CANARY },
    on14,
  ),
  happened(
    'ProposalSubmitted',
    {
      proposal: `${CANARY}-p`,
      organ: 'vm',
      meeting: 'xxiv',
      item: `${CANARY}-i`,
      kind: 'other',
      title: words,
      about: [],
      by: ['CR'],
      doors: 'closed',
    },
    on14,
  ),
  happened(
    'PositionTaken',
    { proposal: `${CANARY}-p`, version: 1, member: 'MX', stand: 'objection', reason: CANARY },
    { recordedBy: 'MX', ...on14 },
  ),
];

const OUTSIDERS = ['public', 'auditor', 'operator', 'PMA', 'HN', 'NI'];
const ENTITLED = ['ST', 'GT', 'CR', 'MX', 'OIM'];

const reads = routesOfBooks(defaults).filter(({ method, name }) => method === 'get' && name !== 'follow');
const LAST = conference.length + behindDoors.length - 1;
const MOMENTS = ['', `?at=${LAST}`, '?on=2019-11-20', '?known-on=2027'];

const as = (who: string, path: string): Sent => {
  const request = get(path, { authorization: `Bearer acta_${who}` });
  return who === 'public' ? without('authorization', request) : request;
};

/** Every address of a route, with the ids of what is closed; each entry has its own. */
const pathsOf = (path: string, id: string): readonly string[] => {
  const filled = path.replace('{book}', 'crm').replace('{id}', id);
  if (!filled.includes('{number}')) return [filled];
  return behindDoors.map((_, index) => filled.replace('{number}', String(conference.length + index)));
};

/** Where what is asked about is open, or is a closed entry's number: that nothing of what is closed shows there. */
const OPEN: Readonly<Record<string, string>> = { meeting: 'xxiv', impact: String(conference.length) };

const IDS: Readonly<Record<string, string>> = {
  text: `${CANARY}-t`,
  proposal: `${CANARY}-p`,
  positions: `${CANARY}-p`,
};

describe('behind closed doors', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await serviceWith([...conference, ...behindDoors]);
  });
  afterAll(() => service.stop());

  const asked = async (who: string, name: string, path: string) => {
    const answers = [];
    for (const one of pathsOf(path, IDS[name] ?? OPEN[name] ?? 'd1')) {
      const takesTime = !/\/(?:entries|books)(?:\/|$)/.test(one.replace('/books/crm/', '/'));
      for (const query of takesTime && one !== '/books/crm' ? MOMENTS : ['']) {
        const answer = await send(service.url, as(who, `${one}${query}`));
        answers.push({ query, ...answer });
      }
    }
    return answers;
  };

  describe.each(OUTSIDERS)('%s', (who) => {
    it.each(reads.map(({ name, path }) => [name, path] as const))(
      'learns nothing of it by %s',
      async (name, path) => {
        for (const { status, body } of await asked(who, name, path)) {
          // A problem repeats what was asked for, which its sender knew.
          const told = JSON.stringify(body)
            .replaceAll(`"${CANARY}-p\\"`, '')
            .replaceAll(/\\"canario-[pt]\\"/g, '');
          expect([status, told.includes(CANARY)]).toEqual([status, false]);
        }
      },
    );

    it.each(Object.entries(IDS))(
      'gets of a closed %s what it gets of one that never was',
      async (name, id) => {
        const path = reads.find((route) => route.name === name)?.path ?? '';
        const never = id.replace(CANARY, 'nunca--');
        for (const query of MOMENTS) {
          const [closed, none] = await Promise.all(
            [id, never].map((one) => send(service.url, as(who, `${pathsOf(path, one)[0] ?? ''}${query}`))),
          );
          const said = (answer: typeof closed, which: string) =>
            JSON.stringify({ ...(answer?.body as object), instance: '' }).replaceAll(which, '·');
          expect(closed?.status).toBe(404);
          expect(said(closed, id)).toBe(said(none, never));
        }
      },
    );
  });

  it.each(ENTITLED)('%s reads it', async (who) => {
    for (const [name, id] of Object.entries(IDS)) {
      const path = reads.find((route) => route.name === name)?.path ?? '';
      const { status, body } = await send(service.url, as(who, pathsOf(path, id)[0] ?? ''));
      expect([name, status, JSON.stringify(body).includes(CANARY)]).toEqual([name, 200, true]);
    }
    const { body } = await send(service.url, as(who, '/books/crm/meetings/xxiv'));
    expect(JSON.stringify(body)).toContain(`${CANARY}-s`);
  });
});
