// The words by which things are found, kept as the book grows. A thing that says something else later is found by both; that
// it says it as of the moment asked is for whoever asks to see.
import MiniSearch from 'minisearch';
import { advanceTold, readingsOf, teller } from '../../domain/book/fold.js';
import type { Event } from '../../domain/book/event.js';
import { emptyBook } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { BookId } from '../../domain/language/ids.js';
import { idsTouched } from '../../projections/facts/touched.js';
import type { Growing } from '../eras.js';
import { changedThings, type Thing, type Words } from './things.js';
import { stem } from './words.js';

/** Something that says these words, or said them once. */
export interface ThingSaying {
  readonly thing: Thing;
  readonly words: Words;
}

export interface ThingWords extends Growing {
  /**
   * What holds all the words asked for, or their beginnings, the best first; a letter or two may be wrong in long ones. A
   * thing is there once for each way it ever said them.
   */
  readonly find: (asked: string) => Iterable<ThingSaying>;
}

const keyOf = ({ kind, id, paragraph = '' }: Thing, { title, words }: Words): string =>
  JSON.stringify([kind, id, paragraph, title, words]);

/** @param corrections all that will be among the entries taken: they tell how those before them read */
export const thingWords = (id: BookId, corrections: readonly Recorded<Event>[]): ThingWords => {
  const index = new MiniSearch<{ id: number; title: string; words: string }>({
    fields: ['title', 'words'],
    processTerm: stem,
    searchOptions: { prefix: true, fuzzy: 0.15, maxFuzzy: 2, combineWith: 'AND', boost: { title: 3 } },
  });
  const telling = teller(readingsOf(corrections));
  const sayings: ThingSaying[] = [];
  const known = new Set<string>();
  let book = emptyBook(id);
  const add = (thing: Thing, words: Words): void => {
    const key = keyOf(thing, words);
    if (known.has(key)) return;
    known.add(key);
    index.add({ id: sayings.length, title: `${words.title} ${thing.id}`, words: words.words });
    sayings.push({ thing, words });
  };
  return {
    get book() {
      return book;
    },
    take: (entry) => {
      const before = book;
      const reads = telling.tell(entry);
      book = advanceTold(before, entry, telling);
      if (reads === undefined) return;
      for (const { thing, words } of changedThings(before, book, idsTouched(book, reads))) add(thing, words);
    },
    find: function* (asked) {
      for (const { id: found } of index.search(asked)) {
        const saying = sayings[Number(found)];
        if (saying !== undefined) yield saying;
      }
    },
  };
};
