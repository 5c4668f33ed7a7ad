import { FORMS } from '../../../adapters/documents/forms.js';
import { documentFrom, inParts } from '../../src/documents/given.js';
import { freely } from '../../support/acts.js';
import { keptBook } from '../../support/kept-book.js';
import { entriesOf } from '../../support/spec.js';
import { chunks, desk, type Desk, type Ran } from './support/desk.js';
import { throughService, type Through } from './support/through-service.js';

const ACUERDOS = `# Acuerdos

Reunidos,

1. Acuerdan:
   (a) reunirse
2. Piden un informe.
`;
const PREVIEW = `Acuerdos
conclusions · es · 4 párrafos

Preámbulo
  Reunidos,

Parte dispositiva
  1.  Acuerdan:
      (a) reunirse
  2.  Piden un informe.
`;

const SAID = ['--text', 'acuerdos', '--organ', 'vm', '--language', 'es', '--kind', 'conclusions'] as const;
const TYPED = ['import', 'acuerdos.md', ...SAID] as const;

const withFile = async (clerk: Desk): Promise<Desk> => {
  clerk.file('acuerdos.md', ACUERDOS);
  return clerk;
};

describe('acta import', () => {
  let clerk: Desk;
  beforeEach(async () => {
    clerk = await withFile(desk((await keptBook(entriesOf(freely))).store));
  });
  afterEach(() => clerk.clear());

  const kept = async (): Promise<number> => (await clerk.entriesOf()).length;

  it('shows the text, and records nothing where nobody can be asked', async () => {
    const before = await kept();
    expect(await clerk.acta(...TYPED)).toEqual({
      exit: 0,
      out: `${PREVIEW}
Se asentarían: 5 comandos, 5 asientos (10–14) en el libro crm.
Nada se ha asentado. Si el texto es el que debe ser, repita lo mismo con --yes.
`,
      err: '',
    });
    expect(await kept()).toBe(before);
  });

  it('records it with --yes, whole, in the words and places that were shown', async () => {
    const { exit, out, err } = await clerk.acta(...TYPED, '--yes');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(`${PREVIEW}\nAsentado: 5 comandos, 5 asientos (10–14) en el libro crm.\n`);
    const text: unknown = JSON.parse((await clerk.acta('declaration', 'acuerdos', '--json')).out);
    expect(text).toMatchObject({
      answer: {
        title: { es: 'Acuerdos' },
        language: 'es',
        paragraphs: [
          { paragraph: 'p1', part: 'preamble', words: 'Reunidos,' },
          { paragraph: 'p2', number: 1, words: 'Acuerdan:' },
          { paragraph: 'p3', label: '1(a)', words: 'reunirse' },
          { paragraph: 'p4', number: 2, words: 'Piden un informe.' },
        ],
      },
    });
  });

  it('does not record the same file twice, nor another for the same text', async () => {
    const dated = [...TYPED, '--yes', '--occurred-at', '2019-11-12'];
    await clerk.acta(...dated);
    const again = await clerk.acta(...dated);
    expect([again.exit, again.out]).toEqual([0, expect.stringContaining('5 comandos ya estaban asentados')]);
    expect(await clerk.acta(...TYPED, '--yes')).toMatchObject({
      exit: 1,
      err: 'acuerdos.md: no se asienta: El texto "acuerdos" ya existe (asiento 10); dé otro identificador a este. [text-already-drafted]\nNo se asentó nada.\n',
    });
  });

  it('says in --json which commands it would record, as acta record reads them', async () => {
    const { out, exit } = await clerk.acta(...TYPED, '--json', '--basis', 'illustrative:inventado');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      book: 'crm',
      defaults: { recordedBy: 'ST', basis: { kind: 'illustrative', note: 'inventado' } },
      commands: [{ type: 'DraftText' }, ...Array.from({ length: 4 }, () => ({ type: 'AddParagraph' }))],
    });
    const recorded = await clerk.with({ stdin: chunks(out) }).acta('record', '-', '--atomic');
    expect([recorded.exit, recorded.err]).toEqual([0, '']);
    expect(await clerk.entriesOf()).toHaveLength(15);
  });

  const asked = async (...typed: readonly string[]): Promise<Ran> => {
    let out = '';
    const stdout = { write: (text: string) => void (out += text), isTTY: true, columns: 100 };
    const answers = typed.map((line) => `${line}\n`);
    const ran = await clerk
      .with({ isTyped: true, stdout, stdin: chunks(...answers), env: { LANG: 'es_CR.UTF-8', NO_COLOR: '1' } })
      .acta(...TYPED);
    return { ...ran, out };
  };

  it('asks whoever sits at a terminal', async () => {
    const before = await kept();
    const no = await asked('no');
    expect([no.exit, no.out]).toEqual([
      0,
      `${PREVIEW}\n¿Se asienta así, tal como se ve? Escriba sí y pulse Intro; cualquier otra cosa lo deja.\nNo se asentó nada.\n`,
    ]);
    expect((await asked()).out).toContain('No se asentó nada.');
    expect(await kept()).toBe(before);
    expect((await asked('Sí')).out).toContain('Asentado: 5 comandos');
    expect(await kept()).toBe(before + 5);
  });

  it('says what else has to be said before it can be recorded', async () => {
    const { exit, out } = await clerk.acta('import', 'acuerdos.md');
    expect(exit).toBe(0);
    expect(out).toContain(
      'Nada se ha asentado. Para asentarlo falta decir: --text, --organ, --language (acta import --help).',
    );
    clerk.file('sin.md', '1. uno\n');
    expect(await clerk.acta('import', 'sin.md', '--yes', '--lang', 'en')).toMatchObject({
      exit: 2,
      err: 'Nothing is recorded. To record it, say as well: --text, --organ, --title, --language (acta import --help).\n',
    });
  });

  it('imports what acta wrote of a text under another name, and nothing of what acta says of it', async () => {
    const document = await documentFrom(inParts, { kind: 'declaration' });
    for (const form of ['md', 'docx'] as const) {
      clerk.file(`otra.${form}`, await FORMS[form].write(document));
      const { exit, out } = await clerk.acta(
        'import',
        `otra.${form}`,
        '--text',
        `otra-${form}`,
        '--organ',
        'vm',
        '--yes',
      );
      expect(exit).toBe(0);
      expect(out).toContain(`Parte dispositiva
  1.  Deciden:
      (a) reunirse otra vez.

Anexo
  1.  Lista.
`);
      expect(out).not.toMatch(/PROYECTO|asiento 1\d\b|En el libro/);
    }
  });

  it.each([
    [
      ['acuerdos.md', ...SAID, '--json', '--yes'],
      '--json muestra los comandos y --yes los asienta: diga uno de los dos.',
    ],
    [
      ['acuerdos.md', '--at', '3'],
      '--at, --on y --known-on son para preguntar; cuándo se redactó el texto se dice con --occurred-at.',
    ],
    [
      ['acuerdos.md', '--organ', 'v m'],
      '--organ: "v m" no es un identificador (letras sin acento, cifras, guiones; hasta 64).',
    ],
    [
      ['acuerdos.md', '--basis', 'source'],
      '--basis: "source" no es ninguna de: witnessed, illustrative, external:nombre, inferred:motivo. Para citar una fuente del libro, use --json y acta record.',
    ],
    [['acuerdos.md', '--basis', 'external'], '--basis: "external" no es ninguna de'],
    [['acuerdos.odt'], 'acuerdos.odt: se importa Markdown (.md) o Word (.docx).'],
    [['acuerdo.md'], 'acuerdo.md: no existe ese archivo. ¿Quiso decir acuerdos.md?'],
    [
      ['mal.md'],
      'mal.md: línea 1, columna 3: el archivo no está en UTF-8: el byte 0xE1 parece "á" en Latin-1. Guárdelo como UTF-8.',
    ],
    [
      ['tabla.md'],
      'tabla.md: línea 3, columna 1: hay una tabla. Un texto guarda párrafos de palabras y nada más.\nNo se importó nada.',
    ],
    [['no.docx'], 'no.docx: el archivo está dañado'],
    [['no.docx', '--lang', 'en'], 'no.docx: the file is damaged'],
  ])('%j is told what is wrong', async (typed, said) => {
    clerk.file('mal.md', Buffer.from('# \xe1', 'latin1'));
    clerk.file('tabla.md', '# T\n\n| a |\n|---|\n| 1 |\n');
    clerk.file('no.docx', 'PK');
    const { exit, out, err } = await clerk.acta('import', ...typed);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it.each([
    [['--organ', 'nada'], '[unknown-organ]'],
    [['--language', 'pt'], 'acuerdos.md: no se asienta'],
  ])('tells before recording what the rules refuse: %j', async (typed, said) => {
    const { exit, err } = await clerk.acta(...TYPED, ...typed);
    expect(exit).toBe(1);
    expect(err).toContain(said);
  });
});

describe('acta import through a service', () => {
  let there: Through;
  beforeAll(async () => {
    there = await throughService({ store: (await keptBook(entriesOf(freely))).store });
    await withFile(there.clerk);
  });
  afterAll(() => there.leave());

  it('shows, and records, as where the books are kept', async () => {
    const shown = await there.clerk.acta(...TYPED);
    expect(shown).toMatchObject({ exit: 0, err: '' });
    expect(shown.out).toContain('Se asentarían: 5 comandos, 5 asientos (10–14)');
    expect((await there.clerk.acta(...TYPED, '--yes')).out).toContain(
      'Asentado: 5 comandos, 5 asientos (10–14)',
    );
    expect((await there.clerk.acta(...TYPED, '--yes')).out).toContain('5 comandos ya estaban asentados');
  });
});
