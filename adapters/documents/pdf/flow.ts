import type { Runs } from '../../../src/documents/document.js';
import { BOTTOM, COLUMN, EDGE, type Sheet, type Size, type Structure, type Tag } from './sheet.js';
import type { Line } from './lines.js';

/** How a block of lines stands in the column. */
export interface Manner extends Size {
  readonly tag: Tag;
  /** From the left edge of the column. */
  readonly indent?: number;
  readonly before?: number;
  /** What hangs before the first line, and how far to its left. */
  readonly label?: { readonly said: string; readonly hang: number } | undefined;
  /** What stands in the margin beside it. */
  readonly margin?: readonly string[];
  /** Lines that the block must not be parted from. */
  readonly keep?: number;
}

const MARGIN: Size = { size: 7.6, leading: 9.8 };
const MARGIN_GAP = 14;
const MARGIN_WIDTH = EDGE.right - MARGIN_GAP - 20;

/** Never a single line alone at the foot or at the head of a page. */
const TOGETHER = 2;

/** Writes runs down the column, over as many pages as they need. */
export const flow = (sheet: Sheet, runs: Runs, manner: Manner): void => {
  const { tag, indent = 0, before = 0, keep = 0, leading, label } = manner;
  const lines = sheet.lines(runs, COLUMN - indent, manner);
  if (sheet.y() > EDGE.top) sheet.move(before);
  const beside = (manner.margin ?? []).flatMap((said) =>
    sheet.lines([{ kind: 'mark', text: said }], MARGIN_WIDTH, MARGIN),
  );
  const first = Math.min(lines.length, TOGETHER) + keep;
  sheet.need(Math.max(first * leading, beside.length * MARGIN.leading));
  const structure = sheet.doc.struct(tag);
  sheet.root.add(structure);
  if (label !== undefined) {
    const said = sheet.lines([{ kind: 'words', text: label.said }], COLUMN, manner);
    sheet.draw(said, { ...manner, x: EDGE.left + indent - label.hang, y: sheet.y() }, structure);
  }
  const top = sheet.y();
  write(sheet, lines, manner, structure);
  if (beside.length > 0) {
    const note = sheet.doc.struct('Note');
    structure.add(note);
    // Beside the first line, on the page it stands on; drawn there before the column goes on to another.
    sheet.draw(beside, { ...MARGIN, tag: 'Note', x: EDGE.left + COLUMN + MARGIN_GAP, y: top + 2 }, note);
    note.end();
  }
  structure.end();
};

const write = (sheet: Sheet, lines: readonly Line[], manner: Manner, structure: Structure): void => {
  const { indent = 0, leading } = manner;
  for (let from = 0; from < lines.length;) {
    const room = Math.floor((BOTTOM - sheet.y()) / leading);
    const left = lines.length - from;
    const fits = left - room === 1 && room > TOGETHER ? room - 1 : Math.min(room, left);
    if (fits < Math.min(TOGETHER, left) && sheet.y() > EDGE.top) {
      sheet.newPage();
      continue;
    }
    const count = Math.max(fits, 1);
    sheet.draw(
      lines.slice(from, from + count),
      { ...manner, x: EDGE.left + indent, y: sheet.y() },
      structure,
    );
    sheet.move(count * leading);
    from += count;
  }
};
