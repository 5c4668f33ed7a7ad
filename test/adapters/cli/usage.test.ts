import * as E from 'fp-ts/lib/Either.js';
import { readFileSync } from 'node:fs';
import { languageFor } from '../../../adapters/cli/language.js';
import { nearest } from '../../../adapters/nearest.js';
import { queries } from '../../../adapters/cli/queries.js';
import { storeName } from '../../../adapters/cli/store-name.js';
import { VERSION } from '../../../adapters/version.js';
import { StoreFailure, type StoreTrouble } from '../../../src/ports/event-store.js';
import { BEGINNING, desk, type Desk } from './support/desk.js';

let clerk: Desk;
beforeAll(async () => {
  clerk = desk();
  clerk.file('a.yaml', BEGINNING);
  await clerk.acta('record', 'a.yaml');
});
afterAll(() => clerk.clear());

const says = async (args: readonly string[], err: string, exit = 2): Promise<void> =>
  expect(await clerk.acta(...args)).toEqual({ exit, out: '', err: `${err}\n` });

describe('options and no command', () => {
  it.each([[['--lang', 'es']], [['--json']], [['--store', 'memory:']]])(
    '%j is as nothing typed: the help',
    async (args) => {
      const help = await clerk.acta();
      expect(help.out).toContain('Uso: acta <comando> [opciones]');
      expect(await clerk.acta(...args)).toEqual({ ...help, exit: 0, err: '' });
    },
  );
});

describe('what is typed wrong', () => {
  it.each([
    [['recrod'], 'No hay ningún comando "recrod". ¿Quiso decir record?'],
    [['xyz'], 'No hay ningún comando "xyz". Vea acta --help.'],
    [['token', 'issue', '--reader'], 'No hay ninguna opción "--reader". Vea acta token issue --help.'],
    [['record'], 'Falta decir <files>. Vea acta record --help.'],
    [['positions'], 'Falta decir <proposal>. Vea acta positions --help.'],
    [['record', 'a.yaml', '--bok', 'x'], 'No hay ninguna opción "--bok". ¿Quiso decir --book?'],
    [['members', '--book'], 'A la opción --book <id> le falta su valor.'],
    [['meeting', 'x', 'y'], 'Sobran argumentos para "meeting". Vea acta meeting --help.'],
    [['members', '--at', '-1'], '--at: "-1" no es el número de un asiento (0, 1, 2 …).'],
    [
      ['members', '--at', '2019'.padEnd(10, '-11')],
      '--at: "2019-11-11" no es el número de un asiento (0, 1, 2 …). Para una fecha está --on.',
    ],
    [
      [
        'members',
        '--at',
        'x',
        '--on',
        '2019-13-01',
        '--known-on',
        'ayer',
        '--lang',
        'fr',
        '--book',
        'la CRM',
        '--store',
        'sqlit:x',
      ],
      `--store: "sqlit:x" no es un almacén que acta conozca. ¿Quiso decir sqlite:?
--book: "la CRM" no es un identificador (letras sin acento, cifras, guiones; hasta 64).
--at: "x" no es el número de un asiento (0, 1, 2 …).
--on: "2019-13-01" no existe: los meses son 01 a 12.
--known-on: "ayer" no es un momento: AAAA, AAAA-MM, AAAA-MM-DD o AAAA-MM-DDTHH:MM con Z o ±HH:MM (con ../ delante: entonces o antes).
--lang: "fr" no es es ni en.`,
    ],
    [['members', '--store', 'sqlite:'], '--store: falta el archivo, como en sqlite:data/acta.db.'],
    [
      ['members', '--store', 'postgres://x'],
      '--store: "postgres://x" no es un almacén que acta conozca. Los hay así: sqlite:data/acta.db, esdb://server:2113, http://server:8080, memory:.',
    ],
    [
      ['record', 'a.yaml', '--at', '3'],
      '--at, --on y --known-on son para preguntar; para asentar está occurredAt en cada comando.',
    ],
    [['record', 'a.yaml', '--seen', 'x'], '--seen: "x" no es el número de un asiento (0, 1, 2 …).'],
    [['record', '-', '-'], 'la entrada estándar (-) se lee una sola vez.'],
    [['schema', 'TakePositon'], 'No hay ningún comando TakePositon. ¿Quiso decir TakePosition?'],
    [['members', '--at', '99'], 'El libro llega al asiento 4; no hay asiento 99.'],
    [['members', '--book', 'crn'], 'No hay ningún libro "crn" aquí. ¿Quiso decir crm?'],
    [['members', '--book', 'otro'], 'No hay ningún libro "otro" aquí. Hay: crm.'],
  ])('%j', (args, err) => says(args, err));

  it('is told in English, too', () =>
    says(['recrod', '--lang=en'], 'There is no command "recrod". Did you mean record?'));
});

