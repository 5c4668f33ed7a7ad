import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { ParagraphId, TextId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Rejection, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import type { Language } from '../language/text.js';
import { bracketRules } from './bracket-rules.js';
import { mustBeMeeting } from '../meetings/checks.js';
import { mustBeOrgan } from '../membership/checks.js';
import { mustBeActOf } from '../membership/powers.js';
import { mustBeAgreedOn, mustRestOnAct } from '../proposals/checks.js';
import type { TextEvent } from './events.js';
import { mustBeRemovable, mustHaveNoBracket, openText, withOpenText } from './found.js';
import { mustHaveNoOpenBrackets } from './adoptable.js';
import * as because from './rejections.js';
import { paragraphOf, type DraftedText, type Paragraph, type Paragraphs } from './state.js';
import { branchOf, put, without, type Place } from './tree.js';

const mustBeNewText = (book: Book, id: TextId): Verdict => {
  const before = book.texts.texts.get(id);
  return before === undefined ? accepted : refuse(because.textAlreadyDrafted(id, before.entry));
};

const mustBeLanguageOfBody = ({ membership }: Book, language: Language): Verdict => {
  const languages = membership.body?.languages ?? [];
  return unless(!languages.includes(language), () => because.languageNotOfBody(language, languages));
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

/** What it is to stand within, and to follow, is there: the one in its part, the other beside it. */
const mustHavePlace = (text: Pick<DraftedText, 'paragraphs'>, place: Place): Verdict => {
  const { part, within, after } = place;
  const holder = within === undefined ? undefined : paragraphOf(text, within);
  if (within !== undefined && holder === undefined) return refuse(because.unknownParagraph(within));
  if (holder !== undefined && holder.part !== part)
    return refuse(because.paragraphInAnotherPart(holder.id, part, holder.entry));
  if (after === undefined) return accepted;
  const ahead = paragraphOf(text, after);
  if (ahead === undefined) return refuse(because.unknownParagraph(after));
  if (ahead.part !== part) return refuse(because.paragraphInAnotherPart(ahead.id, part, ahead.entry));
  return unless(ahead.within !== within, () => because.paragraphNotBeside(ahead, within));
};

const mustNotGoWithinItself = (branch: Paragraphs, { within, after }: Place): Verdict => {
  const itself = branch.find(({ id }) => id === within || id === after);
  return unless(itself !== undefined, () => because.paragraphWithinItself(branch.map(({ entry }) => entry)));
};

/** The same paragraphs, each within the same, in the same order. */
const sameOrder = (some: Paragraphs, others: Paragraphs): boolean =>
  some.every(({ id, part, within }, place) => {
    const other = others[place];
    return other?.id === id && other.part === part && other.within === within;
  });

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
    return mustHavePlace(text.right, data);
  },
  ParagraphReworded: (book, entry) => {
    const paragraph = openParagraph(book, entry);
    if (E.isLeft(paragraph)) return paragraph;
    const { id, words, entry: said } = paragraph.right;
    return all(
      () => withOpenText(book, entry.data.text, (text) => mustHaveNoBracket(text, id)),
      () => unless(words === entry.data.words, () => because.wordsUnchanged(id, said)),
    );
  },
  ParagraphMoved: (book, { data }) => {
    const text = openText(book, data.text);
    if (E.isLeft(text)) return text;
    const [moved, ...inner] = branchOf(text.right.paragraphs, data.paragraph);
    if (moved === undefined) return refuse(because.unknownParagraph(data.paragraph));
    const others = without(text.right.paragraphs, data.paragraph);
    return all(
      () => mustNotGoWithinItself([moved, ...inner], data),
      () => mustHavePlace({ paragraphs: others }, data),
      () =>
        unless(sameOrder(put(others, [moved, ...inner], data), text.right.paragraphs), () =>
          because.placeUnchanged(moved.id, moved.entry),
        ),
    );
  },
  ParagraphRemoved: (book, { data: { text: id, paragraph } }) =>
    withOpenText(book, id, (text) =>
      all(
        () => mustBeRemovable(book, text, paragraph),
        () => mustHaveNoBracket(text, paragraph),
      ),
    ),
  ...bracketRules,
  TextAdopted: (book, entry) => {
    const { text: id, act } = entry.data;
    const text = openText(book, id);
    if (E.isLeft(text)) return text;
    const { organ, paragraphs, keptAt, entry: drafted } = text.right;
    return all(
      () => mustHaveNoOpenBrackets(text.right),
      () => mustRestOnAct(book, entry, act, ['approved', 'agreed'], { kind: 'text', text: id }),
      () => mustBeActOf(book, act, organ),
      () => mustBeAgreedOn(book, act),
      () =>
        unless(paragraphs.length === 0 && keptAt === undefined, () => because.nothingToAdopt(id, drafted)),
    );
  },
};
