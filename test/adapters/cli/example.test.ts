import * as E from 'fp-ts/lib/Either.js';
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NEXT_COMMANDS } from '../../../adapters/cli/example.js';
import { openSigning, openStore } from '../../../adapters/cli/open-store.js';
import type { Surroundings } from '../../../adapters/cli/surroundings.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { EntryId } from '../../../domain/language/ids.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import type { Signing } from '../../../src/ports/signing.js';
import { BEGINNING, desk, type Desk } from './support/desk.js';

// `npm start` as a newcomer types it: the example's files, and SQLite in a folder of its own.

let newcomer: Desk;
beforeEach(() => {
  const clerk = desk();
  symlinkSync(join(process.cwd(), 'examples'), join(clerk.folder, 'examples'));
  newcomer = clerk.with({ openStore });
});
afterEach(() => newcomer.clear());

const RECORDED = /^La XXIV CRM está en el libro: (\d+) asientos nuevos, de \d+ comandos\.\n/;

/** A store that fails once so many commands have been recorded in it, as when the power goes. */
const failingAfter = (appends: number): Pick<Surroundings, 'openStore'> => ({
  openStore: (name, use) => {
    let left = appends;
    return E.Functor.map(openStore(name, use), (store): EventStore => ({
      ...store,
      append: (...args) =>
        left-- > 0
          ? store.append(...args)
          : async () => E.left({ kind: 'unavailable', message: 'the power went' } as const),
    }));
  },
});

const entries = async (): Promise<number> => {
  const { out } = await newcomer.acta('log', '--json');
  return (JSON.parse(out) as { answer: { entries: readonly unknown[] } }).answer.entries.length;
};

describe('npm start', () => {
  it('records the XXIV CRM in data/acta.db and sums it up; a second run records nothing', async () => {
    const first = await newcomer.start();
    expect({ exit: first.exit, err: first.err }).toEqual({ exit: 0, err: '' });
    expect(RECORDED.exec(first.out)?.[1]).toBe(String(await entries()));
    expect(existsSync(join(newcomer.folder, 'data', 'acta.db'))).toBe(true);

    const second = await newcomer.start('--once');
    expect(second.out.split('\n')[0]).toBe('La XXIV CRM ya está en el libro: no se asentó nada.');
    expect(second.out.split('\n').slice(1)).toEqual(first.out.split('\n').slice(1));
  });

  it('cut short, is finished by the next run', async () => {
    const cut = await newcomer.with(failingAfter(40)).start();
    expect(cut).toEqual({ exit: 3, out: '', err: expect.stringContaining('the power went') as string });
    const before = await entries();
    expect(before).toBeGreaterThan(0);

    const next = await newcomer.start();
    expect(next.exit).toBe(0);
    const added = Number(RECORDED.exec(next.out)?.[1]);
    expect(before + added).toBe(await entries());
    const whole = desk().with({ cwd: process.cwd() });
    const uncut = await whole.start();
    whole.clear();
    expect(next.out.split('\n').slice(1)).toEqual(uncut.out.split('\n').slice(1));
  });

  it('says what to ask next, and each of these answers', async () => {
    const { out } = await newcomer.start('--lang', 'en');
    expect(out).toContain(
      `\n\nNow ask the book:\n${NEXT_COMMANDS.map((typed) => `  npx ${typed}\n`).join('')}`,
    );
    for (const typed of NEXT_COMMANDS) {
      const [name, ...args] = typed.split(' ');
      expect(name).toBe('acta');
      const answered = await newcomer.acta(...args);
      expect({ typed, exit: answered.exit, err: answered.err }).toEqual({ typed, exit: 0, err: '' });
      expect(answered.out).toContain('libro crm');
    }
  });

  it('tells how far it has come to whoever watches, and clears the line', async () => {
    let seen = '';
    const stderr = { write: (text: string) => void (seen += text), isTTY: true };
    const { out } = await newcomer.with({ stderr }).start();
    const commands = Number(/de (\d+) comandos/.exec(out)?.[1]);
    const lines = seen.split('\r\u001B[K');
    expect(lines[0]).toBe(`asentando la XXIV CRM … 0 de ${commands} comandos`);
    expect(lines[1]).toBe(`asentando la XXIV CRM … 20 de ${commands} comandos`);
    expect(lines).toHaveLength(Math.ceil(commands / 20) + 1);
    expect(lines.at(-1)).toBe('');
  });

  it('puts the book where ACTA_STORE says', async () => {
    const { exit } = await newcomer.with({ env: { ACTA_STORE: 'sqlite:elsewhere.db' } }).start();
    expect(exit).toBe(0);
    expect(existsSync(join(newcomer.folder, 'elsewhere.db'))).toBe(true);
    expect(existsSync(join(newcomer.folder, 'data'))).toBe(false);
  });
});

