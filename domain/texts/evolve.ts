import { List, Map, OrderedMap } from 'immutable';
import type { EntryNumber, ParagraphId, TextId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import { agreementReactions } from './agreement-evolve.js';
import { amendmentReactions } from './amendment-evolve.js';
import { bracketReactions } from './bracket-evolve.js';
import type { Change } from './amendment-events.js';
import { change, changed, rewritten } from './change.js';
import type { TextEvent } from './events.js';
import { paragraphOf, type DraftedText, type Paragraphs, type TextState, type Translation } from './state.js';

const changedBy = (state: TextState, id: TextId, asked: Change, entry: EntryNumber): TextState =>
  change(state, id, (text) => {
    const paragraphs = changed(text.paragraphs, asked, entry);
    return paragraphs && rewritten(text, entry, paragraphs);
  });

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
      amendments: OrderedMap(),
      agreements: Map(),
      packages: OrderedMap(),
      translations: Map(),
      summary: undefined,
      adopted: undefined,
    };
    return { ...state, texts: state.texts.set(id, drafted) };
  },
  ParagraphAdded: (state, { number, data: { text, ...change } }) =>
    changedBy(state, text, { kind: 'insert', ...change }, number),
  ParagraphReworded: (state, { number, data: { text, paragraph, words } }) =>
    changedBy(state, text, { kind: 'replace', paragraph, words }, number),
  ParagraphMoved: (state, { number, data: { text, reason: _why, ...change } }) =>
    changedBy(state, text, { kind: 'move', ...change }, number),
  ParagraphRemoved: (state, { number, data: { text, paragraph } }) =>
    changedBy(state, text, { kind: 'delete', paragraph }, number),
  ...bracketReactions,
  ...amendmentReactions,
  ...agreementReactions,
  ParagraphTranslated: (state, { number, data: { text: id, paragraph, language, of, words } }) =>
    change(state, id, (text) => {
      const then = paragraphOf({ paragraphs: text.versions.get(of - 1) ?? [] }, paragraph);
      if (then === undefined) return undefined;
      const translation: Translation = { words, of, source: then.words, entry: number };
      const known = text.translations.get(language) ?? Map<ParagraphId, Translation>();
      return { ...text, translations: text.translations.set(language, known.set(paragraph, translation)) };
    }),
  ChairSummaryIssued: (state, { number, data: { text: id, meeting, by } }) =>
    change(state, id, (text) => ({ ...text, summary: { meeting, by, entry: number } })),
  TextAdopted: (state, { number, data: { text: id, act } }) =>
    change(state, id, (text) => ({ ...text, adopted: { act, entry: number } })),
};
