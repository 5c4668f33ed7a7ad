import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import type { EntryNumber, ParagraphId, TextId } from '../language/ids.js';
import { all, refuse, unless, type Rejection, type Verdict } from '../language/rejection.js';
import type { Language } from '../language/text.js';
import type { Proposal } from '../proposals/state.js';
import * as because from './rejections.js';
import { branchOf } from './tree.js';
import { openBrackets, type Bracket, type DraftedText } from './state.js';

// What an entry speaks of, found in the book or refused.

/** The text, if its words may still change. */
export const openText = (book: Book, id: TextId): E.Either<Rejection, DraftedText> => {
  const text = book.texts.texts.get(id);
  if (text === undefined) return refuse(because.unknownText(id));
  if (text.adopted !== undefined) return refuse(because.textAlreadyAdopted(id, text.adopted.entry));
  return text.summary === undefined ? E.right(text) : refuse(because.isChairSummary(id, text.summary.entry));
};

/** Goes on with the text, if its words may still change. */
export const withOpenText = (book: Book, id: TextId, check: (text: DraftedText) => Verdict): Verdict => {
  const text = openText(book, id);
  return E.isLeft(text) ? text : check(text.right);
};

export const mustBeLanguageOfBody = ({ membership }: Book, language: Language): Verdict => {
  const languages = membership.body?.languages ?? [];
  return unless(!languages.includes(language), () => because.languageNotOfBody(language, languages));
};

/** The proposal by whose consensus the organ agreed on the text as a whole. */
export const agreedAsAWhole = (book: Book, id: TextId): Proposal | undefined =>
  book.proposals.proposals.find(
    ({ asks, about, consensus }) =>
      consensus !== undefined &&
      (asks === 'approved' || asks === 'agreed') &&
      about.some((topic) => topic.kind === 'text' && topic.text === id),
  );

/** The open brackets in a paragraph, those in others too. */
export const bracketsOpenIn = (text: DraftedText, paragraph: ParagraphId): readonly Bracket[] =>
  openBrackets(text).filter((bracket) => bracket.paragraph === paragraph);

/** No bracket stands open in the paragraph: its words cannot be given anew, nor taken out, as a whole. */
export const mustHaveNoBracket = (text: DraftedText, paragraph: ParagraphId): Verdict => {
  const open = bracketsOpenIn(text, paragraph);
  return unless(open.length > 0, () => because.bracketsOpen(paragraph, open));
};

const entriesOfActsIn = (book: Book, text: TextId, paragraph: ParagraphId): readonly EntryNumber[] =>
  book.proposals.acts
    .valueSeq()
    .filter((act) => act.paragraph?.text === text && act.paragraph.paragraph === paragraph)
    .map((act) => act.entry)
    .toArray();

/** Nothing stands within it, and no act stands written in it: it may be taken out. */
export const mustBeRemovable = (book: Book, text: DraftedText, id: ParagraphId): Verdict => {
  const [paragraph, ...inner] = branchOf(text.paragraphs, id);
  if (paragraph === undefined) return refuse(because.unknownParagraph(id));
  const acts = entriesOfActsIn(book, text.id, id);
  return all(
    () =>
      unless(inner.length > 0, () =>
        because.paragraphHoldsOthers(
          id,
          inner.map(({ entry }) => entry),
        ),
      ),
    () => unless(acts.length > 0, () => because.paragraphCarriesActs(id, acts)),
  );
};
