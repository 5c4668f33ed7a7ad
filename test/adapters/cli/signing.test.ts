import * as E from 'fp-ts/lib/Either.js';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSigning, openStore } from '../../../adapters/cli/open-store.js';
import { readCheckpoint } from '../../../src/proof/checkpoint.js';
import { readConsistencyBody } from '../../../src/proof/consistency-text.js';
import { readVerifierKey } from '../../../src/proof/keys.js';
import { opened, readNote } from '../../../src/proof/note.js';
import { proofHolds, readProof } from '../../../src/proof/proof-text.js';
import { BEGINNING, desk, member, type Desk } from './support/desk.js';

const DEFAULTS = BEGINNING.slice(0, BEGINNING.indexOf('commands:'));

describe('signing on the command line', () => {
  let at: Desk;
  beforeEach(async () => {
    at = desk();
    at.file('crm.yaml', BEGINNING);
    await at.acta('record', 'crm.yaml');
  });
  afterEach(() => at.clear());

  const withKey = async (): Promise<string> => {
    const { out } = await at.acta('signing-key', 'new', '--name', 'acta.ejemplo.org');
    expect(out).toContain('Clave de firma de acta.ejemplo.org');
    expect(out).toContain('acta.ejemplo.org/books/crm/log+');
    return (JSON.parse((await at.acta('signing-key', '--json')).out) as { logs: { vkeys: string[] }[] })
      .logs[0]!.vkeys[0]!;
  };
  const grow = async (): Promise<void> => {
    at.file('more.yaml', `${DEFAULTS}commands:\n${member('BZ', 'Belice')}`);
    expect((await at.acta('record', 'more.yaml')).exit).toBe(0);
  };

  it('makes the key once, and tells its public part', async () => {
    const vkey = await withKey();
    expect(readVerifierKey(vkey)?.name).toBe('acta.ejemplo.org/books/crm/log');
    const shown = await at.acta('signing-key', 'show');
    expect(shown.out).toContain(vkey);
    expect(shown.out).not.toContain('PRIVATE');
    expect(await at.acta('signing-key', 'new', '--name', 'otro')).toMatchObject({ exit: 3 });
  });

  it('does not say that there are no books where they cannot be read', async () => {
    const real = desk().with({ openStore, openSigning });
    const said = { exit: 3, err: expect.stringContaining('SQLite') as unknown };
    real.file('other.db', 'no store of books, and longer than nothing');
    expect(
      await real.acta('signing-key', 'new', '--name', 'acta.ejemplo.org', '--store', 'other.db'),
    ).toMatchObject(said);
    expect((await real.acta('signing-key', 'new', '--name', 'acta.ejemplo.org')).exit).toBe(0);
    expect(
      await real.acta('signing-key', '--store', 'other.db', '--signing', 'data/acta.db.signing'),
    ).toMatchObject(said);
    real.clear();
  });

  it.each([[['signing-key', 'new']], [['signing-key', 'new', '--name', 'con espacio']]])(
    'says what name a key needs: %j',
    async (typed) => {
      expect(await at.acta(...typed)).toMatchObject({
        exit: 2,
        err: expect.stringContaining('acta.ejemplo.org') as unknown,
      });
    },
  );

  it.each([[['checkpoint']], [['receipt', '0']], [['signing-key']]])(
    'says that there is no key: %j',
    async (typed) => {
      expect(await at.acta(...typed)).toMatchObject({
        exit: 2,
        err: expect.stringContaining('acta signing-key new --name') as unknown,
      });
    },
  );

  it('signs what the book has come to', async () => {
    const key = readVerifierKey(await withKey())!;
    const { out, exit } = await at.acta('checkpoint');
    expect(exit).toBe(0);
    const note = readNote(out);
    const signed = E.isRight(note) ? opened(note.right, [key]) : note;
    expect(E.isRight(signed) && readCheckpoint(signed.right.text)).toMatchObject({
      origin: key.name,
      size: 5,
    });
    expect(JSON.parse((await at.acta('checkpoint', '--json')).out)).toMatchObject({ size: 5, note: out });
  });

  it('signs nothing of a book that is not there', async () => {
    await withKey();
    for (const typed of [['checkpoint'], ['receipt', '0']])
      expect([typed, await at.acta(...typed, '--book', 'otro')]).toEqual([
        typed,
        { exit: 2, out: '', err: 'No hay ningún libro "otro" aquí.\n' },
      ]);
  });

  it('gives the proof of an entry, by which its receipt stands alone', async () => {
    const key = readVerifierKey(await withKey())!;
    const recorded = JSON.parse((await at.acta('record', 'crm.yaml', '--json')).out) as {
      commands: { entries: { number: number; leaf: string }[] }[];
    };
    const receipts = recorded.commands.flatMap(({ entries }) => entries);
    expect(receipts.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
    for (const { number, leaf } of receipts) {
      const proof = readProof((await at.acta('receipt', String(number))).out)!;
      expect(E.isRight(proofHolds(proof, Buffer.from(leaf, 'hex'), [key]))).toBe(true);
    }
    expect(JSON.parse((await at.acta('receipt', '3', '--json')).out)).toMatchObject({
      entry: 3,
      leaf: receipts[3]!.leaf,
    });
    expect(await at.acta('receipt', '5')).toMatchObject({ exit: 2 });
    expect(await at.acta('receipt', 'tres')).toMatchObject({ exit: 2 });
  });

  it('says no leaf of what is only rehearsed', async () => {
    at.file('more.yaml', `${DEFAULTS}commands:\n${member('BZ', 'Belice')}`);
    const { out } = await at.acta('record', 'more.yaml', '--dry-run', '--json');
    expect(out).toContain('would-be-recorded');
    expect(out).not.toContain('leaf');
  });

  it('proves that the book goes on from a checkpoint that was kept', async () => {
    await withKey();
    at.file('kept.checkpoint', (await at.acta('checkpoint')).out);
    await grow();
    const body = readConsistencyBody((await at.acta('consistency', '--from', 'kept.checkpoint')).out)!;
    expect(body.old).toBe(5);
    expect(readCheckpoint(body.checkpoint.text)?.size).toBe(6);
    expect(await at.acta('consistency')).toMatchObject({ exit: 2 });
    expect(await at.acta('consistency', '--from', 'none')).toMatchObject({ exit: 2 });
    expect(await at.acta('consistency', '--from', 'crm.yaml')).toMatchObject({ exit: 2 });
  });

  it('goes over to another key', async () => {
    const before = await withKey();
    await at.acta('checkpoint');
    expect((await at.acta('signing-key', 'rotate')).out).toContain(before);
    const after = JSON.parse((await at.acta('signing-key', '--json')).out) as { logs: { vkeys: string[] }[] };
    expect(after.logs[0]?.vkeys).toHaveLength(2);
    expect((await at.acta('checkpoint')).out.match(/^— /gm)).toHaveLength(2);
    await grow();
    expect((await at.acta('checkpoint')).out.match(/^— /gm)).toHaveLength(1);
  });
});

describe('a store that has fallen behind what was signed', () => {
  let at: Desk;
  beforeEach(() => {
    at = desk().with({ openStore, openSigning });
    at.file('crm.yaml', BEGINNING);
    at.file('fewer.yaml', BEGINNING.slice(0, BEGINNING.indexOf('  - { id: admitir-mx')));
  });
  afterEach(() => at.clear());

  it('is refused before anything is recorded in it, with what to do', async () => {
    await at.acta('record', 'fewer.yaml');
    await at.acta('record', 'crm.yaml');
    await at.acta('signing-key', 'new', '--name', 'acta.ejemplo.org');
    at.file('kept.checkpoint', (await at.acta('checkpoint')).out);
    rmSync(join(at.folder, 'data', 'acta.db'));
    for (const end of ['-wal', '-shm']) rmSync(join(at.folder, 'data', `acta.db${end}`), { force: true });
    const elsewhere = ['--signing', 'elsewhere'];
    expect(await at.acta('record', 'fewer.yaml', ...elsewhere)).toMatchObject({ exit: 0 });
    for (const typed of [['record', 'crm.yaml'], ['serve'], ['checkpoint'], ['signing-key', 'rotate']])
      expect([typed, await at.acta(...typed)]).toMatchObject([
        typed,
        { exit: 3, err: expect.stringContaining('El almacén no continúa lo que de él se firmó') as unknown },
      ]);
    // What is wrong with the signatures is not said to be wrong with the store.
    writeFileSync(join(at.folder, 'data', 'acta.db.signing', 'crm.checkpoint'), 'nothing');
    expect(await at.acta('checkpoint')).toEqual({
      exit: 3,
      out: '',
      err: expect.stringMatching(/^El punto firmado del libro "crm" .* no lo firmaron las claves/) as unknown,
    });
    // What is only read is read.
    expect((await at.acta('log')).exit).toBe(0);
    expect((await at.acta('record', 'crm.yaml', '--dry-run')).exit).toBe(0);
    writeFileSync(join(at.folder, 'ignored'), '');
  });
});
