import { defaults } from '../../../adapters/http/settings/settings.js';
import { routesOfBooks } from '../../../adapters/http/routes/index.js';
import type { AsOf } from '../../../src/as-of.js';
import { ask } from '../../../src/ask.js';
import { library } from '../../../src/library.js';
import type { Question } from '../../../src/question.js';
import type { Language } from '../../../domain/language/text.js';
import type { Moment } from '../../../domain/dates/moment.js';
import * as E from 'fp-ts/lib/Either.js';
import { conference } from '../../domain/authority/given.js';
import { CRM } from '../../support/desk.js';
import { happened } from '../../support/spec.js';
import { during, given } from './support/api.js';
import { admit, COMMANDS, LAST } from './support/bodies.js';
import { containing } from './support/matchers.js';
import { get, head, post, send } from './support/request.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { Signing } from '../../../src/ports/signing.js';
import { signingWithKey, type TestService } from './support/service.js';

const some = { es: 'Algo' };
const en = 'en' as Language;
const world = [
  ...conference,
  happened('GroupCreated', { group: 'w1', kind: 'working-group', names: some }),
  happened('MandateDrafted', { mandate: 'd1', group: 'w1', title: some, words: some, proposedBy: 'grcm' }),
  happened('TextDrafted', { text: 't1', kind: 'declaration', organ: 'vm', title: some, language: 'es' }),
];

/** The question that each route asks, written by hand. */
const QUESTIONS: Readonly<Record<string, readonly [path: string, question: Question]>> = {
  summary: ['summary', { kind: 'summary' }],
  mandates: ['mandates', { kind: 'mandates' }],
  mandate: ['mandates/d1', { kind: 'mandate', id: 'd1' }],
  calendar: ['calendar', { kind: 'calendar' }],
  declaration: ['declaration', { kind: 'declaration' }],
  text: ['texts/t1', { kind: 'declaration', id: 't1' }],
  texts: ['texts', { kind: 'texts' }],
  translation: ['texts/t1/translations/en', { kind: 'translation', id: 't1', language: en }],
  'declaration-translation': ['declaration/translations/en', { kind: 'translation', language: en }],
  changes: ['texts/t1/changes/1..1', { kind: 'changes', id: 't1', from: 1, to: 1 }],
  presidency: ['presidency', { kind: 'presidency' }],
  decisions: ['decisions', { kind: 'decisions' }],
  meetings: ['meetings', { kind: 'meetings' }],
  meeting: ['meetings/xxiv', { kind: 'meeting', id: 'xxiv' }],
  minutes: ['meetings/xxiv/minutes', { kind: 'minutes', id: 'xxiv' }],
  proposals: ['proposals', { kind: 'proposals' }],
  proposal: ['proposals/p1', { kind: 'proposal', id: 'p1' }],
  positions: ['proposals/p1/positions', { kind: 'positions', id: 'p1' }],
  why: ['why/mandate:d1', { kind: 'why', id: 'mandate:d1' }],
  impact: ['entries/0/impact', { kind: 'impact', id: '0' }],
  replay: ['meetings/xxiv/replay', { kind: 'replay', id: 'xxiv' }],
  diff: ['diff/0..3', { kind: 'diff', id: '0..3' }],
  silence: ['silence', { kind: 'silence' }],
  dossier: ['dossier', { kind: 'dossier' }],
  todo: ['todo', { kind: 'todo' }],
  members: ['members', { kind: 'members' }],
  notes: ['notes', { kind: 'notes' }],
  log: ['log', { kind: 'log' }],
};

const asked = async (
  { store, clock }: TestService,
  signing: Signing,
  question: Question,
  asOf: AsOf,
): Promise<unknown> => {
  const { published } = signerOf(treesOf(store), signing);
  const outcome = await ask({ store, books: library(store), published }, clock)(CRM, question, asOf);
  if (E.isLeft(outcome)) throw new Error(outcome.left.said.en);
  return JSON.parse(JSON.stringify(outcome.right));
};

const at = (path: string, query = ''): string => `/books/crm/${path}${query}`;

