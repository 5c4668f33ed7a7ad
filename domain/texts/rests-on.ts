import type { Book } from '../book/state.js';
import type { EntryNumber, TextId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { actEntry } from '../proposals/found.js';
import type { TextEvent } from './events.js';

type Foundations = readonly (EntryNumber | undefined)[];

/** What last shaped the text: each change is one of the words as they stood. */
const asItStands = (book: Book, { data }: { readonly data: { readonly text: TextId } }): Foundations => [
  book.texts.texts.get(data.text)?.shaped.last(),
];

export const textRestsOn: RestsOn<Book, TextEvent> = {
  ParagraphAdded: asItStands,
  ParagraphReworded: asItStands,
  ParagraphMoved: asItStands,
  ParagraphRemoved: asItStands,
  TextAdopted: (book, entry) => [...asItStands(book, entry), actEntry(book, entry.data.act)],
};
