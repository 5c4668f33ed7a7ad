import { List } from 'immutable';
import type { Book } from '../book/state.js';
import type { EntryNumber } from '../language/ids.js';
import type { Topic } from '../language/topic.js';

// What gave a text, an activity or a mandate the shape in which it is decided on.

/** The entries that shaped it, first to last; of what has no shape of its own, none. */
const shapesOf = (book: Book, topic: Topic): List<EntryNumber> => {
  switch (topic.kind) {
    case 'text':
      return book.texts.texts.get(topic.text)?.shaped ?? List();
    case 'activity':
      return book.calendar.activities.get(topic.activity)?.shaped ?? List();
    case 'mandate':
      return List(book.mandates.mandates.get(topic.mandate)?.words.map(({ entry }) => entry));
    case 'act':
    case 'group':
    case 'meeting':
    case 'organ':
    case 'other':
    case 'party':
    case 'presidency':
      return List();
  }
};

/** The entry that last shaped each of them, as far as they have a shape. */
export const lastShapes = (book: Book, topics: readonly Topic[]): readonly EntryNumber[] =>
  topics.flatMap((topic) => shapesOf(book, topic).last() ?? []);

/** The entries that shaped any of them after that entry. */
export const changedSince = (
  book: Book,
  topics: readonly Topic[],
  entry: EntryNumber,
): readonly EntryNumber[] =>
  topics.flatMap((topic) => [...shapesOf(book, topic).filter((number) => number > entry)]);
