// What a schema is made of: its tables, indexes and triggers, each as it was written.
import { Database } from './driver.js';
import { migrate } from './schema.js';

interface Part {
  readonly type: string;
  readonly name: string;
  /** The table it is of. */
  readonly tbl_name: string;
  /** As what the four are kept: as text, or as bytes that look like it. */
  readonly forms: string;
  readonly sql: string | null;
}

const PARTS = `SELECT type, name, tbl_name, sql,
  typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql) AS forms FROM sqlite_schema`;

/** The parts of the schema that is in a file, by their kind and name. */
export const partsOf = (db: Database): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare<[], Part>(PARTS)
      .all()
      // What SQLite keeps for itself, such as sqlite_stat1.
      .filter(({ name }) => !name.startsWith('sqlite_'))
      .map(({ type, name, tbl_name, sql, forms }) => [
        `${type} ${name}`,
        `${tbl_name} ${forms} ${sql ?? ''}`,
      ]),
  );

/** The same of a store that this acta makes. */
export const freshParts = (): ReadonlyMap<string, string> => {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh);
    return partsOf(fresh);
  } finally {
    fresh.close();
  }
};
