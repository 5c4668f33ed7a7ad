// `npm run bench:report -- NEW.json [OLD.json]`: what was measured now beside what is committed. A report: on a machine
// that others use too, a figure that is lower says "look", not "fail".
import { existsSync, readFileSync } from 'node:fs';
import { compared, reportLines, type Kept } from './compared.js';

const [fresh = 'dist/bench-quick.json', committed = 'bench/results/embedded.json'] = process.argv.slice(2);
const read = (file: string): Kept => JSON.parse(readFileSync(file, 'utf8')) as Kept;

if (existsSync(fresh) && existsSync(committed)) {
  console.log(`${fresh} beside ${committed}`);
  console.log(reportLines(compared(read(fresh), read(committed))).join('\n'));
} else
  console.log(`Nothing to compare: ${[fresh, committed].filter((file) => !existsSync(file)).join(', ')}`);
