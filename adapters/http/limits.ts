import type { Trouble } from './problem.js';

/** Bytes of a body: one command, and a batch of them. */
export const LARGEST_COMMAND = 256 * 1024;
export const LARGEST_BATCH = 1024 * 1024;

export const tooLarge = (limit: number): Trouble => ({
  status: 413,
  code: 'body-too-large',
  said: {
    es: `El cuerpo pasa de ${limit / 1024} KiB, el límite aquí.`,
    en: `The body is larger than ${limit / 1024} KiB, the limit here.`,
  },
});
