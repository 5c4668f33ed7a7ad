import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../../domain/book/command.js';
import type { Codec } from '../../../domain/language/codec.js';
import type { Commands } from '../../../src/record.js';
import { bookTag } from '../etag.js';
import { ReceiptSent, ReceiptsSent } from '../receipt.js';
import { DryRunSent } from '../routes/recording.js';
import type { Client, Recorded } from './contract.js';
import type { Request } from './connection.js';
import type { Exchange } from './exchange.js';

/** The part of the client that records. */
export const recording = (
  exchange: Exchange,
): Pick<Client, 'record' | 'recordInOrder' | 'recordAll' | 'rehearse'> => {
  const batch = <A>(commands: Commands, query: Request['query'], codec: Codec<A>) =>
    exchange({ method: 'POST', path: pathOf(commands[0]), body: commands, ...(query && { query }) }, codec);
  return {
    record: (command) => () =>
      exchange(
        { method: 'POST', path: pathOf(command), headers: headersOf(command), body: command },
        ReceiptSent,
      ),
    recordInOrder: (commands) => async () => {
      const sent = await batch(commands, undefined, ReceiptsSent);
      return E.isLeft(sent) ? stoppedBy(sent.left) : sent.right;
    },
    recordAll: (commands) => async () => {
      const sent = await batch(commands, { atomic: true }, ReceiptsSent);
      return E.isLeft(sent) ? sent : E.right(sent.right.receipts);
    },
    rehearse: (commands) => async () => {
      const sent = await batch(commands, { 'dry-run': true }, DryRunSent);
      return E.isLeft(sent)
        ? sent
        : E.right(
            sent.right.outcomes.map((one) => ('receipt' in one ? E.right(one.receipt) : E.left(one.problem))),
          );
    },
  };
};

const pathOf = ({ book }: Command): string => `/books/${book}/commands`;

/** What must be said of having seen the book is said in the command, or the sender means any. */
const headersOf = ({ id, book, seen }: Command): Readonly<Record<string, string>> => ({
  'idempotency-key': id,
  'if-match': seen === undefined ? '*' : bookTag(book, seen),
});

const stoppedBy = (stopped: NonNullable<Recorded['stopped']>): Recorded => ({
  receipts: stopped.kind === 'problem' ? (stopped.problem.recorded ?? []) : [],
  stopped,
});
