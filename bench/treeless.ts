// The embedded store as it would be without proofs: the same file and the same statements, and no tree.
import { join } from 'node:path';
import { Database } from '../adapters/store/sqlite/driver.js';
import { bell } from '../adapters/store/bell.js';
import { makeDurable } from '../adapters/store/sqlite/durable.js';
import { openSqlite } from '../adapters/store/sqlite/open.js';
import { sqliteStore } from '../adapters/store/sqlite/store.js';
import type { TreeStatements } from '../adapters/store/sqlite/trees.js';
import type { EventStore } from '../src/ports/event-store.js';
import { orThrow } from './books.js';
import { inFolder } from './floor.js';

const NO_TREES: TreeStatements = {
  grow: () => undefined,
  size: () => 0,
  tile: () => () => new Uint8Array(),
  leaf: () => undefined,
};

/** Does something with a new store that grows no tree. */
export const onDiskWithoutTrees = <A>(task: (store: EventStore) => Promise<A>): Promise<A> =>
  inFolder(async (folder) => {
    const file = join(folder, 'acta.db');
    await orThrow(openSqlite(file)).close();
    const db = new Database(file);
    const fault = makeDurable(db, file);
    if (fault !== undefined) throw new Error(JSON.stringify(fault));
    const store = sqliteStore(db, { growth: bell(), release: () => undefined, trees: NO_TREES });
    const outcome = await task(store);
    await store.close();
    return outcome;
  });
