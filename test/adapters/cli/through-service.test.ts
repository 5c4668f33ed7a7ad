import * as E from 'fp-ts/lib/Either.js';
import { join } from 'node:path';
import { memoryKeys } from '../../../adapters/keys/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { VERSION } from '../../../adapters/version.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import { conference } from '../../domain/authority/given.js';
import { loadExample } from '../../examples/load-example.js';
import { QUESTIONS } from '../../examples/questions.js';
import { recordExample } from '../../examples/record-example.js';
import { clockAt, CRM } from '../../support/desk.js';
import { facing } from '../http/support/facing.js';
import { entriesToStore } from '../http/support/given.js';
import { byHolder, signingWithKey } from '../http/support/service.js';
import { BEGINNING, DEFAULTS, desk, member, type Desk, type Ran } from './support/desk.js';
import { MEETING, NAME, SEALED } from './support/sealed.js';
import { throughService, type Through } from './support/through-service.js';

// `acta --store http://…`: what the command line does where the books are kept, it does through the service that keeps
// them. What `acta record` does there is specified in record.test.ts.

const FORMS = [['--lang', 'es'], ['--lang', 'en'], ['--json']] as const;

describe('asked through a service, of the XXIV CRM', () => {
  let here: Desk;
  let there: Through;
  beforeAll(async () => {
    const { store } = await recordExample(await loadExample('xxiv-crm'));
    const signing = signingWithKey();
    here = desk(store).with({ openSigning: () => E.right(signing) });
    there = await throughService({ store, signing });
  });
  afterAll(async () => {
    await there.leave();
    here.clear();
  });

  const alike = async (...args: readonly string[]): Promise<Ran> => {
    const [kept, asked] = [await here.acta(...args), await there.clerk.acta(...args)];
    expect(asked).toEqual(kept);
    return asked;
  };

  it.each(QUESTIONS.map(([name, args]) => [name, args] as const))('%s is answered alike', async (_, args) => {
    for (const form of FORMS) expect((await alike(...args, ...form)).exit).toBe(0);
  });

  it.each([
    ['a meeting that is not there', ['meeting', 'xxv'], 2],
    ['a misspelt proposal', ['proposal', 'lines-of-actoin'], 2],
    ['what no id looks like', ['proposal', 'Líneas de acción'], 2],
    ['nothing like what there is', ['positions', '????????'], 2],
    ['a text that is not there', ['declaration', 'nada'], 2],
    ['a version that is not there', ['text', 'declaration', '--diff', '1..999'], 2],
    ['the reason of nothing', ['why', 'mandate:none'], 2],
    ['what rests on an entry that is not there', ['impact', '9999'], 2],
    ['an entry with zeros before its number', ['impact', '0099999'], 2],
    ['an entry beyond the book', ['members', '--at', '9999'], 2],
    ['another book', ['members', '--book', 'cmr'], 2],
    ['a thing before it was there', ['proposal', 'charter', '--at', '3'], 2],
  ])('%s is refused alike', async (_, args, exit) => {
    for (const form of FORMS) {
      const ran = await alike(...args, ...form);
      expect([ran.exit, ran.out]).toEqual([exit, '']);
      expect(ran.err).not.toBe('');
    }
  });

  it('as of any moment', async () => {
    for (const when of [
      ['--at', '60'],
      ['--on', '2019-11-13', '--known-on', '2027'],
      ['--on', '../1996'],
    ]) {
      await alike('presidency', ...when);
      await alike('log', ...when, '--json');
    }
  });
});

