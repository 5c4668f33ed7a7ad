import { instantOf, momentOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded, Stamp } from '../language/entry.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { agreedAsAWhole, mustBeLanguageOfBody } from './found.js';
import * as elsewhere from './rejections.js';
import { paragraphOf, type DraftedText } from './state.js';
import type { ParagraphTranslated, TranslationEvent } from './translation-events.js';
import { unknownTextVersion } from './amendment-rejections.js';
import * as because from './translation-rejections.js';
import { freshness, languagesOfAdoption, translationOf, wantingIn } from './translations.js';

type Translated = Recorded<EventOf<typeof ParagraphTranslated>>;

/** Into every language in which the body's rules have it adopted, each of its paragraphs is translated as it stands. */
export const mustBeTranslated = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  text: DraftedText,
): Verdict => {
  const wanting = wantingIn(text, languagesOfAdoption(book, text, instantOf(book, entry)));
  return unless(wanting.length > 0, () => because.translationsWanting(text, wanting));
};

/** The words that it translates are in the book, and the paragraph still is. */
const mustHaveSource = (text: DraftedText, { paragraph: id, of }: Translated['data']): Verdict => {
  const then = text.versions.get(of - 1);
  if (then === undefined) return refuse(unknownTextVersion(text, of));
  return all(
    () =>
      unless(paragraphOf({ paragraphs: then }, id) === undefined, () => because.notThereInVersion(id, of)),
    () => unless(paragraphOf(text, id) === undefined, () => elsewhere.unknownParagraph(id)),
  );
};

/** Says something new: other words, or the same found to hold for what the paragraph now says. */
const mustBeNews = (
  text: DraftedText,
  { paragraph: id, language, of, words }: Translated['data'],
): Verdict => {
  const before = translationOf(text, id, language);
  if (before === undefined) return accepted;
  if (of < before.of) return refuse(because.translationOutrun(id, before));
  const source = paragraphOf({ paragraphs: text.versions.get(of - 1) ?? [] }, id)?.words;
  return unless(before.words === words && before.source === source, () =>
    because.translationUnchanged(id, before),
  );
};

/** What was agreed on, or adopted, in that language too is not worded anew. */
const mustNotBeSettled = (book: Book, entry: Translated, text: DraftedText): Verdict => {
  const { language, paragraph: id } = entry.data;
  const { adopted } = text;
  if (adopted !== undefined) {
    const closed = languagesOfAdoption(book, text, momentOf(book, adopted.entry)).includes(language);
    return unless(closed, () => because.translationAdopted(text, language, adopted.entry));
  }
  const consensus = agreedAsAWhole(book, text.id)?.consensus;
  const paragraph = paragraphOf(text, id);
  if (consensus === undefined || paragraph === undefined) return accepted;
  const agreedOn =
    languagesOfAdoption(book, text, instantOf(book, entry)).includes(language) &&
    text.shaped.last(text.entry) < consensus.entry &&
    freshness(text, paragraph, language) === 'fresh';
  return unless(agreedOn, () => because.translationAgreedOn(id, consensus.entry));
};

export const translationRules: Rules<Book, TranslationEvent> = {
  ParagraphTranslated: (book, entry) => {
    const { text: id, language } = entry.data;
    const text = book.texts.texts.get(id);
    if (text === undefined) return refuse(elsewhere.unknownText(id));
    return all(
      () => mustBeLanguageOfBody(book, language),
      () => unless(language === text.language, () => because.ownLanguage(text)),
      () => mustHaveSource(text, entry.data),
      () => mustNotBeSettled(book, entry, text),
      () => mustBeNews(text, entry.data),
    );
  },
};
