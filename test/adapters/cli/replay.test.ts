import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { desk, type Desk, type Ran } from './support/desk.js';

let clerk: Desk;
beforeAll(async () => {
  clerk = desk((await recordExample(await loadExample('xxiv-crm'))).store);
});
afterAll(() => clerk.clear());

/** What is printed at a terminal at which these lines are typed. */
const typing = async (...lines: readonly string[]): Promise<Ran> => {
  let out = '';
  const stdout = { write: (text: string) => void (out += text), isTTY: true, columns: 200 };
  const ran = await clerk
    .with({
      isTyped: true,
      stdout,
      env: { NO_COLOR: '1' },
      // A terminal gives what is typed line by line.
      stdin: (async function* () {
        for (const line of lines) yield await Promise.resolve(`${line}\n`);
      })(),
    })
    .acta('replay', 'xxiv', '--lang', 'en');
  return { ...ran, out };
};

/** The numbers of the steps shown, in order. */
const shown = ({ out }: Ran): readonly string[] =>
  [...out.matchAll(/^(\d+\/\d+[^·]*) · /gm)].map(([, at]) => at!.trim());

describe('acta replay at a terminal', () => {
  it('begins with the first step, and says what can be typed', async () => {
    const { exit, out } = await typing('q');
    expect(exit).toBe(0);
    expect(out).toContain('XXIV Vice-Ministerial Meeting\nEnter: next · b: back');
    expect(out).toContain(
      '1/226 · on 13 November 2019 or before · Executive Secretariat · Guatemala convened',
    );
    expect(out).toContain('→ Agenda · The XXIV Vice-Ministerial Meeting: convened');
  });

  it('goes on, back, and to a step or an entry', async () => {
    expect(shown(await typing('', 'n', 'b', '100', 'e 261', 'q'))).toEqual([
      '1/226',
      '2/226',
      '3/226',
      '2/226',
      '100/226',
      expect.stringMatching(/^\d+\/226$/),
    ]);
    const { out } = await typing('e 261', 'q');
    expect(out).toContain('(entry 261)');
    expect(out).toContain(
      '→ Proposals · The proposal “Preliminary mandates of the four groups”: version 1, open → version 1, consensus declared',
    );
  });

  it('shows only the steps in which some words stand, until all are wanted again', async () => {
    const ran = await typing('/maintained OR nothing', '/belize withdrew', '/belize', '', '/', 'q');
    const [first, second, third, fourth, ...others] = shown(ran);
    expect([first, second, others]).toEqual(['1/226', '1/1 /belize withdrew', ['1/226']]);
    expect(third).toMatch(/^1\/\d+ \/belize$/);
    expect(fourth).toMatch(/^2\/\d+ \/belize$/);
    expect(ran.out).toContain(
      '→ Positions · The objection of Belize: stands, answered → withdrawn, answered',
    );
  });

  it('says so where there is nothing to go to, and ends with what is typed', async () => {
    const { exit, out } = await typing('b', '999', 'e 999', '/no such words anywhere', 'what?', 'help');
    expect(exit).toBe(0);
    expect(out).toContain('This is the first step.');
    expect(out).toContain('There are 226 steps, from 1 to 226.');
    expect(out).toContain('There is no step at entry 999 or after it.');
    expect(out).toContain('No step says “no such words anywhere”.');
    expect(out).toContain('“what?” is not understood. Enter: next');
    expect(out.match(/Enter: next/g)).toHaveLength(3);
    expect((await typing('226', 'n')).out).toContain('This is the last step.');
    expect((await typing('/belize withdrew', '2')).out).toContain('There is one step only.');
  });

  it('takes words for letters, in both languages, and what is sought without its accents', async () => {
    expect(
      shown(await typing('next', 'siguiente', 'BACK', 'atrás', '/belice retiro su objecion', 'salir')),
    ).toEqual([...['1/226', '2/226', '3/226', '2/226', '1/226'], '1/1 /belice retiro su objecion']);
  });

  it('lets go of the terminal when it ends, in the middle of what is typed, in pieces, too', async () => {
    let isHeld = true;
    let out = '';
    const { exit } = await clerk
      .with({
        isTyped: true,
        stdout: { write: (text: string) => void (out += text), isTTY: true, columns: 60 },
        env: { NO_COLOR: '1' },
        stdin: (async function* () {
          try {
            yield Buffer.from('/zz');
            // A letter of two bytes, in two pieces.
            for (const byte of Buffer.from('\u00f3\r\nq\nb\n')) yield await Promise.resolve(Buffer.of(byte));
            yield 'never read';
          } finally {
            isHeld = false;
          }
        })(),
      })
      .acta('replay', 'xxiv', '--lang', 'en');
    expect([exit, isHeld]).toEqual([0, false]);
    expect(out).toContain('No step says “zz\u00f3”.');
    expect(out).not.toContain('first step');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('acta replay elsewhere', () => {
  it('lists every step', async () => {
    const { out } = await clerk.acta('replay', 'xxiv', '--lang', 'en');
    expect(out).toContain('XXIV Vice-Ministerial Meeting · 226 steps');
    expect(out).toContain('226/226 ·');
  });

  it('is a Markdown document, in which what somebody wrote is no markup', async () => {
    const { out } = await clerk.acta('replay', 'xxiv', '--markdown', '--lang', 'en');
    expect(out).toMatch(
      /^# XXIV Vice-Ministerial Meeting\n\n## Entry 153\n\n\*on 13 November 2019 or before · Executive Secretariat\*\n/,
    );
    expect(out).toContain(
      '\n- Mandates and groups: The mandate “Border management”: preliminary, not in force → preliminary, accepted but not approved\n',
    );
  });
});

describe('acta diff', () => {
  it('needs two entries', async () => {
    const { exit, err } = await clerk.acta('diff', '--from', 'x', '--lang', 'en');
    expect([exit, err]).toEqual([2, 'diff: say from which entry to which, as --from 120 --to 180.\n']);
  });

  it('says nothing changed where nothing did, and refuses what the book does not reach', async () => {
    expect((await clerk.acta('diff', '--from', '155', '--to', '160', '--lang', 'en')).out).toContain(
      'From entry 155 to 160: nothing changed in force.',
    );
    expect((await clerk.acta('diff', '--from', '1', '--to', '999', '--lang', 'en')).err).toContain(
      'there is no entry 999',
    );
  });

  it('tells the handover in words', async () => {
    const { out } = await clerk.acta('diff', '--from', '347', '--to', '357', '--lang', 'en');
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      'The presidency of the 2020 term: Costa Rica, designated → Costa Rica holds it since 14 November 2019',
    );
    expect(said).toContain(
      'The presidency of the 2019 term: Guatemala holds it since 2019 → Guatemala holds it since 2019, until 13 November 2019',
    );
  });
});
