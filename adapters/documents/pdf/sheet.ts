import type PDFDocument from 'pdfkit';
import type { Runs } from '../../../src/documents/document.js';
import { asCodePoints } from '../xml-text.js';
import { FONT_FILES } from './fonts.js';
import { linesOf, type Face, type Line, type Measure } from './lines.js';

// A4, in points. The right margin holds names.
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const EDGE = { left: 72, right: 118, top: 74, bottom: 92 } as const;
export const COLUMN = PAGE.width - EDGE.left - EDGE.right;
export const BOTTOM = PAGE.height - EDGE.bottom;

const GREY = '#555555';

/** How large text is, and how far its lines stand apart. */
export interface Size {
  readonly size: number;
  readonly leading: number;
}

export type Doc = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Doc['struct']>;

/** What a page reader is told that the lines are. */
export type Tag = 'P' | 'H1' | 'H2' | 'H3' | 'Note' | 'TH' | 'TD';

/** Pages that are written from top to bottom. */
export interface Sheet {
  readonly doc: Doc;
  readonly root: Structure;
  readonly lines: (runs: Runs, width: number, size: Size) => readonly Line[];
  /** Where the next line goes. */
  readonly y: () => number;
  readonly move: (by: number) => void;
  /** Begins a page unless so much room is left. */
  readonly need: (height: number) => void;
  readonly newPage: () => void;
  /** Draws lines at a place, the first at `y`; part of `structure`, or decoration where there is none. */
  readonly draw: (lines: readonly Line[], place: Place, structure?: Structure) => void;
}

export interface Place extends Size {
  readonly x: number;
  readonly y: number;
  readonly tag: Tag;
}

/** What pdfkit keeps of the font in use; its types do not tell it. */
interface Opened {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (point: number) => boolean } };
}

const BREAK = 0x0a;
const TAB = 0x09;

export const sheetOf = (doc: Doc): Sheet => {
  const covers: Partial<Record<Face, (point: number) => boolean>> = {};
  const isShown = (point: number): boolean => {
    covers.regular ??= (
      doc.font(FONT_FILES.regular) as unknown as Opened
    )._font.font.hasGlyphForCodePoint.bind((doc as unknown as Opened)._font.font);
    return point === BREAK || point === TAB || covers.regular(point);
  };
  const measured =
    ({ size }: Size): Measure =>
    (text, face) =>
      doc.font(FONT_FILES[face]).fontSize(size).widthOfString(text);
  const shown = (runs: Runs): Runs =>
    runs.map((run) => (run.kind === 'note' ? run : { ...run, text: asCodePoints(run.text, isShown) }));
  const root = doc.struct('Document');
  doc.addStructure(root);
  let y: number = EDGE.top;
  const newPage = (): void => {
    doc.addPage();
    y = EDGE.top;
  };
  return {
    doc,
    root,
    lines: (runs, width, size) => linesOf(shown(runs), width, measured(size)),
    y: () => y,
    move: (by) => void (y += by),
    need: (height) => {
      if (y + height > BOTTOM && y > EDGE.top) newPage();
    },
    newPage,
    draw: (lines, { x, y: top, size, leading, tag }, structure) => {
      const content = structure === undefined ? undefined : doc.markStructureContent(tag);
      if (content === undefined) doc.markContent('Artifact', { type: 'Layout' });
      lines.forEach((line, index) => {
        for (const { text, face, grey, at } of line) {
          doc
            .font(FONT_FILES[face])
            .fontSize(size)
            .fillColor(grey ? GREY : '#000000')
            .text(text, x + at, top + index * leading, { lineBreak: false });
        }
      });
      doc.endMarkedContent();
      if (content !== undefined) structure?.add(content);
    },
  };
};
