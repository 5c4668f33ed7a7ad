import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load } from './calls.js';
import type { Pace } from './measure.js';

/** What the process that calls answers with. */
export type Answer = { readonly pace: Pace } | { readonly failed: string };

/** Whoever calls: in a process of its own, the same for all that is compared. */
export interface Caller {
  /** Sends a load to a port of this machine. */
  readonly send: (port: number, load: Load) => Promise<Pace>;
  readonly leave: () => Promise<void>;
}

export const startCaller = (): Caller => {
  const child = fork(join(import.meta.dirname, 'calling.js'), { serialization: 'advanced' });
  const gone = once(child, 'exit');
  return {
    send: async (port, load) => {
      child.send({ port, load });
      const answered = once(child, 'message') as Promise<[Answer]>;
      const [answer] = await Promise.race([
        answered,
        gone.then(() => [{ failed: 'who calls is gone' }] as const),
      ]);
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.pace;
    },
    leave: async () => {
      child.disconnect();
      await gone;
    },
  };
};
