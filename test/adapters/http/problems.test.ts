import { conference } from '../../domain/authority/given.js';
import { presided, rules } from '../../support/conference.js';
import { given, givenIn } from './support/api.js';
import { admit, COMMANDS, position, POSITIONS } from './support/bodies.js';
import { containing, including, matching } from './support/matchers.js';
import { by, get, head, post, without } from './support/request.js';

const raw = (body: string | Uint8Array) => post(COMMANDS, body);
const asJson = JSON.stringify(admit('BZ'));

describe('an address or a method that is not there', () => {
  it.each(['/nada', '/books/crm/nada', '/books/crm/mandates/', '/Books/crm', '/books//members'])(
    '%s: 404',
    async (path) => {
      await given(presided)
        .when(get(path))
        .then({ status: 404, body: { code: 'no-such-address' } });
    },
  );

  it.each([
    ['DELETE', '/books/crm', 'GET, HEAD'],
    ['PUT', '/books/crm/meetings', 'GET, POST, HEAD'],
    ['GET', '/books/crm/commands', 'POST'],
    ['HEAD', '/books/crm/commands', 'POST'],
    ['OPTIONS', '/books/crm/members', 'GET, HEAD'],
    ['PATCH', '/health/live', 'GET, HEAD'],
  ])('%s %s: 405, and what serves there', async (method, path, allow) => {
    await given(presided)
      .when({ ...get(path), method })
      .then({ status: 405, headers: { allow } });
  });

  it.each(['/books/%zz/members', '/books/crm/mandates/%E0%A4%A'])('%s: badly written, 400', async (path) => {
    await given(presided)
      .when(get(path))
      .then({ status: 400, body: { code: 'unreadable-request' } });
  });

  it.each([
    ['/books/%00/members', 'book'],
    ['/books/a%20b/members', 'book'],
    ['/books/crm/entries/uno', 'number'],
    ['/books/crm/entries/99999999999999999', 'number'],
  ])('%s: no such name could be, 400', async (path, parameter) => {
    await given(presided)
      .when(get(path))
      .then({ status: 400, body: { code: 'bad-value', errors: [{ parameter }] } });
  });

  it('of a thing that no id could name says what there is, as of one that is not there', async () => {
    for (const id of ['%C3%A1', 'none']) {
      await given(presided)
        .when(get(`/books/crm/meetings/${id}`, { 'accept-language': 'en' }))
        .then({ status: 404, body: { code: 'not-found', detail: matching(/^The book has no meeting/) } });
    }
    await given(conference)
      .when(get('/books/crm/meetings/xiv', { 'accept-language': 'en' }))
      .then({ status: 404, body: { detail: matching(/Did you mean xxiv\?$/) } });
    await given(conference)
      .when(get('/books/onu'))
      .then({ status: 404, body: { detail: 'No hay ningún libro "onu" aquí. Hay: crm.' } });
  });
});

