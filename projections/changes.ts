import { flag, matching, oneOf, whole } from '../domain/language/codec.js';
import { EntryNumber, ParagraphId, TextId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { LocalText, Sentence, Text } from '../domain/language/text.js';
import { differences, type ParagraphChange, type PlaceThen } from '../domain/texts/compare.js';
import { TextPart } from '../domain/texts/events.js';
import type { DraftedText } from '../domain/texts/state.js';
import { rangeEnds } from './range.js';
import { present } from './present.js';
import type { View } from './view.js';

/** Two versions of a text, the earlier first or not: `1..4`. */
export const VersionRange = matching('VersionRange', /^[1-9]\d{0,8}\.\.[1-9]\d{0,8}$/, {
  es: 'dos versiones, como 1..4',
  en: 'two versions, such as 1..4',
});

/** The versions that a {@link VersionRange} names. */
export const versionsIn = (range: string): { readonly from: number; readonly to: number } => {
  const [from, to] = rangeEnds(range);
  return { from, to };
};

const PlaceTold = struct('PlaceInText', {
  part: TextPart,
  within: optional(ParagraphId),
  /** `3`, `3(a)`; a preamble's own paragraphs have none. */
  label: optional(Text),
});

export const WordsChangedTold = struct('WordsChanged', {
  kind: oneOf('kind', ['same', 'added', 'removed']),
  words: Sentence,
});

export const ChangeTold = struct('ParagraphChange', {
  paragraph: ParagraphId,
  /** `moved`: it stands elsewhere among the others. A `kept` one may have another label. */
  change: oneOf('change', ['kept', 'moved', 'added', 'removed']),
  /** Whether any of its words changed. */
  reworded: flag,
  before: optional(PlaceTold),
  after: optional(PlaceTold),
  /** Its words before are all but the added, its words after all but the removed. */
  words: list(WordsChangedTold),
});
export type ChangeTold = typeof ChangeTold._A;

const VersionMade = struct('VersionMade', { version: whole('version', 1), entry: EntryNumber });

/** What changed from one version of a text to another, by paragraph and by word. */
export const ChangesAnswer = struct('ChangesAnswer', {
  kind: literal('changes'),
  text: TextId,
  title: LocalText,
  from: VersionMade,
  to: VersionMade,
  /** The entries that made the one of the other, or that would be taken back. */
  entries: list(EntryNumber),
  /** Every paragraph of either version, in the order of the later one; what was removed stands where it stood. */
  paragraphs: list(ChangeTold),
});
export type ChangesAnswer = typeof ChangesAnswer._A;

/** The changes between two versions of a text; nothing where the book has no such text, or it no such version. */
export const changes = (
  { book }: View,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): ChangesAnswer | undefined => {
  const text = book.texts.texts.get(id as TextId);
  const earlier = text && made(text, from);
  const later = text && made(text, to);
  if (text === undefined || earlier === undefined || later === undefined) return undefined;
  const [first, last] = from < to ? [from, to] : [to, from];
  return {
    kind: 'changes',
    text: text.id,
    title: text.title,
    from: earlier,
    to: later,
    entries: text.shaped.slice(first, last).toArray(),
    paragraphs: differences(text.versions.get(from - 1) ?? [], text.versions.get(to - 1) ?? []).map(tell),
  };
};

const made = (text: DraftedText, version: number): typeof VersionMade._A | undefined => {
  const entry = version < 1 ? undefined : text.shaped.get(version - 1);
  return entry === undefined ? undefined : { version, entry };
};

const tell = ({ paragraph, kind, before, after, words }: ParagraphChange): ChangeTold => ({
  paragraph,
  change: kind,
  reworded: before !== undefined && after !== undefined && words.some((part) => part.kind !== 'same'),
  words,
  ...present({ before: before && placeTold(before), after: after && placeTold(after) }),
});

const placeTold = ({ part, within, label }: PlaceThen): typeof PlaceTold._A => ({
  part,
  ...present({ within, label }),
});
