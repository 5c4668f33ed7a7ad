import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FULL, LARGE, QUICK, type Effort } from './figures/figure.js';
import { everyFigure } from './figures/index.js';
import { machineLine, thisMachine } from './machine.js';
import { amountLines, isFigure, line, type Amount, type Figure } from './measure.js';
import { pictureOf } from './picture.js';

// `npm run bench`, or of some figures only: `npm run bench -- recording folding`. `--quick` only shows that the bench
// works; `--large` asks books of a million. `--json FILE` and `--svg FILE` keep what was measured.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    json: { type: 'string' },
    svg: { type: 'string' },
  },
});
const effort: Effort = values.quick ? QUICK : values.large ? LARGE : FULL;
const unknown = positionals.filter((name) => !everyFigure.some((one) => one.name === name));
if (unknown.length > 0) {
  const known = everyFigure.map(({ name }) => name).join(', ');
  console.error(`No such figure: ${unknown.join(', ')}. There are: ${known}.`);
  process.exit(2);
}

const machine = thisMachine();
console.log(`acta bench: ${machineLine(machine)}\n`);

const figures: Figure[] = [];
const amounts: Amount[] = [];
for (const { name, leftOut, figures: measured } of everyFigure) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const reason = positionals.length > 0 ? undefined : leftOut?.();
  if (reason !== undefined) {
    console.log(`${name}\n  left out: ${reason}`);
    continue;
  }
  for await (const one of measured(effort)) {
    if (isFigure(one)) figures.push(one);
    else amounts.push(one);
    console.log(isFigure(one) ? line(one, effort.rounds) : amountLines(one));
  }
}
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, rounds: effort.rounds, figures, amounts }, null, 2)}\n`,
  );
if (values.svg !== undefined) writeFileSync(values.svg, pictureOf(machine, figures));
