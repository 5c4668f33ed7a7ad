import { systemClock } from '../clock.js';
import { openKeys, openStore } from './open-store.js';
import type { Out, Surroundings } from './surroundings.js';

const quietly = (stream: NodeJS.WriteStream): Out => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has gone (`acta log | head`): what is left to say is said to nobody, and that is all.
    if (error.code === 'EPIPE') return;
    // A full disk, say. Nobody would see the rest, and what is recorded is recorded.
    if (stream !== process.stderr) process.stderr.write(`stdout: ${error.code ?? error.message}\n`);
    process.exit(3);
  });
  return {
    write: (text) => {
      if (stream.writable) stream.write(text);
    },
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
};

/** The surroundings of this very process. */
export const thisProcess = (): Surroundings => ({
  stdin: process.stdin,
  stdout: quietly(process.stdout),
  stderr: quietly(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  clock: systemClock,
  openStore,
  openKeys,
});
