import type * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Command } from '../../../domain/book/command.js';
import type { BookId, EntryNumber } from '../../../domain/language/ids.js';
import type { AsOf } from '../../../src/as-of.js';
import type { Commands } from '../../../src/record.js';
import type { Question } from '../../../src/question.js';
import type { AnsweredTo, PagedQuestion, PageOf } from '../answered.js';
import type { EntryOrClosed } from '../entry-told.js';
import type { Problem } from '../problem.js';
import type { ReceiptSent } from '../receipt.js';
import type { BookTold } from '../routes/books.js';
import type { ClientFailure } from './failure.js';

/** As of when: without it, now. */
export type When = Pick<AsOf, 'at' | 'on' | 'knownOn'>;

/** Which page: the first of an answer as of when, or the one after another page. */
export type Place = { readonly limit?: number } & ({ readonly after: string } | When);

export type Result<A> = TaskEither<ClientFailure, A>;

/** What was recorded of a batch, in order, and why the rest was not. */
export interface Recorded {
  readonly receipts: readonly ReceiptSent[];
  /** Of the command after those of the receipts. */
  readonly stopped?: ClientFailure;
}

/**
 * acta’s HTTP service, typed: every answer is decoded by the codec of the question it answers, every refusal is a
 * problem with its code. Commands carry their own ids, so any of them may be sent again.
 *
 * ```ts
 * const crm = client({ url: 'http://127.0.0.1:8080', lang: 'es' });
 * const answered = await crm.ask(book, { kind: 'presidency' }, { on })();
 * if (E.isRight(answered)) answered.right.answer.troika;
 * ```
 */
export interface Client {
  readonly books: () => Result<readonly BookTold[]>;
  readonly book: (book: BookId) => Result<BookTold>;
  /** The whole answer, put together where it comes in pages. */
  readonly ask: <Q extends Question>(book: BookId, question: Q, when?: When) => Result<AnsweredTo<Q['kind']>>;
  readonly page: <Q extends PagedQuestion>(
    book: BookId,
    question: Q,
    place?: Place,
  ) => Result<PageOf<Q['kind']>>;
  /** One entry as it is stored, or that it is there. */
  readonly entry: (book: BookId, number: EntryNumber) => Result<EntryOrClosed>;
  /** What the book has come to, signed: C2SP tlog-checkpoint. It is the reader who verifies it. */
  readonly checkpoint: (book: BookId) => Result<string>;
  /** That an entry is in the book: C2SP tlog-proof. */
  readonly proof: (book: BookId, number: EntryNumber) => Result<string>;
  /** That the book goes on from its first `old` entries: what C2SP tlog-witness takes. */
  readonly consistency: (book: BookId, old: number) => Result<string>;
  /**
   * The entries after `after` (from the first, when -1), those to come included, each once and in order, until
   * `signal` aborts; a line that breaks is taken up again. Throws `FollowFailure` where it cannot be.
   */
  readonly follow: (book: BookId, after: number, signal: AbortSignal) => AsyncIterable<EntryOrClosed>;
  readonly record: (command: Command) => Result<ReceiptSent>;
  /** Records one after another, all of one book, and stops at the first that is refused. */
  readonly recordInOrder: (commands: Commands) => () => Promise<Recorded>;
  /** Records all of them, or none; which one stands in the way is the problem’s `index`. */
  readonly recordAll: (commands: Commands) => Result<readonly ReceiptSent[]>;
  /** What recording these, all of one book, would leave; nothing is written. */
  readonly rehearse: (commands: Commands) => Result<readonly E.Either<Problem, ReceiptSent>[]>;
}
