import * as E from 'fp-ts/lib/Either.js';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openKeys, openStore } from '../../../adapters/cli/open-store.js';
import type { BookId } from '../../../domain/language/ids.js';
import { sha256 } from '../../../src/envelope.js';
import { recorder } from '../../../src/record.js';
import { opening } from '../../support/opening.js';
import { credentials } from '../../support/sealed.js';
import { BEGINNING, DEFAULTS, desk, NOW, type Desk } from './support/desk.js';
import { MEETING, NAME, SEALED } from './support/sealed.js';

const WORDS = [NAME, 'juana@example.org', 'lo reservado'];

let at: Desk;
beforeEach(async () => {
  at = desk().with({ openStore, openKeys });
  at.file('a.yaml', BEGINNING);
  at.file('b.yaml', MEETING);
  at.file('c.yaml', SEALED);
  expect(await at.acta('record', 'a.yaml', 'b.yaml', '--quiet')).toMatchObject({ exit: 0, err: '' });
});
afterEach(() => at.clear());

const path = (name: string): string => join(at.folder, 'data', name);
const keyFile = (): string => path('acta.db.keys');
const recordSealed = async (): Promise<void> =>
  expect(await at.acta('record', 'c.yaml', '--quiet')).toMatchObject({ exit: 0, err: '' });
const entryLines = async (...more: string[]): Promise<string> => {
  const { out } = await at.acta('log', ...more);
  return out;
};
const allBytes = (): string =>
  readdirSync(join(at.folder, 'data'))
    .map((name) => readFileSync(path(name), 'latin1'))
    .join('\n');

describe('recording what must be sealed', () => {
  it('makes a key file with the first key, and none before', async () => {
    expect(readdirSync(join(at.folder, 'data')).sort()).toEqual(['acta.db', 'acta.db.lock']);
    expect(await at.acta('record', 'c.yaml', '--dry-run', '--quiet')).toMatchObject({ exit: 0 });
    expect(existsSync(keyFile())).toBe(false);
    await recordSealed();
    expect(existsSync(keyFile())).toBe(true);
  });

  it('leaves none of the words in any byte: not in the store, its log, the keys or their locks', async () => {
    await recordSealed();
    const latin = WORDS.map((word) => Buffer.from(word).toString('latin1'));
    expect(latin.filter((word) => allBytes().includes(word))).toEqual([]);
    expect(allBytes()).toContain('acta-seal:1:');
  });

  it('leaves none while the store is open either', async () => {
    const file = join(at.folder, 'open.db');
    const store = openStore({ kind: 'sqlite', file }, 'write');
    const sealing = openKeys({ kind: 'file', file: `${file}.keys` }, 'write');
    if (E.isLeft(store) || E.isLeft(sealing)) throw new Error('not opened');
    const record = recorder({
      store: store.right,
      clock: () => NOW,
      ...(sealing.right && { sealing: sealing.right }),
    });
    for (const command of [...opening, credentials(NAME)]) {
      const receipt = await record.record(command)();
      if (E.isLeft(receipt)) throw new Error(JSON.stringify(receipt.left));
    }
    const files = readdirSync(at.folder).filter((name) => name.startsWith('open.db'));
    expect(files).toContain('open.db-wal');
    const bytes = files.map((name) => readFileSync(join(at.folder, name), 'latin1')).join('\n');
    expect(bytes).toContain('acta-seal:1:');
    expect(bytes).not.toContain(NAME);
    await sealing.right?.keys.close();
    await store.right.close();
  });

  it('is done once, whenever it is run', async () => {
    await recordSealed();
    const { out } = await at.acta('record', 'c.yaml');
    expect(out).toContain('3 comandos ya estaban asentados');
    const { out: rehearsed } = await at.acta('record', 'c.yaml', '--dry-run');
    expect(rehearsed).toContain('3 comandos ya estaban asentados');
  });

  it('takes the file that --keys or ACTA_KEYS names', async () => {
    await at.acta('record', 'c.yaml', '--quiet', '--keys', 'elsewhere/keys');
    expect(existsSync(join(at.folder, 'elsewhere', 'keys'))).toBe(true);
    expect(existsSync(keyFile())).toBe(false);
    expect(await entryLines('--keys', 'elsewhere/keys')).toContain(NAME);
    const env = { LANG: 'es_CR.UTF-8', ACTA_KEYS: 'elsewhere/keys' };
    expect((await at.with({ env }).acta('log')).out).toContain(NAME);
    expect(await at.acta('log', '--keys', 'data/acta.db')).toMatchObject({ exit: 2 });
  });

  it('says so when the keys cannot be used, and records nothing', async () => {
    await recordSealed();
    at.file('d.yaml', SEALED.replace('id: contacto', 'id: contacto-2').replace('Juana', 'Ana'));
    chmodSync(keyFile(), 0o644);
    const { exit, err } = await at.acta('record', 'd.yaml');
    expect([exit, err.includes('chmod 600'), err.includes('No se asentó nada')]).toEqual([3, true, true]);
    renameSync(keyFile(), path('away'));
    at.file('e.yaml', SEALED.replaceAll(/id: (\w+),/g, 'id: $1-3,').replaceAll('CR', 'GT'));
    const missing = await at.acta('record', 'e.yaml');
    expect([missing.exit, existsSync(keyFile())]).toEqual([3, false]);
    expect(missing.err).toContain('faltan 3 claves de lo que está sellado');
  });

  it('works for a trial in memory, and leaves nothing', async () => {
    const files = ['a.yaml', 'b.yaml', 'c.yaml'];
    const { exit } = await at.acta('record', ...files, '--store', 'memory:', '--quiet');
    expect([exit, existsSync(keyFile())]).toEqual([0, false]);
  });
});

