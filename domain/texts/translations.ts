import type { Book } from '../book/state.js';
import type { EntryNumber, ParagraphId } from '../language/ids.js';
import type { Language } from '../language/text.js';
import { rulesAt } from '../membership/state.js';
import type { DraftedText, Paragraph, Translation } from './state.js';

// A text has one authentic language, in which it is negotiated. What counts of a translation is of which words it is:
// it is stale as soon as its paragraph says something else, and only as long.

/** How a paragraph stands in another language. */
export type Freshness = 'fresh' | 'stale' | 'missing';

export const translationOf = (
  { translations }: Pick<DraftedText, 'translations'>,
  paragraph: ParagraphId,
  language: Language,
): Translation | undefined => translations.get(language)?.get(paragraph);

/** Fresh where it translates the very words that now stand there. */
export const freshness = (
  text: Pick<DraftedText, 'translations'>,
  { id, words }: Pick<Paragraph, 'id' | 'words'>,
  language: Language,
): Freshness => {
  const translation = translationOf(text, id, language);
  if (translation === undefined) return 'missing';
  return translation.source === words ? 'fresh' : 'stale';
};

/** The languages beside its own in which the body's rules, as of an instant (epoch milliseconds), have it adopted. */
export const languagesOfAdoption = (
  { membership }: Pick<Book, 'membership'>,
  { language: own }: Pick<DraftedText, 'language'>,
  instant: number,
): readonly Language[] =>
  (rulesAt(membership, instant)?.rules.adoptionLanguages ?? []).filter((language) => language !== own);

/** A paragraph that does not stand in a language as it should. */
export interface Wanting {
  readonly language: Language;
  readonly paragraph: Paragraph;
  readonly is: Exclude<Freshness, 'fresh'>;
}

/** What of a text is not, or no longer, translated into these languages, in reading order. */
export const wantingIn = (text: DraftedText, languages: readonly Language[]): readonly Wanting[] =>
  languages.flatMap((language) =>
    text.paragraphs.flatMap((paragraph) => {
      const is = freshness(text, paragraph, language);
      return is === 'fresh' ? [] : [{ language, paragraph, is }];
    }),
  );

/** The entries of the translations into these languages of what now stands in it. */
export const translatedBy = (text: DraftedText, languages: readonly Language[]): readonly EntryNumber[] =>
  languages.flatMap((language) =>
    text.paragraphs.flatMap(({ id }) => translationOf(text, id, language)?.entry ?? []),
  );
