// `acta serve` in a process of its own, which can be killed.
import { runCli } from '../../adapters/cli/run.js';
import { thisProcess } from '../../adapters/cli/this-process.js';

process.exitCode = await runCli(process.argv.slice(2), thisProcess());
