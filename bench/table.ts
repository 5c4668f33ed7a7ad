import type { Kept } from './compared.js';
import type { Figure } from './measure.js';

/** Between these lines of the README the bench writes, and nobody else. */
const BEGIN = '<!-- figures: npm run bench:readme -->';
const END = '<!-- /figures -->';

const perSecond = (pace: number): string => Math.round(pace).toLocaleString('en');

const row = ({ what, floor, acta, ratio }: Figure): string =>
  `| ${what} | ${floor.name}: ${perSecond(floor.perSecond)} | ${perSecond(acta.perSecond)} | ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}) |`;

const tableOf = ({ machine, rounds, figures }: Kept): string =>
  [
    '| a second | floor | acta | acta / floor |',
    '|---|---|---|---|',
    ...figures.map(row),
    '',
    `Measured ${machine.date}: Node ${machine.node}, ${machine.cores} cores (${machine.processor}), load ${machine.load.join(', ')}; the middle of ${rounds} rounds in which both took turns, and the least and most of them.`,
  ].join('\n');

/** The text with this table in its place; a text without that place is a fault. */
export const withTable = (readme: string, kept: Kept): string => {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`there is no place for the figures: ${BEGIN} … ${END}`);
  return `${readme.slice(0, from + BEGIN.length)}\n\n${tableOf(kept)}\n\n${readme.slice(to)}`;
};
