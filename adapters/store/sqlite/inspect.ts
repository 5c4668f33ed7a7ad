// What can be wrong with the file beside its entries: its pages and indexes, its schema, leaves of nothing.
import type { Database } from './driver.js';
import { freshParts, partsOf } from './parts.js';

const STRAY: readonly (readonly [sql: string, words: string])[] = [
  ['SELECT count(*) FROM entry WHERE book NOT IN (SELECT number FROM book)', 'there are entries of no book'],
  [
    'SELECT count(*) FROM hashes WHERE book NOT IN (SELECT number FROM book)',
    'there are hashes of the tree of no book',
  ],
];

// Hashes are found by the row that begins at or before them: each follows on the one before it, from the first on, and
// there are as many as the entries make.
const OUT_OF_PLACE = `
  WITH laid AS (
    SELECT book, level, number, number + length(hashes) / 32 AS past,
      lag(number + length(hashes) / 32, 1, 0) OVER (PARTITION BY book, level ORDER BY number) AS due
    FROM hashes
  ), last AS (
    SELECT book.number AS book, coalesce((SELECT max(place) FROM entry
      WHERE place BETWEEN book.number << 32 AND (book.number << 32) + 4294967295), (book.number << 32) - 1) AS place
    FROM book
  )
  SELECT book.id, laid.level, min(laid.number)
  FROM laid JOIN book ON book.number = laid.book JOIN last ON last.book = laid.book
  WHERE laid.number <> laid.due OR laid.past - laid.number > 16 - (laid.number & 15) OR laid.level < 0
    OR (laid.level > 0 AND laid.past > (last.place - (laid.book << 32) + 1) >> (8 * laid.level))
  GROUP BY laid.book, laid.level`;

const outOfPlace = (db: Database): readonly string[] =>
  db
    .prepare<[], readonly [book: string, level: number, number: number]>(OUT_OF_PLACE)
    .raw()
    .all()
    .map(
      ([book, level, number]) =>
        `hash ${number} of level ${level} of the tree of ${JSON.stringify(book)} does not stand where it should`,
    );

/** Everything that is wrong, in words; reads the whole file. */
export const inspect = (db: Database): readonly string[] => [
  ...pages(db),
  ...schema(db),
  ...outOfPlace(db),
  ...STRAY.flatMap(([sql, words]) => (db.prepare<[], number>(sql).pluck().get() === 0 ? [] : [words])),
];

const pages = (db: Database): readonly string[] => {
  const answers = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  return answers.map((answer) => answer.integrity_check).filter((words) => words !== 'ok');
};

/** What was dropped, put in or changed: a table, an index, a trigger that lets nothing be torn out. */
const schema = (db: Database): readonly string[] => {
  const wanted = freshParts();
  const there = partsOf(db);
  return [
    ...[...wanted].flatMap(([name, sql]) =>
      there.get(name) === sql ? [] : [there.has(name) ? `${name} was changed` : `${name} was dropped`],
    ),
    ...[...there.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} is none of acta's`),
  ];
};
