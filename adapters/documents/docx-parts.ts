import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Run, Runs, TextParagraph } from '../../src/documents/document.js';
import { STYLE } from './docx-styles.js';
import { sayable } from './xml-text.js';

/** Twentieths of a point. A4, its right margin wide enough for names. */
export const PAGE = {
  width: 11906,
  height: 16838,
  left: 1440,
  right: 2360,
  top: 1480,
  bottom: 1560,
} as const;

const HANG = 600;
const NAMES = { x: PAGE.width - PAGE.right + 240, width: PAGE.right - 240 - 400 } as const;

/** Words in runs of Word: what is a line break or a tab among them is one there, too. */
const pieces = (
  words: string,
  options: { readonly style?: string; readonly language?: { readonly value: string } },
) =>
  sayable(words)
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return new TextRun({ ...options, break: 1 });
      return new TextRun({ ...options, text: piece });
    });

/** The runs of a line; of the text's own words, in their language. */
export const runsIn = (runs: Runs, language?: string): TextRun[] =>
  runs.flatMap((run) => runIn(run, language === undefined ? {} : { language: { value: language } }));

const runIn = (run: Run, options: { readonly language?: { readonly value: string } }): TextRun[] => {
  switch (run.kind) {
    case 'words':
      return pieces(run.text, options);
    case 'verbatim':
      return pieces(run.text, { language: { value: run.language } });
    case 'strong':
      return pieces(run.text, { style: STYLE.strong });
    case 'reference':
      return pieces(run.text, { style: STYLE.reference });
    case 'mark':
      return pieces(run.text, { style: STYLE.mark });
    case 'open':
      return pieces(run.text, { ...options, style: STYLE.open });
    case 'note':
      return pieces(String(run.number), { style: STYLE.noteNumber });
  }
};

const indentOf = (label: string | undefined, depth: number) =>
  label === undefined ? { left: depth * HANG } : { left: (depth + 1) * HANG, hanging: HANG };

export const paragraphIn = (block: TextParagraph, language: string): Paragraph[] => {
  const { label, depth, words, marks, margin, remarks } = block;
  const number = label === undefined ? [] : [new TextRun({ text: label, style: STYLE.label }), tab()];
  const behind = marks.length === 0 ? [] : [new TextRun({ text: ' ', style: STYLE.mark }), ...runsIn(marks)];
  return [
    ...margin.map((said) => nameBeside(said)),
    new Paragraph({
      style: STYLE.paragraph,
      indent: indentOf(label, depth),
      children: [...number, ...runsIn(words, language), ...behind],
    }),
    ...remarks.map(
      (said) =>
        new Paragraph({
          style: STYLE.remark,
          indent: { left: (depth + (label === undefined ? 0 : 1)) * HANG + 240 },
          children: runsIn(said),
        }),
    ),
  ];
};

const tab = (): TextRun => new TextRun({ text: '\t', style: STYLE.label });

/** Stands in the right margin, beside the paragraph that follows it. */
const nameBeside = (said: string): Paragraph =>
  new Paragraph({
    style: STYLE.margin,
    frame: {
      type: 'absolute',
      position: { x: NAMES.x, y: 60 },
      width: NAMES.width,
      height: 0,
      rule: HeightRule.AUTO,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.TEXT },
    },
    children: [new TextRun(sayable(said))],
  });

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

const LINE = { style: BorderStyle.SINGLE, size: 2, color: '999999' } as const;
const STRONG = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A table as wide as the page within its left margin on either side. */
export const tableIn = ({ head, widths, rows }: TableBlock): Table => {
  const whole = PAGE.width - 2 * PAGE.left;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width / all) * whole));
  const cell = (children: TextRun[], index: number, below: typeof LINE | typeof STRONG): TableCell =>
    new TableCell({
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      borders: { top: NONE, left: NONE, right: NONE, bottom: below },
      margins: { top: 60, bottom: 60, left: 0, right: 180 },
      children: [new Paragraph({ style: STYLE.cell, children })],
    });
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((name, index) =>
          cell([new TextRun({ text: name, style: STYLE.strong })], index, STRONG),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((said, index) => cell(runsIn(said), index, LINE)),
          }),
      ),
    ],
  });
};
