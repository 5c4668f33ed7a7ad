import type { Bilingual } from '../../domain/language/codec.js';
import type { NoteTold, PlaceTold } from '../../projections/notes.js';
import type { Telling } from './telling.js';

const LABEL: Readonly<Record<NoteTold['kind'], Bilingual>> = {
  assertion: { es: 'Afirma la fuente', en: 'The source says' },
  interpretation: { es: 'Así se lee aquí', en: 'Read here as' },
  contradiction: { es: 'La fuente no es clara', en: 'The source is not clear' },
};

/** "«Informe», párrafo 12: «…»" */
export const place = ({ document, title, place: where, phrase }: PlaceTold, telling: Telling): string => {
  const said = phrase === undefined ? '' : `: ${telling.quote(phrase)}`;
  return `${telling.quote(title ?? document)}, ${telling.words(where)}${said}`;
};

/** A note, and beneath it where it stands or each way it can be read. */
export const noteSaid = (note: NoteTold, telling: Telling): readonly [string, ...string[]] => {
  const begin = `${telling.in(LABEL[note.kind])}: `;
  switch (note.kind) {
    case 'assertion':
      return [
        telling.join(`${begin}${telling.words(note.asserts)}`, telling.entry(note.entry)),
        `(${place(note.at, telling)})`,
      ];
    case 'interpretation':
      return [
        telling.join(
          `${begin}${telling.words(note.reading)}`,
          `(${telling.in({ es: 'porque', en: 'because' })}: ${telling.words(note.reason)})`,
          telling.entry(note.entry),
        ),
      ];
    case 'contradiction':
      return [
        telling.join(`${begin}${telling.words(note.question)}`, telling.entry(note.entry)),
        ...note.readings.map(({ at, reads }) => `- ${telling.words(reads)} (${place(at, telling)})`),
      ];
  }
};
