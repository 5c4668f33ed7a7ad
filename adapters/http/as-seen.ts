import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../domain/authority/asker.js';
import { mayAsk } from '../../domain/authority/may-record.js';
import type { Command } from '../../domain/book/command.js';
import { isClosedEntry } from '../../domain/closed-doors/closed-entry.js';
import { forOutsider } from '../../domain/closed-doors/outsider.js';
import { judgedAsSeen, type RefusedAsSeen } from '../../src/judge-as-seen.js';
import { rejected, type RecordFailure } from '../../src/receipt.js';
import type { Commands } from '../../src/record.js';
import { asSeen } from '../../src/seen.js';
import type { Trouble } from './problem.js';
import type { Service } from './service.js';
import { notRecorded } from './store-trouble.js';

/** Whether commands are acceptable in the book as their sender sees it; told before anything is recorded (ADR 9). */
export const refusedAsSeen = async (
  { store, books, clock }: Service,
  commands: Commands,
  asker: Asker,
): Promise<RefusedAsSeen | undefined> => {
  // Who may not ask for it at all is told that, and nothing else: the recorder says it.
  if (E.isLeft(mayAsk(asker, commands[0]))) return undefined;
  const judged = await judgedAsSeen({ store, books }, commands, asker, clock());
  return E.isLeft(judged) ? judged.left : undefined;
};

/** Why a command was not recorded, without what its sender may not see. */
export const troubleAsSeen = async (
  { books }: Service,
  { book }: Pick<Command, 'book'>,
  asker: Asker,
  failure: RecordFailure,
): Promise<Trouble> => {
  // Nothing of the book is in these; and a store that has just failed is not asked, for its answer would hide the first.
  if (failure.kind === 'store' || failure.kind === 'forbidden') return notRecorded(failure);
  const seen = await books.seenBy(book, asker);
  if (seen.hidden.size === 0) return notRecorded(failure);
  switch (failure.kind) {
    case 'rejected':
      return notRecorded(rejected(forOutsider(failure.rejection)));
    case 'conflict': {
      const between = failure.between.map((entry) => {
        const { number, type, recordedAt } = entry;
        return isClosedEntry(asSeen(seen, entry)) ? { number } : { number, type, recordedAt };
      });
      return { ...notRecorded(failure), more: { between } };
    }
  }
};
