#!/usr/bin/env node
import { languageFor } from './language.js';
import { lastResort, runCli } from './run.js';
import { thisProcess } from './this-process.js';

const args = process.argv.slice(2);
const around = thisProcess();

process.on('uncaughtException', (error) => {
  lastResort(error, around, languageFor(args, around.env));
  process.exit(70);
});

process.exitCode = await runCli(args, around);
