import type { EntryNumber } from '../../domain/language/ids.js';
import type { View } from '../../projections/view.js';
import type { AsOf } from '../as-of.js';
import type { Entry } from '../envelope.js';
import { eras } from '../eras.js';
import { foundAsOf, type Means } from '../seen-entries.js';
import { traceOf, type Trace } from './trace.js';

/** Those of these entries that are traced, first to last. */
export type ReadTraced = (numbers: Iterable<EntryNumber>) => Promise<readonly Entry[]>;

export interface TraceAsOf {
  readonly trace: Trace;
  /** The last entry of the view: the trace may go further. */
  readonly to: EntryNumber;
  readonly read: ReadTraced;
}

/** How the entries of a view hang together. */
export const traceAsOf = async (means: Means, view: View, asOf: AsOf): Promise<TraceAsOf> => {
  const { seen, named } = means;
  const trace = await foundAsOf(means, view, asOf, seen.traces ?? eras(traceOf));
  return {
    trace,
    to: view.book.next - 1,
    read: (numbers) =>
      named(
        seen.book.id,
        [...numbers].filter((number) => trace.has(number)),
      ),
  };
};
