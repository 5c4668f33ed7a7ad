// What can be wrong with the file beside its entries: its pages and indexes, its schema, leaves of nothing.
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Database } from './driver.js';
import { freshParts, partsOf } from './parts.js';

const STRAY: readonly (readonly [sql: string, words: Bilingual])[] = [
  [
    'SELECT count(*) FROM entry WHERE book NOT IN (SELECT number FROM book)',
    { es: 'hay asientos de ningún libro', en: 'there are entries of no book' },
  ],
  [
    'SELECT count(*) FROM hashes WHERE book NOT IN (SELECT number FROM book)',
    { es: 'hay hashes del árbol de ningún libro', en: 'there are hashes of the tree of no book' },
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

const outOfPlace = (db: Database): readonly Bilingual[] =>
  db
    .prepare<[], readonly [book: string, level: number, number: number]>(OUT_OF_PLACE)
    .raw()
    .all()
    .map(([book, level, number]) => ({
      es: `el hash ${number} del nivel ${level} del árbol de ${JSON.stringify(book)} no está donde debe`,
      en: `hash ${number} of level ${level} of the tree of ${JSON.stringify(book)} does not stand where it should`,
    }));

/** Everything that is wrong, in words; reads the whole file. */
export const inspect = (db: Database): readonly Bilingual[] => [
  ...pages(db),
  ...schema(db),
  ...outOfPlace(db),
  ...STRAY.flatMap(([sql, words]) => (db.prepare<[], number>(sql).pluck().get() === 0 ? [] : [words])),
];

// In SQLite's own words.
const pages = (db: Database): readonly Bilingual[] => {
  const answers = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  return answers
    .map((answer) => answer.integrity_check)
    .filter((words) => words !== 'ok')
    .map((words) => ({ es: words, en: words }));
};

/** What was dropped, put in or changed: a table, an index, a trigger that lets nothing be torn out. */
const schema = (db: Database): readonly Bilingual[] => {
  const wanted = freshParts();
  const there = partsOf(db);
  return [
    ...[...wanted].flatMap(([part, sql]) => {
      if (there.get(part) === sql) return [];
      return there.has(part)
        ? { es: `se cambió ${inSpanish(part)}`, en: `${part} was changed` }
        : { es: `se quitó ${inSpanish(part)}`, en: `${part} was dropped` };
    }),
    ...[...there.keys()]
      .filter((part) => !wanted.has(part))
      .map((part) => ({ es: `${inSpanish(part)} no es de acta`, en: `${part} is none of acta's` })),
  ];
};

/** `trigger entry_stays`: what SQLite calls the kinds of parts, and then its name. */
const inSpanish = (part: string): string =>
  part
    .replace(/^table /, 'la tabla ')
    .replace(/^index /, 'el índice ')
    .replace(/^trigger /, 'el disparador ')
    .replace(/^view /, 'la vista ');
