import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { View } from '../../projections/view.js';
import { viewAsOf, type AsOf } from '../../src/as-of.js';
import type { Entry } from '../../src/envelope.js';
import { allEntries, library } from '../../src/library.js';
import { recorder } from '../../src/record.js';
import { RECORDED_AT } from '../support/spec.js';
import type { Labelled } from './load-example.js';

/** An example recorded into a fresh store in memory, command by command; a refusal fails and names its command. */
export const recordExample = async (commands: readonly Labelled[]) => {
  const store = openMemory();
  const books = library(store);
  const { record } = recorder({ store, books, clock: () => RECORDED_AT });
  const [first] = commands;
  if (first === undefined) throw new Error('an example without commands');
  const { book } = first.command;

  const recordAll = async (): Promise<void> => {
    for (const { file, label, command } of commands) {
      const outcome = await record(command)();
      if (E.isLeft(outcome)) throw new Error(`${file}: ${label}: ${JSON.stringify(outcome.left)}`);
    }
  };
  await recordAll();

  return {
    store,
    again: recordAll,
    entries: (): Promise<readonly Entry[]> => allEntries(store, book),
    asOf: async (asOf: AsOf): Promise<View> => {
      const view = await viewAsOf({ store, books }, book, asOf, RECORDED_AT);
      if (E.isLeft(view)) throw new Error(view.left.said.en);
      return view.right;
    },
  };
};

export type RecordedExample = Awaited<ReturnType<typeof recordExample>>;
