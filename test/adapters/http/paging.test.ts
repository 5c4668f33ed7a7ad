import { conference } from '../../domain/authority/given.js';
import { during, given } from './support/api.js';
import { admit, COMMANDS } from './support/bodies.js';
import { get, post, send } from './support/request.js';

interface Paged {
  readonly asOf: object;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly page: {
    readonly from: number;
    readonly limit: number;
    readonly total: number;
    readonly next?: string;
  };
}

const COLLECTIONS = [
  'members',
  'proposals',
  'proposals/p1/positions',
  'silence',
  'meetings',
  'mandates',
  'calendar',
  'decisions',
  'notes',
  'log',
];

/** Every page from the first on; `between` is done after each. */
const pages = async (
  url: string,
  path: string,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<readonly Paged[]> => {
  const all: Paged[] = [];
  for (let address = path; ;) {
    const { status, body } = await send(url, get(address));
    expect(status).toBe(200);
    const page = body as Paged;
    all.push(page);
    if (page.page.next === undefined) return all;
    await between(all.length);
    const [bare = '', query = ''] = path.split('?');
    const kept = query.split('&').filter((one) => /^(?:limit|lang)=/.test(one));
    address = `${bare}?${[...kept, `after=${page.page.next}`].join('&')}`;
  }
};

const isCollection = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object');

/** One answer of many: the lists of each put one after another. */
const together = (parts: readonly Paged[]): unknown => {
  const [first] = parts;
  return Object.fromEntries(
    Object.entries(first?.answer ?? {}).map(([key, value]) => [
      key,
      isCollection(value) ? parts.flatMap(({ answer }) => answer[key] as readonly unknown[]) : value,
    ]),
  );
};

describe('pages', () => {
  it.each(COLLECTIONS)('of %s, put together, are the whole, however long they are', async (name) => {
    await during(conference, {}, async ({ url }) => {
      const whole = (await send(url, get(`/books/crm/${name}?limit=500`))).body as Paged;
      expect(whole.page).not.toHaveProperty('next');
      for (const limit of [1, 2, 7]) {
        const parts = await pages(url, `/books/crm/${name}?limit=${limit}`);
        expect(together(parts)).toEqual(whole.answer);
        expect(parts).toHaveLength(Math.max(1, Math.ceil(whole.page.total / limit)));
        expect(new Set(parts.map(({ page }) => page.total))).toEqual(new Set([whole.page.total]));
      }
    });
  });

  it.each(COLLECTIONS)('of %s stay as they began while others record', async (name) => {
    await during(conference, {}, async ({ url, clock }) => {
      const whole = (await send(url, get(`/books/crm/${name}?limit=500`))).body as Paged;
      const parts = await pages(url, `/books/crm/${name}?limit=3`, async (page) => {
        clock.set(`2026-01-01T00:${String(page).padStart(2, '0')}:00.000Z`);
        await send(url, post(COMMANDS, admit(`A${page}`), { 'idempotency-key': `k${page}` }));
      });
      expect(together(parts)).toEqual(whole.answer);
    });
  });

  it.each(['?limit=2&on=2019-11-13', '?limit=2&at=12', '?limit=2&known-on=2026', '?limit=2&lang=en'])(
    'of another moment (%s) stay in it',
    async (query) => {
      await during(conference, {}, async ({ url }) => {
        const whole = (await send(url, get(`/books/crm/members${query.replace('limit=2', 'limit=500')}`)))
          .body as Paged;
        const parts = await pages(url, `/books/crm/members${query}`);
        expect(parts.length).toBeGreaterThan(1);
        expect(together(parts)).toEqual(whole.answer);
      });
    },
  );

  it('cite the entries they name, and no others', async () => {
    await during(conference, {}, async ({ url }) => {
      const parts = await pages(url, '/books/crm/members?limit=1');
      for (const part of parts) {
        const { cited } = part as unknown as { readonly cited: object };
        for (const number of Object.keys(cited)) expect(JSON.stringify(part.answer)).toContain(number);
      }
    });
  });

  it('begin where they are told to, in the middle of an answer', async () => {
    await during(conference, {}, async ({ url }) => {
      const whole = (await send(url, get('/books/crm/log?limit=500'))).body as Paged;
      const rest = (await send(url, get('/books/crm/log?from=20&limit=3'))).body as Paged;
      const entries = (page: Paged): readonly unknown[] => page.answer['entries'] as readonly unknown[];
      expect(entries(rest)).toEqual(entries(whole).slice(20, 23));
      expect(rest.page).toMatchObject({ from: 20, limit: 3, total: whole.page.total });
      const beyond = (await send(url, get('/books/crm/log?from=9999'))).body as Paged;
      expect([entries(beyond), beyond.page.next]).toEqual([[], undefined]);
    });
  });

  it('with a moment or a place of their own besides: refused, for the cursor knows', async () => {
    await during(conference, {}, async ({ url }) => {
      const [first] = await pages(url, '/books/crm/log?limit=30');
      for (const besides of ['at=3', 'from=3']) {
        const refused = await send(url, get(`/books/crm/log?after=${first?.page.next ?? ''}&${besides}`));
        expect(refused).toMatchObject({ status: 400, body: { errors: [{ parameter: 'after' }] } });
      }
    });
  });

  it.each([
    ['text', 'hola'],
    ['no list', '{}'],
    ['too little', '[1,2]'],
    ['nothing before it', '[0,3,0,0,"2026-01-01T00:00:00.000Z"]'],
    ['no entry', '[1,-3,0,0,"2026-01-01T00:00:00.000Z"]'],
    ['no instant', '[1,3,0,0,0]'],
    ['no date', '[1,3,"ayer",0,"2026-01-01T00:00:00.000Z"]'],
    ['a group', '[1,3,{},0,"2026-01-01T00:00:00.000Z"]'],
  ])('after what is no cursor (%s): 400', async (_, text) => {
    await given(conference)
      .when(get(`/books/crm/log?after=${Buffer.from(text).toString('base64url')}`))
      .then({ status: 400, body: { errors: [{ parameter: 'after' }] } });
  });

  it('beyond the book: 404; beyond the answer: nothing', async () => {
    const cursor = (from: number, at: number): string =>
      Buffer.from(JSON.stringify([from, at, 0, 0, '2026-01-01T00:00:00.000Z'])).toString('base64url');
    await given(conference)
      .when(get(`/books/crm/log?after=${cursor(1, 999)}`))
      .then({ status: 404, body: { code: 'beyond-the-book' } });
    await given(conference)
      .when(get(`/books/crm/log?after=${cursor(999, 3)}`))
      .then({ status: 200, body: { answer: { entries: [] }, page: { from: 999, total: 4 } } });
  });
});
