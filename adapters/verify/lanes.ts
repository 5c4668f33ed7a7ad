// Lanes of a verification that are threads of this process.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Lane, Lanes } from '../../src/ports/lanes.js';
import type { HeldPiece } from '../../src/verify/piece.js';
import { READY, type Asked, type Told } from './told.js';

/** The rules are judged in one thread: more than these would wait for it. */
const MOST = 2;

/** A thread takes some 50 ms to begin; so long it takes to verify so many entries. */
const NOT_FOR = 2_000;

const SCRIPT = fileURLToPath(new URL('./lane.js', import.meta.url));

/**
 * One thread for each processor but the one that judges, at most two.
 *
 * @param script what they run: where acta is built, it stands beside this file; where it is not there, there are none
 * @param spare processors
 */
export const threads = (script = SCRIPT, spare = availableParallelism() - 1, notFor = NOT_FOR): Lanes => ({
  notFor,
  open: () =>
    existsSync(script) ? Array.from({ length: Math.min(spare, MOST) }, () => laneOf(new Worker(script))) : [],
});

interface Awaited {
  readonly answer: (held: HeldPiece) => void;
  readonly fail: (error: Error) => void;
}

const laneOf = (thread: Worker): Lane => {
  const awaited: Awaited[] = [];
  let isReady = false;
  let broken: Error | undefined;
  const breaks = (error: Error): void => {
    broken ??= error;
    for (const { fail } of awaited.splice(0)) fail(broken);
  };
  thread.on('message', (told: Told) => {
    if (told === READY) isReady = true;
    else awaited.shift()?.answer(told);
  });
  thread.on('error', breaks);
  thread.on('messageerror', breaks);
  thread.on('exit', () => breaks(new Error('the thread has ended')));
  return {
    isReady: () => isReady,
    hold: (book, entries) =>
      new Promise((answer, fail) => {
        if (broken !== undefined) {
          fail(broken);
          return;
        }
        awaited.push({ answer, fail });
        thread.postMessage({ book, entries } satisfies Asked);
      }),
    close: () => void thread.terminate(),
  };
};
