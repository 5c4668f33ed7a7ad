// A follower of the service, over real lines: what it answers, what it does not, and what it may be told.
import { leaderAt } from '../../../adapters/http/client/leader-at.js';
import type { Followed } from '../../../adapters/http/followed.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import type { Signing } from '../../../src/ports/signing.js';
import { conference } from '../../domain/authority/given.js';
import { right } from '../store/contract.js';
import { admit, COMMANDS, LAST } from './support/bodies.js';
import { by, byNobody, get, post, send } from './support/request.js';
import { serviceWith, signingWithKey, type TestService } from './support/service.js';

/** Entry LAST + 1. */
const closedSession = by(
  'GT',
  post(COMMANDS, {
    type: 'OpenSession',
    occurredAt: '2019-11-14',
    recordedBy: 'GT',
    basis: { kind: 'witnessed' },
    data: { meeting: 'xxiv', session: 's1', names: { es: 'A puerta cerrada' }, doors: 'closed' },
  }),
);

const pause = (): Promise<void> => new Promise((goOn) => setTimeout(goOn, 10));

describe('a service that follows another', () => {
  let leader: TestService;
  let signing: Signing;
  let follower: TestService;
  const followed = (token?: string): Followed => ({
    leader: leaderAt({ url: leader.url, token }),
    trusted: [right(signing.keys())!.current],
    signing: memorySigning(systemRandom),
  });
  const holding = async (count: number): Promise<void> => {
    while ((await follower.entries()).length < count) await pause();
  };

  beforeEach(async () => {
    signing = signingWithKey();
    leader = await serviceWith(conference, { signing });
    expect((await send(leader.url, closedSession)).status).toBe(201);
  });
  afterEach(async () => {
    await follower.stop();
    await leader.stop();
  });

  it('has what is closed too, answers each as its leader does, and opens nothing to others', async () => {
    follower = await serviceWith([], { following: followed('acta_follower') });
    await holding((await leader.entries()).length);
    expect(await follower.entries()).toEqual(await leader.entries());
    // An archive is signed, which only who keeps the book can do.
    expect(await send(follower.url, get('/books'))).toMatchObject({ body: { signed: true, mostBundled: 0 } });
    for (const who of ['ST', 'MX', 'auditor', undefined]) {
      for (const path of ['/books/crm/log', '/books/crm/members', '/books/crm/meetings']) {
        const asked = who === undefined ? byNobody(get(path)) : by(who, get(path));
        const [there, here] = [await send(leader.url, asked), await send(follower.url, asked)];
        expect([who, path, here.status, here.body]).toEqual([who, path, there.status, there.body]);
      }
    }
    const session = '/books/crm/entries/' + String(LAST + 1);
    expect((await send(leader.url, byNobody(get(session)))).body).toMatchObject({ closed: true });
    // A follower's token is for copying: to a question it is anybody's.
    expect((await send(leader.url, by('follower', get(session)))).body).toMatchObject({ closed: true });
  });

  it('says where to record, how far it is, and proves what it holds by its leader’s signature', async () => {
    follower = await serviceWith([], { following: followed('acta_follower') });
    await holding(LAST + 2);
    const refused = await send(
      follower.url,
      by('ST', post(COMMANDS, admit('BZ'), { 'idempotency-key': 'spec-2' })),
    );
    expect(refused).toMatchObject({
      status: 421,
      body: { code: 'recorded-elsewhere', recordAt: leader.url },
    });
    const recorded = await send(
      leader.url,
      by('ST', post(COMMANDS, admit('BZ'), { 'idempotency-key': 'spec-2' })),
    );
    expect(recorded.status).toBe(201);
    const size = (await leader.entries()).length;
    await holding(size);
    const checkpoint = () => send(follower.url, byNobody(get('/books/crm/log/checkpoint')));
    while (!String((await checkpoint()).body).includes(`\n${size}\n`)) await pause();
    const there = await send(leader.url, byNobody(get('/books/crm/log/checkpoint')));
    expect((await checkpoint()).body).toBe(there.body);
    const proof = `/books/crm/entries/${size - 1}/proof`;
    expect((await send(follower.url, byNobody(get(proof)))).body).toBe(
      (await send(leader.url, byNobody(get(proof)))).body,
    );
    expect((await send(follower.url, byNobody(get('/health/ready')))).body).toEqual({
      status: 'ready',
      following: { leader: leader.url, behind: 0, silent: 0 },
    });
    const { body: figures } = await send(follower.url, byNobody(get('/metrics')));
    expect(figures).toContain('acta_following_behind_entries 0');
    expect(figures).toContain(`acta_following_entries ${size}`);
  });

  it('is not ready before it was level with its leader once, and says why', async () => {
    const nobody = leaderAt({ url: 'http://127.0.0.1:1', token: undefined });
    follower = await serviceWith([], { following: { ...followed(), leader: nobody } });
    const asked = (lang: string) =>
      send(follower.url, byNobody(get('/health/ready', { 'accept-language': lang })));
    while (!JSON.stringify((await asked('en')).body).includes('cannot be reached')) await pause();
    expect(await asked('es')).toMatchObject({
      status: 503,
      body: {
        code: 'not-level-yet',
        title: 'El seguidor no está listo',
        detail: expect.stringMatching(
          /^http:\/\/127\.0\.0\.1:1 aún no ha dicho qué libros tiene: .* No se llega al servicio en .* que --follow o ACTA_FOLLOW dicen su dirección\.$/,
        ) as unknown,
        recordAt: 'http://127.0.0.1:1',
        retry: true,
      },
    });
    // It is alive all the while: there is nothing to be gained by starting it anew.
    expect((await send(follower.url, byNobody(get('/health/live')))).status).toBe(200);
  });

  it('ends where its token may not read all of a book', async () => {
    follower = await serviceWith([], { following: followed('acta_operator') });
    expect(await follower.stopped).toMatchObject({ kind: 'cannot-follow' });
  });
});
