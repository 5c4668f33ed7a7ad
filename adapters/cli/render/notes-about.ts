import type { NoteTold } from '../../../projections/notes.js';
import { noteLabels, place } from '../../../src/telling/notes.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

/** A note in some lines; of a contradiction every reading. */
export const noteLines = (note: NoteTold, page: Page, indent = 2): readonly string[] => {
  const margin = ' '.repeat(indent);
  const line = (text: string, deep = 0): readonly string[] =>
    wrap(text, page.width, margins(`${margin}${'  '.repeat(deep + 1)}`, `${margin}${'  '.repeat(deep)}`));
  const begin = `${page.in(noteLabels[note.kind])}: `;
  switch (note.kind) {
    case 'assertion':
      return [
        ...line(page.join(`${begin}${page.words(note.asserts)}`, page.entry(note.entry))),
        ...line(`(${place(note.at, page)})`, 1),
      ];
    case 'interpretation':
      return line(
        page.join(
          `${begin}${page.words(note.reading)}`,
          `(${page.in({ es: 'porque', en: 'because' })}: ${page.words(note.reason)})`,
          page.entry(note.entry),
        ),
      );
    case 'contradiction':
      return [
        ...line(page.join(`${begin}${page.words(note.question)}`, page.entry(note.entry))),
        ...note.readings.flatMap(({ at, reads }) => line(`- ${page.words(reads)} (${place(at, page)})`, 1)),
      ];
  }
};

/** The notes about one thing, where there are any. */
export const notesAboutIt = (notes: readonly NoteTold[], page: Page, indent = 2): readonly string[] =>
  notes.flatMap((note) => noteLines(note, page, indent));
