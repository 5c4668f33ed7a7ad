import type { Doors } from '../../../domain/language/doors.js';
import { doorsInWords } from '../../../src/telling/doors.js';
import type { Page } from './page.js';

/** A row of facts, empty where nothing was marked. */
export const doorsField = (
  doors: Doors | undefined,
  page: Page,
): { readonly label: string; readonly text: string } => ({
  label: page.in({ es: 'Puertas', en: 'Doors' }),
  text: doors === undefined ? '' : page.in(doorsInWords[doors]),
});
