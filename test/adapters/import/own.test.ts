import * as E from 'fp-ts/lib/Either.js';
import { unzipSync, zipSync } from 'fflate';
import { FORMS } from '../../../adapters/documents/forms.js';
import type { Document } from '../../../src/documents/document.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { ask } from '../../../src/ask.js';
import { library } from '../../../src/library.js';
import { documentOf } from '../../../src/documents/of.js';
import type { BookId } from '../../../domain/language/ids.js';
import { adopted, documentFrom, inParts, paragraph } from '../../src/documents/given.js';
import { happened, RECORDED_AT, type Told } from '../../support/spec.js';
import { faultsOf, linesOf } from './lines.js';

// What acta itself wrote of a text, read back.

const sourceOf = async (form: 'md' | 'docx', document: Document) => {
  const bytes = await FORMS[form].write(document);
  return form === 'md'
    ? { kind: 'md' as const, text: Buffer.from(bytes).toString('utf8') }
    : { kind: 'docx' as const, bytes };
};

/** A document of Word with its body changed. */
const edited = async (document: Document, change: (xml: string) => string) => {
  const files = unzipSync(await FORMS.docx.write(document));
  const xml = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
  return {
    kind: 'docx' as const,
    bytes: zipSync({ ...files, 'word/document.xml': Buffer.from(change(xml)) }),
  };
};

const day = { occurredAt: '2019-11-12' };
const from = (told: readonly Told[]): Promise<Document> => documentFrom(told, { kind: 'declaration' });

const bracketed = [
  ...inParts,
  happened(
    'BracketOpened',
    {
      text: 'declaration',
      bracket: 'b1',
      paragraph: 'o',
      around: { kind: 'words', words: 'Deciden' },
      by: ['MX'],
      alternatives: [{ alternative: 'a1', words: 'Acuerdan' }],
    },
    { ...day, onBehalfOf: { party: 'MX', authority: 'su nota' } },
  ),
];

describe.each(['md', 'docx'] as const)('what acta wrote of a text as %s', (form) => {
  const LINES = [
    'Declaración',
    'preamble : Reunidos,',
    'operative 1: Deciden:',
    'operative 1(a): reunirse otra vez.',
    'annex 1: Lista.',
  ];

  it('is the text, and nothing that acta says of it: status, acts, marks, names in the margin, notes, foot', async () => {
    expect(await linesOf(await sourceOf(form, await from(inParts)))).toEqual(LINES);
    expect(await linesOf(await sourceOf(form, await from(adopted)))).toEqual(LINES);
    const told = [
      ...inParts.slice(0, -1),
      happened(
        'ParagraphAdded',
        { text: 'declaration', paragraph: 'x', part: 'annex', words: 'Lista. ' },
        { ...day, basis: { kind: 'illustrative', note: 'inventado' } },
      ),
      happened(
        'AmendmentProposed',
        {
          text: 'declaration',
          amendment: 'e1',
          version: 5,
          by: ['MX'],
          change: { kind: 'replace', paragraph: 'o', words: 'Piden:' },
        },
        { ...day, onBehalfOf: { party: 'MX', authority: 'su nota' } },
      ),
    ];
    const source = await sourceOf(form, await from(told));
    expect(await linesOf(source)).toEqual([...LINES.slice(0, -1), 'annex 1: Lista. ']);
  });

  it('is refused while a bracket is open in it', async () => {
    const [fault, ...others] = await faultsOf(await sourceOf(form, await from(bracketed)));
    expect(fault).toContain('[Deciden / Acuerdan] is an open bracket');
    expect(others).toEqual([]);
  });

  it('keeps brackets that somebody typed', async () => {
    const told = [...inParts, paragraph('z', 'operative', 'Véase [el anexo].')];
    expect(await linesOf(await sourceOf(form, await from(told)))).toContain('operative 1: Véase [el anexo].');
  });

  it('is refused where it is a translation, which is no text of its own', async () => {
    const document = { ...(await from(inParts)), translates: { text: 'declaration', from: 'es' } };
    expect(await faultsOf(await sourceOf(form, document))).toEqual([
      expect.stringContaining('this is the translation of a text'),
    ]);
  });

  it('is refused where it is a document of something else', async () => {
    const faults = await faultsOf(await sourceOf(form, await documentFrom(adopted, { kind: 'decisions' })));
    expect(faults.join()).toMatch(form === 'docx' ? /not of a text/ : /stands before the title/);
  });

  it('brings back the texts of the XXIV example', async () => {
    const { store } = await recordExample(await loadExample('xxiv-crm'));
    const asking = ask({ store, books: library(store) }, () => RECORDED_AT);
    for (const id of ['declaration', 'grcm-conclusions']) {
      const answered = await asking('crm' as BookId, { kind: 'declaration', id }, { at: 416 });
      if (E.isLeft(answered)) throw new Error(answered.left.said.en);
      const { answer } = answered.right;
      const paragraphs = answer.kind === 'declaration' ? answer.paragraphs : [];
      const back = await linesOf(await sourceOf(form, documentOf(answered.right, 'en')!));
      expect(back.slice(1)).toEqual(
        paragraphs.map(
          ({ part, number, label = String(number ?? ''), words }) => `${part} ${label}: ${words}`,
        ),
      );
      expect(back.length).toBeGreaterThan(5);
    }
  });
});

describe('a document of Word that acta wrote and somebody changed', () => {
  it('is refused where there is something that acta did not write', async () => {
    const document = await from(inParts);
    const added = '<w:p><w:r><w:t>De mi mano</w:t></w:r></w:p>';
    const stray = await edited(document, (xml) =>
      xml.replace('<w:p><w:pPr><w:pStyle w:val="ActaParagraph"/>', `${added}$&`),
    );
    expect(await faultsOf(stray)).toEqual([
      expect.stringMatching(/^¶\d+ De mi mano this paragraph is none of those/),
    ]);
    const tracked = await edited(document, (xml) =>
      xml.replace(/(<w:r>(?:(?!<\/w:r>).)*>Reunidos,<\/w:t><\/w:r>)/, '<w:ins w:id="1">$1</w:ins>'),
    );
    expect((await faultsOf(tracked)).join()).toContain('there are tracked changes');
  });
});

describe('Markdown that acta wrote and somebody changed', () => {
  it('is refused where there is something that acta did not write', async () => {
    const text = Buffer.from(await FORMS.md.write(await from(inParts))).toString('utf8');
    const changed = text.replace('\n\n&emsp;', '\n\n| a |\n|---|\n| b |\n\nuno ![x](y)\n\n&emsp;');
    expect((await faultsOf({ kind: 'md', text: changed })).map((said) => said.replace(/^\S+ /, ''))).toEqual([
      expect.stringContaining('there is a table'),
      expect.stringContaining('there is a picture'),
      expect.stringContaining('this paragraph has no number'),
    ]);
    const renumbered = text.replace('**1.** Deciden', '**2.** Deciden');
    expect((await faultsOf({ kind: 'md', text: renumbered })).join()).toContain(
      'this says 2. and is number 1',
    );
  });
});
