import type { NoteTold } from '../../../projections/notes.js';
import { noteSaid } from '../../../src/telling/notes.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

/** A note in some lines; of a contradiction every reading. */
export const noteLines = (note: NoteTold, page: Page, indent = 2): readonly string[] =>
  noteSaid(note, page).flatMap((said, index) => {
    const margin = ' '.repeat(indent + (index === 0 ? 0 : 2));
    return wrap(said, page.width, margins(`${margin}  `, margin));
  });

/** The notes about one thing, where there are any. */
export const notesAboutIt = (notes: readonly NoteTold[], page: Page, indent = 2): readonly string[] =>
  notes.flatMap((note) => noteLines(note, page, indent));