describe('asking for what is sealed', () => {
  it('shows it opened to who holds the keys', async () => {
    await recordSealed();
    const log = await entryLines();
    for (const word of WORDS) expect(log.replaceAll(/\s+/g, ' ')).toContain(word);
    const { out } = await at.acta('meeting', 'xxiv');
    expect(out).toContain(`Costa Rica (${NAME})`);
    expect(out).toContain('lo reservado');
    const json = (await at.acta('log', '--json')).out;
    expect(json).toContain(`"head": "${NAME}"`);
    expect(json).not.toContain('acta-seal:');
  });

  it('says that it is sealed where the keys are not', async () => {
    await recordSealed();
    renameSync(keyFile(), path('away'));
    const log = await entryLines();
    expect(log).toContain('Sellado (head): [sellado]');
    expect(WORDS.filter((word) => log.includes(word))).toEqual([]);
    expect(await entryLines('--lang', 'en')).toContain('Sealed (contact): [sealed]');
  });

  it('does not look at the keys where nothing is sealed', async () => {
    await recordSealed();
    chmodSync(keyFile(), 0o666);
    expect(await at.acta('members')).toMatchObject({ exit: 0 });
    expect(await at.acta('log')).toMatchObject({ exit: 3, err: expect.stringContaining('0666') as string });
  });
});

describe('acta keys list', () => {
  it('has no secret and no person in it', async () => {
    expect((await at.acta('keys')).out).toContain('No hay claves');
    await recordSealed();
    const { out } = await at.acta('keys', 'list');
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toContain('a puerta cerrada  meeting:xxiv/session:cerrada');
    const json = (await at.acta('keys', 'list', '--json', '--book', 'crm')).out;
    const { keys } = JSON.parse(json) as { keys: { id: string; kind: string }[] };
    expect(keys.map(({ kind }) => kind)).toEqual(['person', 'person', 'closed']);
    const file = JSON.parse(readFileSync(keyFile(), 'utf8')) as { keys: { secret: string; of: string }[] };
    for (const { secret, of } of file.keys) {
      expect(`${out}${json}`).not.toContain(secret);
      if (/^[0-9a-f]+$/.test(of)) expect(`${out}${json}`).not.toContain(of);
    }
    expect((await at.acta('keys', 'list', '--book', 'otro')).out).toContain('No hay claves');
    chmodSync(keyFile(), 0o644);
    expect((await at.acta('keys', 'list')).exit).toBe(3);
  });
});

const SURE = ['--ground', 'requested', '--yes'];

