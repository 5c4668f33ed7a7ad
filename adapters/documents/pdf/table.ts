import type { Block } from '../../../src/documents/document.js';
import type { Line } from './lines.js';
import { BOTTOM, EDGE, PAGE, type Sheet, type Size, type Structure } from './sheet.js';

type Table = Extract<Block, { readonly kind: 'table' }>;

const CELL: Size = { size: 8.8, leading: 11.6 };
const PADDING = 5;
const GAP = 12;
/** Tables take the margin, too. */
const WIDTH = PAGE.width - 2 * EDGE.left;

/** Writes a table; its head stands again on each page that it goes on to. */
export const table = (sheet: Sheet, { head, widths, rows }: Table): void => {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => (width / all) * WIDTH);
  const starts = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, width) => sum + width, EDGE.left),
  );
  const structure = sheet.doc.struct('Table');
  sheet.root.add(structure);
  const cells = (row: Table['rows'][number]): readonly (readonly Line[])[] =>
    row.map((cell, index) => sheet.lines(cell, (columns[index] ?? 0) - GAP, CELL));
  const names = cells(head.map((name) => [{ kind: 'strong', text: name }]));
  const drawHead = (isFirst: boolean): void => {
    drawRow(sheet, names, { starts, tag: 'TH', ...(isFirst ? { table: structure } : {}) });
    rule(sheet, 0.7);
  };
  sheet.need(heightOf(names) + 3 * CELL.leading);
  drawHead(true);
  for (const row of rows) {
    let left = cells(row);
    while (left.some((lines) => lines.length > 0)) {
      const room = Math.floor((BOTTOM - sheet.y() - 2 * PADDING) / CELL.leading);
      const most = Math.max(...left.map((lines) => lines.length));
      if (room < Math.min(most, 3)) {
        sheet.newPage();
        drawHead(false);
        continue;
      }
      drawRow(
        sheet,
        left.map((lines) => lines.slice(0, room)),
        { starts, tag: 'TD', table: structure },
      );
      left = left.map((lines) => lines.slice(room));
    }
    rule(sheet, 0.3);
  }
  structure.end();
};

const heightOf = (cells: readonly (readonly Line[])[]): number =>
  Math.max(...cells.map((lines) => lines.length)) * CELL.leading + 2 * PADDING;

interface Row {
  readonly starts: readonly number[];
  readonly tag: 'TH' | 'TD';
  /** The table it is a row of; without one it only repeats what was read already. */
  readonly table?: Structure;
}

const drawRow = (
  sheet: Sheet,
  cells: readonly (readonly Line[])[],
  { starts, tag, table: of }: Row,
): void => {
  const top = sheet.y() + PADDING;
  const row = of === undefined ? undefined : sheet.doc.struct('TR');
  if (row !== undefined) of?.add(row);
  cells.forEach((lines, index) => {
    const cell = row === undefined ? undefined : sheet.doc.struct(tag);
    if (cell !== undefined) row?.add(cell);
    sheet.draw(lines, { ...CELL, x: starts[index] ?? EDGE.left, y: top, tag }, cell);
    cell?.end();
  });
  row?.end();
  sheet.move(heightOf(cells));
};

const rule = ({ doc, y }: Sheet, width: number): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(width)
    .strokeColor('#000000')
    .moveTo(EDGE.left, y())
    .lineTo(EDGE.left + WIDTH, y())
    .stroke();
  doc.endMarkedContent();
};
