import type { Book } from '../book/state.js';
import { each, type Verdict } from '../language/rejection.js';
import { mustHaveNoOpenBrackets } from '../texts/adoptable.js';
import { openBrackets, type DraftedText } from '../texts/state.js';
import type { Proposal } from './state.js';

// What is to be adopted has nothing in brackets. Only then: a text with brackets may well be sent on, or taken note of.

/** The texts that consensus on it would adopt, and that still have brackets. */
export const bracketedTexts = (book: Book, { asks, about }: Proposal): readonly DraftedText[] =>
  asks === 'approved' || asks === 'agreed'
    ? about.flatMap((topic) => {
        const text = topic.kind === 'text' ? book.texts.texts.get(topic.text) : undefined;
        return text !== undefined && openBrackets(text).length > 0 ? [text] : [];
      })
    : [];

export const mustHaveNoBrackets = (book: Book, proposal: Proposal): Verdict =>
  each(bracketedTexts(book, proposal), mustHaveNoOpenBrackets);