describe('the language', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'es_CR.UTF-8' }, 'es'],
    [[], { LANG: 'es' }, 'es'],
    [[], { LANG: 'est' }, 'en'],
    [[], { LC_ALL: 'C', LANG: 'es_MX' }, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'es_GT', LANG: 'C' }, 'es'],
    [['--lang', 'en'], { LANG: 'es' }, 'en'],
    [['--lang=es'], {}, 'es'],
    [['--lang', 'en', '--lang', 'es'], {}, 'es'],
    [['--', '--lang', 'es'], {}, 'en'],
  ] as const)('%j %j: %s', (args, env, lang) => expect(languageFor(args, env)).toBe(lang));
});

describe('help', () => {
  it.each(['record', 'schema', ...queries.map(({ name }) => name)])(
    'of %s stands in both languages',
    async (name) => {
      const spanish = await clerk.acta(name, '--help');
      const english = await clerk.acta('help', name, '--lang', 'en');
      expect(spanish.out).toMatch(new RegExp(`^Uso: acta ${name} .*\\[opciones\\]\n`));
      expect(english.out).toMatch(new RegExp(`^Usage: acta ${name} .*\\[options\\]\n`));
      expect(spanish.out).toContain('Ejemplos:');
      expect(english.out).toContain('Examples:');
      expect(spanish.out).not.toMatch(/Usage|Options|Arguments/);
      expect(english.out).toContain('--known-on');
    },
  );

  it('is what acta alone says', async () => {
    const alone = await clerk.acta();
    expect(alone.exit).toBe(0);
    expect(alone.out).toBe((await clerk.acta('--help')).out);
    expect(alone.out).toContain('Códigos de salida: 0 bien, 1 rechazado por una regla, 2 entrada incorrecta');
  });

  it('has the version of the package', async () => {
    expect((await clerk.acta('--version')).out).toBe(`${VERSION}\n`);
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: VERSION });
  });
});

describe('questions', () => {
  it.each(
    queries
      .filter(({ name, argument }) => !['declaration', 'diff'].includes(name) && argument?.required !== true)
      .map(({ name }) => name),
  )('%s is answered as text and as JSON', async (name) => {
    const text = await clerk.acta(name);
    expect(text).toMatchObject({ exit: 0, err: '' });
    const json = await clerk.acta(name, '--json', '--at', '4', '--on', '2020', '--known-on', '2026-02');
    expect(JSON.parse(json.out)).toMatchObject({
      book: 'crm',
      asOf: { at: 4, on: '2020', knownOn: '2026-02' },
    });
  });

  it('about what is not there name what is', () =>
    says(['meeting', 'xxiv'], 'El libro no tiene la reunión "xxiv" en ese momento.'));

  it('are coloured on a terminal, and there only', async () => {
    let out = '';
    const stdout = { write: (text: string) => void (out += text), isTTY: true };
    await clerk.with({ stdout }).acta('members');
    expect(out).toContain('\u001B[');
    for (const [args, env] of [
      [['members', '--no-color'], {}],
      [['members'], { NO_COLOR: '1' }],
    ] as const) {
      out = '';
      await clerk.with({ stdout, env }).acta(...args);
      expect(out).not.toContain('\u001B[');
      expect(out).not.toBe('');
    }
  });
});

