import type { View } from '../../projections/view.js';
import type { AsOf } from '../as-of.js';
import { eras } from '../eras.js';
import { foundAsOf, type Means } from '../seen-entries.js';
import { thingWords, type ThingWords } from './thing-words.js';
import { tellSaying, type ThingFound } from './things.js';

interface Asked {
  readonly words: string;
  /** The most that are told. */
  readonly limit: number;
}

/** The words of the things of a view, and of more. */
export const thingWordsAsOf = (means: Means, view: View, asOf: AsOf): Promise<ThingWords> =>
  foundAsOf(means, view, asOf, means.seen.things ?? eras(thingWords));

/** What of a view holds all the words asked for, the best first. */
export const thingsFound = async (
  means: Means,
  view: View,
  asOf: AsOf,
  { words, limit }: Asked,
): Promise<readonly ThingFound[]> => {
  const things = await thingWordsAsOf(means, view, asOf);
  const found: ThingFound[] = [];
  for (const saying of things.find(words)) {
    if (found.length === limit) break;
    const told = tellSaying(view, saying.thing, saying.words);
    if (told !== undefined) found.push(told);
  }
  return found;
};
