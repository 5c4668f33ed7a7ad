// What stores say alike when something is wrong, in both languages.
import type { Bilingual } from '../../domain/language/codec.js';
import type { StoreTrouble } from '../../src/ports/event-store.js';
import { spoken } from '../../src/spoken.js';

export const unavailable = (said: Bilingual): StoreTrouble => spoken('unavailable', said);
export const damaged = (said: Bilingual): StoreTrouble => spoken('damaged', said);

export const isClosed = unavailable({
  es: 'El almacén está cerrado.',
  en: 'The store has been closed.',
});
