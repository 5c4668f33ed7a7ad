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

/**
 * Three nodes that a test may kill. `ACTA_TEST_ESDB_CLUSTER` is their address; the commands are given the number of a
 * node, 1 to 3, but for the first, which prints that of the leader.
 */
export const CLUSTER = {
  address: process.env['ACTA_TEST_ESDB_CLUSTER'] ?? '',
  leader: process.env['ACTA_TEST_ESDB_CLUSTER_LEADER'] ?? '',
  kill: process.env['ACTA_TEST_ESDB_CLUSTER_KILL'] ?? '',
  start: process.env['ACTA_TEST_ESDB_CLUSTER_START'] ?? '',
};

export const describeCluster = (name: string, tests: () => void): void => {
  const lacking = Object.values(CLUSTER).includes('');
  if (lacking)
    describe.skip(
      `${name} (skipped: ACTA_TEST_ESDB_CLUSTER and its _LEADER, _KILL and _START are not all set)`,
      tests,
    );
  else describe(name, tests);
};

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
