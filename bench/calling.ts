// Sends calls from a process of its own, so that who calls takes no time of the thread that serves.
import { sendAll, type Load } from './calls.js';
import type { Answer } from './caller.js';

process.on('message', ({ port, load }: { readonly port: number; readonly load: Load }) => {
  const answer = (one: Answer): void => void process.send?.(one);
  sendAll(port, load).then(
    (pace) => answer({ pace }),
    (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
