import { EntryNumber } from '../domain/language/ids.js';
import { list, literal, struct } from '../domain/language/struct.js';
import { namedBy } from './standing-found.js';
import { Standing } from './standing.js';
import { restingOn, Step, tellSteps, type Chain } from './steps.js';
import type { View } from './view.js';

/** All that rests on an entry, through whatever lies between. */
export const ImpactAnswer = struct('ImpactAnswer', {
  kind: literal('impact'),
  entry: EntryNumber,
  /** The entry itself and all that rest on it, by number, each with those of them that it rests on. */
  steps: list(Step),
  /** What stands as it does, in force or not, by an entry that rests on it. */
  standing: list(struct('StandingOn', { ...Standing.props, entry: EntryNumber })),
});
export type ImpactAnswer = typeof ImpactAnswer._A;

/**
 * What rests on the entry of that number as of the view; nothing when there is no such entry.
 *
 * @param chain what each entry rests on: this one, and all that rest on it
 */
export const impact = (view: View, chain: Chain, entry: EntryNumber): ImpactAnswer | undefined => {
  if (!chain.has(entry)) return undefined;
  const resting = restingOn(chain, entry);
  return {
    kind: 'impact',
    entry,
    steps: tellSteps(view, chain, resting),
    standing: namedBy(view, chain).flatMap(({ standing, entries }) => {
      const by = entries.find((number) => resting.has(number));
      return by === undefined ? [] : [{ ...standing, entry: by }];
    }),
  };
};
