import type { Bilingual } from '../../../domain/language/codec.js';
import type { Doors } from '../../../domain/language/doors.js';
import type { Page } from './page.js';

export const doorsInWords: Readonly<Record<Doors, Bilingual>> = {
  open: { es: 'a puerta abierta', en: 'in open session' },
  closed: { es: 'a puerta cerrada', en: 'behind closed doors' },
};

/** A row of facts, empty where nothing was marked. */
export const doorsField = (
  doors: Doors | undefined,
  page: Page,
): { readonly label: string; readonly text: string } => ({
  label: page.in({ es: 'Puertas', en: 'Doors' }),
  text: doors === undefined ? '' : page.in(doorsInWords[doors]),
});
