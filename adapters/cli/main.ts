#!/usr/bin/env node
import { languageFor } from './language.js';
import { lastResort, runCli } from './run.js';
import { thisProcess } from './this-process.js';

// What Node would do another way one day is for acta's developers, not for whoever reads its answers. A line with TLS to
// a server that is named by its number says so each time.
process.noDeprecation = true;

const args = process.argv.slice(2);
const around = thisProcess();

process.on('uncaughtException', (error) => {
  lastResort(error, around, languageFor(args, around.env));
  process.exit(70);
});

process.exitCode = await runCli(args, around);
