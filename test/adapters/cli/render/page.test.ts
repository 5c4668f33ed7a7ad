import pico from 'picocolors';
import { render } from '../../../../adapters/cli/render/render.js';
import { asked, type When } from '../../../support/asked.js';
import { body, presided } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';

// What holds of every answer: its first line, its width, its colours, how it is known.

interface Style {
  readonly lang?: 'es' | 'en';
  readonly width?: number;
  readonly colour?: boolean;
  readonly when?: When;
}

const printed = async (
  told: readonly Told[],
  { lang = 'es', width = 100, colour = false, when = {} }: Style = {},
): Promise<readonly string[]> =>
  render(await (await asked(...told)).answered({ kind: 'members' }, when), {
    lang,
    width,
    colours: pico.createColors(colour),
  }).split('\n');

describe('the first line', () => {
  const first = async (when: When, lang: 'es' | 'en' = 'es') =>
    (await printed(body, { lang, width: 1000, when }))[0];
  const WHOSE = 'Conferencia Regional sobre Migración (CRM) · libro crm';

  it.each([
    [{}, 'ahora, el 31 de diciembre de 2025 · hasta el asiento 8'],
    [{ on: '2019-11-15' }, 'como era el 15 de noviembre de 2019 · hasta el asiento 8'],
    [{ on: '2019' }, 'como era en 2019 · hasta el asiento 8'],
    [{ knownOn: '2026-02' }, 'según lo asentado en febrero de 2026 · hasta el asiento 8'],
    [{ at: 3 }, 'en el asiento 3 · hasta el asiento 3'],
    [
      { at: 3, on: '2019', knownOn: '2026-02' },
      'como era en 2019 · según lo asentado en febrero de 2026 · en el asiento 3 · hasta el asiento 3',
    ],
  ])('says whose book it is and as of when: %j', async (when, said) =>
    expect(await first(when)).toBe(`${WHOSE} · ${said}`),
  );

  it('says it in English', async () => {
    expect(await first({ on: '2019', knownOn: '2026-02', at: 3 }, 'en')).toBe(
      'Regional Conference on Migration (RCM) · book crm · as it was in 2019 · as recorded in February 2026 · at entry 3 · up to entry 3',
    );
    expect(await first({}, 'en')).toContain('now, on 31 December 2025');
  });

  it('says that nothing had been recorded by then, and nobody’s book it was', async () => {
    expect(await first({ knownOn: '2019' })).toBe('libro crm · según lo asentado en 2019 · sin asientos');
    expect(await first({ knownOn: '2019' }, 'en')).toBe('book crm · as recorded in 2019 · no entries');
  });
});

describe('the lines', () => {
  it('keep to the width, and to a readable one where that is too narrow', async () => {
    for (const width of [100, 60, 40, 20]) {
      const lines = await printed(body, { width });
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(width, 40));
    }
  });

  it('say the same whatever the width', async () => {
    const words = (lines: readonly string[]) => lines.join(' ').replaceAll(/\s+/g, ' ');
    expect(words(await printed(body, { width: 40 }))).toBe(words(await printed(body, { width: 500 })));
  });

  it('say the same in colours, which take no room', async () => {
    const plain = await printed(body, { width: 60 });
    const coloured = await printed(body, { width: 60, colour: true });
    expect(coloured.join('\n')).toContain('\u001B[');
    // eslint-disable-next-line no-control-regex -- the colours
    expect(coloured.map((line) => line.replaceAll(/\u001B\[\d+m/g, ''))).toEqual(plain);
  });
});

describe('how an entry is known', () => {
  const admitted = (member: string, basis: unknown): Told =>
    happened('MemberAdmitted', { member, names: { es: member } }, { basis });
  const line = (lines: readonly string[], member: string) =>
    lines.find((it) => it.startsWith(`  ${member} `));
  const reason = 'se sigue el orden del programa, que el informe da sin decir más';

  it('stands beside it, unless it was witnessed or comes from a registered source', async () => {
    const lines = await printed(
      [...body, admitted('PA', { kind: 'witnessed' }), admitted('SV', { kind: 'illustrative' })],
      { width: 500 },
    );
    expect(line(lines, 'PA')).toBe('  PA  PA (asiento 9)');
    expect(line(lines, 'SV')).toBe('  SV  SV [ilustrativo] (asiento 10)');
  });

  it('goes to a note where it would be said again and again, and stands there in full', async () => {
    const lines = await printed(
      [
        ...body,
        admitted('PA', { kind: 'inferred', reason }),
        admitted('SV', { kind: 'inferred', reason }),
        admitted('US', { kind: 'inferred', reason: `Solo una vez: ${reason}` }),
      ],
      { width: 500 },
    );
    expect(line(lines, 'PA')).toBe('  PA  PA [inferido: nota 1] (asiento 9)');
    expect(line(lines, 'SV')).toBe('  SV  SV [inferido: nota 1] (asiento 10)');
    expect(line(lines, 'US')).toBe(`  US  US [inferido: Solo una vez: ${reason}] (asiento 11)`);
    expect(lines.slice(-3)).toEqual(['Cómo se sabe', `  1. inferido: ${reason}`, '']);
  });

  it('goes to a note where it is too long to stand in a line, and is never said but once', async () => {
    const lines = await printed([...body, admitted('PA', { kind: 'inferred', reason: reason.repeat(2) })], {
      lang: 'en',
      width: 500,
    });
    expect(line(lines, 'PA')).toBe('  PA  PA [inferred: note 1] (entry 9)');
    expect(lines.slice(-3)).toEqual(['How it is known', `  1. inferred: ${reason.repeat(2)}`, '']);
  });
});

describe('the words that somebody wrote', () => {
  it('keep their quotation marks apart from those around them', async () => {
    const theme = happened(
      'ThemeChosen',
      { term: '2019', theme: { es: 'El «relanzamiento»', en: 'The “relaunch”' } },
      { occurredAt: '2019-11-14' },
    );
    const { es, en } = await (await asked(...presided, theme)).said({ kind: 'presidency' });
    expect(es).toContain('Tema         «El “relanzamiento”» (asiento 10)');
    expect(en).toContain('Theme      “The ‘relaunch’” (entry 10)');
  });
});
