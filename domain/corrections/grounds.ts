import { knownTopic } from '../book/known.js';
import type { Book } from '../book/state.js';
import { each, type GroundsOf } from '../language/ground.js';
import type { CorrectionEvent } from './events.js';

export const correctionGrounds: GroundsOf<Book, CorrectionEvent> = {
  SourceRegistered: () => [],
  SourceAsserted: (book, { data }) => [
    ...each(
      'matter',
      data.about.map((topic) => knownTopic(book, topic)),
    ),
    ['source', book.corrections.sources.get(data.at.document)?.entry],
  ],
  InterpretationGiven: (book, { data }) =>
    each(
      'matter',
      data.of.map((note) => book.corrections.notes.get(note)?.entry),
    ),
  ContradictionNoted: (book, { data }) => [
    ...each(
      'matter',
      data.about.map((topic) => knownTopic(book, topic)),
    ),
    ...each(
      'source',
      data.readings.map(({ at }) => book.corrections.sources.get(at.document)?.entry),
    ),
  ],
  SealedWordsErased: (_book, { data }) => each('matter', data.entries),
  EntryCorrected: (_book, { data }) => [['corrected', data.entry]],
};
