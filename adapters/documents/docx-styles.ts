import type { IStylesOptions } from 'docx';

/**
 * The styles a document in Word has. What is of the text itself and what is said of it have styles of their own, by
 * which `acta import` knows one from the other.
 */
export const STYLE = {
  issuer: 'ActaIssuer',
  status: 'ActaStatus',
  /** A paragraph of the text. */
  paragraph: 'ActaParagraph',
  /** What is said beneath it or in its margin. */
  remark: 'ActaRemark',
  margin: 'ActaMargin',
  /** All else that acta says: the apparatus. */
  line: 'ActaLine',
  section: 'ActaSection',
  cell: 'ActaCell',
  note: 'ActaNote',
  foot: 'ActaFoot',
  /** Of characters: where it stands in the book, how it is known. */
  reference: 'ActaReference',
  mark: 'ActaMark',
  open: 'ActaOpen',
  label: 'ActaLabel',
  strong: 'ActaStrong',
  noteNumber: 'ActaNoteNumber',
} as const;

const FONT = 'Georgia';
const pt = (points: number): number => Math.round(points * 20);
const half = (points: number): number => Math.round(points * 2);

const paragraphStyle = (
  id: string,
  name: string,
  size: number,
  { before, after }: { readonly before: number; readonly after: number },
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: half(size) },
  paragraph: { spacing: { before: pt(before), after: pt(after), line: 290 } },
});

export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: half(10.5), language: { value: language } },
      paragraph: { spacing: { line: 290 } },
    },
    title: {
      run: { font: FONT, size: half(19), bold: true, color: '000000' },
      paragraph: { spacing: { before: pt(8), after: pt(8), line: 280 } },
    },
    heading2: {
      run: { font: FONT, size: half(11.5), bold: true, color: '000000' },
      paragraph: { spacing: { before: pt(18), after: pt(5) }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: half(10.5), bold: true, color: '000000' },
      paragraph: { spacing: { before: pt(12), after: pt(4) }, keepNext: true },
    },
  },
  paragraphStyles: [
    paragraphStyle(STYLE.issuer, 'Acta Issuer', 9.5, { before: 0, after: 0 }),
    paragraphStyle(STYLE.status, 'Acta Status', 9.5, { before: 3, after: 3 }),
    paragraphStyle(STYLE.paragraph, 'Acta Paragraph', 10.5, { before: 4, after: 5 }),
    paragraphStyle(STYLE.remark, 'Acta Remark', 9, { before: 1, after: 3 }),
    {
      ...paragraphStyle(STYLE.margin, 'Acta Margin', 7.5, { before: 0, after: 0 }),
      run: { size: half(7.5), italics: true },
    },
    paragraphStyle(STYLE.line, 'Acta Line', 10.5, { before: 4, after: 3 }),
    {
      ...paragraphStyle(STYLE.section, 'Acta Section', 11.5, { before: 18, after: 5 }),
      run: { size: half(11.5), bold: true },
    },
    paragraphStyle(STYLE.cell, 'Acta Cell', 8.5, { before: 1, after: 1 }),
    paragraphStyle(STYLE.note, 'Acta Note', 9, { before: 1, after: 2 }),
    {
      ...paragraphStyle(STYLE.foot, 'Acta Foot', 7, { before: 0, after: 0 }),
      run: { size: half(7), color: '444444' },
      paragraph: { spacing: { line: 240 } },
    },
  ],
  characterStyles: [
    { id: STYLE.reference, name: 'Acta Reference', run: { color: '555555', size: half(8.5) } },
    { id: STYLE.mark, name: 'Acta Mark', run: { italics: true } },
    { id: STYLE.open, name: 'Acta Open', run: { bold: true } },
    { id: STYLE.label, name: 'Acta Label', run: {} },
    { id: STYLE.strong, name: 'Acta Strong', run: { bold: true } },
    { id: STYLE.noteNumber, name: 'Acta Note Number', run: { superScript: true } },
  ],
});
