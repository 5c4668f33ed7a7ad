// What `npm start` runs.
import { recordExample } from './example.js';
import { languageFor } from './language.js';
import { lastResort } from './run.js';
import { thisProcess } from './this-process.js';

const args = process.argv.slice(2);
const around = thisProcess();

try {
  process.exitCode = await recordExample(args, around);
} catch (error) {
  lastResort(error, around, languageFor(args, around.env));
  process.exitCode = 70;
}