describe('every question', () => {
  it('has a route, and every route of a question is asked here', () => {
    const routes = routesOfBooks(defaults).filter(
      ({ query, group }) => 'known-on' in query && group === 'queries',
    );
    expect(
      routes
        .filter(({ name }) => name !== 'search')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Object.keys(QUESTIONS).toSorted());
  });

  const moments: readonly (readonly [string, AsOf])[] = [
    ['', {}],
    [`?at=${LAST + 3}`, { at: LAST + 3 }],
    ['?on=2019-11-14', { on: '2019-11-14' as Moment }],
    ['?known-on=2026-01-01', { knownOn: '2026-01-01' as Moment }],
    [
      `?at=${LAST + 3}&on=2019-11-20&known-on=2026-02`,
      { at: LAST + 3, on: '2019-11-20' as Moment, knownOn: '2026-02' as Moment },
    ],
  ];

  it.each(Object.entries(QUESTIONS))(
    '%s: the same answer over HTTP as without, at any moment',
    async (_, [path, question]) => {
      const signing = signingWithKey();
      await during(world, { signing }, async (service) => {
        for (const [query, asOf] of moments) {
          const { status, body, headers } = await send(service.url, get(at(path, query)));
          const { page: _page, ...answer } = body as { readonly page?: unknown };
          expect([query, status, answer]).toEqual([
            query,
            200,
            await asked(service, signing, question, asOf),
          ]);
          expect(headers).toMatchObject({
            'cache-control':
              asOf.at === undefined ? 'private, no-cache' : 'public, max-age=31536000, immutable',
            'content-language': 'es, en',
          });
          if (asOf.at === undefined) continue;
          const again = await send(service.url, get(at(path, query)));
          expect([again.status, again.body, again.headers['etag']]).toEqual([200, body, headers['etag']]);
        }
      });
    },
  );

  it('answered as of a fixed entry is not for everybody any more once what it tells is closed', async () => {
    const said = { organ: 'vm', meeting: 'xxiv', kind: 'other', title: some, about: [], by: ['CR'] };
    const open = { proposal: 'p9', ...said, words: some };
    const entry = world.length;
    await during([...world, happened('ProposalSubmitted', open)], {}, async ({ url }) => {
      const cached = async (): Promise<unknown> =>
        (await send(url, get(at('proposals/p9', `?at=${entry}`)))).headers['cache-control'];
      expect(await cached()).toBe('public, max-age=31536000, immutable');
      expect(await cached()).toBe('public, max-age=31536000, immutable');
      const right = { kind: 'data', data: { proposal: 'p9', ...said, doors: 'closed' } };
      const data = { entry, right, reason: 'Se dijo a puerta cerrada.' };
      const onBehalfOf = { party: 'CR', authority: 'Nota de Costa Rica.' };
      const correction = { ...admit('BZ'), type: 'CorrectEntry', onBehalfOf, data };
      const { status } = await send(url, post(COMMANDS, correction, { 'if-match': '*' }));
      expect(status).toBe(201);
      expect(await cached()).toBe('private, no-cache');
    });
  });

  it.each(Object.entries(QUESTIONS))('%s: known by its tag, it is not sent again', async (_, [path]) => {
    await during(world, {}, async (service) => {
      for (const query of ['', `?at=${LAST + 3}`]) {
        const first = await send(service.url, get(at(path, query)));
        const tag = first.headers['etag'] ?? '';
        expect(tag).toMatch(query === '' ? /^W\/"[\w-]{27}"$/ : /^"[\w-]{27}"$/);
        service.clock.set('2026-01-01T00:00:05.000Z');
        const again = await send(service.url, get(at(path, query), { 'if-none-match': `"x", ${tag}` }));
        expect(again).toMatchObject({ status: 304, body: '', headers: { etag: tag } });
      }
      const tag = (await send(service.url, get(at(path)))).headers['etag'] ?? '';
      await send(service.url, post(COMMANDS, admit('BZ')));
      expect((await send(service.url, get(at(path), { 'if-none-match': tag }))).status).toBe(200);
    });
  });

  it.each(Object.entries(QUESTIONS))('%s: HEAD as GET, without the body', async (_, [path]) => {
    await during(world, {}, async ({ url }) => {
      const [whole, only] = [await send(url, get(at(path))), await send(url, head(at(path)))];
      expect(only.body).toBe('');
      // The client itself closes the line after HEAD.
      const others = ['date', 'x-request-id', 'ratelimit', 'connection', 'keep-alive'];
      const same = Object.entries(whole.headers).filter(([name]) => !others.includes(name));
      expect(only.headers).toMatchObject(Object.fromEntries(same));
    });
  });

  it.each(Object.entries(QUESTIONS))('%s: in one language where it is asked for', async (_, [path]) => {
    await during(world, {}, async ({ url }) => {
      const { body, headers } = await send(url, get(at(path, '?lang=en')));
      expect(headers['content-language']).toBe('en');
      expect(bilingualIn(body)).toEqual([]);
    });
  });
});

