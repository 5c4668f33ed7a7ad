import { createHash } from 'node:crypto';
import { openSqlite } from '../../adapters/store/sqlite/open.js';
import { recompute } from '../../src/verify/book.js';
import { orThrow } from '../books.js';
import type { Acknowledged } from './load.js';

/** What is wrong with a store after a soak; nothing, it is hoped. */
export interface Found {
  /** Books of which something that was acknowledged is not there, or is not where it was said to be. */
  readonly missing: readonly string[];
  /** What a verification of every book found: bytes, ids, rules, trees. */
  readonly findings: readonly string[];
  readonly books: number;
  readonly entries: number;
}

export const missingIn = async (file: string, acknowledged: readonly Acknowledged[]): Promise<Found> => {
  const store = orThrow(openSqlite(file, { readonly: true }));
  const [missing, findings]: [string[], string[]] = [[], []];
  let entries = 0;
  for (const { book, entries: told, ids } of acknowledged) {
    const there = createHash('sha256');
    let count = 0;
    for await (const { id } of store.read(book, { from: 0, to: Math.max(told - 1, 0) })) {
      if (count === told) break;
      there.update(id);
      count += 1;
    }
    if (count < told || there.digest('hex') !== ids.copy().digest('hex')) missing.push(book);
    const verified = await recompute(store, book);
    entries += verified.entries;
    findings.push(...verified.findings.map(({ said }) => `${book}: ${said.en}`));
  }
  await store.close();
  return { missing, findings, books: acknowledged.length, entries };
};
