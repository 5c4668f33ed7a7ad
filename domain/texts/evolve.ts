import { List } from 'immutable';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber, TextId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { ParagraphAdded, TextEvent, TextPart } from './events.js';
import { paragraphOf, type DraftedText, type Paragraph, type TextState } from './state.js';

const change = (
  state: TextState,
  id: TextId,
  changed: (text: DraftedText) => DraftedText | undefined,
): TextState => {
  const text = state.texts.get(id);
  const after = text && changed(text);
  return after === undefined ? state : { ...state, texts: state.texts.set(id, after) };
};

const rewritten = (text: DraftedText, entry: EntryNumber, paragraphs: readonly Paragraph[]): DraftedText => ({
  ...text,
  shaped: text.shaped.push(entry),
  paragraphs,
  version: text.version + 1,
});

const IN_READING_ORDER: readonly TextPart[] = ['preamble', 'operative', 'annex'];

/** Where a new paragraph goes: behind `after`, or before all of its part; where `after` is not told, to its end. */
const placeOf = (
  { paragraphs }: DraftedText,
  { part, after }: (typeof ParagraphAdded)['data']['_A'],
): number => {
  const ahead = after === undefined ? -1 : paragraphs.findIndex((p) => p.id === after && p.part === part);
  if (ahead >= 0) return ahead + 1;
  const own = IN_READING_ORDER.indexOf(part);
  const next = paragraphs.findIndex((other) => {
    const place = IN_READING_ORDER.indexOf(other.part);
    return after === undefined ? place >= own : place > own;
  });
  return next < 0 ? paragraphs.length : next;
};

const added = (
  text: DraftedText,
  { number, data }: Recorded<{ readonly data: (typeof ParagraphAdded)['data']['_A'] }>,
): DraftedText | undefined => {
  if (paragraphOf(text, data.paragraph) !== undefined) return undefined;
  const paragraph: Paragraph = { id: data.paragraph, part: data.part, words: data.words, entry: number };
  return rewritten(text, number, text.paragraphs.toSpliced(placeOf(text, data), 0, paragraph));
};

export const textReactions: Reactions<TextState, TextEvent> = {
  TextDrafted: (state, { number, data }) => {
    const { text: id, kind, organ, meeting, title, language, keptAt, doors } = data;
    const drafted: DraftedText = {
      id,
      kind,
      organ,
      meeting,
      title,
      language,
      keptAt,
      doors,
      entry: number,
      paragraphs: [],
      version: 1,
      shaped: List.of(number),
      adopted: undefined,
    };
    return { ...state, texts: state.texts.set(id, drafted) };
  },
  ParagraphAdded: (state, entry) => change(state, entry.data.text, (text) => added(text, entry)),
  ParagraphReworded: (state, { number, data: { text: id, paragraph, words } }) =>
    change(state, id, (text) => {
      if (paragraphOf(text, paragraph) === undefined) return undefined;
      const reworded = text.paragraphs.map((p) => (p.id === paragraph ? { ...p, words, entry: number } : p));
      return rewritten(text, number, reworded);
    }),
  ParagraphRemoved: (state, { number, data: { text: id, paragraph } }) =>
    change(state, id, (text) => {
      if (paragraphOf(text, paragraph) === undefined) return undefined;
      return rewritten(
        text,
        number,
        text.paragraphs.filter((p) => p.id !== paragraph),
      );
    }),
  TextAdopted: (state, { number, data: { text: id, act } }) =>
    change(state, id, (text) => ({ ...text, adopted: { act, entry: number } })),
};
