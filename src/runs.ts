import type { EntryNumber } from '../domain/language/ids.js';

/** Numbers as runs of neighbours, so that a run is one read. */
export const runsOf = (
  numbers: Iterable<EntryNumber>,
): readonly (readonly [from: EntryNumber, to: EntryNumber])[] => {
  const found: [EntryNumber, EntryNumber][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
};
