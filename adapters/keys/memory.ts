// Keys that live as long as the process: for tests, for a trial, and for a dry run.
import * as E from 'fp-ts/lib/Either.js';
import type { KeyStore } from '../../src/ports/key-store.js';
import type { Random } from '../../src/ports/random.js';
import { ringStore } from './ring.js';

export const memoryKeys = (random: Random): KeyStore =>
  ringStore(
    { index: random(32), keys: new Map() },
    { name: 'the keys in memory', save: () => E.right(undefined) },
  );