describe('recorded through a service', () => {
  it('the whole XXIV CRM is, rehearsed before and repeated after, as it is where the books are kept', async () => {
    const here = desk().with({ cwd: process.cwd() });
    const there = await throughService();
    const clerk = there.clerk.with({ cwd: process.cwd() });
    const files = (await loadExample('xxiv-crm')).map(({ file }) => join('examples', 'xxiv-crm', file));
    const args = ['record', ...new Set(files)];
    for (const manner of [['--dry-run'], [], [], ['--json'], ['--lang', 'en', '--dry-run']]) {
      expect(await clerk.acta(...args, ...manner)).toEqual(await here.acta(...args, ...manner));
    }
    expect(await clerk.entriesOf()).toEqual(await here.entriesOf());
    expect(await clerk.entriesOf()).toHaveLength(417);
    here.clear();
    await there.leave();
  });

  it('commands for several books go each to its own, in order', async () => {
    const there = await throughService();
    const { clerk } = there;
    clerk.file('a.yaml', BEGINNING);
    clerk.file('b.yaml', BEGINNING.replace('book: crm', 'book: otro').replace('body: crm', 'body: otro'));
    for (const manner of [['--dry-run'], []]) {
      const { exit, out } = await clerk.acta('record', 'a.yaml', 'b.yaml', ...manner);
      expect([exit, out.split('\n').at(-2)]).toEqual([
        0,
        expect.stringContaining('10 comandos, 10 asientos (0–4) en el libro crm, otro.'),
      ]);
    }
    expect(await clerk.entriesOf('otro')).toEqual(await clerk.entriesOf());
    await there.leave();
  });

  it('what must be sealed is sealed there, and told opened to those who may read it', async () => {
    const sealing = { keys: memoryKeys(systemRandom), random: systemRandom };
    const store = openMemory();
    const there = await throughService({ store, sealing });
    const here = desk(store).with({ openKeys: () => E.right(sealing) });
    const { clerk } = there;
    clerk.file('a.yaml', BEGINNING);
    clerk.file('b.yaml', MEETING);
    clerk.file('c.yaml', SEALED);
    expect((await clerk.acta('record', 'a.yaml', 'b.yaml', 'c.yaml')).exit).toBe(0);
    for (const args of [['meeting', 'xxiv'], ['log'], ['members']]) {
      for (const form of FORMS) {
        const [asked, answered] = [await clerk.acta(...args, ...form), await here.acta(...args, ...form)];
        // What a service has just recorded, it tells with the fields in the order in which they came.
        if (form[0] === '--json') expect(JSON.parse(asked.out)).toEqual(JSON.parse(answered.out));
        else expect(asked).toEqual(answered);
        if (args[0] === 'log') expect(asked.out).toContain(NAME);
      }
    }
    here.clear();
    await there.leave();
  });
});

const kept = async (): Promise<EventStore> => {
  const store = openMemory();
  await store.append(CRM, 'no-book', entriesToStore(conference))();
  return store;
};

const ADMIT = `${DEFAULTS}commands:\n${member('BZ', 'Belice')}`;

describe('who asks through a service', () => {
  let there: Through;
  beforeEach(async () => {
    there = await throughService({
      store: await kept(),
      identify: byHolder(clockAt('2026-01-01T00:00:00.000Z')),
      settings: { authentication: 'tokens' },
    });
    there.clerk.file('a.yaml', ADMIT);
  });
  afterEach(() => there.leave());

  it('reads what is open without a token', async () => {
    expect(await there.as().acta('members', '--quiet')).toMatchObject({ exit: 2 });
    expect((await there.as().acta('members')).exit).toBe(0);
  });

  it.each([
    ['es', 'hay que identificarse: ponga en ACTA_TOKEN el token que da quien opera el servicio'],
    ['en', 'say who you are: put in ACTA_TOKEN the token that whoever runs the service gives'],
  ])('and records without one is told where it goes (%s)', async (lang, said) => {
    const { exit, err } = await there.as().acta('record', 'a.yaml', '--lang', lang);
    expect(exit).toBe(3);
    expect(err).toContain(said);
    expect(err).toContain(there.url);
  });

  it.each([
    ['es', 'Es el de ACTA_TOKEN: pida otro a quien opera'],
    ['en', 'It is that of ACTA_TOKEN: ask whoever runs'],
  ])('with a token that does not hold is told so (%s)', async (lang, said) => {
    for (const args of [['members'], ['record', 'a.yaml'], ['record', 'a.yaml', '--dry-run']]) {
      const { exit, err } = await there.as('0').acta(...args, '--lang', lang);
      expect([args, exit]).toEqual([args, 3]);
      expect(err).toContain(said);
    }
  });

  it('records what that party may, and is refused the rest with its code', async () => {
    const { exit, err } = await there.as('MX').acta('record', 'a.yaml');
    expect(exit).toBe(1);
    expect(err).toContain('a.yaml: línea 7, columna 5: AdmitMember "admitir-bz" no se asienta:');
    expect(err).toContain('[recorded-under-another-code]');
    expect(await there.clerk.entriesOf()).toHaveLength(conference.length);
    expect((await there.as('ST').acta('record', 'a.yaml')).exit).toBe(0);
    expect(await there.clerk.entriesOf()).toHaveLength(conference.length + 1);
  });
});

