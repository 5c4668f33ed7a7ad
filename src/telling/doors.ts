import type { Bilingual } from '../../domain/language/codec.js';
import type { Doors } from '../../domain/language/doors.js';

export const doorsInWords: Readonly<Record<Doors, Bilingual>> = {
  open: { es: 'a puerta abierta', en: 'in open session' },
  closed: { es: 'a puerta cerrada', en: 'behind closed doors' },
};
