import type { Bilingual } from '../../domain/language/codec.js';
import type { NoteTold, PlaceTold } from '../../projections/notes.js';
import type { Telling } from './telling.js';

/** What each kind of note begins with. */
export const noteLabels: Readonly<Record<NoteTold['kind'], Bilingual>> = {
  assertion: { es: 'Afirma la fuente', en: 'The source says' },
  interpretation: { es: 'Así se lee aquí', en: 'Read here as' },
  contradiction: { es: 'La fuente no es clara', en: 'The source is not clear' },
};

/** "«Informe», párrafo 12: «…»" */
export const place = ({ document, title, place: where, phrase }: PlaceTold, telling: Telling): string => {
  const said = phrase === undefined ? '' : `: ${telling.quote(phrase)}`;
  return `${telling.quote(title ?? document)}, ${telling.words(where)}${said}`;
};
