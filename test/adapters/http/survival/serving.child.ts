// `acta serve` in a process of its own, as bin/acta runs it.
import { runCli } from '../../../../adapters/cli/run.js';
import { thisProcess } from '../../../../adapters/cli/this-process.js';

void runCli(process.argv.slice(2), thisProcess()).then((exit) => {
  process.exitCode = exit;
});
