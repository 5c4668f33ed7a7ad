import { oneOf, type Bilingual } from './codec.js';

/** What an organ did with something. UN Editorial Manual: the verb says the force of the act. */
export const Verb = oneOf('Verb', [
  'approved',
  'accepted',
  'took-note',
  'recommended',
  'requested',
  'urged',
  'thanked',
  'supported',
  'agreed',
  'designated',
]);
export type Verb = typeof Verb._A;

export const verbInWords: Readonly<Record<Verb, Bilingual>> = {
  approved: { es: 'aprobó', en: 'approved' },
  accepted: { es: 'aceptó', en: 'accepted' },
  'took-note': { es: 'tomó nota de', en: 'took note of' },
  recommended: { es: 'recomendó', en: 'recommended' },
  requested: { es: 'solicitó', en: 'requested' },
  urged: { es: 'instó', en: 'urged' },
  thanked: { es: 'agradeció', en: 'thanked' },
  supported: { es: 'apoyó', en: 'supported' },
  agreed: { es: 'acordó', en: 'agreed' },
  designated: { es: 'designó', en: 'designated' },
};
