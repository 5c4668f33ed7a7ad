import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { ParagraphId, TextId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Rejection, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import type { Language } from '../language/text.js';
import { mustBeMeeting } from '../meetings/checks.js';
import { mustBeOrgan } from '../membership/checks.js';
import { mustBeActOf } from '../membership/powers.js';
import { mustBeAgreedOn, mustRestOnAct } from '../proposals/checks.js';
import type { TextEvent } from './events.js';
import * as because from './rejections.js';
import { paragraphOf, type DraftedText, type Paragraph } from './state.js';

const mustBeNewText = (book: Book, id: TextId): Verdict => {
  const before = book.texts.texts.get(id);
  return before === undefined ? accepted : refuse(because.textAlreadyDrafted(id, before.entry));
};

const mustBeLanguageOfBody = ({ membership }: Book, language: Language): Verdict => {
  const languages = membership.body?.languages ?? [];
  return unless(!languages.includes(language), () => because.languageNotOfBody(language, languages));
};

/** The text, if its words may still change. */
const openText = (book: Book, id: TextId): E.Either<Rejection, DraftedText> => {
  const text = book.texts.texts.get(id);
  if (text === undefined) return refuse(because.unknownText(id));
  return text.adopted === undefined
    ? E.right(text)
    : refuse(because.textAlreadyAdopted(id, text.adopted.entry));
};

/** The paragraph, if its words may still change. */
const openParagraph = (
  book: Book,
  { data }: Recorded<{ readonly data: { readonly text: TextId; readonly paragraph: ParagraphId } }>,
): E.Either<Rejection, Paragraph> => {
  const text = openText(book, data.text);
  if (E.isLeft(text)) return text;
  const paragraph = paragraphOf(text.right, data.paragraph);
  return paragraph === undefined ? refuse(because.unknownParagraph(data.paragraph)) : E.right(paragraph);
};

const entriesOfActsIn = (book: Book, text: TextId, paragraph: ParagraphId): readonly number[] =>
  book.proposals.acts
    .valueSeq()
    .filter((act) => act.paragraph?.text === text && act.paragraph.paragraph === paragraph)
    .map((act) => act.entry)
    .toArray();

export const textRules: Rules<Book, TextEvent> = {
  TextDrafted: (book, entry) => {
    const { text, organ, meeting, language } = entry.data;
    return all(
      () => mustBeNewText(book, text),
      () => mustBeOrgan(book, entry, organ),
      () => (meeting === undefined ? accepted : mustBeMeeting(book, meeting)),
      () => mustBeLanguageOfBody(book, language),
    );
  },
  ParagraphAdded: (book, { data }) => {
    const text = openText(book, data.text);
    if (E.isLeft(text)) return text;
    const { keptAt, entry } = text.right;
    if (keptAt !== undefined) return refuse(because.wordsKeptElsewhere(data.text, keptAt, entry));
    const same = paragraphOf(text.right, data.paragraph);
    if (same !== undefined) return refuse(because.paragraphAlreadyThere(data.paragraph, same.entry));
    if (data.after === undefined) return accepted;
    const after = paragraphOf(text.right, data.after);
    if (after === undefined) return refuse(because.unknownParagraph(data.after));
    return unless(after.part !== data.part, () =>
      because.paragraphInAnotherPart(after.id, data.part, after.entry),
    );
  },
  ParagraphReworded: (book, entry) => {
    const paragraph = openParagraph(book, entry);
    if (E.isLeft(paragraph)) return paragraph;
    const { id, words, entry: said } = paragraph.right;
    return unless(words === entry.data.words, () => because.wordsUnchanged(id, said));
  },
  ParagraphRemoved: (book, entry) => {
    const paragraph = openParagraph(book, entry);
    if (E.isLeft(paragraph)) return paragraph;
    const acts = entriesOfActsIn(book, entry.data.text, entry.data.paragraph);
    return unless(acts.length > 0, () => because.paragraphCarriesActs(entry.data.paragraph, acts));
  },
  TextAdopted: (book, entry) => {
    const { text: id, act } = entry.data;
    const text = openText(book, id);
    if (E.isLeft(text)) return text;
    const { organ, paragraphs, keptAt, entry: drafted } = text.right;
    return all(
      () => mustRestOnAct(book, entry, act, ['approved', 'agreed'], { kind: 'text', text: id }),
      () => mustBeActOf(book, act, organ),
      () => mustBeAgreedOn(book, act),
      () =>
        unless(paragraphs.length === 0 && keptAt === undefined, () => because.nothingToAdopt(id, drafted)),
    );
  },
};