/** Sentences in both languages, but for what was recorded as it is, an id beside its words. */
const bilingualIn = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('es' in value && 'en' in value) return 'id' in value ? [] : [value];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'recorded' ? [] : bilingualIn(inner)));
};

describe('what cannot be asked', () => {
  it.each([
    ['?att=3', 'att', 'at'],
    ['?known_on=2019', 'known_on', 'known-on'],
    ['?lan=es', 'lan', 'lang'],
  ])('%s: a parameter that is not known, and what was meant', async (query, parameter, didYouMean) => {
    await given(world)
      .when(get(at('members', query)))
      .then({ status: 400, body: { errors: [{ parameter, didYouMean }] } });
  });

  it.each([
    ['?at=uno', 'at'],
    ['?at=-1', 'at'],
    ['?at=1.0', 'at'],
    ['?at=', 'at'],
    ['?on=ayer', 'on'],
    ['?on=2019-02-30', 'on'],
    ['?lang=fr', 'lang'],
    ['?limit=0', 'limit'],
    ['?limit=501', 'limit'],
    ['?at=1&at=2', 'at'],
    ['?after=hola', 'after'],
    ['?after=', 'after'],
    ['?after=WzFd', 'after'],
  ])('%s: a value that cannot be used', async (query, parameter) => {
    await given(world)
      .when(get(at('members', query)))
      .then({ status: 400, body: { code: 'bad-value', errors: [{ parameter }] } });
  });

  it.each([
    ['/books/onu/members', 'not-found', 'onu'],
    ['/books/crm/mandates/d2', 'not-found', 'd1'],
    ['/books/crm/meetings/xxv', 'not-found', 'xxiv'],
    ['/books/crm/texts/t9', 'not-found', 't9'],
    ['/books/crm/entries/99', 'not-found', '99'],
    ['/books/crm/members?at=99', 'beyond-the-book', '99'],
  ])('%s: not there', async (path, code, said) => {
    await given(world)
      .when(get(path))
      .then({ status: 404, body: { code, detail: containing(said) } });
  });
});

describe('the books', () => {
  it('are told with how far they have come', async () => {
    await given(world)
      .when(get('/books'))
      .then({
        status: 200,
        body: {
          books: [{ book: 'crm', last: world.length - 1, lastRecordedAt: '2026-01-01T00:00:00.000Z' }],
          signed: true,
          mostBundled: 5_000,
        },
      });
  });

  it('are none where nothing was recorded', async () => {
    await given()
      .when(get('/books'))
      .then({ status: 200, body: { books: [], signed: true } });
  });

  it('one of them: its tag is what If-Match asks for', async () => {
    const tag = `"crm.${world.length - 1}"`;
    await given(world)
      .when(get('/books/crm'))
      .then({ status: 200, headers: { etag: tag }, body: { book: 'crm' } });
    await given(world)
      .when(get('/books/crm', { 'if-none-match': tag }))
      .then({ status: 304, body: '' });
    await given(world)
      .when(post(COMMANDS, { ...admit('BZ') }, { 'if-match': tag }))
      .then({ status: 201 }, happened('MemberAdmitted', { member: 'BZ', names: { es: 'País BZ' } }));
  });

  it('an entry of one: as it is stored', async () => {
    await given(world)
      .when(get('/books/crm/entries/2'))
      .then({
        status: 200,
        body: { number: 2, envelope: { type: 'MemberAdmitted', number: 2 }, data: { member: 'CR' } },
      });
  });
});
