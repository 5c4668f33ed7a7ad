import * as E from 'fp-ts/lib/Either.js';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyFile, readKeyFile, type KeyFileOptions } from '../../../adapters/keys/file.js';
import { systemRandom as random } from '../../../adapters/random.js';
import { hold } from '../../../adapters/store/sqlite/lock.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { StoreTrouble } from '../../../src/ports/event-store.js';
import type { KeyStore } from '../../../src/ports/key-store.js';
import { kept, keyContract, keyOf, subject } from './contract.js';

const LATER = '2026-02-01T00:00:00.000Z' as Instant;

const options: KeyFileOptions = { random, lock: hold };

const right = <A>(outcome: E.Either<StoreTrouble, A>): A => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

const said = (outcome: E.Either<StoreTrouble, unknown>): string =>
  E.isLeft(outcome) && 'message' in outcome.left ? outcome.left.message : 'it opened';

keyContract('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-keys-'));
  let keys = right(openKeyFile(join(folder, 'acta.db.keys'), options));
  return Promise.resolve({
    keys,
    reopen: async () => {
      await keys.close();
      return (keys = right(openKeyFile(join(folder, 'acta.db.keys'), options)));
    },
    destroy: async () => {
      await keys.close();
      rmSync(folder, { recursive: true });
    },
  });
});

describe('a key file', () => {
  let folder: string;
  let file: string;
  const opened: KeyStore[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-keys-'));
    file = join(folder, 'acta.db.keys');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((keys) => keys.close()));
    rmSync(folder, { recursive: true });
  });

  const open = (path = file, more: Partial<KeyFileOptions> = {}): KeyStore => {
    const keys = right(openKeyFile(path, { ...options, ...more }));
    opened.push(keys);
    return keys;
  };
  const leave = async (): Promise<string> => {
    const keys = right(openKeyFile(file, options));
    await kept(keys, keyOf('juana'));
    await keys.close();
    return readFileSync(file, 'utf8');
  };
  const fault = (): string => said(openKeyFile(file, options));

  it('is made with the first key, and not before; for its owner’s eyes only', async () => {
    const keys = open();
    expect(existsSync(file)).toBe(false);
    await kept(keys, keyOf('juana'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['acta.db.keys', 'acta.db.keys.lock']);
  });

  it('is made in a folder that is made as well', async () => {
    const inside = join(folder, 'a', 'b', 'keys');
    await kept(open(inside), keyOf('juana'));
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700);
  });

  it('is not used while others may read it, to write or to read', async () => {
    await leave();
    for (const mode of [0o640, 0o604, 0o620, 0o666]) {
      chmodSync(file, mode);
      expect(fault()).toContain(`mode ${mode.toString(8).padStart(4, '0')}`);
      expect(said(readKeyFile(file))).toContain('chmod 600');
    }
    chmodSync(file, 0o400);
    expect(open().list()).toHaveLength(1);
  });

  it('has the erased key nowhere in it', async () => {
    const keys = open();
    await kept(keys, keyOf('juana'), keyOf('pedro-luis'));
    const secret = Buffer.from(keyOf('juana').secret).toString('base64url');
    expect(readFileSync(file, 'utf8')).toContain(secret);
    await keys.erase(keyOf('juana').id, LATER)();
    const after = readFileSync(file, 'utf8');
    expect(after).not.toContain(secret);
    expect(after).not.toContain('"of": "juana"');
  });

  it('is written by one process', async () => {
    open();
    expect(fault()).toContain('this process');
    await opened.pop()?.close();
    open();
  });

  it('is one file with one lock by whatever link it is reached, and stays where it is', async () => {
    await leave();
    const link = join(folder, 'link');
    symlinkSync(file, link);
    const keys = open(link);
    expect(fault()).toContain('this process');
    await kept(keys, keyOf('pedro'));
    expect(right(readKeyFile(file))?.list()).toHaveLength(2);
  });

  it('can be read beside the one that writes, and not written by a reader', async () => {
    expect(right(readKeyFile(file))).toBeUndefined();
    const keys = open();
    await kept(keys, keyOf('juana'));
    const reading = right(readKeyFile(file));
    expect(reading?.keyFor(subject('juana'))).toEqual(keyOf('juana'));
    expect(await reading?.erase(keyOf('juana').id, LATER)()).toMatchObject({ left: { kind: 'unavailable' } });
    expect(keys.key(keyOf('juana').id)).toEqual(keyOf('juana'));
  });

  it('damaged in whatever way is told, kept as it is, and never begun anew', async () => {
    const whole = await leave();
    const json = JSON.parse(whole) as { keys: Record<string, unknown>[] };
    const damages: readonly (readonly [content: string, told: string])[] = [
      ['', 'not JSON'],
      [whole.slice(0, whole.length / 2), 'not JSON'],
      ['[]', 'not a key file'],
      ['{"version":1}', 'not a key file'],
      [JSON.stringify({ ...json, 'acta-keys': 2 }), 'newer acta (version 2)'],
      [JSON.stringify({ ...json, 'acta-keys': 0 }), 'damaged at /acta-keys'],
      [JSON.stringify({ ...json, index: 'brief' }), 'damaged at /index'],
      [
        JSON.stringify({ ...json, keys: [{ ...json.keys[0], secret: 'brief' }] }),
        'damaged at /keys/0/secret',
      ],
      [JSON.stringify({ ...json, keys: [{ ...json.keys[0], more: 1 }] }), 'damaged at /keys/0/more'],
      [JSON.stringify({ ...json, keys: [json.keys[0], json.keys[0]] }), 'a key twice'],
    ];
    for (const [content, told] of damages) {
      writeFileSync(file, content);
      for (const outcome of [openKeyFile(file, options), readKeyFile(file)]) {
        expect(outcome).toMatchObject({ left: { kind: 'damaged' } });
        expect(said(outcome)).toContain(told);
        expect(said(outcome)).not.toContain('brief');
      }
      expect(readFileSync(file, 'utf8')).toBe(content);
    }
    // A refused opening leaves no lock behind.
    writeFileSync(file, whole);
    expect(open().list()).toHaveLength(1);
  });

  it('that is a folder is told', () => {
    mkdirSync(file);
    expect(fault()).toContain('is not a file');
    expect(said(readKeyFile(file))).toContain('is not a file');
    expect(said(openKeyFile(join(__filename, 'keys'), options))).toContain('cannot be used');
  });

  it('is as it was when a write fails, and so are the keys', async () => {
    const whole = await leave();
    const keys = open();
    // Nothing can be drafted where a folder with something in it stands.
    mkdirSync(`${file}.new`);
    writeFileSync(join(`${file}.new`, 'x'), '');
    expect(await keys.keep([keyOf('pedro')])()).toMatchObject({ left: { kind: 'unavailable' } });
    expect(keys.keyFor(subject('pedro'))).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(whole);
    rmSync(`${file}.new`, { recursive: true });
    await kept(keys, keyOf('pedro'));
    expect(keys.list()).toHaveLength(2);
  });

  it('takes away the draft of a process that died while it wrote', async () => {
    await leave();
    writeFileSync(`${file}.new`, 'half of it');
    open();
    expect(existsSync(`${file}.new`)).toBe(false);
  });
});
