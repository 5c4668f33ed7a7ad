import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { EventStore, Expected, StoredEntry, StoreTrouble } from '../../../src/ports/event-store.js';
import { faultIn, judge, twiceIn } from '../judge.js';
import type { Database } from './driver.js';
import type { Statements } from './statements.js';
import { isDiskFailure, isRefusal, troubleOf } from './troubles.js';

interface Append {
  readonly book: BookId;
  readonly expected: Expected;
  readonly entries: readonly StoredEntry[];
  readonly answer: (outcome: E.Either<StoreTrouble, void>) => void;
}

type Judged = readonly [append: Append, outcome: E.Either<StoreTrouble, 'write' | 'written'>];

export interface Writer {
  readonly append: EventStore['append'];
  /** Why nothing more is written; undefined where it is. */
  readonly stopped: () => StoreTrouble | undefined;
  /** Writes all that has been asked for. */
  readonly finish: () => void;
}

// A commit waits for the disk: appends asked for in the same moment share one. More than this would gain little.
const LARGEST_GROUP = 256;

/** Judges and writes appends in the order in which they are asked for, and answers when they are on the disk. */
export const writer = (db: Database, statements: Statements, written: (book: BookId) => void): Writer => {
  const queue: Append[] = [];
  /** Why nothing more is written, once the disk has failed to keep something. */
  let stopped: StoreTrouble | undefined;

  const write = (append: Append): Judged => {
    const { book, expected, entries } = append;
    const verdict = judge(expected, entries, {
      head: statements.head(book),
      at: (number) => statements.entryAt(book, number),
    });
    if (E.isRight(verdict) && verdict.right === 'write') statements.insert(book, entries);
    return [append, verdict];
  };

  const transaction = db.transaction((group: readonly Append[]) => group.map(write));

  /** SQLite lets no id stand twice in a book; whether it was that is asked only when it has refused something. */
  const twice = ([append]: readonly Append[], error: unknown): StoreTrouble | undefined => {
    if (append === undefined || !isRefusal(error)) return undefined;
    const { book, entries } = append;
    return pipe(
      E.tryCatch(
        () => twiceIn(entries, (id) => statements.has(book, id)),
        () => undefined,
      ),
      E.toUnion,
    );
  };

  const commit = (group: readonly Append[]): readonly Judged[] => {
    try {
      if (stopped !== undefined) return refused(group, stopped);
      return transaction.immediate(group);
    } catch (error) {
      if (isDiskFailure(error)) forgetUncommitted(db);
      const trouble = (group.length === 1 ? twice(group, error) : undefined) ?? troubleOf(error, db.name);
      if (trouble.kind === 'stopped') stopped = trouble;
      // One that cannot be written takes none of the others with it.
      return group.length > 1 ? group.flatMap((append) => commit([append])) : refused(group, trouble);
    }
  };

  const flush = (): void => {
    const group = queue.splice(0, LARGEST_GROUP);
    if (group.length === 0) return;
    if (queue.length > 0) setImmediate(flush);
    for (const [{ book, answer }, outcome] of commit(group)) {
      answer(E.map(() => undefined)(outcome));
      if (E.isRight(outcome) && outcome.right === 'write') written(book);
    }
  };

  return {
    append: (book, expected, entries) => () =>
      new Promise((answer) => {
        const fault = faultIn(expected, entries);
        if (fault !== undefined) answer(E.left(fault));
        else if (queue.push({ book, expected, entries, answer }) === 1) setImmediate(flush);
      }),
    stopped: () => stopped,
    finish: () => {
      while (queue.length > 0) flush();
    },
  };
};

const refused = (group: readonly Append[], trouble: StoreTrouble): readonly Judged[] =>
  group.map((append) => [append, E.left(trouble)]);

/**
 * When the disk fails while a commit is being made safe, all of it may stand in the write-ahead log, and a process
 * that dies now would leave it there to be found. Emptying the log takes it out. Should that fail too, the next
 * commit writes over it; and should none follow, the caller's retry finds its entries and succeeds.
 */
const forgetUncommitted = (db: Database): void => {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The first failure is the one to tell of.
  }
};
