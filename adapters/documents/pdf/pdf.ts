import PDFDocument from 'pdfkit';
import type { Block, Document, Run, TextParagraph } from '../../../src/documents/document.js';
import { HOW_KNOWN } from '../words.js';
import { flow } from './flow.js';
import { FONT_FILES } from './fonts.js';
import { headAndFoot } from './head-and-foot.js';
import { COLUMN, EDGE, PAGE, sheetOf, type Sheet, type Size } from './sheet.js';
import { table } from './table.js';

const TITLE: Size = { size: 19, leading: 24 };
const ISSUER: Size = { size: 9.2, leading: 12.5 };
const STATUS: Size = { size: 9.6, leading: 13.2 };
const HEADING: Size = { size: 11.6, leading: 15 };
const BODY: Size = { size: 10.8, leading: 15.6 };
const SMALL: Size = { size: 9, leading: 12.2 };

/** How far the words of a paragraph stand from its number. */
const HANG = 30;

/** A document as tagged PDF (ISO 14289-1, PDF/UA): language, title, headings, tables; its font embedded. */
export const pdf = (document: Document): Promise<Uint8Array> => {
  const { title, issuers, lang, dated } = document;
  const options = {
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang,
    displayTitle: true,
    size: [PAGE.width, PAGE.height],
    margins: EDGE,
    bufferPages: true,
    font: FONT_FILES.regular,
    info: {
      Title: title,
      Author: issuers.join(' · '),
      Creator: 'acta',
      Producer: 'acta',
      CreationDate: new Date(dated),
      ModDate: new Date(dated),
    },
  };
  // The types of pdfkit do not know PDF/UA yet; it does.
  const doc = new PDFDocument(options as PDFKit.PDFDocumentOptions);
  const bytes = collected(doc);
  const sheet = sheetOf(doc);
  heading(sheet, document);
  for (const block of document.blocks) write(sheet, block);
  notes(sheet, document);
  headAndFoot(sheet, document);
  sheet.root.end();
  doc.end();
  return bytes;
};

const collected = (doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    doc.on('error', reject);
  });

const heading = (sheet: Sheet, { issuers, title, status }: Document): void => {
  for (const issuer of issuers) flow(sheet, [{ kind: 'words', text: issuer }], { ...ISSUER, tag: 'P' });
  flow(sheet, [{ kind: 'strong', text: title }], { ...TITLE, tag: 'H1', before: 10 });
  for (const said of status) flow(sheet, said, { ...STATUS, tag: 'P', before: 5 });
  sheet.move(10);
  const { doc } = sheet;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.7)
    .strokeColor('#000000')
    .moveTo(EDGE.left, sheet.y())
    .lineTo(EDGE.left + COLUMN, sheet.y())
    .stroke();
  doc.endMarkedContent();
  sheet.move(16);
};

const write = (sheet: Sheet, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      flow(sheet, block.said.map(bolder), {
        ...HEADING,
        tag: block.level === 2 ? 'H2' : 'H3',
        before: 20,
        keep: 3,
      });
      sheet.move(4);
      return;
    case 'line':
      flow(sheet, block.said, { ...BODY, tag: 'P', before: 6 });
      return;
    case 'item':
      flow(sheet, block.said, { ...BODY, tag: 'P', before: 9, keep: Math.min(block.beneath.length, 1) });
      for (const said of block.beneath) flow(sheet, said, { ...SMALL, tag: 'P', indent: 16, before: 2 });
      return;
    case 'paragraph':
      paragraph(sheet, block);
      return;
    case 'table':
      table(sheet, block);
  }
};

const bolder = (run: Run): Run => (run.kind === 'words' ? { ...run, kind: 'strong' } : run);

const paragraph = (sheet: Sheet, block: TextParagraph): void => {
  const { label, depth, words, marks, margin, remarks } = block;
  const indent = label === undefined ? depth * HANG : (depth + 1) * HANG;
  flow(sheet, [...words, ...(marks.length === 0 ? [] : [{ kind: 'words', text: ' ' } as const]), ...marks], {
    ...BODY,
    tag: 'P',
    indent,
    before: 8,
    margin,
    label: label === undefined ? undefined : { said: label, hang: HANG },
  });
  for (const remark of remarks) flow(sheet, remark, { ...SMALL, tag: 'P', indent: indent + 12, before: 3 });
};

const notes = (sheet: Sheet, { notes: all, lang }: Document): void => {
  if (all.length === 0) return;
  flow(sheet, [{ kind: 'strong', text: HOW_KNOWN[lang] }], { ...HEADING, tag: 'H2', before: 20, keep: 2 });
  sheet.move(3);
  all.forEach((note, index) => {
    flow(sheet, [{ kind: 'words', text: note }], {
      ...SMALL,
      tag: 'Note',
      indent: 18,
      before: 3,
      label: { said: `${index + 1}.`, hang: 18 },
    });
  });
};
