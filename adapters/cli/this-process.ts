import { askWitness } from '../http/client/ask-witness.js';
import { deskAt } from '../http/client/desk-at.js';
import { builtPage } from '../page/built.js';
import { systemClock } from '../clock.js';
import { openKeys, openSigning, openStore } from './open-store.js';
import { fileTokens } from '../tokens/file.js';
import { threads } from '../verify/lanes.js';
import type { Serve, ServeWitness } from '../../src/ports/service.js';
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
    // Of the window as it is: it may be drawn wider meanwhile.
    get columns() {
      return stream.columns;
    },
  };
};

const toldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Where `npm run build` puts the page, beside what it makes of the rest. */
const PAGE_FOLDER = new URL('../../page/', import.meta.url);

// Few commands serve, and what that needs takes its time to load.
const serve: Serve = async (...asked) => {
  const { serving } = await import('./serving.js');
  return serving(process.env, process.cwd(), () => builtPage(PAGE_FOLDER))(...asked);
};
const serveWitness: ServeWitness = async (...asked) => {
  const { witnessing } = await import('./serving.js');
  return witnessing(systemClock)(...asked);
};

/** The surroundings of this very process. */
export const thisProcess = (): Surroundings => ({
  stdin: process.stdin,
  isTyped: process.stdin.isTTY,
  stdout: quietly(process.stdout),
  stderr: quietly(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  clock: systemClock,
  openStore,
  openService: ({ url, token }, lang) => deskAt({ url, token, lang }),
  openTokens: fileTokens,
  serve,
  serveWitness,
  askWitness,
  toldToEnd,
  openKeys,
  openSigning,
  lanes: threads(),
});
