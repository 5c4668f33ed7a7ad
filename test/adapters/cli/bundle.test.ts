import * as E from 'fp-ts/lib/Either.js';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { pages } from '../../../adapters/cli/bundle/pages.js';
import { filesAt } from '../../../adapters/cli/bundle/place.js';
import type { Files } from '../../../src/bundle/files.js';
import { verifyBundle } from '../../../src/verify/bundle.js';
import { BEGINNING, DEFAULTS, desk, type Desk } from './support/desk.js';
import { CLOSED, MEETING, NAME, SEALED } from './support/sealed.js';

describe('acta bundle', () => {
  let at: Desk;
  beforeEach(async () => {
    at = desk();
    at.file('crm.yaml', BEGINNING);
    await at.acta('record', 'crm.yaml');
    await at.acta('signing-key', 'new', '--name', 'acta.example');
  });
  afterEach(() => at.clear());

  const bundled = async (place: string, ...more: readonly string[]): Promise<Files> => {
    const { exit, err } = await at.acta('bundle', place, ...more);
    expect([exit, err]).toEqual([0, '']);
    const there = filesAt(join(at.folder, place));
    if (E.isLeft(there)) throw new Error(JSON.stringify(there.left.said));
    return there.right.files;
  };
  const verified = (...args: readonly string[]) => at.acta('verify', '--lang', 'en', ...args);

  it('leaves a folder that is read, verified, and the same each time', async () => {
    const files = await bundled('crm');
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'answers/mandates.json',
        'checkpoint',
        'entries/data.jsonl',
        'entries/envelopes.jsonl',
        'index.html',
        'keys.txt',
        'manifest',
        'tile/0/000.p/5',
        'verify.mjs',
      ]),
    );
    expect(await bundled('again')).toEqual(files);
    expect(await bundled('crm.zip')).toEqual(files);
    await bundled('again.zip');
    expect(readFileSync(join(at.folder, 'again.zip'))).toEqual(readFileSync(join(at.folder, 'crm.zip')));
    for (const place of ['crm', 'crm.zip']) {
      const { exit, out } = await verified(place);
      expect(out).toContain('signed up to entry 4 by acta.example/books/crm/log+');
      expect(out).toContain('Everything is as it was recorded and as it was signed.');
      expect(exit).toBe(0);
    }
  });

  it('has the answers as they are asked for, and a page that loads nothing', async () => {
    const files = await bundled('crm');
    const { out } = await at.acta('members', '--json', '--at', '4');
    expect(Buffer.from(files.get('answers/members.json')!).toString()).toBe(out);
    const page = Buffer.from(files.get('index.html')!).toString();
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('Conferencia Regional sobre Migración');
    // The only addresses are of its own files.
    for (const [, address] of page.matchAll(/(?:href|src)="([^"]*)"/g))
      expect([...files.keys()].some((path) => path.startsWith(address!))).toBe(true);
  });

  it('tells what it wrote in JSON, and writes over nothing', async () => {
    const { out } = await at.acta('bundle', 'crm', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'bundle',
      book: 'crm',
      entries: 'public',
      size: 5,
      closed: 0,
    });
    for (const place of ['crm', 'crm.yaml']) {
      const again = await at.acta('bundle', place, '--lang', 'en');
      expect([again.exit, again.err.includes('is there already')]).toEqual([2, true]);
    }
    mkdirSync(join(at.folder, 'empty'));
    expect((await at.acta('bundle', 'empty')).exit).toBe(0);
  });

  it('needs a signing key, and a place that can be read', async () => {
    const other = ['--signing', 'none'];
    const bare = desk();
    bare.file('crm.yaml', BEGINNING);
    await bare.acta('record', 'crm.yaml');
    expect(await bare.acta('bundle', 'crm', ...other)).toMatchObject({ exit: 2 });
    bare.clear();
    at.file('bad.zip', 'no zip');
    expect(await verified('bad.zip')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('it is no whole .zip') as unknown,
    });
    expect(await verified('none.zip')).toMatchObject({ exit: 2 });
    mkdirSync(join(at.folder, 'empty'));
    const { exit, err } = await verified('empty');
    expect([exit, err]).toEqual([1, 'manifest: it cannot be understood: it is not as acta writes it.\n']);
  });

  it('names what is no file, and does not wait for it', async () => {
    await bundled('crm');
    const linked = join(at.folder, 'crm', 'keys.txt');
    rmSync(linked);
    symlinkSync('nowhere', linked);
    symlinkSync('..', join(at.folder, 'crm', 'around'));
    const { exit, out } = await verified('crm');
    expect(exit).toBe(1);
    expect(out).toContain('around: it does not stand in what was signed');
    expect(out).toContain('keys.txt: ');
  });

  it('does not unpack what says it is larger than any book', async () => {
    await bundled('crm.zip');
    const zip = readFileSync(join(at.folder, 'crm.zip'));
    // The unpacked size of the first file, in the directory at the end.
    zip.writeUInt32LE(0x7fffffff, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    writeFileSync(join(at.folder, 'large.zip'), zip);
    expect(await verified('large.zip')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('more than 1 GiB') as unknown,
    });
  });

  describe('of a book with something closed and something sealed', () => {
    beforeEach(async () => {
      for (const [name, text] of [
        ['meeting', MEETING],
        ['sealed', SEALED],
        ['closed', CLOSED],
      ] as const)
        expect(await at.acta('record', at.file(`${name}.yaml`, text))).toMatchObject({ exit: 0 });
    });

    const all = (files: Files): string => Buffer.concat([...files.values()]).toString('latin1');

    it('leaves of a closed entry only the hash of its leaf, for everybody', async () => {
      const files = await bundled('crm');
      expect(all(files)).toContain('Lo que es de todos');
      expect(all(files)).not.toContain('Lo reservado del caso');
      const lines = Buffer.from(files.get('entries/envelopes.jsonl')!).toString().trim().split('\n');
      const closed = lines.flatMap((line, number) =>
        line.startsWith('{"closed":true,"leaf":"') ? [number] : [],
      );
      expect(closed.length).toBeGreaterThan(1);
      const { exit, out } = await verified('crm');
      expect(exit).toBe(0);
      expect(out).toContain(`Of ${closed.length} entries behind closed doors there is only the hash`);
      const { rest, leaf } = JSON.parse(
        (await at.acta('receipt', String(closed[0]), '--json')).out,
      ) as Record<string, string>;
      expect(rest).toBeUndefined();
      expect(lines[closed[0]!]).toContain(Buffer.from(leaf!, 'hex').toString('base64'));
    });

    it('has all of it for those entitled, and holds it against the rules to the end', async () => {
      const files = await bundled('whole', '--whole');
      expect(all(files)).toContain('Lo reservado del caso');
      const { exit, out } = await verified('whole');
      expect([exit, out.includes('behind closed doors')]).toEqual([0, false]);
    });

    it('leaves sealed what is sealed, and answers as the public is answered', async () => {
      for (const files of [await bundled('crm'), await bundled('whole', '--whole')]) {
        expect(all(files)).not.toContain(NAME);
        expect(all(files)).toContain('acta-seal:');
      }
    });
  });

  describe('when it was changed', () => {
    let files: Files;
    beforeEach(async () => {
      files = await bundled('crm');
    });

    const found = async (changed: Files) => {
      const trustedFor = () => [];
      const outcome = await verifyBundle(changed, { trustedFor, kept: [], pages });
      return outcome!.findings;
    };
    const without = (path: string): Files => new Map([...files].filter(([other]) => other !== path));
    const flipped = (path: string, place: number): Files => {
      const bytes = Uint8Array.from(files.get(path)!);
      bytes[place] = bytes[place]! ^ 1;
      return new Map([...files, [path, bytes]]);
    };

    it('is sound as it was made', async () => expect(await found(files)).toEqual([]));

    it('names the file in which any byte was changed', async () => {
      for (const [path, bytes] of files) {
        const step = Math.max(1, Math.floor(bytes.length / 12));
        for (let place = 0; place < bytes.length; place += step) {
          const findings = await found(flipped(path, place));
          expect([path, place, findings.some(({ file }) => file === path)]).toEqual([path, place, true]);
        }
      }
    });

    it('names a file that was taken out, or put in', async () => {
      for (const path of files.keys()) {
        const findings = await found(without(path));
        expect([path, findings.some(({ file }) => file === path)]).toEqual([path, true]);
      }
      const more = new Map([...files, ['answers/more.json', new Uint8Array(1)] as const]);
      expect((await found(more)).map(({ code, file }) => [code, file])).toEqual([
        ['file-unknown', 'answers/more.json'],
      ]);
    });

    it('names the entry in which a byte was changed', async () => {
      const text = Buffer.from(files.get('entries/data.jsonl')!).toString();
      const findings = await found(flipped('entries/data.jsonl', text.indexOf('Guatemala')));
      expect(findings.map(({ entry }) => entry)).toContain(3);
    });

    it('finds any byte changed in the .zip, in its directory too', async () => {
      await bundled('crm.zip');
      const zip = readFileSync(join(at.folder, 'crm.zip'));
      for (let place = 0; place < zip.length; place += 1 + Math.floor(zip.length / 150)) {
        const changed = Uint8Array.from(zip);
        changed[place] = changed[place]! ^ 1;
        writeFileSync(join(at.folder, 'changed.zip'), changed);
        const { exit } = await at.acta('verify', 'changed.zip');
        expect([place, exit === 0]).toEqual([place, false]);
      }
      const anew = zipSync(Object.fromEntries(files));
      writeFileSync(join(at.folder, 'anew.zip'), anew);
      const { exit, out } = await verified('anew.zip');
      expect([exit, out.includes('packed anew')]).toEqual([1, true]);
    });

    it('is told by whoever has the key, and not by who made it all anew with another', async () => {
      const [log] = (
        JSON.parse((await at.acta('signing-key', '--json')).out) as { logs: { vkeys: string[] }[] }
      ).logs;
      const key = log!.vkeys[0]!;
      expect(await verified('crm', '--key', key)).toMatchObject({ exit: 0 });
      const forger = desk(at.store);
      await forger.acta('signing-key', 'new', '--name', 'acta.example');
      await forger.acta('bundle', join(at.folder, 'forged'));
      forger.clear();
      const forged = await verified('forged', '--key', key);
      expect(forged.exit).toBe(1);
      expect(forged.out).toContain('manifest: none of the trusted keys signed it.');
      // To who knows no key it is as good as any, and they are told so.
      const stranger = desk();
      const { exit, out } = await stranger.acta('verify', join(at.folder, 'forged'), '--lang', 'en');
      stranger.clear();
      expect([exit, out.includes('The key comes with the archive itself')]).toEqual([0, true]);
    });

    it('finds out an older bundle by one kept receipt', async () => {
      const more = `${DEFAULTS}commands:\n  - { id: admitir-hn, type: AdmitMember, data: { member: HN, names: { es: Honduras } } }\n`;
      await at.acta('record', at.file('more.yaml', more));
      at.file('5.tlog-proof', (await at.acta('receipt', '5')).out);
      const { exit, out } = await verified('crm', '--against', '5.tlog-proof');
      expect([exit, out.includes('entry 5 is missing')]).toEqual([1, true]);
    });

    it('tells a page that was signed and does not follow from the entries', async () => {
      const other = {
        ...pages,
        write: (...all: Parameters<typeof pages.write>) =>
          [...pages.write(...all), ['texts/more.md', '']] as never,
      };
      const outcome = await verifyBundle(files, { trustedFor: () => [], kept: [], pages: other });
      expect(outcome!.findings.map(({ code, file }) => [code, file])).toEqual([
        ['not-derived', 'texts/more.md'],
      ]);
      const newer = await verifyBundle(files, {
        trustedFor: () => [],
        kept: [],
        pages: { ...pages, acta: '9.9.9' },
      });
      expect([newer!.made, newer!.findings]).toEqual(['by-another-acta', []]);
    });
  });

  it('verifies a store that is named, as --store would name it', async () => {
    expect((await verified('memory:')).out).toContain('crm: 5 entries');
    expect(await verified('odd:thing')).toMatchObject({ exit: 2 });
    expect(existsSync(join(at.folder, 'odd:thing'))).toBe(false);
  });
});
