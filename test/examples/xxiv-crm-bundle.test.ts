// The archive of the XXIV CRM, verified without acta: by its own verifier, run by plain Node where nothing else is, and
// by an implementation that is none of ours (sigstore's, of RFC 6962 proofs and signed notes).
import { LogCheckpoint, verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { anotherKey } from '../support/another-key.js';
import { loadExample } from './load-example.js';
import { recordExample } from './record-example.js';

let at: Desk;
let key: string;
beforeAll(async () => {
  at = desk((await recordExample(await loadExample('xxiv-crm'))).store);
  await at.acta('signing-key', 'new', '--name', 'acta.example');
  const { out } = await at.acta('signing-key', '--json');
  key = (JSON.parse(out) as { logs: { vkeys: string[] }[] }).logs[0]!.vkeys[0]!;
  expect(await at.acta('bundle', 'crm')).toMatchObject({ exit: 0 });
  expect(await at.acta('bundle', 'whole', '--whole')).toMatchObject({ exit: 0 });
});
afterAll(() => at.clear());

const text = (path: string): string => readFileSync(join(at.folder, path), 'utf8');

/** Plain Node, in the folder and without anything of this one. */
const node = (folder: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(at.folder, folder),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en' },
  });
  return { exit: status, out: stdout, err: stderr };
};

