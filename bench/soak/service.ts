import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A service in a process of its own, on one store and one port, however often it is started. */
export interface Service {
  readonly url: string;
  /** Milliseconds until it answers again. */
  readonly restart: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number>;
  readonly stop: () => Promise<void>;
}

const SERVING = join(import.meta.dirname, 'serving.js');

/** Entries that the books held in memory may have: less than the load brings, so that books are let go and read again. */
const HELD = '40000';

export const startService = async (store: string): Promise<Service> => {
  const env = {
    ...process.env,
    ACTA_LOG: 'silent',
    ACTA_PER_MINUTE: '1000000',
    ACTA_HELD_ENTRIES: HELD,
  };
  const begin = async (port: string): Promise<readonly [child: ChildProcess, url: string]> => {
    const child = spawn(process.execPath, [SERVING, '--store', store, 'serve', '--port', port], {
      env,
      // That it serves whoever is at this machine, it would say at every start.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      said += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url !== undefined) {
        child.stdout.resume();
        return [child, url];
      }
    }
    throw new Error(`the service does not start: ${said}`);
  };
  const end = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  let [running, url] = await begin('0');
  const { port } = new URL(url);
  return {
    url,
    restart: async (signal) => {
      const began = performance.now();
      await end(running, signal);
      [running, url] = await begin(port);
      return performance.now() - began;
    },
    stop: () => end(running, 'SIGTERM'),
  };
};
