import { unzipSync } from 'fflate';
import { FORM_NAMES, FORMS, fileName, type FormName } from '../../../adapters/documents/forms.js';
import { plainly, type Document } from '../../../src/documents/document.js';
import { happened } from '../../support/spec.js';
import { documentFrom, inParts, paragraph, STAMP } from '../../src/documents/given.js';
import { adopted } from '../../src/documents/given.js';
import { saidIn, untagged, wordsInDocx } from './support/said.js';

const day = { occurredAt: '2019-11-12' };
const disputed = [
  ...inParts,
  happened(
    'BracketOpened',
    {
      text: 'declaration',
      bracket: 'b1',
      paragraph: 'o',
      around: { kind: 'words', words: 'Deciden' },
      by: ['MX'],
      alternatives: [{ alternative: 'a1', words: 'Acuerdan & <disponen>' }],
    },
    {
      ...day,
      onBehalfOf: { party: 'MX', authority: 'su nota' },
      basis: { kind: 'illustrative', note: 'inventado' },
    },
  ),
];
const draft = (lang: 'es' | 'en' = 'es'): Promise<Document> =>
  documentFrom(disputed, { kind: 'declaration' }, { lang, stamp: STAMP, at: 15 });

const textIn = async (document: Document, form: FormName): Promise<string> => {
  const bytes = await FORMS[form].write(document);
  if (form === 'docx') return wordsInDocx(bytes);
  const written = Buffer.from(bytes).toString('utf8');
  return form === 'md' ? written.replaceAll(/\\(.)/g, '$1') : untagged(written);
};

const TEXTUAL = FORM_NAMES.filter((form) => form !== 'pdf');

describe('every form of a document', () => {
  it.each(TEXTUAL.flatMap((form) => (['es', 'en'] as const).map((lang) => [form, lang] as const)))(
    '%s says all of it, in %s: brackets, margins, marks, notes and the foot',
    async (form, lang) => {
      const document = await draft(lang);
      const written = await textIn(document, form);
      for (const said of saidIn(document)) expect(written).toContain(said);
    },
  );

  it.each(FORM_NAMES)('%s is the same bytes whenever it is made', async (form) => {
    const [one, other] = [await FORMS[form].write(await draft()), await FORMS[form].write(await draft())];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  it.each(FORM_NAMES)('%s is made of the other documents, too', async (form) => {
    for (const kind of ['decisions', 'calendar', 'summary', 'dossier'] as const) {
      const document = await documentFrom(adopted, { kind });
      expect((await FORMS[form].write(document)).length).toBeGreaterThan(200);
    }
  });

  it('is kept under a name that says what it is of', async () => {
    expect(fileName(await draft(), 'pdf')).toBe('crm-declaration-es.pdf');
  });
});

describe('somebody’s own words within what is told', () => {
  const filed = happened(
    'StatementFiled',
    {
      statement: 's1',
      kind: 'reservation',
      on: { kind: 'act', act: 'in-o' },
      member: 'MX',
      words: 'Sin <fondos>\n& sin *plazo*.',
      language: 'es',
    },
    { occurredAt: '2019-11-15', recordedBy: 'MX' },
  );
  const told = async (form: FormName): Promise<string> => {
    const document = await documentFrom([...adopted, filed], { kind: 'decisions' }, { lang: 'en' });
    return Buffer.from(await FORMS[form].write(document)).toString('utf8');
  };

  it.each([
    ['md', 'Sin \\<fondos\\><br>\\& sin \\*plazo\\*.'],
    ['html', '“<span class="words" lang="es">Sin &lt;fondos&gt;\n&amp; sin *plazo*.</span>”'],
    ['akn', '“<span class="verbatim" xml:lang="es">Sin &lt;fondos&gt;<eol/>&amp; sin *plazo*.</span>”'],
  ] as const)('%s keeps them, their language and where their lines break', async (form, words) => {
    expect(await told(form)).toContain(words);
  });

  it('docx keeps them, too', async () => {
    const document = await documentFrom([...adopted, filed], { kind: 'decisions' }, { lang: 'en' });
    const files = unzipSync(await FORMS.docx.write(document));
    const xml = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
    expect(xml).toMatch(/<w:lang w:val="es"\/>.*Sin &lt;fondos&gt;.*<w:br\/>.*&amp; sin \*plazo\*\./s);
  });
});

describe('a page of HTML', () => {
  it('lets no words be taken for markup, and names the language of the page and of the words', async () => {
    const html = Buffer.from(await FORMS.html.write(await draft('en'))).toString('utf8');
    expect(html).toContain('Acuerdan &amp; &lt;disponen&gt;');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<span class="words" lang="es">Reunidos,</span>');
    expect(html).not.toMatch(/<script|https?:\/\//);
  });
});

describe('Markdown', () => {
  const withWords = async (...words: readonly string[]): Promise<string> =>
    Buffer.from(
      await FORMS.md.write(
        await documentFrom(
          [...inParts, ...words.map((said, index) => paragraph(`w${index}`, 'operative', said))],
          { kind: 'declaration' },
        ),
      ),
    ).toString('utf8');

  it('sets off what acta says: numbers, open brackets, marks, and where the words begin', async () => {
    const written = Buffer.from(await FORMS.md.write(await draft())).toString('utf8');
    expect(written.startsWith('<!-- acta:text es -->\n')).toBe(true);
    expect(written).toContain(
      '\n\n---\n\nReunidos,\n\n**1.** <b>\\[Deciden / Acuerdan \\& \\<disponen\\>\\]</b>:',
    );
    expect(written).toContain('<small>\\[ilustrativo\\]</small><sup>1</sup>');
    expect(written).toContain('\n\n&emsp;**(a)** reunirse otra vez.\n');
  });

  it('loses no space and no line at the ends of words, nor takes them for signs', async () => {
    const written = await withWords(' [uno] \n\n2. dos\n', '\\');
    expect(written).toContain('**1.** \\\\\n\n**2.** &#32;\\[uno\\]&#32;\\\n\\\n2\\. dos<br>\n\n**3.** ');
  });
});

describe('a document for Word', () => {
  it('bears the date of its entries and not of the day', async () => {
    const files = unzipSync(await FORMS.docx.write(await draft()));
    const core = Buffer.from(files['docProps/core.xml'] ?? []).toString('utf8');
    expect(core.match(/>2026-01-01T00:00:00Z</g)).toHaveLength(2);
  });
});

describe('a PDF', () => {
  it('is tagged, names its language and title and embeds its font', async () => {
    const bytes = Buffer.from(await FORMS.pdf.write(await draft())).toString('latin1');
    for (const said of [
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (es)',
      '/DisplayDocTitle true',
      '/FontFile2',
      'pdfuaid:part',
    ])
      expect(bytes).toContain(said);
    expect(bytes).not.toContain('/Helvetica');
  });

  it('shows by its code point what its font has no sign for', async () => {
    const document = await draft();
    const strange = { ...document, title: 'Paz 平和' };
    expect((await FORMS.pdf.write(strange)).length).toBeGreaterThan(1000);
  });

  it('goes on over as many pages as it needs', async () => {
    const document = await draft();
    const long = { ...document, blocks: Array.from({ length: 60 }, () => document.blocks).flat() };
    const bytes = Buffer.from(await FORMS.pdf.write(long)).toString('latin1');
    expect((bytes.match(/\/Type \/Page\n/g) ?? []).length).toBeGreaterThan(5);
    expect(plainly(document.status[0] ?? [])).toContain('PROYECTO');
  });
});