describe('with the verifier in it, run by plain Node', () => {
  it('is sound, for everybody and whole', () => {
    const open = node('crm', 'verify.mjs', '--key', key);
    expect(open).toMatchObject({ exit: 0, err: '' });
    expect(open.out).toContain('417 entries (5 behind closed doors)');
    expect(open.out).toContain('All files, entries, hashes and signatures agree.');
    const whole = node('whole', 'verify.mjs', '--lang', 'es');
    expect(whole).toMatchObject({ exit: 0, err: '' });
    expect(whole.out).toContain('417 asientos (0 a puerta cerrada)');
    expect(whole.out).toContain('Esta clave la trae el propio archivo.');
  });

  it('names the file in which a byte was changed, whichever it is', () => {
    const driver = join(at.folder, 'flip-each.mjs');
    copyFileSync(join(process.cwd(), 'test/examples/flip-each.child.mjs'), driver);
    const { out, err } = node('crm', driver, '.', '1');
    expect(err.replace(/.*ExperimentalWarning[^]*/, '')).toBe('');
    const { files, tried, missed } = JSON.parse(out) as Record<string, unknown>;
    expect([files, missed]).toEqual([tried, []]);
    expect(files).toBeGreaterThan(50);
  });

  it('says which entry was changed, and by whom it was not signed', () => {
    const changed = join(at.folder, 'whole', 'entries', 'data.jsonl');
    const before = readFileSync(changed, 'utf8');
    writeFileSync(changed, before.replace('Belice', 'Guayana'));
    const { exit, out } = node('whole', 'verify.mjs', '--key', key);
    writeFileSync(changed, before);
    expect(exit).toBe(1);
    expect(out).toMatch(/✗ Entry \d+: its data is not what its envelope says/);
    const other = node('whole', 'verify.mjs', '--key', anotherKey(key));
    expect(other.exit).toBe(1);
    expect(other.out).toContain('manifest: none of the trusted keys signed it');
  });

  it('says that what was given is no key, and does not pass it over for another', () => {
    for (const wrong of ['garbage', key.replace(/.$/, 'x'), '', `${key}\n✓`]) {
      const { exit, out, err } = node('crm', 'verify.mjs', '--key', key, '--key', wrong);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain(' is no key to verify with (name+number+base64)');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    const { exit, err } = node('crm', 'verify.mjs', '--key', 'basura', '--lang', 'es');
    expect(exit).toBe(2);
    expect(err).toMatch(/^✗ basura no es una clave para verificar .* No se comprobó nada\.\n$/);
    expect(node('crm', 'verify.mjs', '--key').exit).toBe(2);
  });

  it('says so in words where there is no folder to read, and names what is no file', () => {
    writeFileSync(join(at.folder, 'crm.zip'), 'not unpacked');
    for (const place of ['../crm.zip', 'nowhere']) {
      const { exit, out, err } = node('crm', 'verify.mjs', place);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toMatch(/^✗ ".*" is no folder that can be read\. If it is a \.zip, unpack it first\./);
    }
    const link = join(at.folder, 'crm', 'around');
    symlinkSync('..', link);
    const { exit, out } = node('crm', 'verify.mjs');
    rmSync(link);
    expect(exit).toBe(1);
    expect(out).toContain('around: it does not stand in what was signed');
  });

  it('shows the name of a file in one line, whatever stands in it, as acta verify does', async () => {
    const sound = '✓ All files, entries, hashes and signatures agree.';
    const file = join(at.folder, 'crm', `a\n${sound}\u001B[8m`);
    writeFileSync(file, '');
    const alone = node('crm', 'verify.mjs');
    const acta = await at.acta('verify', 'crm', '--lang', 'en');
    rmSync(file);
    for (const { exit, out } of [alone, acta]) {
      expect(exit).toBe(1);
      expect(out.split('\n')).not.toContain(sound);
      expect(out).toContain(`✗ "a\\n${sound}\\u001b[8m": it does not stand in what was signed`);
      expect(out).not.toContain('\u001B');
    }
  });

  it('says what is missing, and what was put there', () => {
    writeFileSync(join(at.folder, 'whole', 'note.txt'), 'trust me');
    const page = text('whole/index.html');
    rmSync(join(at.folder, 'whole', 'index.html'));
    const { exit, out } = node('whole', 'verify.mjs');
    rmSync(join(at.folder, 'whole', 'note.txt'));
    writeFileSync(join(at.folder, 'whole', 'index.html'), page);
    expect(exit).toBe(1);
    expect(out).toContain('index.html: it is missing');
    expect(out).toContain('note.txt: it does not stand in what was signed');
  });
});

it('has entries, proofs and a checkpoint that sigstore verifies', async () => {
  const [, origin = '', hint = '', typed = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(key) ?? [];
  const log = {
    logID: Buffer.from(hint, 'hex'),
    baseURL: origin,
    publicKey: createPublicKey({
      key: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: Buffer.from(typed, 'base64').subarray(1).toString('base64url'),
      },
      format: 'jwk',
    }),
    validFor: { start: new Date(0), end: new Date(8.64e15) },
  };
  const envelopes = text('whole/entries/envelopes.jsonl').trimEnd().split('\n');
  for (const number of [0, 1, 120, 255, 256, 300, 416]) {
    const { out } = await at.acta('receipt', String(number));
    const cut = out.indexOf('\n\n');
    const proof = {
      logIndex: String(number),
      rootHash: Buffer.alloc(0),
      treeSize: '0',
      hashes: out
        .slice(0, cut)
        .split('\n')
        .slice(2)
        .map((hash) => Buffer.from(hash, 'base64')),
      checkpoint: { envelope: out.slice(cut + 2) },
    };
    const entryOf = (envelope: string) =>
      ({ canonicalizedBody: Buffer.from(envelope), inclusionProof: proof }) as unknown as Parameters<
        typeof verifyMerkleInclusion
      >[0];
    const signed = verifyCheckpoint(entryOf(envelopes[number]!), [log]);
    expect([signed.origin, signed.logSize]).toEqual([origin, 417n]);
    expect(() => verifyMerkleInclusion(entryOf(envelopes[number]!), signed)).not.toThrow();
    expect(() => verifyMerkleInclusion(entryOf(`${envelopes[number]!} `), signed)).toThrow();
    expect(() => verifyCheckpoint(entryOf(''), [{ ...log, baseURL: 'another' }])).toThrow();
  }
  // The checkpoint in the bundle is the very same, and its root is of what stands in the bundle.
  const checkpoint = LogCheckpoint.fromString(text('whole/checkpoint').split('\n\n')[0]!);
  expect(checkpoint.logSize).toBe(417n);
  expect(createHash('sha256').update(`\0${envelopes[416]!}`).digest()).toEqual(
    readFileSync(join(at.folder, 'whole/tile/0/001.p/161')).subarray(-32),
  );
});
