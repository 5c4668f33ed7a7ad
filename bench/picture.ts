import { escaped } from '../adapters/markup.js';
import type { Figure } from './measure.js';

const [WIDTH, LEFT, ROW, TOP] = [860, 330, 30, 64];
/** Ratios are drawn up to this one: a bar that ends at the right is at least as quick as its floor. */
const MOST = 1.2;

const across = (ratio: number): number => LEFT + (Math.min(ratio, MOST) / MOST) * (WIDTH - LEFT - 90);

const row = ({ what, ratio }: Figure, index: number): string => {
  const y = TOP + index * ROW;
  const middle = y + ROW / 2;
  return `<g>
<text x="${LEFT - 10}" y="${middle + 4}" text-anchor="end">${escaped(what)}</text>
<rect x="${LEFT}" y="${y + 6}" width="${(across(ratio.median) - LEFT).toFixed(1)}" height="${ROW - 12}" fill="#7a1f2b"/>
<line x1="${across(ratio.least).toFixed(1)}" x2="${across(ratio.most).toFixed(1)}" y1="${middle}" y2="${middle}" stroke="#222" stroke-width="2"/>
<text x="${WIDTH - 80}" y="${middle + 4}">${ratio.median.toFixed(2)} ×</text>
</g>`;
};

/** acta beside its floors as a picture (SVG): a bar for the middle of the rounds, a line from the least to the most. */
export const pictureOf = (
  { date, node, cores }: { readonly date: string; readonly node: string; readonly cores: number },
  figures: readonly Figure[],
): string => {
  const height = TOP + figures.length * ROW + 20;
  const one = across(1).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">
<title>acta beside its floors</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="20" y="26" font-size="16" font-weight="bold">acta beside its floors (1 × is as quick as the floor)</text>
<text x="20" y="46" fill="#555">${escaped(`${date}, Node ${node}, ${cores} cores`)}</text>
<line x1="${one}" x2="${one}" y1="${TOP - 6}" y2="${height - 14}" stroke="#999" stroke-dasharray="4 3"/>
${figures.map(row).join('\n')}
</svg>
`;
};
