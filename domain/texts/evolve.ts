import type { Recorded } from '../language/entry.js';
import type { TextId } from '../language/ids.js';
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

const rewritten = (text: DraftedText, paragraphs: readonly Paragraph[]): DraftedText => ({
  ...text,
  paragraphs,
  version: text.version + 1,
});

const IN_READING_ORDER: readonly TextPart[] = ['preamble', 'operative', 'annex'];

/** Where a new paragraph goes: behind `after`, or before all of its part; undefined where `after` is not there. */
const placeOf = (
  { paragraphs }: DraftedText,
  { part, after }: (typeof ParagraphAdded)['data']['_A'],
): number | undefined => {
  if (after !== undefined) {
    const place = paragraphs.findIndex(({ id, part: its }) => id === after && its === part);
    return place < 0 ? undefined : place + 1;
  }
  const place = paragraphs.findIndex(
    (other) => IN_READING_ORDER.indexOf(other.part) >= IN_READING_ORDER.indexOf(part),
  );
  return place < 0 ? paragraphs.length : place;
};

const added = (
  text: DraftedText,
  { number, data }: Recorded<{ readonly data: (typeof ParagraphAdded)['data']['_A'] }>,
): DraftedText | undefined => {
  const place = placeOf(text, data);
  if (place === undefined || paragraphOf(text, data.paragraph) !== undefined) return undefined;
  const paragraph: Paragraph = { id: data.paragraph, part: data.part, words: data.words, entry: number };
  return rewritten(text, text.paragraphs.toSpliced(place, 0, paragraph));
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
      adopted: undefined,
    };
    return { ...state, texts: state.texts.set(id, drafted) };
  },
  ParagraphAdded: (state, entry) => change(state, entry.data.text, (text) => added(text, entry)),
  ParagraphReworded: (state, { number, data: { text: id, paragraph, words } }) =>
    change(state, id, (text) => {
      if (paragraphOf(text, paragraph) === undefined) return undefined;
      const reworded = text.paragraphs.map((p) => (p.id === paragraph ? { ...p, words, entry: number } : p));
      return rewritten(text, reworded);
    }),
  ParagraphRemoved: (state, { data: { text: id, paragraph } }) =>
    change(state, id, (text) => {
      if (paragraphOf(text, paragraph) === undefined) return undefined;
      return rewritten(
        text,
        text.paragraphs.filter((p) => p.id !== paragraph),
      );
    }),
  TextAdopted: (state, { number, data: { text: id, act } }) =>
    change(state, id, (text) => ({ ...text, adopted: { act, entry: number } })),
};
