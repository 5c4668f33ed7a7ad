// The OpenAPI document against the service itself: what every route really answers, of the whole XXIV CRM, is what the
// document says it answers.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FORM_NAMES } from '../../../adapters/documents/forms.js';
import { documentRoutes } from '../../../adapters/http/routes/documents.js';
import { identifyLocally } from '../../../adapters/http/identify.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { get, post, send, type Sent } from './support/request.js';
import { serviceWith, type TestService } from './support/service.js';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema: object }> }>
  >;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** What stands for `{id}` in each path; a path without a line here fails. */
const IDS: Readonly<Record<string, string>> = {
  '/books/{book}/mandates/{id}': 'protection',
  '/books/{book}/texts/{id}': 'charter',
  '/books/{book}/texts/{id}/changes/{versions}': 'charter',
  '/books/{book}/texts/{id}/translations/{language}': 'charter',
  ...Object.fromEntries(
    FORM_NAMES.flatMap((form) => [
      [`/books/{book}/documents/texts/{id}.${form}`, 'charter'] as const,
      [`/books/{book}/documents/translations/{language}/{id}.${form}`, 'charter'] as const,
      [`/books/{book}/documents/minutes/{id}.${form}`, 'xxiv'] as const,
    ]),
  ),
  '/books/{book}/meetings/{id}': 'xxiv',
  '/books/{book}/proposals/{id}': 'lines-of-action',
  '/books/{book}/why/{id}': 'declaration%2Fmandates',
  '/books/{book}/entries/{id}/impact': '27',
  '/books/{book}/meetings/{id}/replay': 'xxiv',
  '/books/{book}/meetings/{id}/minutes': 'xxiv',
  '/books/{book}/diff/{id}': '120..180',
  '/books/{book}/proposals/{id}/versions': 'charter',
  '/books/{book}/proposals/{id}/positions': 'charter',
  '/books/{book}/proposals/{id}/objection-withdrawals': 'charter',
  '/books/{book}/proposals/{id}/withdrawal': 'charter',
  '/books/{book}/proposals/{id}/consensus': 'charter',
  '/books/{book}/meetings/{id}/opening': 'xxiv',
  '/books/{book}/meetings/{id}/presence': 'xxiv',
  '/books/{book}/meetings/{id}/closing': 'xxiv',
};

/** They answer no JSON: figures, a page, the document itself, a stream without an end, proofs, what leaves the room. */
const OTHERS = new Set([
  'metrics',
  'docs',
  'openapi',
  'follow',
  'checkpoint',
  'log-keys',
  'consistency',
  'proof',
  'tile',
  'bundle',
  ...documentRoutes.map(({ name }) => name),
]);

describe('the OpenAPI document', () => {
  let service: TestService;
  let document: Document;
  let ajv: Ajv2020;

  beforeAll(async () => {
    const { store } = await recordExample(await loadExample('xxiv-crm'));
    service = await serviceWith([], {
      store,
      identify: identifyLocally,
      settings: { authentication: 'none' },
    });
    document = (await send(service.url, get('/openapi.json'))).body as Document;
    ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'openapi', components: document.components });
  });
  afterAll(() => service.stop());

  /** What the document says of this answer; an answer that it does not know of fails. */
  const holds = (operation: Operation, status: number, body: unknown): void => {
    const content = operation.responses[String(status)]?.content;
    expect([operation.operationId, status, content === undefined]).toEqual([
      operation.operationId,
      status,
      false,
    ]);
    const [schema] = Object.values(content ?? {}).map((one) => one.schema);
    const text = JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components');
    const validate = ajv.compile(JSON.parse(text) as object);
    validate(body);
    expect([operation.operationId, status, validate.errors]).toEqual([operation.operationId, status, null]);
  };

  const operations = (method: string): readonly (readonly [path: string, Operation])[] =>
    Object.entries(document.paths).flatMap(([path, methods]) => {
      const operation = methods[method];
      return operation === undefined ? [] : [[path, operation] as const];
    });

  const filled = (path: string): string => {
    if (!path.includes('{id}'))
      return path
        .replace('{book}', 'crm')
        .replace('{number}', '7')
        .replace('{old}', '7')
        .replace('{tile}', '0/000')
        .replace('{document}', 'decisions')
        .replace('{language}', 'en');
    return path
      .replace('{book}', 'crm')
      .replace('{id}', IDS[path] ?? `no id for ${path}`)
      .replace('{versions}', '1..1')
      .replace('{language}', 'en');
  };

  it('is of version 3.1 and names every operation once', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(30);
  });

  it('holds what every question is answered with, now, as of an entry and a date, in one language', async () => {
    for (const [path, operation] of operations('get')) {
      if (OTHERS.has(operation.operationId)) continue;
      const takes = JSON.stringify(operation).includes('"known-on"');
      for (const query of takes ? ['', '?lang=es', '?at=300', '?on=2019-11-15&known-on=2027'] : ['']) {
        const { status, body } = await send(service.url, get(`${filled(path)}${query}`));
        expect([path, query, status]).toEqual([path, query, 200]);
        holds(operation, status, body);
      }
    }
  });

  it('holds what is refused: no such book, no such value', async () => {
    for (const [path, operation] of operations('get')) {
      if (!path.startsWith('/books/{book}') || operation.operationId === 'follow') continue;
      const none = await send(service.url, get(filled(path).replace('/crm', '/nobody')));
      expect([path, none.status]).toEqual([path, 404]);
      holds(operation, none.status, none.body);
      const bad = await send(service.url, get(`${filled(path)}?onn=2019`));
      expect([path, bad.status]).toEqual([path, 400]);
      holds(operation, bad.status, bad.body);
    }
  });

  it('holds what commands are answered with: recorded, refused, not understood', async () => {
    for (const [path, operation] of operations('post')) {
      const empty = await send(service.url, post(filled(path), {}, { 'if-match': '"crm.0"' }));
      expect([path, empty.status]).toEqual([path, 400]);
      holds(operation, empty.status, empty.body);
    }
    const record = operations('post').find(([, { operationId }]) => operationId === 'record')?.[1];
    const sent = (body: unknown, query = ''): Sent => post(`/books/crm/commands${query}`, body);
    const admit = (member: string, id?: string) => ({
      ...(id === undefined ? {} : { id }),
      type: 'AdmitMember',
      occurredAt: '2019-11-15',
      recordedBy: 'ST',
      basis: { kind: 'witnessed' },
      data: { member, names: { es: member } },
    });
    for (const [request, status] of [
      [sent(admit('CR')), 409],
      [sent([admit('CU', 'dry'), admit('CR', 'member')], '?dry-run=true'), 200],
      [sent(admit('CU')), 201],
      [sent(admit('CU')), 200],
      [sent(admit('HT')), 422],
      [sent([admit('HT', 'a'), admit('CR', 'b')]), 409],
      [sent([admit('JM2', 'c')], '?atomic=true'), 201],
    ] as const) {
      const answer = await send(service.url, request);
      expect(answer.status).toBe(status);
      if (record !== undefined) holds(record, answer.status, answer.body);
    }
    expect(record).toBeDefined();
  });
});