describe('trouble with the store', () => {
  const held: StoreTrouble = { kind: 'held-by-another', message: 'process 7 on this machine has it' };
  const troubled = (trouble: StoreTrouble): Desk => clerk.with({ openStore: () => E.left(trouble) });

  it('is said with what to do, and nothing is recorded', async () => {
    const { exit, err } = await troubled(held).acta('record', 'a.yaml');
    expect(err).toBe(
      `Otro proceso de acta tiene el almacén abierto para escribir. Espere a que termine, o ciérrelo; si es el servicio (acta serve), diríjase a él: --store http://127.0.0.1:8080.
  process 7 on this machine has it
No se asentó nada. Resuelto eso, ejecute lo mismo otra vez: lo ya asentado no se repite.
`,
    );
    expect(exit).toBe(3);
  });

  it.each([
    held,
    { kind: 'damaged', message: 'm' },
    { kind: 'unavailable', message: 'm' },
    { kind: 'not-in-order', message: 'm' },
    { kind: 'too-large', number: 1, bytes: 2, limit: 1 },
    { kind: 'wrong-expected', expected: 1, actual: 2 },
  ] as const)('$kind ends with 3 in both languages, as JSON too', async (trouble) => {
    const spanish = await troubled(trouble).acta('record', 'a.yaml', '--json');
    const english = await troubled(trouble).acta('record', 'a.yaml', '--lang', 'en');
    expect([spanish.exit, english.exit]).toEqual([3, 3]);
    expect(spanish.err).toBe('');
    expect(english.err).toContain('Nothing was recorded.');
    expect(JSON.parse(spanish.out)).toMatchObject({
      outcome: 'store-trouble',
      trouble: { kind: trouble.kind },
    });
  });

  it('tells a newcomer what to do first', async () => {
    const { exit, err } = await troubled({ kind: 'unavailable', message: 'm' }).acta('members');
    expect(err).toBe(
      'Aún no hay ningún almacén en data/acta.db. Asiente algo primero (acta record …), o diga dónde está con --store.\n',
    );
    expect(exit).toBe(3);
  });

  it('may come while reading', async () => {
    const broken = {
      ...clerk.store,
      read: () => {
        throw new StoreFailure({ kind: 'damaged', message: 'entry 3 is missing' });
      },
    };
    const { exit, err } = await clerk.with({ openStore: () => E.right(broken) }).acta('members');
    expect(err).toContain('entry 3 is missing');
    expect(exit).toBe(3);
  });
});

describe('a fault of acta’s own', () => {
  const faulty = (): Desk =>
    clerk.with({
      openStore: () => {
        throw new Error('a bug');
      },
    });

  it('is one line with a code to report, and no stack', async () => {
    const { exit, err } = await faulty().acta('members');
    expect(err).toMatch(
      /^acta tuvo un fallo propio \(código [0-9a-f]{8}\)\. Avise a quien la mantiene con ese código y lo que escribió; ACTA_DEBUG=1 da los detalles\.\n$/,
    );
    expect(exit).toBe(70);
    expect((await faulty().acta('members')).err).toBe(err);
  });

  it('shows the stack to whoever asks', async () => {
    const { err } = await faulty()
      .with({ env: { ACTA_DEBUG: '1' } })
      .acta('members');
    expect(err).toMatch(/a bug\n\s+at /);
  });
});

describe('the name of a store', () => {
  it.each([
    ['memory:', { kind: 'memory' }],
    ['sqlite:x/y.db', { kind: 'sqlite', file: '/here/x/y.db' }],
    ['x.db', { kind: 'sqlite', file: '/here/x.db' }],
    [
      'esdb://user:secret@one:2113,two?tls=false',
      {
        kind: 'eventstoredb',
        address: {
          connection: 'esdb://user:secret@one:2113,two?tls=false',
          shown: 'esdb://user:…@one:2113,two?tls=false',
          streamPrefix: '',
        },
      },
    ],
    ['/x.db', { kind: 'sqlite', file: '/x.db' }],
  ])('%s', (written, name) => expect(storeName(written, '/here')).toEqual(E.right(name)));
});

describe('the nearest word', () => {
  const known = ['TakePosition', 'TakePositions', 'AdmitMember', 'objection', 'no-objection', 'CR', 'MX'];
  it.each([
    ['TomarPosicion', 'TakePosition'],
    ['takeposition', 'TakePosition'],
    ['objeción', 'objection'],
    ['CRI', 'CR'],
    ['mx', 'MX'],
    ['xyz', undefined],
    ['', undefined],
    ['QQ', undefined],
  ])('%s: %s', (word, meant) => expect(nearest(word, known)).toBe(meant));
});
