import { Doors } from '../domain/language/doors.js';
import { flag, whole } from '../domain/language/codec.js';
import { EntryNumber, TextId } from '../domain/language/ids.js';
import { list, literal, optional, struct, tagged } from '../domain/language/struct.js';
import { Language, LocalText, Text } from '../domain/language/text.js';
import { TextVersion } from '../domain/texts/amendment-events.js';
import { wordsBetween } from '../domain/texts/compare.js';
import { TextKind } from '../domain/texts/events.js';
import type { DraftedText, Paragraph } from '../domain/texts/state.js';
import { freshness, languagesOfAdoption, translationOf } from '../domain/texts/translations.js';
import { momentOf } from '../domain/book/state.js';
import { BracketTold, tellBrackets } from './brackets.js';
import { WordsChangedTold } from './changes.js';
import { Named, organ } from './named.js';
import { paragraphFields, placeOf } from './paragraph.js';
import { present } from './present.js';
import type { View } from './view.js';

/** How many of a text's paragraphs stand in a language, and how. */
export const TranslationCounted = struct('TranslationCounted', {
  language: Language,
  /** Whether the body's rules have the text adopted in it; once adopted, as of then. */
  ofAdoption: flag,
  fresh: whole('fresh'),
  stale: whole('stale'),
  missing: whole('missing'),
});
export type TranslationCounted = typeof TranslationCounted._A;

const translated = {
  words: Text,
  /** The version whose words it gives. */
  of: TextVersion,
  entry: EntryNumber,
} as const;

/** A paragraph in the language asked for. */
export const ParagraphInLanguage = tagged('ParagraphInLanguage', 'is', {
  fresh: translated,
  /** It gives what the paragraph no longer says; what has changed since, in the authentic language. */
  stale: { ...translated, since: list(WordsChangedTold) },
  missing: {},
});
export type ParagraphInLanguage = typeof ParagraphInLanguage._A;

export const ParagraphBeside = struct('ParagraphBeside', {
  /** In the authentic language. */
  ...paragraphFields,
  translation: ParagraphInLanguage,
});
export type ParagraphBeside = typeof ParagraphBeside._A;

/** A text in another language beside the authentic one, paragraph by paragraph. */
export const TranslationAnswer = struct('TranslationAnswer', {
  kind: literal('translation'),
  text: TextId,
  entry: EntryNumber,
  textKind: TextKind,
  title: LocalText,
  organ: Named,
  /** The authentic one. */
  authentic: Language,
  version: whole('version', 1),
  adoptedEntry: optional(EntryNumber),
  /** As marked; left out where nothing was. */
  doors: optional(Doors),
  ...TranslationCounted.props,
  paragraphs: list(ParagraphBeside),
  /** Every bracket there ever was in it; left out where there was none. */
  brackets: optional(list(BracketTold)),
});
export type TranslationAnswer = typeof TranslationAnswer._A;

/** The text, of that id or the declaration drafted last, as far as there is one. */
export const textAsked = ({ book }: View, id: string | undefined): DraftedText | undefined => {
  const { texts } = book.texts;
  return id === undefined
    ? texts.valueSeq().findLast(({ kind }) => kind === 'declaration')
    : texts.get(id as TextId);
};

/** The languages in which it can stand beside its own. */
export const otherLanguages = ({ book }: View, text: DraftedText): readonly string[] =>
  (book.membership.body?.languages ?? []).filter((language) => language !== text.language);

export const tellTranslation = (view: View, text: DraftedText, language: Language): TranslationAnswer => ({
  kind: 'translation',
  text: text.id,
  entry: text.entry,
  textKind: text.kind,
  title: text.title,
  organ: organ(view, text.organ),
  authentic: text.language,
  version: text.version,
  ...present({
    adoptedEntry: text.adopted?.entry,
    doors: text.doors,
    brackets: text.brackets.isEmpty() ? undefined : tellBrackets(view, text),
  }),
  ...count(view, text, language),
  paragraphs: text.paragraphs.map((paragraph) => beside(text, paragraph, language)),
});

const beside = (text: DraftedText, paragraph: Paragraph, language: Language): ParagraphBeside => ({
  paragraph: paragraph.id,
  part: paragraph.part,
  words: paragraph.words,
  entry: paragraph.entry,
  translation: inLanguage(text, paragraph, language),
  ...present(placeOf(text, paragraph)),
});

const inLanguage = (text: DraftedText, paragraph: Paragraph, language: Language): ParagraphInLanguage => {
  const translation = translationOf(text, paragraph.id, language);
  if (translation === undefined) return { is: 'missing' };
  const { words, of, source, entry } = translation;
  return source === paragraph.words
    ? { is: 'fresh', words, of, entry }
    : { is: 'stale', words, of, entry, since: wordsBetween(source, paragraph.words) };
};

const count = (view: View, text: DraftedText, language: Language): TranslationCounted => {
  const all = text.paragraphs.map((paragraph) => freshness(text, paragraph, language));
  const those = (wanted: (typeof all)[number]): number => all.filter((is) => is === wanted).length;
  return {
    language,
    ofAdoption: adoptedIn(view, text).includes(language),
    fresh: those('fresh'),
    stale: those('stale'),
    missing: those('missing'),
  };
};

/** Beside its own: by the rules when it was adopted, or as they are. */
const adoptedIn = ({ book, instant }: View, text: DraftedText): readonly Language[] =>
  languagesOfAdoption(book, text, text.adopted === undefined ? instant : momentOf(book, text.adopted.entry));

/** Every language in which some of it stands, or in which it is to be adopted. */
export const countTranslations = (view: View, text: DraftedText): readonly TranslationCounted[] =>
  [...new Set([...adoptedIn(view, text), ...text.translations.keys()])].map((language) =>
    count(view, text, language),
  );
