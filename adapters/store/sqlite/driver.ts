// SQLite's binding, in the version that this Node can bear. Up to 12 it is built for one Node at a time, and from Node 24.19 on
// ends the process now and then when memory is collected; from 13 on it needs Node 22. Both speak the same language.
import type BetterSqlite from 'better-sqlite3';
import { createRequire } from 'node:module';

const [major = 0] = process.versions.node.split('.').map(Number);
const driver = major >= 22 ? 'better-sqlite3-node22' : 'better-sqlite3';

export const Database = createRequire(import.meta.url)(driver) as typeof BetterSqlite;
export type Database = BetterSqlite.Database;
