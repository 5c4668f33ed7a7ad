import * as E from 'fp-ts/lib/Either.js';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from '../../../adapters/http/server.js';
import { witnessApp } from '../../../adapters/http/witness/app.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { signerKey, readVerifierKey, type VerifierKey } from '../../../src/proof/keys.js';
import { signatureLine, signNote } from '../../../src/proof/note.js';
import { witnessOf } from '../../../src/witness/add-checkpoint.js';
import { right } from '../store/contract.js';
import { BEGINNING, DEFAULTS, desk, member, NOW, type Desk } from './support/desk.js';

const cosigner = (name: string) => signerKey(name, 'cosignature', systemRandom(32));

describe('acta cosign', () => {
  let at: Desk;
  let log: VerifierKey;
  const ends: (() => unknown)[] = [];
  beforeEach(async () => {
    at = desk();
    at.file('crm.yaml', BEGINNING);
    await at.acta('record', 'crm.yaml');
    await at.acta('signing-key', 'new', '--name', 'acta.example');
    const { out } = await at.acta('signing-key', '--json');
    log = readVerifierKey((JSON.parse(out) as { logs: { vkeys: string[] }[] }).logs[0]!.vkeys[0]!)!;
  });
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
    at.clear();
  });

  /** A real witness of this log; its line in a policy. */
  const witness = async (name: string): Promise<string> => {
    const signing = memorySigning(systemRandom);
    right(signing.begin(`${name}.example`));
    const one = right(witnessOf(signing, [log]))!;
    const { url, close } = await listen(
      witnessApp(one, () => NOW),
      { host: '127.0.0.1', port: 0 },
    );
    ends.push(() => close(0));
    return `witness ${name} ${one.key.vkey} ${url}`;
  };
  /** What answers as it likes. */
  const impostor = async (
    name: string,
    answer: RequestListener,
    { vkey } = cosigner(`${name}.example`),
  ): Promise<string> => {
    const server: Server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
    return `witness ${name} ${vkey} http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  /** Where nobody answers any more. */
  const gone = async (): Promise<string> => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return `witness gone ${cosigner('gone.example').vkey} http://127.0.0.1:${port}`;
  };
  const policy = (quorum: string, ...witnesses: readonly string[]): void =>
    void at.file('mine.policy', [`log ${log.vkey}`, ...witnesses, quorum, ''].join('\n'));
  const cosign = async (...more: readonly string[]) => {
    const { exit, out, err } = await at.acta('cosign', '--policy', 'mine.policy', '--lang', 'en', ...more);
    return { exit, lines: (out + err).trimEnd().split('\n') };
  };

  it('keeps what the witnesses sign with the checkpoint, where everything finds it', async () => {
    const [mx, gt] = [await witness('mx'), await witness('gt')];
    policy('group both all mx gt\nquorum both', mx, gt);
    const seen = ': cosigned, 2026-01-01T00:00:00Z';
    const all = ['Cosigned by 2 of 2 witnesses: enough for the policy.'];
    const of = (size: number) => [
      `crm: checkpoint of ${size} entries`,
      `  ✓ mx${seen}`,
      `  ✓ gt${seen}`,
      ...all,
    ];
    expect(await cosign()).toEqual({ exit: 0, lines: of(5) });
    const first = (await at.acta('checkpoint')).out;
    expect(first.match(/^\u2014 \S+/gmu)).toEqual(
      [log.name, 'mx.example', 'gt.example'].map((one) => `\u2014 ${one}`),
    );
    // What has been cosigned is not asked for again.
    expect([await cosign(), (await at.acta('checkpoint')).out]).toEqual([{ exit: 0, lines: of(5) }, first]);

    at.file('more.yaml', `${DEFAULTS}commands:\n${member('HN', 'Honduras')}`);
    await at.acta('record', 'more.yaml');
    expect(await cosign()).toEqual({ exit: 0, lines: of(6) });
    const asked = async (...args: readonly string[]) => {
      const { exit, out, err } = await at.acta('verify', ...args, '--policy', 'mine.policy', '--lang', 'en');
      return [exit, out + err];
    };
    const enough = [0, expect.stringContaining('Cosigned up to entry 5 by 2 of 2 witnesses (mx, gt)')];
    expect(await asked()).toEqual(enough);
    await at.acta('bundle', 'crm');
    expect(await asked('crm')).toEqual(enough);
    at.file('5.tlog-proof', (await at.acta('receipt', '5')).out);
    expect(await asked('--against', '5.tlog-proof')).toEqual(enough);
  });

  it('asks each for itself: who is silent, absent, or signs wrongly is in nobody’s way', async () => {
    const mine = cosigner('wrong.example');
    policy(
      'quorum mx',
      await impostor('silent', () => undefined),
      await impostor('endless', (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('a'.repeat(50_000)), 5);
        response.on('close', () => clearInterval(timer));
      }),
      await impostor(
        'wrong',
        (_, response) => {
          const line = signNote(`${log.name}\n5\n\n`, [mine]).signatures.map(signatureLine).join('');
          response.end(line);
        },
        mine,
      ),
      await impostor('moved', (_, response) => void response.writeHead(307, { location: '/' }).end()),
      await impostor('unknown', (_, response) => void response.writeHead(404).end()),
      await impostor('stranger', (_, response) => void response.writeHead(403).end()),
      await impostor('broken', (_, response) => void response.destroy()),
      await gone(),
      `witness nowhere ${cosigner('nowhere.example').vkey}`,
      await witness('mx'),
    );
    const before = (await at.acta('checkpoint')).out;
    const { exit, lines } = await cosign('--wait', '1');
    expect(lines.slice(1).map((line) => line.replace(/\((E|UND_)\w+\)/, '(why)'))).toEqual([
      '  ✗ silent: does not answer (why)',
      '  ✗ endless: answered with more than 65536 bytes, and no cosignature takes as many: it is no witness, or another program is in between; check its address in the policy',
      '  ✗ wrong: answered, but not with its signature of this checkpoint; it is not kept',
      '  ✗ moved: answered 307, which is no cosignature',
      '  ✗ unknown: does not witness this log, or does not answer at that address (404)',
      '  ✗ stranger: does not know the key it was signed with (403): hand it the one that acta signing-key show prints',
      '  ✗ broken: does not answer (why)',
      '  ✗ gone: does not answer (why)',
      '  ✗ nowhere: the policy does not say its address, at the end of its witness line',
      '  ✓ mx: cosigned, 2026-01-01T00:00:00Z',
      'Cosigned by 1 of 10 witnesses: enough for the policy.',
    ]);
    expect(exit).toBe(0);
    const after = (await at.acta('checkpoint')).out;
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^\u2014 mx\.example \S+\n$/u);
  });

  it('exits with 1 where too few cosign, and where one knows another history', async () => {
    policy('quorum gone', await gone());
    const { exit, lines } = await cosign();
    expect([exit, lines.at(-1)]).toEqual([1, 'Cosigned by 0 of 1 witnesses: NOT ENOUGH for the policy.']);
    const other = [
      await impostor('longer', (_, response) => void response.writeHead(409).end('7\n')),
      await impostor('other', (request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString()));
        request.on('end', () => void response.writeHead(body.startsWith('old 0\n') ? 409 : 422).end('3\n'));
      }),
    ];
    policy('quorum none', ...other);
    const before = (await at.acta('checkpoint')).out;
    const told = await cosign();
    expect([told.exit, told.lines.length]).toEqual([1, 4]);
    expect(told.lines[1]).toContain('longer: HAS ALREADY COSIGNED 7 ENTRIES');
    expect(told.lines[2]).toContain('other: COSIGNED ANOTHER HISTORY of the first 3 entries');
    expect((await at.acta('checkpoint')).out).toBe(before);
    const { out } = await at.acta('cosign', '--policy', 'mine.policy', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'cosigned',
      book: 'crm',
      size: 5,
      isEnough: true,
      witnesses: [
        { name: 'longer', outcome: 'ahead', size: 7 },
        { name: 'other', outcome: 'other-history', size: 3 },
      ],
      note: before,
    });
  });

  it('keeps nothing by halves where it cannot be written', async () => {
    const signing = memorySigning(systemRandom);
    right(signing.begin('acta.example'));
    const trouble = { kind: 'unavailable', message: 'the disk is full' } as const;
    let isFull = false;
    const full = {
      ...signing,
      keep: (...all: Parameters<typeof signing.keep>) => (isFull ? E.left(trouble) : signing.keep(...all)),
    };
    const other = at.with({ openSigning: () => E.right(full) });
    const { out } = await other.acta('signing-key', '--json');
    log = readVerifierKey((JSON.parse(out) as { logs: { vkeys: string[] }[] }).logs[0]!.vkeys[0]!)!;
    policy('quorum mx', await witness('mx'));
    const before = (await other.acta('checkpoint')).out;
    isFull = true;
    const failed = await other.acta('cosign', '--policy', 'mine.policy');
    expect([failed.exit, failed.out]).toEqual([3, '']);
    expect(failed.err).toContain('the disk is full');
    expect((await other.acta('checkpoint')).out).toBe(before);
  });

  it('keeps no cosignature of a checkpoint that is no longer the last', async () => {
    const slow = cosigner('slow.example');
    const text = (await at.acta('checkpoint')).out.split('\n\n')[0]!;
    const signed = signNote(`${text}\n`, [slow], { seconds: 1 }).signatures.map(signatureLine).join('');
    const meanwhile = async (): Promise<void> => {
      at.file('more.yaml', `${DEFAULTS}commands:\n${member('HN', 'Honduras')}`);
      await at.acta('record', 'more.yaml');
      await at.acta('checkpoint');
    };
    const overtaken = await impostor(
      'slow',
      (_, response) => void meanwhile().then(() => response.end(signed)),
      slow,
    );
    policy('quorum slow', overtaken);
    expect(await cosign()).toEqual({
      exit: 3,
      lines: [expect.stringContaining('Another checkpoint of the book "crm" was signed meanwhile')],
    });
    expect((await at.acta('checkpoint')).out).not.toContain('slow.example');
  });

  it('says what is missing', async () => {
    const said = async (...args: readonly string[]) => {
      const { exit, err } = await at.acta('cosign', '--lang', 'en', ...args);
      return [exit, err];
    };
    policy('quorum none');
    expect(await said()).toEqual([2, expect.stringContaining('Name with --policy')]);
    expect(await said('--policy', 'nowhere')).toEqual([2, expect.stringContaining('no such file')]);
    for (const wait of ['0', '601', 'x'])
      expect(await said('--policy', 'mine.policy', '--wait', wait)).toEqual([
        2,
        `--wait: "${wait}" is not a number of seconds from 1 to 600.\n`,
      ]);
    at.file('other.policy', `log ${signerKey(log.name, 'note', systemRandom(32)).vkey}\nquorum none\n`);
    expect(await said('--policy', 'other.policy')).toEqual([
      2,
      expect.stringContaining('does not name the log of crm'),
    ]);
  });
});
