import type { Book } from '../book/state.js';
import type { EntryNumber } from '../language/ids.js';
import type { Topic } from '../language/topic.js';

// What gave a text, an activity or a mandate the shape in which it is decided on.

/** The entries that shaped something, first to last, by their places. */
interface Shapes {
  readonly size: number;
  readonly get: (place: number) => EntryNumber | undefined;
}

const NONE: Shapes = { size: 0, get: () => undefined };

/** Of what has no shape of its own, none. */
const shapesOf = (book: Book, topic: Topic): Shapes => {
  switch (topic.kind) {
    case 'text':
      return book.texts.texts.get(topic.text)?.shaped ?? NONE;
    case 'activity':
      return book.calendar.activities.get(topic.activity)?.shaped ?? NONE;
    case 'mandate': {
      const words = book.mandates.mandates.get(topic.mandate)?.words ?? [];
      return { size: words.length, get: (place) => words[place]?.entry };
    }
    case 'act':
    case 'group':
    case 'meeting':
    case 'organ':
    case 'other':
    case 'party':
    case 'presidency':
      return NONE;
  }
};

/** The entry that last shaped each of them, as far as they have a shape. */
export const lastShapes = (book: Book, topics: readonly Topic[]): readonly EntryNumber[] =>
  topics.flatMap((topic) => {
    const shapes = shapesOf(book, topic);
    return shapes.get(shapes.size - 1) ?? [];
  });

/** Of one of them, those after an entry: from the last on, for each comes after the one before it. */
const after = (shapes: Shapes, entry: EntryNumber): readonly EntryNumber[] => {
  const later: EntryNumber[] = [];
  for (let place = shapes.size - 1; place >= 0; place -= 1) {
    const shape = shapes.get(place);
    if (shape === undefined || shape <= entry) break;
    later.unshift(shape);
  }
  return later;
};

/** The entries that shaped any of them after that entry. */
export const changedSince = (
  book: Book,
  topics: readonly Topic[],
  entry: EntryNumber,
): readonly EntryNumber[] => topics.flatMap((topic) => after(shapesOf(book, topic), entry));