describe('what is only done where the books are kept', () => {
  const clerk = desk();
  afterAll(() => clerk.clear());
  const url = 'http://127.0.0.1:8080';

  it.each([
    [['serve']],
    [['verify']],
    [['signing-key']],
    [['keys']],
    [['keys', 'erase', '--person', 'x', '--yes']],
    [['token', 'list']],
    [['token', 'issue', '--book', 'crm', '--party', 'ST', '--label', 'x']],
  ])('%j is refused', async (args) => {
    expect(await clerk.acta(...args, '--store', url)).toEqual({
      exit: 2,
      out: '',
      err: `Eso se hace donde se guardan los libros, no a través de un servicio: en la máquina que atiende en ${url}, o con otro --store, como sqlite:data/acta.db.\n`,
    });
    expect((await clerk.acta(...args, '--store', url, '--lang', 'en')).err).toContain(
      `not through a service: on the machine that answers at ${url}`,
    );
  });

  it('keys are not named here', async () => {
    expect(await clerk.acta('members', '--store', url, '--keys', 'k')).toMatchObject({
      exit: 2,
      err: '--keys: las claves están donde está el servicio; quien pueda leer lo sellado lo recibe abierto.\n',
    });
  });

  it('what signs is not named here', async () => {
    const { exit, err } = await clerk.acta('members', '--store', url, '--signing', 's', '--lang', 'en');
    expect([exit, err]).toEqual([2, expect.stringContaining('it is the service that signs')]);
  });

  it('nor is a service copied from, nor the example recorded through it', async () => {
    expect((await clerk.acta('copy', '--from', url, '--to', 'sqlite:x.db')).err).toBe(
      `--from: ${url} es un servicio; aquí hace falta el almacén mismo, como sqlite:data/acta.db.\n`,
    );
    const started = await clerk.with({ cwd: process.cwd(), env: { ACTA_STORE: url } }).start('--lang', 'en');
    expect(started).toEqual({
      exit: 2,
      out: '',
      err: `--store: ${url} is a service; here the store itself is needed, such as sqlite:data/acta.db.\n`,
    });
  });

  it('the schema needs neither', async () => {
    expect((await clerk.acta('schema', 'TakePosition', '--store', url)).exit).toBe(0);
  });
});

describe('an address or a token that cannot be', () => {
  const clerk = desk();
  afterAll(() => clerk.clear());

  it.each([
    ['http://', '--store: "http://" no es la dirección de un servicio'],
    ['https://x.org/?a=1', 'no es la dirección de un servicio'],
    ['https://x.org/#a', 'no es la dirección de un servicio'],
    ['https://ana:secreto@x.org', 'no lleva usuario ni contraseña; el token va en ACTA_TOKEN'],
  ])('%s', async (store, said) => {
    const { exit, err } = await clerk.acta('members', '--store', store);
    expect(exit).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toContain('secreto');
  });

  it.each([
    ['http://acta.example.org', 'acta_x', 'iría sin cifrar a http://acta.example.org'],
    ['http://10.0.0.7:8080/', 'acta_x', 'iría sin cifrar a http://10.0.0.7:8080.'],
    ['http://127.0.0.1.example.org', 'acta_x', 'iría sin cifrar'],
    ['https://acta.example.org', 'acta x', 'ACTA_TOKEN no tiene la forma de un token'],
    ['https://acta.example.org', '"acta_x"', 'ACTA_TOKEN no tiene la forma de un token'],
  ])('%s with the token %s', async (store, token, said) => {
    const { exit, err } = await clerk
      .with({ env: { LANG: 'es', ACTA_TOKEN: token } })
      .acta('members', '--store', store);
    expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).not.toContain(token);
  });
});

