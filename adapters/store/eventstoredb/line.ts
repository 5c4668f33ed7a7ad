// The line to the server: opened when it is first needed, tried again while there is patience, and watched.
import { setMaxListeners } from 'node:events';
import type { EsdbAddress } from '../../esdb-address.js';
import { StoreFailure, type StoreTrouble } from '../../../src/ports/event-store.js';
import { pause, pauseBefore, type Timing } from './timing.js';
import { isClosed } from '../troubles.js';
import { troubleOf } from './troubles.js';
import { isPassing, WireFault, type Wire } from './wire.js';

/** The attempts at one thing. */
export interface Attempts {
  /** The other side has answered: patience begins anew. */
  readonly heard: () => void;
  /**
   * Waits for the next attempt.
   *
   * @throws StoreFailure where it will not pass, or patience is at its end
   */
  readonly failed: (error: unknown) => Promise<void>;
}

export interface Line {
  readonly timing: Timing;
  readonly wire: () => Promise<Wire>;
  /** With so many milliseconds for all of them; as many as is usual, where nothing is said. */
  readonly attempts: (patience?: number) => Attempts;
  /** Asks until there is an answer. */
  readonly ask: <A>(question: (wire: Wire) => Promise<A>, patience?: number) => Promise<A>;
  /** Whether the last thing asked was answered; `undefined` before anything was. */
  readonly isReachable: () => boolean | undefined;
  /** What to tell an operator of something that was thrown and will not pass. */
  readonly trouble: (error: unknown) => StoreTrouble;
  /** Aborts when the line is closed. */
  readonly closing: AbortSignal;
  readonly close: () => Promise<void>;
}

export interface LineOptions {
  readonly address: EsdbAddress;
  readonly timing: Timing;
  readonly load: () => Promise<Wire>;
  /** From 0 up to, and without, 1. */
  readonly chance: () => number;
}

export const openLine = ({ address, timing, load, chance }: LineOptions): Line => {
  const closing = new AbortController();
  // Whoever waits listens, and any number may.
  setMaxListeners(0, closing.signal);
  let opening: Promise<Wire> | undefined;
  let reachable: boolean | undefined;

  const wire = (): Promise<Wire> => {
    if (closing.signal.aborted) return Promise.reject(new StoreFailure(isClosed));
    return (opening ??= load().catch((error: unknown) => {
      throw new WireFault('unreadable', error instanceof Error ? error.message : String(error));
    }));
  };

  const usual = (): number => (reachable === undefined ? timing.firstPatience : timing.patience);

  const attempts = (patience = usual()): Attempts => {
    let tried = 0;
    let end = performance.now() + patience;
    return {
      heard: () => {
        reachable = true;
        tried = 0;
        end = performance.now() + timing.patience;
      },
      failed: async (error) => {
        if (closing.signal.aborted) throw new StoreFailure(isClosed);
        if (!(error instanceof WireFault)) throw error;
        if (isPassing(error)) reachable = reachable === undefined ? undefined : false;
        const wait = pauseBefore(tried++, timing.pause, chance());
        if (!isPassing(error) || performance.now() + wait > end)
          throw new StoreFailure(troubleOf(error, address));
        await pause(wait, closing.signal);
      },
    };
  };

  return {
    timing,
    wire,
    attempts,
    ask: async (question, patience) => {
      for (const trying = attempts(patience); ;) {
        try {
          const answer = await question(await wire());
          trying.heard();
          return answer;
        } catch (error) {
          await trying.failed(error);
        }
      }
    },
    isReachable: () => reachable,
    trouble: (error) =>
      troubleOf(error instanceof WireFault ? error : new WireFault('unknown', String(error)), address),
    closing: closing.signal,
    close: async () => {
      closing.abort();
      await (await opening?.catch(() => undefined))?.close();
    },
  };
};
