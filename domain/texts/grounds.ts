import { knownMeeting, knownOrgan, knownParagraph, knownPresidency } from '../book/known.js';
import { instantOf, type Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import { each, type GroundsOf } from '../language/ground.js';
import { actEntry } from '../proposals/found.js';
import { bracketGrounds } from './bracket-grounds.js';
import { negotiationGrounds } from './negotiation-grounds.js';
import type { TextEvent } from './events.js';
import type { DraftedText } from './state.js';
import { languagesOfAdoption, translatedBy, translationOf } from './translations.js';

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
  ParagraphTranslated: (book, { data: { text: id, paragraph, language, of } }) => {
    const text = book.texts.texts.get(id);
    return [
      ['version', text?.shaped.get(of - 1)],
      ['translation', text && translationOf(text, paragraph, language)?.entry],
      ['matter', text?.entry],
    ];
  },
  ChairSummaryIssued: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ['meeting', knownMeeting(book, entry.data.meeting)],
    ['matter', book.texts.texts.get(entry.data.text)?.shaped.last()],
  ],
  TextAdopted: (book, entry) => {
    const { data } = entry;
    const text = book.texts.texts.get(data.text);
    return [
      ['act', actEntry(book, data.act)],
      ...each('paragraph', text?.paragraphs.map(({ entry }) => entry) ?? []),
      ...each('translation', text === undefined ? [] : translatedBy(text, languagesFor(book, entry, text))),
      ['matter', text?.entry],
    ];
  },
};

const languagesFor = (book: Book, entry: { readonly occurredAt: Moment }, text: DraftedText) =>
  languagesOfAdoption(book, text, instantOf(book, entry));
