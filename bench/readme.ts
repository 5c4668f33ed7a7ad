// `npm run bench:readme -- [FIGURES.json]`: puts the committed figures into the README, and draws them.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Kept } from './compared.js';
import { pictureOf } from './picture.js';
import { withTable } from './table.js';

const [file = 'bench/results/embedded.json'] = process.argv.slice(2);
const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
writeFileSync('docs/pictures/figures.svg', pictureOf(kept.machine, kept.figures));
writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8'), kept));
console.log(`README.md and docs/pictures/figures.svg tell the ${kept.figures.length} figures of ${file}.`);
