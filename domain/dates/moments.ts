import { List } from 'immutable';
import type { EntryNumber } from '../language/ids.js';

/** So many stand in one row: of the last one each entry makes a copy. */
const ROW = 32;

/**
 * An instant (epoch milliseconds) for each entry that is told, by its number. Persistent. Nearly every entry adds one at the
 * end, which costs a `List` of immutable several times as much as the copy of a short row.
 */
export interface Moments {
  readonly whole: List<readonly (number | undefined)[]>;
  /** The row that grows. */
  readonly last: readonly (number | undefined)[];
}

export const noMoments: Moments = { whole: List(), last: [] };

/** Of an entry that is told; nothing of another. */
export const momentAt = ({ whole, last }: Moments, entry: EntryNumber): number | undefined => {
  const row = Math.floor(entry / ROW);
  return (row === whole.size ? last : whole.get(row))?.[entry % ROW];
};

/** With the moment of an entry after all those that have one; those between them are not told. */
export const withMoment = (moments: Moments, entry: EntryNumber, moment: number): Moments => {
  let { whole, last } = moments;
  while (whole.size < Math.floor(entry / ROW)) [whole, last] = [whole.push(last), []];
  return { whole, last: filled(last, entry % ROW, moment) };
};

const filled = (row: Moments['last'], place: number, moment: number): Moments['last'] =>
  row.length === place
    ? [...row, moment]
    : [...row, ...Array.from<undefined>({ length: place - row.length }), moment];
