import type { Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import { all, each, type Verdict } from '../language/rejection.js';
import { mustBeSettled } from '../texts/adoptable.js';
import { mustBeTranslated } from '../texts/translation-rules.js';
import type { DraftedText } from '../texts/state.js';
import type { Proposal } from './state.js';

// What is to be adopted is settled: nothing in brackets, reopened or in an open package, and in every language that the
// body's rules ask for. Only then: a text with brackets may well be sent on, or taken note of.

/** The texts that consensus on it would adopt. */
export const textsToAdopt = (book: Book, { asks, about }: Proposal): readonly DraftedText[] =>
  asks === 'approved' || asks === 'agreed'
    ? about.flatMap((topic) => {
        const text = topic.kind === 'text' ? book.texts.texts.get(topic.text) : undefined;
        return text === undefined ? [] : [text];
      })
    : [];

export const mustBeReady = (book: Book, entry: Pick<Stamp, 'occurredAt'>, proposal: Proposal): Verdict =>
  each(textsToAdopt(book, proposal), (text) =>
    all(
      () => mustBeSettled(text),
      () => mustBeTranslated(book, entry, text),
    ),
  );
