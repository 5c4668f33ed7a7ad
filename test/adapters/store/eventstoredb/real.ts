// Where a real EventStoreDB is, for those tests that want one.
import * as E from 'fp-ts/lib/Either.js';
import { randomUUID } from 'node:crypto';
import { esdbAddress, type EsdbAddress } from '../../../../adapters/esdb-address.js';

export const addressOf = (written: string): EsdbAddress => {
  const address = esdbAddress(written);
  if (E.isLeft(address)) throw new Error(address.left.en);
  return address.right;
};

/**
 * `ACTA_TEST_ESDB`: the address of a real server, one node or several, started with `--max-append-size 4194304`. Tests
 * write streams of their own there and remove none.
 */
export const REAL = process.env['ACTA_TEST_ESDB'] ?? '';

/** `describe` where there is a real server; where there is none, the same is listed as skipped, and says why. */
export const describeReal = (name: string, tests: () => void): void => {
  if (REAL === '') describe.skip(`${name} (skipped: ACTA_TEST_ESDB names no server)`, tests);
  else describe(name, tests);
};

/** The same server, with streams that no other test has. */
export const apart = (written = REAL): EsdbAddress => ({
  ...addressOf(written),
  streamPrefix: `t${randomUUID().slice(0, 8)}.`,
});