describe('a body that is not JSON', () => {
  it.each([
    ['a comma too many', '{\n  "type": "AdmitMember",\n}', 3, 1],
    ['a quote not closed', '{"type": "AdmitMember', 1, 10],
    ['single quotes', "{'type': 1}", 1, 2],
    ['something after the end', `${asJson}\nx`, 2, 1],
    ['a comment', '// hola\n{}', 1, 1],
    ['NaN', '{"a": NaN}', 1, 7],
    ['a number with a leading zero', '{"a": 01}', 1, 7],
    ['the same field twice', '{"type": "A",\n "type": "B"}', 2, 2],
    ['a level too many', `${'['.repeat(34)}1${']'.repeat(34)}`, 1, 34],
    ['thousands of levels', '['.repeat(100_000), 1, 34],
  ])('%s: 400 with the place', async (_, body, line, column) => {
    await given(presided)
      .when(raw(body))
      .then({ status: 400, body: { code: 'bad-value', errors: [{ line, column }] } });
  });

  it.each([
    ['nothing', ''],
    ['only spaces', ' \n '],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('%s: 400', async (_, body) => {
    await given(presided)
      .when(raw(body))
      .then({ status: 400, body: { code: 'bad-value', errors: [{ pointer: '' }] } });
  });

  it.each(['"texto"', '7', 'null', 'true'])('%s, which is no command: 400', async (body) => {
    await given(presided)
      .when(raw(body))
      .then({ status: 400, body: { code: 'bad-value' } });
  });
});

describe('a value that cannot be kept', () => {
  const adoption = {
    ...admit('BZ'),
    type: 'AdoptRules',
    data: { rules: { ...rules, candidacyNoticeMonths: 'N' } },
  };
  const months = (written: string): string => JSON.stringify(adoption).replace('"N"', written);
  const pointer = '/data/rules/candidacyNoticeMonths';

  it.each(['1.5', '1e400', '-1e400', '9007199254740993', '-0', '-1', '1e-7', '"7"', 'null'])(
    '%s where a whole number is meant: 400 with its pointer',
    async (written) => {
      await given(presided)
        .when(raw(months(written)))
        .then({
          status: 400,
          body: { errors: including({ pointer }) },
        });
    },
  );

  it.each([
    ['half a surrogate pair', '\\ud83d'],
    ['a NUL', '\\u0000'],
    ['nothing', ''],
    ['only a space', ' '],
  ])('%s in a text: 400 with its pointer', async (_, written) => {
    await given(presided)
      .when(raw(asJson.replace('País BZ', written)))
      .then({ status: 400, body: { errors: [{ pointer: '/data/names/es' }] } });
  });

  it('a field whose name is empty or unwritable: 400, its pointer as RFC 6901 writes it', async () => {
    await given(presided)
      .when(post(COMMANDS, { ...admit('BZ'), '': 1, 'a/b~c': 2, '\u0000': 3, '\ud83d': 4 }))
      .then({
        status: 400,
        body: {
          errors: [{ pointer: '/' }, { pointer: '/a~1b~0c' }, { pointer: '/\u0000' }, { pointer: '/\ud83d' }],
        },
      });
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'a field called %s is unknown like any other',
    async (name) => {
      await given(presided)
        .when(raw(asJson.replace('"type"', `"${name}": {"a": 1}, "type"`)))
        .then({ status: 400, body: { errors: [{ pointer: `/${name}` }] } });
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'a command called %s is unknown like any other',
    async (type) => {
      await given(presided)
        .when(post(COMMANDS, { ...admit('BZ'), type }))
        .then({ status: 400, body: { errors: [{ pointer: '/type' }] } });
    },
  );

  it.each([
    ['en', 'AdmitMembr', /^"AdmitMembr" is not one of the \d+ there are \(\/openapi\.json, acta schema\)$/],
    ['es', 'AdmitMembr', /^"AdmitMembr" no es uno de los \d+ que hay \(\/openapi\.json, acta schema\)$/],
    ['en', undefined, /^missing: expected one of the \d+ there are \(/],
    ['es', undefined, /^falta: se espera uno de los \d+ que hay \(/],
  ])('in %s, a word of very many (%s): how many there are, not all of them', async (lang, type, reason) => {
    await given(presided)
      .when(post(`${COMMANDS}?lang=${lang}`, { ...admit('BZ'), type }))
      .then({ status: 400, body: { errors: [{ pointer: '/type', reason: matching(reason) }] } })
      .then(({ body }) => {
        const [error] = (body as { readonly errors: readonly { readonly didYouMean?: string }[] }).errors;
        expect(error?.didYouMean).toBe(type === undefined ? undefined : 'AdmitMember');
        expect(JSON.stringify(body)).not.toContain('ConstituteBody');
      });
  });

  it('a word of few: all of them', async () => {
    await given(conference)
      .when(by('MX', post(`${POSITIONS}?lang=en`, { ...position, stand: 'suport' })))
      .then({
        status: 400,
        body: { errors: [{ reason: matching(/^"suport" is not one of: support, /), didYouMean: 'support' }] },
      });
  });

  it('is told for the first hundred of a great many', async () => {
    const answer = await given(presided)
      .when(
        post(
          COMMANDS,
          Array.from({ length: 5_000 }, () => 1),
          { 'accept-language': 'en' },
        ),
      )
      .then({ status: 400, body: { detail: matching(/^5000 values cannot be used/) } });
    expect((answer.body as { readonly errors: readonly unknown[] }).errors).toHaveLength(100);
  });
});

describe('a body that is not taken', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'application'])(
    '%s: 415',
    async (media) => {
      await given(presided)
        .when(post(COMMANDS, admit('BZ'), { 'content-type': media }))
        .then({ status: 415, body: { code: 'not-json' } });
    },
  );

  it('compressed: 415', async () => {
    await given(presided)
      .when(post(COMMANDS, admit('BZ'), { 'content-encoding': 'gzip' }))
      .then({ status: 415, body: { code: 'compressed-body' } });
  });

  const limits = { settings: { largestCommand: 1_024, largestBatch: 4_096 } };
  const long = (length: number) => ({
    ...admit('BZ'),
    data: { member: 'BZ', names: { es: 'x'.repeat(length) } },
  });

  it.each([
    ['a command beyond its limit', COMMANDS, long(1_100), 1],
    ['a command beyond that of a batch', COMMANDS, long(5_000), 4],
    ['a batch beyond its limit', COMMANDS, Array.from({ length: 40 }, () => long(100)), 4],
    ['a friendly command beyond its limit', '/books/crm/proposals', long(1_100), 1],
  ])('%s: 413, and what the limit is', async (_, path, body, kib) => {
    await givenIn(limits, presided)
      .when(post(path, body))
      .then({ status: 413, body: { code: 'body-too-large', detail: containing(`${kib} KiB`) } });
  });

  it('under another charset’s name is still UTF-8 JSON', async () => {
    await given(presided)
      .when(post(COMMANDS, admit('CR'), { 'content-type': 'application/json; charset=iso-8859-1' }))
      .then({ status: 409 });
  });
});

describe('the language of a problem', () => {
  const nowhere = (headers: Record<string, string>) => given(presided).when(get('/nada', headers));

  it.each([
    ['en', 'en'],
    ['en-GB,en;q=0.9,es;q=0.1', 'en'],
    ['fr, es;q=0.2, en;q=0.5', 'en'],
    ['es-CR', 'es'],
    ['fr', 'es'],
    ['en;q=0', 'es'],
    ['*', 'es'],
    [';;;,,q=9', 'es'],
  ])('of Accept-Language: %s is %s', async (accepted, lang) => {
    await nowhere({ 'accept-language': accepted }).then({
      status: 404,
      headers: { 'content-language': lang },
      body: { lang, title: lang === 'es' ? 'No existe' : 'Not found' },
    });
  });
});

describe('a request’s id', () => {
  const id = '0b9f1f3e-8a4c-4b52-9d9a-3a5f4c1e2d3b';

  it('is its sender’s own where it is a UUID', async () => {
    await given(presided)
      .when(get('/nada', { 'x-request-id': id }))
      .then({ status: 404, headers: { 'x-request-id': id }, body: { instance: `urn:uuid:${id}` } });
  });

  it.each(['7', `${id}x`, `${id}"}`])('is a new one where it is not: %s', async (own) => {
    const answer = await given(presided)
      .when(get('/nada', { 'x-request-id': own }))
      .then({ status: 404 });
    expect(answer.headers['x-request-id']).not.toBe(own);
  });
});

describe('HEAD', () => {
  it.each(['/nada', '/books/onu', '/books/crm/mandates/m9'])('%s: as GET, without the body', async (path) => {
    const answer = await given(presided).when(head(path)).then({ status: 404, body: '' });
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100);
  });
});

describe('a POST without a body or a type', () => {
  it('is told what is missing', async () => {
    const { body: _none, ...bare } = without('content-type', post('/books/crm/proposals', {}));
    await given(presided)
      .when(bare)
      .then({
        status: 400,
        body: { errors: including({ pointer: '/by' }) },
      });
  });
});
