/** Milliseconds that the service's clock is ahead of this machine's, at the least: an answer is older than its arrival. */
let ahead: number | undefined;

/** An answer was given at this instant. */
export const heardAt = (instant: string): void => {
  const least = Date.parse(instant) - Date.now();
  if (!Number.isNaN(least)) ahead = Math.max(ahead ?? least, least);
};

/**
 * The time by the clock of the service, as well as it can be known here: never later than it is there, and never before
 * the newest answer. What is typed while the line is cut is dated by it.
 */
export const serviceTime = (): string => new Date(Date.now() + (ahead ?? 0)).toISOString();