describe('the key that npm start signs with', () => {
  const atLocalhost: Partial<Surroundings> = {
    openSigning,
    serve: async () =>
      E.right({
        url: 'http://127.0.0.1:8080',
        identifies: false,
        stopped: new Promise(() => undefined),
        stop: async () => undefined,
      }),
  };
  const key = (folder = newcomer.folder) => join(folder, 'data', 'acta.db.signing', 'key');

  it('is made with what it serves, once, outside the store, for its owner only', async () => {
    const first = await newcomer.with(atLocalhost).startServing();
    expect(first.exit).toBe(0);
    expect(first.out).toContain('se firma con una clave hecha ahora para esta máquina');
    expect(statSync(key()).mode & 0o777).toBe(0o600);
    const made = readFileSync(key(), 'utf8');
    expect(made).toMatch(/localhost/);

    const second = await newcomer.with(atLocalhost).startServing();
    expect(second.out).not.toContain('una clave hecha ahora');
    expect(readFileSync(key(), 'utf8')).toBe(made);
  });

  it('is not made with --once, nor for books that lie on a server', async () => {
    await newcomer.with(atLocalhost).start();
    expect(existsSync(key())).toBe(false);
    const env = { ACTA_STORE: 'esdb://books.example:2113?tls=false' };
    const { exit, out } = await newcomer
      .with({ ...atLocalhost, env, openStore: () => E.right(openMemory()) })
      .startServing();
    expect({ exit, signs: out.includes('clave hecha ahora') }).toEqual({ exit: 0, signs: false });
    expect(existsSync(key())).toBe(false);
  });

  it('that cannot be read, or kept, is told', async () => {
    const cannot = { kind: 'unavailable', message: 'no room' } as const;
    for (const broken of ['keys', 'begin'] as const) {
      const signing: Signing = { ...memorySigning(systemRandom), [broken]: () => E.left(cannot) };
      const ran = await newcomer
        .with({ ...atLocalhost, openSigning: () => E.right(signing) })
        .startServing('--lang', 'en');
      expect(ran).toMatchObject({ exit: 3, err: expect.stringContaining('no room') as string });
    }
  });
});

describe('npm start does nothing', () => {
  const refuses = async (
    args: readonly string[],
    err: string | RegExp,
    exit: number,
    at: Desk = newcomer,
  ): Promise<void> => {
    const ran = await at.start(...args);
    expect(ran).toMatchObject({ exit, out: '' });
    expect(ran.err).toMatch(err);
    expect(existsSync(join(at.folder, 'data'))).toBe(false);
  };

  it('with an option it does not have', () =>
    refuses(['--twice'], '"--twice" no es una opción de npm start. Las hay: -- --once,', 2));

  it('in a language it does not speak', async () => {
    await refuses(['--lang', 'fr'], '--lang: "fr" no es es ni en.\n', 2);
    await refuses(['--lang'], '--lang: "" no es es ni en.\n', 2);
  });

  it('with a store it does not know', () =>
    refuses([], 'postgres://x', 2, newcomer.with({ env: { ACTA_STORE: 'postgres://x' } })));

  it('away from the example', async () => {
    const elsewhere = desk();
    await refuses([], 'is not there. Run npm start in the folder', 2, elsewhere.with({ env: {} }));
    elsewhere.clear();
  });

  it('where the example cannot be read', async () => {
    const broken = desk();
    broken.file('examples/xxiv-crm/01.yaml', 'book: crm\ncommands:\n  - { type: ConstituteBdy }\n');
    await refuses([], /^examples\/xxiv-crm\/01\.yaml: línea 3/, 2, broken);
    broken.clear();
  });

  it('while another holds the store', async () => {
    const held = newcomer.with({
      openStore: () => E.left({ kind: 'held-by-another', message: 'held by 42' }),
    });
    await refuses([], 'Otro proceso de acta tiene el almacén abierto', 3, held);
  });
});

it('npm start is refused by a book crm that is not its own, and leaves it as it is', async () => {
  newcomer.file('a.yaml', BEGINNING);
  expect((await newcomer.acta('record', 'a.yaml')).exit).toBe(0);
  const before = await entries();
  const { exit, out, err } = await newcomer.start();
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(err).toMatch(
    /examples\/xxiv-crm\/01-body\.yaml: línea \d+, columna \d+: ConstituteBody "constitute-crm"/,
  );
  expect(err).toMatch(
    /El libro crm de este almacén no es el de este ejemplo\. .*ACTA_STORE=sqlite:otro\.db npm start\.\n$/,
  );
  expect(await entries()).toBe(before);
});

it('npm start says what is damaged, where the book cannot be understood', async () => {
  const damaged = desk();
  symlinkSync(join(process.cwd(), 'examples'), join(damaged.folder, 'examples'));
  const store: EventStore = {
    ...damaged.store,
    read: async function* () {
      yield { number: 0, id: 'x' as EntryId, envelope: '{', data: '{' };
    },
  };
  const { exit, out, err } = await damaged.with({ openStore: () => E.right(store) }).start();
  damaged.clear();
  expect({ exit, out }).toEqual({ exit: 3, out: '' });
  expect(err).toContain('El libro crm está dañado: asiento 0: su sobre no es JSON.');
});
