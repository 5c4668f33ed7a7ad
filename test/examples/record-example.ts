import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { View } from '../../projections/view.js';
import { viewAsOf, type AsOf } from '../../src/as-of.js';
import type { Entry } from '../../src/envelope.js';
import { allEntries, library } from '../../src/library.js';
import type { Receipt } from '../../src/receipt.js';
import { recorder } from '../../src/record.js';
import { KEEPER } from '../../src/seen.js';
import { RECORDED_AT } from '../support/spec.js';
import type { Labelled } from './load-example.js';

/** An example recorded into a fresh store, command by command; a refusal fails and names its command. */
export const recordExample = async (commands: readonly Labelled[], store = openMemory()) => {
  const books = library(store);
  const { record } = recorder({ store, books, clock: () => RECORDED_AT });
  const [first] = commands;
  if (first === undefined) throw new Error('an example without commands');
  const { book } = first.command;

  const recordAll = async (): Promise<readonly Receipt[]> => {
    const receipts: Receipt[] = [];
    for (const { file, label, command } of commands) {
      const outcome = await record(command)();
      if (E.isLeft(outcome)) throw new Error(`${file}: ${label}: ${JSON.stringify(outcome.left)}`);
      receipts.push(outcome.right);
    }
    return receipts;
  };

  return {
    store,
    receipts: await recordAll(),
    again: recordAll,
    entries: (): Promise<readonly Entry[]> => allEntries(store, book),
    asOf: async (asOf: AsOf): Promise<View> => {
      const view = await viewAsOf(store, await books.seenBy(book, KEEPER), asOf, RECORDED_AT);
      if (E.isLeft(view)) throw new Error(view.left.said.en);
      return view.right;
    },
  };
};

export type RecordedExample = Awaited<ReturnType<typeof recordExample>>;
