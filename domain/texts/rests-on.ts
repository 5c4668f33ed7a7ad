import { instantOf, type Book } from '../book/state.js';
import type { BracketId, EntryNumber, TextId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { actEntry } from '../proposals/found.js';
import { settling } from './state.js';
import type { TextEvent } from './events.js';
import { languagesOfAdoption, translatedBy, translationOf } from './translations.js';

type Foundations = readonly (EntryNumber | undefined)[];

/** What last shaped the text: each change is one of the words as they stood. */
const asItStands = (book: Book, { data }: { readonly data: { readonly text: TextId } }): Foundations => [
  book.texts.texts.get(data.text)?.shaped.last(),
];

/** What last shaped the text, and all that was said of amendments, agreements and packages. */
const asSettled = (book: Book, entry: { readonly data: { readonly text: TextId } }): Foundations => {
  const text = book.texts.texts.get(entry.data.text);
  return [...asItStands(book, entry), ...(text === undefined ? [] : settling(text))];
};

const stancesIn = (book: Book, text: TextId, bracket: BracketId): Foundations =>
  [...(book.texts.texts.get(text)?.brackets.get(bracket)?.stances.values() ?? [])].map(({ entry }) => entry);

/** Who stood on what in the bracket when it was said. */
const onStances = (
  book: Book,
  entry: { readonly data: { readonly text: TextId; readonly bracket: BracketId } },
): Foundations => [...asItStands(book, entry), ...stancesIn(book, entry.data.text, entry.data.bracket)];

export const textRestsOn: RestsOn<Book, TextEvent> = {
  ParagraphAdded: asItStands,
  ParagraphReworded: asSettled,
  ParagraphMoved: asSettled,
  ParagraphRemoved: asSettled,
  BracketOpened: asSettled,
  AlternativeProposed: onStances,
  AlternativeSupported: onStances,
  BracketReleased: onStances,
  BracketsMerged: (book, entry) => [
    ...asItStands(book, entry),
    ...entry.data.brackets.flatMap((bracket) => stancesIn(book, entry.data.text, bracket)),
  ],
  BracketClosed: onStances,
  AmendmentProposed: asSettled,
  AmendmentRebased: asSettled,
  AmendmentWithdrawn: asSettled,
  AmendmentSuperseded: asSettled,
  AmendmentAccepted: asSettled,
  ParagraphAgreed: asSettled,
  ParagraphReopened: asSettled,
  PackageFormed: asSettled,
  PackageClosed: asSettled,
  PackageDissolved: asSettled,
  ParagraphTranslated: (book, { data: { text: id, paragraph, language, of } }) => {
    const text = book.texts.texts.get(id);
    return [text?.shaped.get(of - 1), text && translationOf(text, paragraph, language)?.entry];
  },
  ChairSummaryIssued: asSettled,
  TextAdopted: (book, entry) => {
    const text = book.texts.texts.get(entry.data.text);
    return [
      ...asSettled(book, entry),
      actEntry(book, entry.data.act),
      ...(text === undefined
        ? []
        : translatedBy(text, languagesOfAdoption(book, text, instantOf(book, entry)))),
    ];
  },
};
