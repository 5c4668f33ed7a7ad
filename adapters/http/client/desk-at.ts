import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../../domain/book/command.js';
import type { BookId } from '../../../domain/language/ids.js';
import { stampIn } from '../../../src/documents/stamp.js';
import type { InOrder, NotRecorded } from '../../../src/ports/desk.js';
import type { DeskAtService } from '../../../src/ports/published-log.js';
import type { ReceiptTold } from '../../../src/receipt-told.js';
import type { Commands } from '../../../src/record.js';
import type { Problem } from '../problem.js';
import { client } from './client.js';
import type { Connection } from './connection.js';
import type { ClientFailure } from './failure.js';
import { byBook, inRequests } from './requests.js';
import { noAnswer, publishedAt } from './published-at.js';
import { saidBy, troubleAt } from './trouble.js';

/** A desk at the service that keeps the books: whoever sits there asks and records as their token lets them. */
export const deskAt = (connection: Connection): DeskAtService => {
  const service = client(connection);
  const notRecorded = whyNot(connection);
  return {
    books: async () =>
      E.bimap(
        (failure: ClientFailure) => troubleAt(connection, failure),
        (books: readonly { readonly book: BookId }[]) => books.map(({ book }) => book),
      )(await service.books()()),
    ask: (book, question, asOf) => async () =>
      E.mapLeft(noAnswer(connection))(await service.ask(book, question, asOf)()),
    stamp: (book) => async () => {
      const note = await service.checkpoint(book)();
      if (E.isRight(note)) return E.right(stampIn(note.right));
      return isNotSigned(note.left) ? E.right(undefined) : E.left(troubleAt(connection, note.left));
    },
    recordInOrder: (commands) => async (): Promise<InOrder> => {
      const receipts: ReceiptTold[] = [];
      for (const part of inRequests(commands)) {
        const recorded = await service.recordInOrder(part)();
        receipts.push(...recorded.receipts);
        if (recorded.stopped !== undefined)
          return { receipts, stopped: notRecorded(recorded.stopped, part.length) };
      }
      return { receipts };
    },
    recordAll: (commands) => async () =>
      E.mapLeft((failure: ClientFailure) => ({
        index: failure.kind === 'problem' ? (failure.problem.index ?? 0) : 0,
        why: notRecorded(failure),
      }))(await service.recordAll(commands)()),
    rehearse: (commands) => async () => {
      const told = new Map<Command, E.Either<NotRecorded, ReceiptTold>>();
      for (const ofOne of byBook(commands)) {
        const outcomes = await service.rehearse(ofOne)();
        if (E.isLeft(outcomes)) return E.left(troubleAt(connection, outcomes.left));
        keep(
          told,
          ofOne,
          outcomes.right.map(E.mapLeft(asFailure)).map(E.mapLeft((failure) => notRecorded(failure))),
        );
      }
      return E.right(commands.flatMap((command) => told.get(command) ?? []));
    },
    close: () => Promise.resolve(),
    log: publishedAt(connection, service),
  };
};

/** A service that signs nothing, or has not signed this yet. */
const isNotSigned = (failure: ClientFailure): boolean =>
  failure.kind === 'problem' && failure.problem.code === 'not-signed';

const asFailure = (problem: Problem): ClientFailure => ({ kind: 'problem', problem });

const keep = <A>(told: Map<Command, A>, commands: Commands, outcomes: readonly A[]): void => {
  for (const [index, command] of commands.entries()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) told.set(command, outcome);
  }
};

/** What a rule of the book, or who may do what in it, says no to: 403, 409, 412, 422. All else is trouble. */
const RULED_OUT = new Set([403, 409, 412, 422]);

/** Of a single command that is too large, it is known which one it is. */
const isRuledOut = ({ status }: Problem, sent: number): boolean =>
  RULED_OUT.has(status) || (status === 413 && sent === 1);

const whyNot =
  (connection: Connection) =>
  (failure: ClientFailure, sent = 0): NotRecorded => {
    if (failure.kind !== 'problem' || !isRuledOut(failure.problem, sent)) {
      return { kind: 'trouble', trouble: troubleAt(connection, failure) };
    }
    const { code, entries = [], didYouMean } = failure.problem;
    return {
      kind: 'refused',
      rejection: { code, ...saidBy(failure.problem), entries },
      ...(didYouMean === undefined ? {} : { didYouMean }),
    };
  };
