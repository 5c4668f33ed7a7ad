import * as E from 'fp-ts/lib/Either.js';
import { join } from 'node:path';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { facing } from '../http/support/facing.js';
import { BEGINNING, DEFAULTS, desk, member, type Desk } from './support/desk.js';
import { throughService, type Through } from './support/through-service.js';

// `acta checkpoint`, `receipt` and `consistency` with `--store http://…`: what the service has published, checked.

describe('what is signed, through a service', () => {
  let here: Desk;
  let there: Through;
  beforeEach(async () => {
    const store = openMemory();
    const signing = memorySigning(systemRandom);
    here = desk(store).with({ openSigning: () => E.right(signing) });
    here.file('crm.yaml', BEGINNING);
    await here.acta('record', 'crm.yaml');
    await here.acta('signing-key', 'new', '--name', 'acta.ejemplo.org');
    await here.acta('checkpoint');
    there = await throughService({ store, signing });
  });
  afterEach(async () => {
    await there.leave();
    here.clear();
  });

  it.each([[['checkpoint']], [['checkpoint', '--json']], [['receipt', '3']], [['receipt', '3', '--json']]])(
    'is told as where the books are kept: %j',
    async (typed) => {
      const ran = await there.clerk.acta(...typed);
      expect(ran).toMatchObject({ exit: 0, err: '' });
      expect(ran).toEqual(await here.acta(...typed));
    },
  );

  it('goes on from a checkpoint that was kept', async () => {
    const kept = here.file('kept.checkpoint', (await here.acta('checkpoint')).out);
    here.file('more.yaml', `${DEFAULTS}commands:\n${member('BZ', 'Belice')}`);
    await here.acta('record', 'more.yaml');
    await here.acta('checkpoint');
    const from = ['consistency', '--from', join(here.folder, kept)];
    const ran = await there.clerk.acta(...from);
    expect(ran.out).toMatch(/^old 5\n/);
    expect(ran).toEqual(await here.acta(...from));
  });

  it('covers what was just recorded as soon as the service has signed for it', async () => {
    there.clerk.file('more.yaml', `${DEFAULTS}commands:\n${member('BZ', 'Belice')}`);
    expect((await there.clerk.acta('record', 'more.yaml')).exit).toBe(0);
    expect(await there.clerk.acta('receipt', '5')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^c2sp\.org\/tlog-proof@v1\nindex 5\n/) as unknown,
    });
  });

  it.each([
    ['an entry that is not there', ['receipt', '99']],
    ['no number', ['receipt', 'tres']],
    ['no checkpoint', ['consistency']],
    ['no file', ['consistency', '--from', 'none']],
    ['a file that is none', ['consistency', '--from', 'crm.yaml']],
    ['another book', ['checkpoint', '--book', 'otro']],
  ])('is refused of %s', async (_, typed) => {
    there.clerk.file('crm.yaml', BEGINNING);
    const ran = await there.clerk.acta(...typed);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).not.toBe('');
  });

  it('does not go on from a checkpoint of another history', async () => {
    const other = desk();
    other.file('other.yaml', BEGINNING.replace('México', 'Méjico'));
    await other.acta('record', 'other.yaml');
    await other.acta('signing-key', 'new', '--name', 'acta.ejemplo.org');
    const kept = other.file('kept.checkpoint', (await other.acta('checkpoint')).out);
    expect(await there.clerk.acta('consistency', '--from', join(other.folder, kept))).toMatchObject({
      exit: 1,
      err: expect.stringContaining('EL LIBRO NO CONTINÚA ESE PUNTO FIRMADO') as unknown,
    });
    other.clear();
  });

  it('is not passed on where the proof does not lead to the checkpoint', async () => {
    const answer = async (path: string, accept: string): Promise<Response> =>
      fetch(`${there.url}${path.replace('/entries/3/proof', '/entries/2/proof')}`, { headers: { accept } });
    await facing(
      (request, response) =>
        void answer(request.url ?? '', request.headers.accept ?? '').then(async (given) => {
          response.writeHead(given.status, { 'Content-Type': given.headers.get('content-type') ?? '' });
          // The proof of another entry, said to be this one's.
          response.end((await given.text()).replace('index 2', 'index 3'));
        }),
      async (url) => {
        expect(await there.clerk.with({ env: { ACTA_STORE: url } }).acta('receipt', '3')).toMatchObject({
          exit: 1,
          out: '',
          err: expect.stringContaining('WHAT THE SERVICE HANDS OUT DOES NOT HOLD') as unknown,
        });
      },
    );
  });
});

describe('a service that has signed nothing', () => {
  it('says so', async () => {
    const there = await throughService({ signing: memorySigning(systemRandom) });
    there.clerk.file('crm.yaml', BEGINNING);
    await there.clerk.acta('record', 'crm.yaml');
    for (const typed of [['checkpoint'], ['receipt', '0']])
      expect(await there.clerk.acta(...typed)).toMatchObject({
        exit: 2,
        err: expect.stringContaining('no se ha firmado nada') as unknown,
      });
    await there.leave();
  });
});
