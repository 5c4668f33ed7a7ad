// Files that other programs write of a text: LibreOffice from a page and from its own format, and another library.
import {
  Document as WordDocument,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMS } from '../../../adapters/documents/forms.js';
import { documentFrom, inParts, paragraph } from '../../src/documents/given.js';
import { itWith, outputOf } from '../../support/tools.js';
import { faultsOf, linesOf } from './lines.js';

const PAGE = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>x</title></head><body>
<h1>Declaración de San José</h1>
<p><i>Reunidos</i> en San José, «niñez» &amp; “paz”,</p>
<p>Recordando:</p><ul><li>el Pacto</li></ul>
<ol><li>Acuerdan:<ol type="a"><li>reunirse;</li><li>invitar a:<ol type="i"><li>uno</li><li>dos e\u0301</li></ol></li></ol></li>
<li>Piden, véase <a href="https://crm.example/">https://crm.example/</a>.</li><li>日本語 العربية Русский 👩‍👩‍👧‍👦</li></ol>
<blockquote>Nadie se queda atrás.</blockquote>
<h2>Anexo</h2><ol><li>Lista\u00A0de participantes.</li></ol></body></html>`;

const LINES = [
  'Declaración de San José',
  'preamble : Reunidos en San José, «niñez» & “paz”,',
  'preamble : Recordando:',
  'preamble (a): el Pacto',
  'operative 1: Acuerdan:',
  'operative 1(a): reunirse;',
  'operative 1(b): invitar a:',
  'operative 1(b)(i): uno',
  'operative 1(b)(ii): dos e\u0301',
  'operative 2: Piden, véase https://crm.example/.',
  'operative 3: 日本語 العربية Русский 👩‍👩‍👧‍👦\nNadie se queda atrás.',
  'annex 1: Lista\u00A0de participantes.',
];

describe('what other programs write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-import-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A file converted by LibreOffice into the folder `to`. */
  const converted = (name: string, form: string, to: string, ...more: readonly string[]): string => {
    outputOf(
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...more,
      '--convert-to',
      form,
      '--outdir',
      join(folder, to),
      join(folder, name),
    );
    return join(to, name.replace(/^.*\//, '').replace(/[^.]+$/, form.replace(/:.*/, '')));
  };
  const docx = (name: string) => ({ kind: 'docx' as const, bytes: readFileSync(join(folder, name)) });

  itWith(
    'soffice',
    'LibreOffice: of a page, of its own format, and of a document of acta saved again',
    async () => {
      writeFileSync(join(folder, 'page.html'), PAGE);
      const first = converted('page.html', 'docx:MS Word 2007 XML', 'one', '--infilter=HTML (StarWriter)');
      expect(await linesOf(docx(first))).toEqual(LINES);
      const odt = converted(first, 'odt', 'two');
      expect(await linesOf(docx(converted(odt, 'docx', 'three')))).toEqual(LINES);

      const own = await documentFrom(
        [
          ...inParts,
          paragraph(
            'z',
            'operative',
            'Dos  espacios, [corchete] e\u0301 \u00A0 y \t tabulador\nen dos líneas',
          ),
        ],
        { kind: 'declaration' },
      );
      writeFileSync(join(folder, 'own.docx'), await FORMS.docx.write(own));
      const before = await linesOf(docx('own.docx'));
      expect(before).toContain(
        'operative 1: Dos  espacios, [corchete] e\u0301 \u00A0 y \t tabulador\nen dos líneas',
      );
      expect(await linesOf(docx(converted('own.docx', 'docx', 'again')))).toEqual(before);

      writeFileSync(
        join(folder, 'table.html'),
        PAGE.replace('<blockquote>', '<table><tr><td>x</td></tr></table><blockquote>'),
      );
      const table = converted('table.html', 'docx:MS Word 2007 XML', 'one', '--infilter=HTML (StarWriter)');
      expect(await faultsOf(docx(table))).toEqual([expect.stringContaining('there is a table')]);
    },
  );

  it('another library: lists of several kinds, and a footnote', async () => {
    const numbered = (text: string, reference: string, level = 0): Paragraph =>
      new Paragraph({ numbering: { reference, level }, children: [new TextRun(text)] });
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
    });
    const written = (...last: readonly Paragraph[]): Promise<Buffer> =>
      Packer.toBuffer(
        new WordDocument({
          numbering: {
            config: [
              {
                reference: 'acuerdos',
                levels: [level(0, LevelFormat.DECIMAL, '%1)'), level(1, LevelFormat.UPPER_LETTER, '%2.')],
              },
              { reference: 'letras', levels: [level(0, LevelFormat.LOWER_LETTER, '%1.')] },
            ],
          },
          footnotes: { 1: { children: [new Paragraph('Nota.')] } },
          sections: [
            {
              children: [
                new Paragraph({ text: 'Acuerdos', heading: HeadingLevel.TITLE }),
                new Paragraph('Reunidos,'),
                numbered('Acuerdan:', 'acuerdos'),
                numbered('reunirse;', 'letras'),
                numbered('invitar.', 'letras'),
                numbered('Piden:', 'acuerdos'),
                numbered('un informe.', 'acuerdos', 1),
                ...last,
              ],
            },
          ],
        }),
      );
    const lines = [
      'Acuerdos',
      'preamble : Reunidos,',
      'operative 1: Acuerdan:',
      'operative 1(a): reunirse;',
      'operative 1(b): invitar.',
      'operative 2: Piden:',
      'operative 2(a): un informe.',
    ];
    expect(await linesOf({ kind: 'docx', bytes: await written() })).toEqual(lines);
    const noted = new Paragraph({ children: [new TextRun('3) Cierran'), new FootnoteReferenceRun(1)] });
    expect(await faultsOf({ kind: 'docx', bytes: await written(noted) })).toEqual([
      expect.stringMatching(/^¶8 3\) Cierran there is a footnote/),
    ]);
  });
});
