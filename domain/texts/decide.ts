import type { Book } from '../book/state.js';
import { one } from '../language/draft.js';
import type { Decisions } from '../language/subject.js';
import type { TextCommand } from './commands.js';
import * as brackets from './bracket-events.js';
import * as events from './events.js';
import { lastBeside } from './state.js';

export const textDecisions: Decisions<Book, TextCommand, events.TextEvent> = {
  DraftText: (_, { data }) => one(events.TextDrafted.of(data)),
  AddParagraph: (book, { data }) => {
    const text = book.texts.texts.get(data.text);
    const after = data.after ?? (text && lastBeside(text, data)?.id);
    return one(events.ParagraphAdded.of(after === undefined ? data : { ...data, after }));
  },
  RewordParagraph: (_, { data }) => one(events.ParagraphReworded.of(data)),
  MoveParagraph: (book, { data }) => {
    const text = book.texts.texts.get(data.text);
    const after = data.after ?? (text && lastBeside(text, data, data.paragraph)?.id);
    return one(events.ParagraphMoved.of(after === undefined ? data : { ...data, after }));
  },
  RemoveParagraph: (_, { data }) => one(events.ParagraphRemoved.of(data)),
  OpenBracket: (_, { data }) => one(brackets.BracketOpened.of(data)),
  ProposeAlternative: (_, { data }) => one(brackets.AlternativeProposed.of(data)),
  SupportAlternative: (_, { data }) => one(brackets.AlternativeSupported.of(data)),
  ReleaseBracket: (_, { data }) => one(brackets.BracketReleased.of(data)),
  MergeBrackets: (_, { data }) => one(brackets.BracketsMerged.of(data)),
  CloseBracket: (_, { data }) => one(brackets.BracketClosed.of(data)),
};
