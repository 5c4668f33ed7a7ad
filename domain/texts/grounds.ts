import { knownMeeting, knownOrgan, knownParagraph } from '../book/known.js';
import type { Book } from '../book/state.js';
import { each, type GroundsOf } from '../language/ground.js';
import { actEntry } from '../proposals/found.js';
import { bracketGrounds } from './bracket-grounds.js';
import { negotiationGrounds } from './negotiation-grounds.js';
import type { TextEvent } from './events.js';

export const textGrounds: GroundsOf<Book, TextEvent> = {
  TextDrafted: (book, { data }) => [
    ['meeting', knownMeeting(book, data.meeting)],
    ['organ', knownOrgan(book, data.organ)],
  ],
  ParagraphAdded: (book, { data }) => [['matter', book.texts.texts.get(data.text)?.entry]],
  ParagraphReworded: (book, { data }) => [['paragraph', knownParagraph(book, data)]],
  ParagraphMoved: (book, { data }) => [['paragraph', knownParagraph(book, data)]],
  ParagraphRemoved: (book, { data }) => [['paragraph', knownParagraph(book, data)]],
  ...bracketGrounds,
  ...negotiationGrounds,
  TextAdopted: (book, { data }) => {
    const text = book.texts.texts.get(data.text);
    return [
      ['act', actEntry(book, data.act)],
      ...each('paragraph', text?.paragraphs.map(({ entry }) => entry) ?? []),
      ['matter', text?.entry],
    ];
  },
};