describe('acta keys erase', () => {
  const digests = async (): Promise<readonly string[]> => {
    const store = openStore({ kind: 'sqlite', file: path('acta.db') }, 'read');
    if (E.isLeft(store)) throw new Error('not opened');
    const all: string[] = [];
    for await (const { envelope, data } of store.right.read('crm' as BookId)) {
      expect((JSON.parse(envelope) as { dataDigest: string }).dataDigest).toBe(sha256(data));
      all.push(sha256(`${envelope}${data}`));
    }
    await store.right.close();
    return all;
  };

  it('says what it would do, and does it only when told to', async () => {
    await recordSealed();
    const before = readFileSync(keyFile(), 'utf8');
    const { exit, out, err } = await at.acta('keys', 'erase', '--person', NAME);
    expect(exit).toBe(2);
    expect(out).toContain('Se suprimiría la clave');
    expect(out).toContain('el asiento 13');
    expect(out).toContain(`«${NAME}, juana@example.org»`);
    expect(err).toContain('--yes');
    expect(readFileSync(keyFile(), 'utf8')).toBe(before);
  });

  it('erases the person everywhere, and records that; what was recorded before stays as it is, hash by hash', async () => {
    await recordSealed();
    const before = await digests();
    const { exit, out } = await at.acta('keys', 'erase', '--person', ' JUANA  ilustrativa ', ...SURE);
    expect([exit, out.includes('suprimida'), out.includes('(asiento 16)')]).toEqual([0, true, true]);
    expect((await digests()).slice(0, -1)).toEqual(before);
    const told = (await entryLines('--lang', 'en')).replaceAll(/\s+/g, ' ');
    expect(told).toMatch(
      /The data of a person, sealed in entry 13 under the key \S+, is erased for ever, because/,
    );
    expect(told).not.toContain(`${NAME} `);
    expect(await entryLines()).toContain('Sellado (head): [dato suprimido]');
    expect((await at.acta('meeting', 'xxiv', '--lang', 'en')).out).toContain('Costa Rica ([erased])');
    expect((await at.acta('keys', 'list')).out).toContain('suprimida 2026-01-01');
    const again = await at.acta('record', 'c.yaml');
    expect([again.exit, again.err.includes('[content-erased]')]).toEqual([1, true]);
    expect((await at.acta('keys', 'erase', '--person', NAME, ...SURE)).exit).toBe(2);
  });

  it('of a name that is written otherwise says how it is written', async () => {
    await recordSealed();
    const { exit, err } = await at.acta('keys', 'erase', '--person', 'juana', ...SURE, '--lang', 'en');
    expect(exit).toBe(2);
    expect(err).toContain('It is written so: “Juana Ilustrativa”, “Juana Ilustrativa, juana@example.org”');
    const nobody = await at.acta('keys', 'erase', '--person', 'Nadie');
    expect(nobody.err).not.toContain('escrito así');
  });

  it('erases a session behind closed doors, or a key by its id', async () => {
    await recordSealed();
    const session = await at.acta(
      'keys',
      'erase',
      '--session',
      'cerrada',
      '--meeting',
      'xxiv',
      ...SURE,
      '--json',
    );
    expect(JSON.parse(session.out)).toMatchObject({ done: true, keys: [{ kind: 'closed', entries: [15] }] });
    expect(await entryLines()).toContain('Sellado (closedSummary): [dato suprimido]');
    const { keys } = JSON.parse((await at.acta('keys', '--json')).out) as { keys: { id: string }[] };
    const id = keys[0]?.id ?? '';
    expect(await at.acta('keys', 'erase', '--key', id, ...SURE)).toMatchObject({ exit: 0 });
    expect(await at.acta('keys', 'erase', '--key', id, ...SURE)).toMatchObject({ exit: 2 });
    expect(await at.acta('keys', 'erase', '--session', 'cerrada')).toMatchObject({ exit: 2 });
    expect(await at.acta('keys', 'erase', '--session', 'otra', '--meeting', 'xxiv')).toMatchObject({
      exit: 2,
    });
  });

  it('asks of which meeting, where several had a session of that name', async () => {
    await recordSealed();
    at.file(
      'two.yaml',
      `${DEFAULTS.replace('2017', '2019-11-15')}commands:
  - id: otra
    type: ConveneMeeting
    data: { meeting: xxv, organ: vm, names: { es: XXV }, by: GT, dates: { kind: undated, reason: to-be-defined, confirmed: false } }
  - { id: abrir-otra, type: OpenMeeting, data: { meeting: xxv, by: GT } }
  - { id: lista-otra, type: NotePresence, data: { meeting: xxv, parties: [MX], presence: present } }
  - { id: sesion-otra, type: OpenSession, data: { meeting: xxv, session: cerrada, names: { es: C }, doors: closed } }
  - { id: dicho-otra, type: NoteIntervention, data: { meeting: xxv, party: MX, session: cerrada, closedSummary: x } }
`,
    );
    expect(await at.acta('record', 'two.yaml', '--quiet')).toMatchObject({ exit: 0, err: '' });
    const { exit, err } = await at.acta('keys', 'erase', '--session', 'cerrada', ...SURE);
    expect(exit).toBe(2);
    expect(err).toContain('meeting:xxiv/session:cerrada, meeting:xxv/session:cerrada');
    expect(await at.acta('keys', 'erase', '--session', 'cerrada', '--meeting', 'xxv', ...SURE)).toMatchObject(
      {
        exit: 0,
      },
    );
  });

  it('forgets a person in every book of the store, each in its own words, unless one is named', async () => {
    await recordSealed();
    for (const file of ['a', 'b', 'c']) {
      const text = readFileSync(join(at.folder, `${file}.yaml`), 'utf8');
      at.file(`otro-${file}.yaml`, text.replaceAll('crm', 'otro'));
    }
    const files = ['otro-a.yaml', 'otro-b.yaml', 'otro-c.yaml'];
    expect(await at.acta('record', ...files, '--quiet')).toMatchObject({ exit: 0, err: '' });
    const { exit, out } = await at.acta('erase', NAME, ...SURE, '--reference', 'ST-12/2026', '--json');
    const { keys } = JSON.parse(out) as { keys: { book: string; id: string; recorded: number }[] };
    expect([exit, keys.map(({ book, recorded }) => [book, recorded])]).toEqual([
      0,
      [
        ['crm', 16],
        ['otro', 16],
      ],
    ]);
    for (const { book, id } of keys)
      expect((await entryLines('--book', book)).replaceAll(/\s+/g, ' ')).toContain(
        `sellados en el asiento 13 con la clave ${id}, porque así se pidió; expediente ST-12/2026.`,
      );
    const other = await at.acta('erase', `${NAME}, juana@example.org`, '--book', 'otro', ...SURE);
    expect([other.exit, other.out.split('\n').filter((line) => line.includes('suprimida'))]).toEqual([
      0,
      [expect.stringContaining('de otro')],
    ]);
    expect((await at.acta('erase', 'Nadie', ...SURE)).err).toContain(
      'No hay clave para «Nadie» en el libro crm',
    );
  });

  it('says why, by one of the grounds, and never in the words that are erased', async () => {
    await recordSealed();
    for (const [args, said] of [
      [['--yes'], '--ground: requested, no-longer-needed, unlawful, ordered'],
      [['--ground', 'porque sí', '--yes'], '--ground: requested'],
      [[...SURE, '--recorded-by', 'no es'], '--recorded-by'],
      [[...SURE, '--reference', `solicitud de juana  ILUSTRATIVA`], '--reference'],
      [[...SURE, '--reference', '\u0000'], 'reference'],
    ] as const)
      expect(await at.acta('keys', 'erase', '--person', NAME, ...args)).toMatchObject({
        exit: 2,
        err: expect.stringContaining(said) as string,
      });
    const unknown = await at.acta('keys', 'erase', '--person', NAME, ...SURE, '--recorded-by', 'QQ');
    expect([unknown.exit, unknown.err.includes('[unknown-recorder]')]).toEqual([1, true]);
    expect(await entryLines()).toContain(NAME);
  });

  it('goes on from an erasure that was recorded before its key could be destroyed', async () => {
    await recordSealed();
    copyFileSync(keyFile(), path('copy'));
    expect(await at.acta('erase', NAME, ...SURE)).toMatchObject({ exit: 0 });
    const recorded = await digests();
    renameSync(path('copy'), keyFile());
    chmodSync(keyFile(), 0o600);
    const again = await at.acta('erase', NAME, ...SURE);
    expect([again.exit, again.out.includes('(asiento 16)')]).toEqual([0, true]);
    expect(await digests()).toEqual(recorded);
    expect(await entryLines()).toContain('Sellado (head): [dato suprimido]');
  });

  it('wants to know whose key, and one only', async () => {
    await recordSealed();
    for (const args of [
      [],
      ['--person', ' '],
      ['--person', 'a', '--key', 'b'],
      ['--person', 'a', '--meeting', 'm'],
    ])
      expect(await at.acta('keys', 'erase', ...args)).toMatchObject({
        exit: 2,
        err: expect.stringContaining('--person') as string,
      });
  });

  it('says what is missing: the keys, the store, the book, the right to write', async () => {
    await recordSealed();
    expect((await at.acta('keys', 'erase', '--person', NAME, '--keys', 'none')).err).toContain(
      'No hay archivo',
    );
    expect((await at.acta('keys', 'erase', '--person', NAME, '--store', 'none.db')).exit).toBe(3);
    expect((await at.acta('keys', 'erase', '--person', NAME, '--book', 'otro')).exit).toBe(2);
    const held = openKeys({ kind: 'file', file: keyFile() }, 'write');
    const { exit, err } = await at.acta('keys', 'erase', '--person', NAME, ...SURE);
    expect([exit, err.includes('este mismo proceso')]).toEqual([3, true]);
    if (E.isRight(held)) await held.right?.keys.close();
    const { exit: damaged } = await at
      .with({ openStore: () => E.left({ kind: 'damaged', message: 'x' }) })
      .acta('keys', 'erase', '--person', NAME);
    expect(damaged).toBe(3);
  });

  it('an old copy of the keys opens again what was erased: it has to be destroyed too', async () => {
    await recordSealed();
    copyFileSync(keyFile(), path('copy'));
    chmodSync(path('copy'), 0o600);
    await at.acta('keys', 'erase', '--person', NAME, ...SURE);
    expect(await entryLines('--keys', 'data/copy')).toContain(NAME);
    rmSync(path('copy'));
  });
});
