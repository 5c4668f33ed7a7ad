import { diffWordsWithSpace } from 'diff';
import type { WordsChanged } from './parts/words-changed.js';

/** Words of a version longer than this are shown side by side only: to compare them would hold the browser up. */
const LONGEST = 40_000;

/** What changed from one text to another, word by word; nothing where they are too long to compare here. */
export const wordsChanged = (before: string, after: string): readonly WordsChanged[] | undefined =>
  before.length + after.length > LONGEST
    ? undefined
    : diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        words: value,
      }));
