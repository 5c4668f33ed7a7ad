import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../domain/book/command.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Rejection } from '../../domain/language/rejection.js';
import { ask } from '../../src/ask.js';
import type { AskFailure } from '../../src/ask-failures.js';
import { library, type Library } from '../../src/library.js';
import type { Stamp } from '../../src/documents/document.js';
import { stampOf } from '../../src/documents/stamp.js';
import type { Head, Signer } from '../../src/log/signer.js';
import type { Clock } from '../../src/ports/clock.js';
import type { Desk, NoAnswer, NotRecorded } from '../../src/ports/desk.js';
import { caught } from '../../src/caught.js';
import type { EventStore, StoreTrouble } from '../../src/ports/event-store.js';
import type { Receipt, RecordFailure } from '../../src/receipt.js';
import { receiptTold, type ReceiptTold } from '../../src/receipt-told.js';
import { recorder } from '../../src/record.js';
import type { Opener } from '../../src/sealing/open.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import { codeMeant } from '../code-meant.js';
import { noAnswerSaid } from '../no-answer.js';
import type { Lang } from './language.js';
import { deskTrouble } from './trouble.js';

/** What the books are kept in, and with which keys. */
export interface Kept {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly lang: Lang;
  /** Opens what is sealed in what is asked. */
  readonly open: Opener;
  /** Seals what is recorded; without it, what would have to be sealed is refused. */
  readonly sealing: Sealing | undefined;
  /** What was signed of the books; without it, nothing was. */
  readonly published?: Signer['published'];
}

/** A desk over books that are kept here, at which their keeper sits: everything may be asked and recorded. */
export const deskHere = ({ store, clock, lang, open, sealing, published }: Kept): Desk => {
  const books = library(store);
  const { record, recordAll, rehearse } = recorder({ store, clock, books, ...(sealing && { sealing }) });
  const asking = ask({ store, books, ...(published && { published }) }, clock, { lang, open });
  return {
    books: async () => E.mapLeft(deskTrouble)(await store.books()()),
    ask: (book, question, asOf) => () =>
      caught(
        async () => {
          const answered = await asking(book, question, asOf);
          return E.isLeft(answered) ? E.left(await noAnswer(answered.left, store)) : answered;
        },
        (trouble): NoAnswer => ({ kind: 'trouble', trouble: deskTrouble(trouble) }),
      ),
    stamp: (book) => async () => E.mapLeft(deskTrouble)(await stampHere(book, published)),
    recordInOrder: (commands) => async () => {
      const receipts: ReceiptTold[] = [];
      for (const [index, command] of commands.entries()) {
        const outcome = await toldOf(await record(command)(), commands, index, books);
        if (E.isLeft(outcome)) return { receipts, stopped: outcome.left };
        receipts.push(outcome.right);
      }
      return { receipts };
    },
    recordAll: (commands) => async () => {
      const outcome = await recordAll(commands)();
      if (E.isRight(outcome)) return E.mapLeft(atFirst)(E.sequenceArray(outcome.right.map(sent)));
      const { index, failure } = outcome.left;
      return E.left({ index, why: await notRecorded(failure, commands, index, books) });
    },
    rehearse: (commands) => async () => {
      const outcomes = await rehearse(commands)();
      if (E.isLeft(outcomes)) return E.left(deskTrouble(outcomes.left));
      const helped = firstOnly(MOST_HELPED);
      const told: E.Either<NotRecorded, ReceiptTold>[] = [];
      for (const [index, outcome] of outcomes.right.entries()) {
        const meant = E.isRight(outcome) || helped() ? books : undefined;
        told.push(await toldOf(outcome, commands, index, meant));
      }
      return E.right(told);
    },
    close: () => store.close(),
  };
};

const stampHere = async (
  book: BookId,
  published: Signer['published'] | undefined,
): Promise<E.Either<StoreTrouble, Stamp | undefined>> =>
  E.map((head: Head | undefined) => head && stampOf(head.checkpoint))(
    published === undefined ? E.right(undefined) : await published(book)(),
  );

/** Whoever has more refused than this will not read what was meant in each of them. */
const MOST_HELPED = 100;

/** Whether it is still one of the first so many times. */
const firstOnly = (most: number): (() => boolean) => {
  let times = 0;
  return () => {
    times += 1;
    return times <= most;
  };
};

const noAnswer = async (failure: AskFailure, store: EventStore): Promise<NoAnswer> => {
  const books = failure.kind === 'unknown-book' ? await store.books()() : E.right([]);
  return E.isLeft(books)
    ? { kind: 'trouble', trouble: deskTrouble(books.left) }
    : { kind: 'not-there', said: noAnswerSaid({ known: books.right, ...failure }) };
};

type Outcome = E.Either<NotRecorded, ReceiptTold>;

const sent = (receipt: Receipt): Outcome =>
  E.mapLeft((trouble: StoreTrouble): NotRecorded => ({ kind: 'trouble', trouble: deskTrouble(trouble) }))(
    receiptTold(receipt),
  );

const atFirst = (why: NotRecorded) => ({ index: 0, why });

const toldOf = async (
  outcome: E.Either<RecordFailure, Receipt>,
  commands: readonly Command[],
  index: number,
  books: Library | undefined,
): Promise<Outcome> =>
  E.isLeft(outcome) ? E.left(await notRecorded(outcome.left, commands, index, books)) : sent(outcome.right);

const notRecorded = async (
  failure: RecordFailure,
  commands: readonly Command[],
  index: number,
  books: Library | undefined,
): Promise<NotRecorded> => {
  if (failure.kind === 'store') return { kind: 'trouble', trouble: deskTrouble(failure.trouble) };
  const { rejection } = failure;
  const meant = books && (await meantIn(rejection, commands, index, books));
  return { kind: 'refused', rejection, ...(meant === undefined ? {} : { didYouMean: meant }) };
};

const meantIn = async (
  rejection: Rejection,
  commands: readonly Command[],
  index: number,
  books: Library,
): Promise<string | undefined> => {
  const command = commands[index];
  if (command === undefined) return undefined;
  const earlier = commands.slice(0, index).filter(({ book }) => book === command.book);
  return codeMeant(rejection, command, await books.current(command.book), earlier);
};
