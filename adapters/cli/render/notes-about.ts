import type { Bilingual } from '../../../domain/language/codec.js';
import type { NoteTold, PlaceTold } from '../../../projections/notes.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

const LABEL: Readonly<Record<NoteTold['kind'], Bilingual>> = {
  assertion: { es: 'Afirma la fuente', en: 'The source says' },
  interpretation: { es: 'Así se lee aquí', en: 'Read here as' },
  contradiction: { es: 'La fuente no es clara', en: 'The source is not clear' },
};

/** "«Informe», párrafo 12: «…»" */
export const place = ({ document, title, place: where, phrase }: PlaceTold, page: Page): string => {
  const said = phrase === undefined ? '' : `: ${page.quote(phrase)}`;
  return `${page.quote(title ?? document)}, ${page.words(where)}${said}`;
};

/** A note in some lines; of a contradiction every reading. */
export const noteLines = (note: NoteTold, page: Page, indent = 2): readonly string[] => {
  const margin = ' '.repeat(indent);
  const line = (text: string, deep = 0): readonly string[] =>
    wrap(text, page.width, margins(`${margin}${'  '.repeat(deep + 1)}`, `${margin}${'  '.repeat(deep)}`));
  const begin = `${page.in(LABEL[note.kind])}: `;
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
