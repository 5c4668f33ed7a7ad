import type { Book } from '../book/state.js';
import type { BracketId, EntryNumber, TextId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { actEntry } from '../proposals/found.js';
import type { TextEvent } from './events.js';

type Foundations = readonly (EntryNumber | undefined)[];

/** What last shaped the text: each change is one of the words as they stood. */
const asItStands = (book: Book, { data }: { readonly data: { readonly text: TextId } }): Foundations => [
  book.texts.texts.get(data.text)?.shaped.last(),
];

const stancesIn = (book: Book, text: TextId, bracket: BracketId): Foundations =>
  [...(book.texts.texts.get(text)?.brackets.get(bracket)?.stances.values() ?? [])].map(({ entry }) => entry);

/** Who stood on what in the bracket when it was said. */
const onStances = (
  book: Book,
  entry: { readonly data: { readonly text: TextId; readonly bracket: BracketId } },
): Foundations => [...asItStands(book, entry), ...stancesIn(book, entry.data.text, entry.data.bracket)];

export const textRestsOn: RestsOn<Book, TextEvent> = {
  ParagraphAdded: asItStands,
  ParagraphReworded: asItStands,
  ParagraphMoved: asItStands,
  ParagraphRemoved: asItStands,
  BracketOpened: asItStands,
  AlternativeProposed: onStances,
  AlternativeSupported: onStances,
  BracketReleased: onStances,
  BracketsMerged: (book, entry) => [
    ...asItStands(book, entry),
    ...entry.data.brackets.flatMap((bracket) => stancesIn(book, entry.data.text, bracket)),
  ],
  BracketClosed: onStances,
  TextAdopted: (book, entry) => [...asItStands(book, entry), actEntry(book, entry.data.act)],
};
