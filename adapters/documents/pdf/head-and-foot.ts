import type { Document } from '../../../src/documents/document.js';
import { pageSaid } from '../words.js';
import { EDGE, PAGE, type Sheet, type Size } from './sheet.js';

const FOOT: Size = { size: 6.9, leading: 9 };
const HEAD: Size = { size: 7.6, leading: 10 };
const WIDTH = PAGE.width - 2 * EDGE.left;
const TOP = PAGE.height - EDGE.bottom + 26;

/** What stands at the head and the foot of every page, when it is known how many there are. */
export const headAndFoot = (sheet: Sheet, { running, footer, lang }: Document): void => {
  const { doc } = sheet;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // What is written below the margin must not begin a page.
    doc.page.margins.bottom = 0;
    if (running !== undefined) {
      const [line = []] = sheet.lines([{ kind: 'strong', text: running }], WIDTH, HEAD);
      const width = line.reduce((sum, piece) => sum + piece.width, 0);
      sheet.draw([line], { ...HEAD, tag: 'P', x: PAGE.width - EDGE.left - width, y: 40 });
    }
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .lineWidth(0.4)
      .strokeColor('#000000')
      .moveTo(EDGE.left, TOP - 6)
      .lineTo(EDGE.left + WIDTH, TOP - 6)
      .stroke();
    doc.endMarkedContent();
    const [number = []] = sheet.lines(
      [{ kind: 'reference', text: pageSaid(page - start + 1, count)[lang] }],
      WIDTH,
      FOOT,
    );
    const width = number.reduce((sum, piece) => sum + piece.width, 0);
    sheet.draw([number], { ...FOOT, tag: 'P', x: PAGE.width - EDGE.left - width, y: TOP });
    const lines = footer.flatMap((said) =>
      sheet.lines([{ kind: 'reference', text: said }], WIDTH - 70, FOOT),
    );
    sheet.draw(lines, { ...FOOT, tag: 'P', x: EDGE.left, y: TOP });
  }
};
