// What can be wrong with the file beside its entries: its pages and indexes, its schema, leaves of nothing.
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

const STRAY: readonly (readonly [sql: string, words: string])[] = [
  ['SELECT count(*) FROM entry WHERE book NOT IN (SELECT number FROM book)', 'there are entries of no book'],
  [
    'SELECT count(*) FROM hashes WHERE book NOT IN (SELECT number FROM book)',
    'there are hashes of the tree of no book',
  ],
];

/** Everything that is wrong, in words; reads the whole file. */
export const inspect = (db: Database): readonly string[] => [
  ...pages(db),
  ...schema(db),
  ...STRAY.flatMap(([sql, words]) => (db.prepare<[], number>(sql).pluck().get() === 0 ? [] : [words])),
];

const pages = (db: Database): readonly string[] => {
  const answers = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  return answers.map((answer) => answer.integrity_check).filter((words) => words !== 'ok');
};

/** What was dropped, put in or changed: a table, an index, a trigger that lets nothing be torn out. */
const schema = (db: Database): readonly string[] => {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh);
    const wanted = byName(fresh);
    const there = byName(db);
    return [
      ...[...wanted].flatMap(([name, sql]) =>
        there.get(name) === sql ? [] : [there.has(name) ? `${name} was changed` : `${name} was dropped`],
      ),
      ...[...there.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} is none of acta's`),
    ];
  } finally {
    fresh.close();
  }
};

const byName = (db: Database): ReadonlyMap<string, string> =>
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
