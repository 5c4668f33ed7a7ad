import { randomBytes } from 'node:crypto';
import type { Random } from '../src/ports/random.js';

/** The operating system's own chance. */
export const systemRandom: Random = (bytes) => new Uint8Array(randomBytes(bytes));
