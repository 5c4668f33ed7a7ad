/** How long things may take, in milliseconds. */
export interface Timing {
  /** One call: an append, or a silence while a read is waited for. */
  readonly deadline: number;
  /** One question or append, with all its attempts. */
  readonly patience: number;
  /** The same before the server has answered for the first time: the address may be wrong; and where health is asked. */
  readonly firstPatience: number;
  /** Between one attempt and the next, from the least to the most. */
  readonly pause: { readonly least: number; readonly most: number };
  /** How often a book that is followed is held against what the leader has. */
  readonly watch: number;
}

export const usualTiming: Timing = {
  deadline: 5_000,
  patience: 20_000,
  firstPatience: 3_000,
  pause: { least: 20, most: 2_000 },
  watch: 10_000,
};

/**
 * The pause before attempt `n` (from 0): twice as long each time, and by chance between half of that and all of it, so
 * that those who were cut off together do not come back together.
 */
export const pauseBefore = (n: number, { least, most }: Timing['pause'], chance: number): number =>
  Math.min(most, least * 2 ** Math.min(n, 20)) * (0.5 + chance / 2);

/** Resolves then, or as soon as the signal aborts. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end);
  });