/** An address at which something answered, and nothing does any more. */
const nobodyAt = async (): Promise<string> => {
  let address = '';
  await facing(
    () => undefined,
    async (url) => void (address = url),
  );
  return address;
};

describe('where no service of this acta answers', () => {
  const clerk = desk();
  beforeAll(() => void clerk.file('a.yaml', ADMIT));
  afterAll(() => clerk.clear());

  /** Asked and recorded, in both languages: nothing is, and it is said why and what to do. */
  const saysTo = async (url: string, es: string, en: string): Promise<void> => {
    for (const [lang, said] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const asked = await clerk.acta('members', '--book', 'crm', '--store', url, '--lang', lang);
      expect(asked).toEqual({ exit: 3, out: '', err: `${said}\n` });
      const recorded = await clerk.acta('record', 'a.yaml', '--store', url, '--lang', lang);
      expect([recorded.exit, recorded.err.startsWith(`${said}\n`)]).toEqual([3, true]);
    }
  };

  it('nothing does', async () => {
    const url = await nobodyAt();
    await saysTo(
      url,
      `No se llega al servicio en ${url} (ECONNREFUSED). Compruebe que está en marcha (allí: acta serve) y que --store o ACTA_STORE dicen su dirección.`,
      `The service at ${url} cannot be reached (ECONNREFUSED). Check that it is running (there: acta serve) and that --store or ACTA_STORE has its address.`,
    );
  });

  it('something else does', () =>
    facing(
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      (url) =>
        saysTo(
          url,
          `Lo que responde en ${url} no es acta (200, text/html). Compruebe la dirección de --store o ACTA_STORE: la del servicio mismo, sin /docs ni /books.`,
          `What answers at ${url} is not acta (200, text/html). Check the address in --store or ACTA_STORE: that of the service itself, without /docs or /books.`,
        ),
    ));

  it('it has moved', () =>
    facing(
      (_request, response) => response.writeHead(301, { location: 'https://otra.example.org/' }).end(),
      (url) =>
        saysTo(
          url,
          `${url} remite a https://otra.example.org/, y el token no se envía a otra dirección que la dicha. Si es la buena, dígala con --store.`,
          `${url} sends to https://otra.example.org/, and the token goes to no address but the one named. If that is the right one, name it with --store.`,
        ),
    ));

  it('another version does', () =>
    facing(
      (request, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(request.url === '/openapi.json' ? '{"info":{"title":"acta","version":"9.9"}}' : '{"a":1}'),
      async (url) => {
        const { exit, err } = await clerk.acta('members', '--store', url);
        expect(exit).toBe(3);
        expect(err).toContain(`El servicio en ${url} es acta 9.9 y este programa es acta ${VERSION}`);
        expect(err).toContain('Use aquí la versión del servicio.');
      },
    ));

  it('what it says cannot act on the terminal', () =>
    facing(
      (_request, response) =>
        response.writeHead(503, { 'content-type': 'application/problem+json' }).end(
          JSON.stringify({
            type: 'urn:acta:problem:x',
            title: 'x',
            status: 503,
            code: 'x',
            detail: 'x',
            lang: 'es',
            said: { es: 'a\u001b[2Jb', en: 'a' },
          }),
        ),
      async (url) => {
        const { err } = await clerk.acta('members', '--book', 'crm', '--store', url);
        expect(err).toBe('a[2Jb\n');
      },
    ));

  it('is told in JSON with a word for programs', async () => {
    const { exit, out } = await clerk.acta('record', 'a.yaml', '--store', await nobodyAt(), '--json');
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'store-trouble',
      trouble: { kind: 'unreachable', en: expect.stringContaining('ECONNREFUSED') as unknown },
    });
  });
});
