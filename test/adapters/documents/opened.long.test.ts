// What acta writes, opened by other programs: LibreOffice, poppler's pdftotext, libxml2's xmllint.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMS, type FormName } from '../../../adapters/documents/forms.js';
import type { BookId } from '../../../domain/language/ids.js';
import { ask } from '../../../src/ask.js';
import { documentOf } from '../../../src/documents/of.js';
import { plainly, type Document } from '../../../src/documents/document.js';
import { library } from '../../../src/library.js';
import type { Question } from '../../../src/question.js';
import { itWith, outputOf } from '../../support/tools.js';
import { RECORDED_AT } from '../../support/spec.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { expectInOrder, flat } from './support/said.js';
import type { Language } from '../../../domain/language/text.js';
import * as E from 'fp-ts/lib/Either.js';

const QUESTIONS: readonly (readonly [example: string, book: string, at: number, question: Question])[] = [
  ['xxiv-crm', 'crm', 416, { kind: 'declaration' }],
  ['xxiv-crm', 'crm', 416, { kind: 'decisions' }],
  ['xxiv-crm', 'crm', 416, { kind: 'calendar' }],
  ['xxiv-crm', 'crm', 416, { kind: 'summary' }],
  ['xxiv-crm', 'crm', 416, { kind: 'dossier' }],
  ['xxiv-crm', 'crm', 416, { kind: 'minutes', id: 'xxiv' }],
  ['negotiation', 'rivers', 22, { kind: 'declaration' }],
  ['negotiation', 'rivers', 22, { kind: 'translation', language: 'en' as Language }],
];

describe('documents of the examples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-documents-'));
  const documents: Document[] = [];
  const nameOf = ({ book, name, lang }: Document, form: FormName): string =>
    join(folder, `${book}-${name}-${lang}.${form}`);

  beforeAll(async () => {
    for (const example of ['xxiv-crm', 'negotiation']) {
      const { store } = await recordExample(await loadExample(example));
      const asking = ask({ store, books: library(store) }, () => RECORDED_AT);
      for (const [of, book, at, question] of QUESTIONS) {
        if (of !== example) continue;
        const answered = await asking(book as BookId, question, { at });
        if (E.isLeft(answered)) throw new Error(answered.left.said.en);
        for (const lang of ['es', 'en'] as const) documents.push(documentOf(answered.right, lang)!);
      }
    }
    for (const document of documents)
      for (const form of ['docx', 'pdf', 'akn'] as const)
        writeFileSync(nameOf(document, form), await FORMS[form].write(document));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  itWith('pdftotext', 'a PDF is read back in order, with its foot on every page', async () => {
    for (const document of documents) {
      // A page's foot stands between what is before and after it; it is looked for apart.
      const pages = outputOf('pdftotext', nameOf(document, 'pdf'), '-').split('\f').slice(0, -1);
      const [foot = ''] = document.footer;
      for (const page of pages) expect(flat(page)).toContain(flat(foot));
      expectInOrder(
        document,
        flat(
          outputOf(
            'pdftotext',
            '-y',
            '60',
            '-x',
            '0',
            '-W',
            '600',
            '-H',
            '690',
            nameOf(document, 'pdf'),
            '-',
          ),
        ),
      );
    }
  });

  itWith('pdfinfo', 'a PDF says that it is tagged, and its title', async () => {
    for (const document of documents) {
      const info = outputOf('pdfinfo', nameOf(document, 'pdf'));
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      expect(info).toContain(document.title);
      expect(outputOf('pdffonts', nameOf(document, 'pdf'))).toMatch(/SourceSerif4-Regular .* yes yes yes/);
    }
  });

  itWith('soffice', 'LibreOffice converts every DOCX, and nothing is lost', async () => {
    const words = readdirSync(folder).filter((name) => name.endsWith('.docx'));
    outputOf(
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      join(folder, 'txt'),
      ...words.map((name) => join(folder, name)),
    );
    for (const document of documents) {
      const name = nameOf(document, 'docx').replace(`${folder}/`, `${folder}/txt/`).replace(/docx$/, 'txt');
      expectInOrder(document, flat(readFileSync(name, 'utf8')));
    }
  });

  itWith('xmllint', 'every Akoma Ntoso is valid by the schema of OASIS', async () => {
    const schema = join(import.meta.dirname, 'akn-schema/akomantoso30.xsd');
    const files = documents.map((document) => nameOf(document, 'akn'));
    // It fails, and names the place, where one is not.
    outputOf('xmllint', '--nonet', '--noout', '--schema', schema, ...files);
  });

  itWith('xmllint', 'an XML parser reads every Akoma Ntoso', async () => {
    for (const document of documents) {
      const words = document.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [plainly(block.words)] : [],
      );
      const read = flat(outputOf('xmllint', '--nonet', '--xpath', 'string(/)', nameOf(document, 'akn')));
      for (const said of words) expect(read).toContain(flat(said));
    }
  });
});
