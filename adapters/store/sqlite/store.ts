import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { StoreFailure, within, type EventStore, type StoreTrouble } from '../../../src/ports/event-store.js';
import type { Bell } from '../bell.js';
import { followShelf, readShelf, type Shelf } from '../shelf.js';
import type { SnapshotFolder } from '../snapshot-folder.js';
import type { Database } from './driver.js';
import { notDurable } from './durable.js';
import { inspect } from './inspect.js';
import { prepare } from './statements.js';
import type { TreeStatements } from './trees.js';
import { isClosed, unavailable } from '../troubles.js';
import { troubleOf } from './troubles.js';
import { writer } from './writer.js';

interface Means {
  readonly growth: Bell;
  /** Gives the right to write back; without it, the store is for reading. */
  readonly release?: () => void;
  /** Where the trees of its books are kept; in the database, unless told otherwise. */
  readonly trees?: TreeStatements;
  /** Where snapshots of the states of its books are kept; nowhere, unless told. */
  readonly snapshots?: SnapshotFolder;
}

/** The store in an open database, of the current schema. */
export const sqliteStore = (db: Database, { growth, release, trees, snapshots }: Means): EventStore => {
  const statements = prepare(db, trees);
  const writing = release === undefined ? undefined : writer(db, statements, growth.ring);

  const attempt = <A>(question: () => A): E.Either<StoreTrouble, A> => {
    if (!db.open) return E.left(isClosed);
    return E.tryCatch(question, (error) => troubleOf(error, db.name));
  };
  const ask =
    <A>(question: () => A) =>
    () =>
      Promise.resolve(attempt(question));
  const orFail = <A>(question: () => A): A => {
    const answer = attempt(question);
    if (E.isLeft(answer)) throw new StoreFailure(answer.left);
    return answer.right;
  };
  const shelf: Shelf = {
    head: (book) => orFail(() => statements.head(book)),
    page: (book, from, to) => orFail(() => statements.page(book, from, to)),
  };

  const end = (): void => {
    if (!db.open) return;
    writing?.finish();
    db.close();
    release?.();
    growth.ringAll();
  };

  return {
    append: (book, expected, entries) => () => {
      if (!db.open) return Promise.resolve(E.left(isClosed));
      return writing === undefined
        ? Promise.resolve(
            E.left(
              unavailable({
                es: `${db.name} está abierto solo para leer.`,
                en: `${db.name} is open for reading only.`,
              }),
            ),
          )
        : writing.append(book, expected, entries)();
    },
    head: (book) => ask(() => statements.head(book)),
    find: (book, id, upTo) => ask(() => within(statements.find(book, id), upTo)),
    read: (book, range = {}) => readShelf(shelf, book, range),
    follow: (book, after, signal) => followShelf(shelf, growth.wait, book, { after, signal }),
    ready: () => () => {
      const stopped = writing?.stopped();
      if (stopped !== undefined) return Promise.resolve(E.left(stopped));
      const fault = pipe(
        attempt(() => {
          statements.books();
          // Who only reads promises nothing.
          return writing === undefined ? undefined : notDurable(db, db.name);
        }),
        E.toUnion,
      );
      return Promise.resolve(fault === undefined ? E.right(undefined) : E.left(fault));
    },
    books: () => ask(() => statements.books()),
    inspect: () => ask(() => inspect(db)),
    tree: (book) =>
      ask(() => {
        const { size, tile } = statements.tree(book);
        return { size, tile: (wanted) => orFail(() => tile(wanted)) };
      }),
    ...(snapshots === undefined ? {} : { snapshots: snapshots.shelf }),
    close: () => {
      const kept = snapshots?.underway();
      if (kept !== undefined) return kept.then(end);
      end();
      return Promise.resolve();
    },
  };
};
