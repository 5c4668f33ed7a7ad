import type { RequestListener } from 'node:http';
import { VERSION } from '../../../../adapters/version.js';
import { CRM, admit } from '../../../support/desk.js';
import { facing } from '../support/facing.js';
import { answered, clientOf, failed, problemIn } from './given.js';

// What else may answer where a service should: nothing, something that is not acta, another acta.

const says =
  (status: number, media: string, body: unknown): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': media });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** An acta of some version, which answers everything else as told. */
const actaSaying =
  (version: string, listener: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url === '/openapi.json') {
      says(200, 'application/json', { info: { title: 'acta', version } })(request, response);
    } else listener(request, response);
  };

describe('where no service of this acta answers', () => {
  it('nothing does', async () => {
    expect(failed(await clientOf('http://127.0.0.1:1').books()())).toMatchObject({
      kind: 'unreachable',
    });
    expect(failed(await clientOf('http://no-such-host.invalid').books()())).toMatchObject({
      kind: 'unreachable',
    });
  });

  it.each([
    ['a page', says(200, 'text/html', '<html>Hola</html>'), 200],
    ['a page that says there is none', says(404, 'text/html', '<html>404</html>'), 404],
    ['JSON of something else', says(200, 'application/json', { hello: 'world' }), 200],
    ['JSON that is none', says(200, 'application/json', '{'), 200],
    ['a problem of something else', says(500, 'application/problem+json', { title: 'Oops' }), 500],
  ])('%s is not taken for acta', async (_, listener, status) => {
    await facing(listener, async (url) => {
      expect(failed(await clientOf(url).books()())).toMatchObject({ kind: 'not-acta', status });
    });
  });

  it('a redirect is not followed: the token goes nowhere else', async () => {
    const asked: (string | undefined)[] = [];
    const elsewhere: RequestListener = (request, response) => {
      asked.push(request.headers.authorization);
      says(200, 'application/json', { books: [], signed: false, mostBundled: 0 })(request, response);
    };
    await facing(elsewhere, (other) =>
      facing(
        (_request, response) => response.writeHead(308, { location: `${other}/books` }).end(),
        async (url) => {
          expect(failed(await clientOf(url, 'ST').books()())).toEqual({
            kind: 'redirected',
            to: `${other}/books`,
          });
        },
      ),
    );
    expect(asked).toEqual([]);
  });

  it.each([
    ['answers otherwise', says(200, 'application/json', { books: [{ book: 'crm', last: 1, more: true }] })],
    [
      'knows no such address',
      says(404, 'application/problem+json', {
        type: 'urn:acta:problem:no-such-address',
        title: 'No existe',
        status: 404,
        code: 'no-such-address',
        detail: 'Esta dirección no existe.',
        lang: 'es',
        said: { es: 'Esta dirección no existe.', en: 'There is no such address.' },
      }),
    ],
  ])('another acta that %s is told from this one by its version', async (_, listener) => {
    await facing(actaSaying('9.9.9', listener), async (url) => {
      expect(VERSION).not.toBe('9.9.9');
      expect(failed(await clientOf(url).books()())).toMatchObject({
        kind: 'not-understood',
        theirs: '9.9.9',
      });
    });
  });

  it('a problem may say more than this acta knows of', async () => {
    const problem = {
      type: 'urn:acta:problem:book-asleep',
      title: 'Duerme',
      status: 409,
      code: 'book-asleep',
      detail: 'El libro duerme.',
      lang: 'es',
      said: { es: 'El libro duerme.', en: 'The book sleeps.' },
      until: 'noon',
    };
    await facing(says(409, 'application/problem+json', problem), async (url) => {
      const { until: _until, ...known } = problem;
      expect(problemIn(await clientOf(url, 'ST').record(admit('BZ'))())).toEqual(known);
    });
  });

  it('a line that breaks is tried again, as nothing is recorded twice; not for ever', async () => {
    let calls = 0;
    const broken =
      (times: number): RequestListener =>
      (request, response) => {
        calls += 1;
        if (calls <= times) request.socket.destroy();
        else says(200, 'application/json', { books: [], signed: false, mostBundled: 0 })(request, response);
      };
    await facing(broken(2), async (url) => {
      expect(answered(await clientOf(url).books()())).toEqual([]);
    });
    calls = 0;
    await facing(broken(9), async (url) => {
      expect(failed(await clientOf(url).books()())).toMatchObject({ kind: 'unreachable' });
      expect(calls).toBe(3);
    });
  });

  it('a line that breaks in the middle of an answer, and one that never comes, are said to be broken', async () => {
    const half: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"books":');
      setTimeout(() => response.destroy(), 20);
    };
    await facing(half, async (url) => {
      expect(failed(await clientOf(url).ask(CRM, { kind: 'members' })())).toMatchObject({
        kind: 'unreachable',
      });
    });
    await facing(
      () => undefined,
      async (url) => {
        const impatient = clientOf(url, undefined, undefined, 50);
        expect(failed(await impatient.books()())).toEqual({ kind: 'unreachable', reason: 'ETIMEDOUT' });
      },
    );
  });
});
