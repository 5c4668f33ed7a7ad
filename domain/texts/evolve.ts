import { List, OrderedMap } from 'immutable';
import type { Reactions } from '../language/subject.js';
import { bracketReactions } from './bracket-evolve.js';
import { change, rewritten } from './change.js';
import { plainContent } from './content.js';
import type { TextEvent } from './events.js';
import { paragraphOf, type DraftedText, type Paragraph, type Paragraphs, type TextState } from './state.js';
import { branchOf, put, without } from './tree.js';

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
      versions: List<Paragraphs>([[]]),
      shaped: List.of(number),
      brackets: OrderedMap(),
      adopted: undefined,
    };
    return { ...state, texts: state.texts.set(id, drafted) };
  },
  ParagraphAdded: (state, { number, data: { text: id, paragraph, words, ...place } }) =>
    change(state, id, (text) => {
      if (paragraphOf(text, paragraph) !== undefined) return undefined;
      const { part, within } = place;
      const added: Paragraph = {
        id: paragraph,
        part,
        within,
        words,
        content: plainContent(words),
        entry: number,
      };
      return rewritten(text, number, put(text.paragraphs, [added], place));
    }),
  ParagraphReworded: (state, { number, data: { text: id, paragraph, words } }) =>
    change(state, id, (text) => {
      if (paragraphOf(text, paragraph) === undefined) return undefined;
      const reworded = text.paragraphs.map((p) =>
        p.id === paragraph ? { ...p, words, content: plainContent(words), entry: number } : p,
      );
      return rewritten(text, number, reworded);
    }),
  ParagraphMoved: (state, { number, data: { text: id, paragraph, ...place } }) =>
    change(state, id, (text) => {
      const [first, ...inner] = branchOf(text.paragraphs, paragraph);
      if (first === undefined) return undefined;
      return rewritten(text, number, put(without(text.paragraphs, paragraph), [first, ...inner], place));
    }),
  ParagraphRemoved: (state, { number, data: { text: id, paragraph } }) =>
    change(state, id, (text) =>
      paragraphOf(text, paragraph) === undefined
        ? undefined
        : rewritten(text, number, without(text.paragraphs, paragraph)),
    ),
  ...bracketReactions,
  TextAdopted: (state, { number, data: { text: id, act } }) =>
    change(state, id, (text) => ({ ...text, adopted: { act, entry: number } })),
};
