import type { Problem } from '../command-file/problem.js';
import type { BatchOutcome, Outcome } from './outcome.js';

/** How the whole batch ended. */
export type Ending = 'recorded' | 'would-be-recorded' | 'refused' | 'bad-input' | 'store-trouble';

/**
 * What `acta record --json` prints, whatever the ending. A stable shape: fields may be added, none changes or goes.
 *
 * ```
 * { outcome, dryRun, atomic,
 *   commands: [{ file, line, column, id, label?, book, type, outcome,      // recorded | already-recorded |
 *                                                                          // would-be-recorded | refused | not-tried
 *                entries: [{ number, id, type, leaf? }],                // leaf: of what is recorded
 *                rejection?: { code, es, en, entries: [number], didYouMean? } }],
 *   problems: [{ file, line?, column?, field?, es, en }],                  // of a bad file; then commands is empty
 *   trouble?: { kind, es, en } }                                           // of the store
 * ```
 */
export const jsonReport = (
  { outcomes, trouble }: BatchOutcome,
  how: { readonly dryRun: boolean; readonly atomic: boolean },
  problems: readonly Problem[] = [],
): string => {
  const report = {
    outcome: endingOf({ outcomes, ...(trouble === undefined ? {} : { trouble }) }, how.dryRun, problems),
    ...how,
    commands: outcomes.map(command),
    problems: problems.map(({ file, place, field, said }) => ({
      file,
      ...place,
      ...(field === undefined ? {} : { field }),
      ...said,
    })),
    ...(trouble === undefined ? {} : { trouble }),
  };
  return JSON.stringify(report, null, 2);
};

const endingOf = (
  { outcomes, trouble }: BatchOutcome,
  dryRun: boolean,
  problems: readonly Problem[],
): Ending => {
  if (problems.length > 0) return 'bad-input';
  if (trouble !== undefined) return 'store-trouble';
  if (outcomes.some(({ fate }) => fate.kind === 'refused')) return 'refused';
  return dryRun ? 'would-be-recorded' : 'recorded';
};

const command = ({ written: { command: asked, file, place, label }, fate }: Outcome) => ({
  file,
  ...place,
  id: asked.id,
  ...(label === undefined ? {} : { label }),
  book: asked.book,
  type: asked.type,
  outcome: fate.kind,
  entries: 'entries' in fate ? fate.entries : [],
  ...(fate.kind === 'refused'
    ? {
        rejection: {
          ...fate.rejection,
          ...(fate.didYouMean === undefined ? {} : { didYouMean: fate.didYouMean }),
        },
      }
    : {}),
});
