import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ParagraphId } from '../language/ids.js';
import type { TextPart } from './events.js';
import { besides, labelIn, type Standing } from './tree.js';

// What changed between two versions of a text, by paragraph and by word. Applied to the one it gives the other.

/** A paragraph without what is only known of it in a book. */
export interface Worded extends Standing {
  readonly words: string;
}

export interface WordsChanged {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** Where a paragraph stands in one of the versions, and its label there. */
export interface PlaceThen {
  readonly part: TextPart;
  readonly within: ParagraphId | undefined;
  readonly label: string | undefined;
}

/** `moved`: it stands elsewhere among the others; `kept` may have another label, and words of it may have changed. */
export interface ParagraphChange {
  readonly paragraph: ParagraphId;
  readonly kind: 'kept' | 'moved' | 'added' | 'removed';
  readonly before: PlaceThen | undefined;
  readonly after: PlaceThen | undefined;
  /** Its words before (all but the added) and after (all but the removed). */
  readonly words: readonly WordsChanged[];
}

/** More changes than this in one paragraph are told as new words altogether; nobody would read them apart. */
const MOST_EDITS = 2_000;

/** One text beside another, word by word. */
export const wordsBetween = (before: string, after: string): readonly WordsChanged[] =>
  diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  })) ?? [
    { kind: 'removed', words: before },
    { kind: 'added', words: after },
  ];

const placeIn = (all: readonly Worded[], paragraph: Worded): PlaceThen => ({
  part: paragraph.part,
  within: paragraph.within,
  label: labelIn(all, paragraph),
});

/** Those that stand elsewhere: within another, in another part, or in another order among those they stand beside. */
const movedBetween = (before: readonly Worded[], after: readonly Worded[]): ReadonlySet<ParagraphId> => {
  const earlier = byId(before);
  const stayed = after.filter((now) => {
    const old = earlier.get(now.id);
    return old?.within === now.within && old?.part === now.part;
  });
  const ids = new Set(stayed.map(({ id }) => id));
  const inOrder = (all: readonly Worded[], beside: Worded): ParagraphId[] =>
    besides(all, beside).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const reordered = stayed
    .filter((now) => besides(stayed, now)[0] === now)
    .flatMap((first) =>
      diffArrays(inOrder(before, first), inOrder(after, first)).flatMap(({ value, added }) =>
        added ? value : [],
      ),
    );
  const elsewhere = after.flatMap(({ id }) => (earlier.has(id) && !ids.has(id) ? [id] : []));
  return new Set([...reordered, ...elsewhere]);
};

const byId = (all: readonly Worded[]): ReadonlyMap<ParagraphId, Worded> =>
  new Map(all.map((paragraph) => [paragraph.id, paragraph]));

/**
 * Every paragraph of either version, in the order of the later one; what was removed stands where it stood. Whoever
 * leaves out the removed has the later version, whole.
 */
export const differences = (
  before: readonly Worded[],
  after: readonly Worded[],
): readonly ParagraphChange[] => {
  const [earlier, later] = [byId(before), byId(after)];
  const gone = (old: Worded): ParagraphChange => ({
    paragraph: old.id,
    kind: 'removed',
    before: placeIn(before, old),
    after: undefined,
    words: [{ kind: 'removed', words: old.words }],
  });
  const moved = movedBetween(before, after);
  const there = (now: Worded): ParagraphChange => {
    const old = earlier.get(now.id);
    return {
      paragraph: now.id,
      kind: old === undefined ? 'added' : moved.has(now.id) ? 'moved' : 'kept',
      before: old && placeIn(before, old),
      after: placeIn(after, now),
      words: old === undefined ? [{ kind: 'added', words: now.words }] : wordsBetween(old.words, now.words),
    };
  };
  const ids = (all: readonly Worded[]): ParagraphId[] => all.map(({ id }) => id);
  return diffArrays(ids(before), ids(after)).flatMap(({ value, removed }) =>
    value.flatMap((id) => {
      const [old, now] = [earlier.get(id), later.get(id)];
      // Removed from here and added elsewhere: told there.
      if (removed) return old === undefined || now !== undefined ? [] : [gone(old)];
      return now === undefined ? [] : [there(now)];
    }),
  );
};

/** Words with these changes made in them; nothing where they are not the words that were compared. */
const reworded = (words: string, changes: readonly WordsChanged[]): string | undefined => {
  const said = (kind: WordsChanged['kind']): string =>
    changes.map((part) => (part.kind === kind ? '' : part.words)).join('');
  return said('added') === words ? said('removed') : undefined;
};

/** The later version, made of the earlier one; nothing where that is not the one that was compared. */
export const applied = (
  before: readonly Worded[],
  changes: readonly ParagraphChange[],
): readonly Worded[] | undefined => {
  const earlier = byId(before);
  const told = new Set(changes.map(({ paragraph }) => paragraph));
  if (before.some(({ id }) => !told.has(id))) return undefined;
  const after: Worded[] = [];
  for (const { paragraph: id, before: old, after: now, words } of changes) {
    const was = earlier.get(id);
    if ((was === undefined) !== (old === undefined)) return undefined;
    const is = reworded(was?.words ?? '', words);
    if (is === undefined) return undefined;
    if (now !== undefined) after.push({ id, part: now.part, within: now.within, words: is });
  }
  return after;
};
