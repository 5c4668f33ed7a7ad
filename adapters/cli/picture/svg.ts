import { wrap } from '../render/layout.js';
import type { Box } from '../../../projections/chain/boxes.js';
import { layersOf } from '../../../projections/chain/layers.js';

// A picture of a chain without any program to draw it: what stands on top, what it rests on below it, layer by layer.

const WIDTH = 270;
const LINE = 14;
const HEAD = 26;
const GAP = 24;
const BETWEEN = 52;
const MOST_LINES = 6;
const CHARACTERS = 43;

interface Placed {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The boxes as an SVG document, with a title and, for who cannot see it, all of what each says. */
export const svgOf = (boxes: readonly Box[], title: string): string => {
  const rows = layersOf(boxes);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (WIDTH + GAP) + GAP;
  const placed = placedIn(rows, width);
  const height = Math.max(0, ...placed.map(({ y, height: own }) => y + own)) + GAP;
  const at = new Map(placed.map((one) => [one.box.id, one]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    '<defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...placed.flatMap((from) => from.box.rests.flatMap((id) => arrow(from, at.get(id)))),
    ...placed.map(drawn),
    '</svg>',
    '',
  ].join('\n');
};

const placedIn = (rows: readonly (readonly Box[])[], width: number): readonly Placed[] => {
  let y = GAP;
  return rows.flatMap((row) => {
    const left = (width - row.length * (WIDTH + GAP) + GAP) / 2;
    const all = row.map((box, index): Placed => {
      const lines = shortened(wrap(box.text, CHARACTERS));
      return { box, lines, x: left + index * (WIDTH + GAP), y, height: HEAD + lines.length * LINE + 8 };
    });
    y += Math.max(0, ...all.map(({ height }) => height)) + BETWEEN;
    return all;
  });
};

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`];

const arrow = (from: Placed, to: Placed | undefined): readonly string[] => {
  if (to === undefined) return [];
  const [x, y] = [from.x + WIDTH / 2, from.y + from.height];
  const [toX, toY] = [to.x + WIDTH / 2, to.y];
  const middle = (y + toY) / 2;
  return [
    `<path d="M${x} ${y}C${x} ${middle} ${toX} ${middle} ${toX} ${toY}" fill="none" stroke="#888" marker-end="url(#to)"/>`,
  ];
};

const drawn = ({ box, lines, x, y, height }: Placed): string =>
  [
    `<g><title>${escaped(`${box.title}: ${box.text}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${WIDTH}" height="${height}" rx="6" fill="#f6f8fa" stroke="#555"/>`,
    `<text x="${x + 8}" y="${y + 17}" font-weight="bold">${escaped(box.title)}</text>`,
    ...lines.map(
      (line, index) => `<text x="${x + 8}" y="${y + HEAD + 8 + index * LINE}">${escaped(line)}</text>`,
    ),
    '</g>',
  ].join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML bears no other control characters, whatever somebody wrote.
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll(/\p{Cc}/gu, ' ');
