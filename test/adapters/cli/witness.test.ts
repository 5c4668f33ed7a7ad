import * as E from 'fp-ts/lib/Either.js';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { openSigning } from '../../../adapters/cli/open-store.js';
import { witnessing } from '../../../adapters/cli/serving.js';
import { systemRandom } from '../../../adapters/random.js';
import { signerKey } from '../../../src/proof/keys.js';
import { BEGINNING, DEFAULTS, desk, member, NOW, type Desk } from './support/desk.js';

describe('acta witness', () => {
  let at: Desk;
  let key: string;
  beforeEach(async () => {
    at = desk();
    at.file('crm.yaml', BEGINNING);
    await at.acta('record', 'crm.yaml');
    await at.acta('signing-key', 'new', '--name', 'acta.example');
    const { out } = await at.acta('signing-key', '--json');
    key = (JSON.parse(out) as { logs: { vkeys: string[] }[] }).logs[0]!.vkeys[0]!;
  });
  afterEach(() => at.clear());

  /** A witness that runs while the work is done; its key, as it printed it. */
  const witnessed = async (work: (url: string) => Promise<void>): Promise<string> => {
    let end = (): void => undefined;
    const told = new Promise<void>((resolve) => (end = resolve));
    let began = (_: string): void => undefined;
    const address = new Promise<string>((resolve) => (began = resolve));
    const serveWitness: typeof real = async (...all) => {
      const running = await real(...all);
      if (E.isRight(running)) began(running.right.url);
      return running;
    };
    const real = witnessing(() => NOW);
    const other = at.with({ openSigning, serveWitness, toldToEnd: () => told });
    await other.acta('signing-key', 'new', '--name', 'witness.example', '--signing', 'mx');
    const args = ['--signing', 'mx', '--log', key, '--port', '0', '--lang', 'en'];
    const ran = other.acta('witness', ...args);
    const url = await address;
    try {
      await work(`${url}/add-checkpoint`);
    } finally {
      end();
    }
    const { exit, out } = await ran;
    expect(exit).toBe(0);
    expect(out).toContain(`The witness answers at ${url}/add-checkpoint. Its key: witness.example+`);
    return /witness\.example\+\S+(?=\. )/.exec(out)?.[0] ?? '';
  };
  const post = (url: string, body: string) => fetch(url, { method: 'POST', body });

  it('cosigns what the log has come to, and what it comes to; the log can prove it with both keys', async () => {
    let merged = '';
    const vkey = await witnessed(async (url) => {
      const first = (await at.acta('checkpoint')).out;
      const seen = await post(url, `old 0\n\n${first}`);
      expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(await seen.text()).toMatch(/^\u2014 witness\.example \S+\n$/u);
      at.file('first.checkpoint', first);
      at.file('more.yaml', `${DEFAULTS}commands:\n${member('HN', 'Honduras')}`);
      await at.acta('record', 'more.yaml');
      const unaware = await post(url, `old 0\n\n${(await at.acta('checkpoint')).out}`);
      expect([unaware.status, unaware.headers.get('content-type'), await unaware.text()]).toEqual([
        409,
        'text/x.tlog.size',
        '5\n',
      ]);
      const goesOn = await post(url, (await at.acta('consistency', '--from', 'first.checkpoint')).out);
      expect(goesOn.status).toBe(200);
      merged = `${(await at.acta('checkpoint')).out}${await goesOn.text()}`;
      const place = createHash('sha256').update('acta.example/books/crm/log').digest('hex');
      const served = await fetch(url.replace('add-checkpoint', `${place}/checkpoint`));
      expect([served.status, served.headers.get('content-type'), await served.text()]).toEqual([
        200,
        'text/plain; charset=utf-8',
        merged,
      ]);
      expect((await fetch(url.replace('add-checkpoint', `${'0'.repeat(64)}/checkpoint`))).status).toBe(404);
    });
    at.file('merged.checkpoint', merged);
    const verified = await at.acta(
      'verify',
      '--key',
      key,
      vkey,
      '--against',
      'merged.checkpoint',
      '--lang',
      'en',
    );
    expect(verified.out).toMatch(
      /signed up to entry 5 by acta\.example\/books\/crm\/log\+\S+, witness\.example\+/,
    );
    expect(verified.exit).toBe(0);

    const asked = async (quorum: string, ...more: readonly string[]) => {
      at.file('mine.policy', `log ${key}\nwitness mx ${vkey}\nwitness gt ${stranger.vkey}\n${quorum}\n`);
      const { exit, out, err } = await at.acta('verify', '--policy', 'mine.policy', '--lang', 'en', ...more);
      return [exit, out + err];
    };
    const stranger = signerKey('gt.example', 'cosignature', systemRandom(32));
    const merge = ['--against', 'merged.checkpoint'];
    expect(await asked('quorum mx', ...merge)).toEqual([
      0,
      expect.stringContaining('Cosigned up to entry 5 by 1 of 2 witnesses (mx): enough for the policy.'),
    ]);
    const tooFew = expect.stringContaining('bears the cosignatures that the policy asks for') as unknown;
    expect(await asked('quorum mx')).toEqual([1, tooFew]);
    expect(await asked('group both all mx gt\nquorum both', ...merge)).toEqual([1, tooFew]);
    expect(await asked('quorum none')).toEqual([0, expect.stringContaining('by 0 of 2 witnesses: enough')]);
    expect(await asked('quorum hn')).toEqual([2, expect.stringContaining('mine.policy: line 4')]);
    expect(await asked('quorum none', '--policy', 'nowhere')).toEqual([
      2,
      expect.stringContaining('there is no such file'),
    ]);
    await at.acta('bundle', 'crm');
    expect(await asked('quorum mx', 'crm', ...merge)).toEqual([0, expect.stringContaining('(mx)')]);
    expect(await asked('quorum mx', 'crm')).toEqual([1, tooFew]);
  });

  it('refuses as the protocol says', async () => {
    await witnessed(async (url) => {
      const checkpoint = (await at.acta('checkpoint')).out;
      const status = async (body: string, to = url) => (await post(to, body)).status;
      expect(await status('nothing')).toBe(400);
      expect(await status('a'.repeat(270_000))).toBe(400);
      // Sixteen more signatures are taken, however long those of other keys are.
      const long = Buffer.alloc(4_900, 7).toString('base64');
      const others = Array.from({ length: 16 }, (_, at) => `\u2014 other${at}.example ${long}\n`).join('');
      expect(await status(`old 1\n\n${checkpoint}${others}`)).toBe(409);
      expect(await status(`old 0\n\n${checkpoint.replace('crm', 'other')}`)).toBe(404);
      expect(await status(`old 0\n\n${checkpoint.replace('\n5\n', '\n6\n')}`)).toBe(403);
      expect(await status(`old 0\n${'A'.repeat(43)}=\n\n${checkpoint}`)).toBe(422);
      expect(await status('', `${url}/more`)).toBe(404);
      expect((await fetch(url)).status).toBe(404);
      const latin = await fetch(url, { method: 'POST', body: Buffer.from([0xff, 0xfe]) });
      expect(latin.status).toBe(400);
      await new Promise<void>((resolve) => {
        const { hostname, port } = new URL(url);
        const socket = connect(Number(port), hostname, () => socket.end('garbage\r\n\r\n'));
        socket.on('close', () => resolve()).resume();
      });
      expect(await status(`old 0\n\n${checkpoint}`)).toBe(200);
    });
  });

  it('says what is missing', async () => {
    const said = async (...args: readonly string[]) => {
      const { exit, err } = await at
        .with({ openSigning })
        .acta('witness', '--signing', 'mx', '--lang', 'en', ...args);
      return [exit, err];
    };
    expect(await said()).toEqual([2, expect.stringContaining('Say with --log')]);
    expect(await said('--log', 'no key')).toEqual([2, expect.stringContaining('Say with --log')]);
    expect(await said('--log', key, '--port', 'x')).toEqual([2, '--port: "x" is not a port.\n']);
    expect(await said('--log', key)).toEqual([2, expect.stringContaining('There is no key in')]);
    await at.with({ openSigning }).acta('signing-key', 'new', '--name', 'w.example', '--signing', 'mx');
    expect(await said('--log', key)).toEqual([2, 'not here\n']);
  });
});
