import * as E from 'fp-ts/lib/Either.js';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../../adapters/random.js';
import { openSigningFolder } from '../../../adapters/signing/folder.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { hold } from '../../../adapters/store/sqlite/lock.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { Signing } from '../../../src/ports/signing.js';
import { book, right } from '../store/contract.js';

const crm = book('crm');
const THEN = '2026-01-01T00:00:00.000Z' as Instant;

describe.each(['a folder', 'memory'])('signing, kept in %s', (kind) => {
  let folder: string;
  let signing: Signing;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-signing-'));
    signing =
      kind === 'memory'
        ? memorySigning(systemRandom)
        : right(openSigningFolder(join(folder, 'signing'), { random: systemRandom, lock: hold }));
  });
  afterEach(() => {
    signing.close();
    rmSync(folder, { recursive: true });
  });

  it('has no key until one is made, and makes the first one once', () => {
    expect(signing.keys()).toEqual(E.right(undefined));
    expect(E.isLeft(signing.rotate(THEN))).toBe(true);
    const { current, retired } = right(signing.begin('acta.example'));
    expect([current.name, current.use, retired]).toEqual(['acta.example', 'note', []]);
    expect(right(signing.keys())?.current.skey).toBe(current.skey);
    expect(E.isLeft(signing.begin('acta.example'))).toBe(true);
  });

  it('keeps of a key that was replaced only what others need to verify', () => {
    const first = right(signing.begin('acta.example')).current;
    right(signing.rotate(THEN));
    const { current, retired } = right(signing.rotate(THEN));
    expect(retired.map(({ until }) => until)).toEqual([THEN, THEN]);
    expect(retired[1]?.key.vkey).toBe(first.vkey);
    expect(right(signing.keys())?.retired.map(({ key }) => key.vkey)).toEqual(
      retired.map(({ key }) => key.vkey),
    );
    expect(new Set([first.id, current.id, retired[0]?.key.id]).size).toBe(3);
  });

  it('keeps a checkpoint only in the place of the one that was seen', () => {
    expect(right(signing.latest(crm))).toBeUndefined();
    right(signing.keep(crm, 'one', undefined));
    expect(E.isLeft(signing.keep(crm, 'two', undefined))).toBe(true);
    right(signing.keep(crm, 'two', 'one'));
    expect(right(signing.latest(crm))).toBe('two');
    expect(right(signing.latest(book('other')))).toBeUndefined();
  });

  it('keeps nothing outside its folder, whatever the id of a book in a store that somebody altered', () => {
    right(signing.begin('acta.example'));
    right(signing.keep(book('../out'), 'a note', undefined));
    expect(signing.latest(book('../out'))).toEqual(E.right('a note'));
    expect(existsSync(join(folder, 'out.checkpoint'))).toBe(false);
    expect(signing.signed()).toEqual(E.right(kind === 'memory' ? ['../out'] : []));
  });

  it('tells of which books it keeps one', () => {
    expect(right(signing.signed())).toEqual([]);
    right(signing.keep(crm, 'acta.example/books/crm/log\n5\n', undefined));
    expect(right(signing.signed())).toEqual([crm]);
  });
});

describe('a folder of signatures', () => {
  let folder: string;
  const opened: Signing[] = [];
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'acta-signing-')), 'signing');
  });
  afterEach(() => {
    opened.splice(0).forEach((signing) => signing.close());
    rmSync(join(folder, '..'), { recursive: true });
  });
  const open = (lock = true): Signing => {
    const signing = right(
      openSigningFolder(folder, { random: systemRandom, ...(lock ? { lock: hold } : {}) }),
    );
    opened.push(signing);
    return signing;
  };

  it('is not made by reading it', () => {
    expect(open().keys()).toEqual(E.right(undefined));
    expect(open().latest(crm)).toEqual(E.right(undefined));
    expect(existsSync(folder)).toBe(false);
    expect(open(false).begin('acta.example')).toMatchObject(E.left({ kind: 'unavailable' }));
  });

  it('counts among its books none that is kept under the name of something else, as a follower does', () => {
    const elsewhere = book('0'.repeat(64));
    right(open().keep(elsewhere, 'acta.example/books/crm/log\n5\n', undefined));
    right(open(false).latest(elsewhere));
    expect(right(open(false).signed())).toEqual([]);
  });

  it('is its owner’s only, and says so of a key that others may read', () => {
    right(open().begin('acta.example'));
    const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);
    expect([mode(folder), mode(join(folder, 'key'))]).toEqual(['700', '600']);
    chmodSync(join(folder, 'key'), 0o640);
    expect(open().keys()).toMatchObject(
      E.left({ kind: 'unavailable', message: expect.stringContaining('chmod 600') as unknown }),
    );
  });

  it('is written by one at a time', () => {
    right(open().begin('acta.example'));
    expect(open().keep(crm, 'one', undefined)).toMatchObject(E.left({ kind: 'held-by-another' }));
    expect(E.isRight(open(false).keys())).toBe(true);
    opened[0]?.close();
    right(open().keep(crm, 'one', undefined));
  });

  it('holds no secret of a key that was replaced', () => {
    const signing = open();
    const { current } = right(signing.begin('acta.example'));
    right(signing.rotate(THEN));
    const content = readFileSync(join(folder, 'key'), 'utf8');
    // PRIVATE+KEY+name+id+secret, and a secret in base64 may hold a "+" too.
    expect(content).not.toContain(current.skey.split('+').slice(4).join('+'));
    expect(content).toContain(`retired ${THEN} ${current.vkey}`);
  });

  it.each(['', 'PRIVATE+KEY+acta.example+00000000+AAAA\n', 'x\n'])(
    'does not sign with a damaged key (%j)',
    (content) => {
      right(open().begin('acta.example'));
      writeFileSync(join(folder, 'key'), content);
      const answer = open().keys();
      expect(answer).toMatchObject(E.left({ kind: 'damaged' }));
      expect(JSON.stringify(answer)).not.toContain('PRIVATE');
    },
  );
});
