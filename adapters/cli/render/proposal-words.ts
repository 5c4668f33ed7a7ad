import type { Bilingual } from '../../../domain/language/codec.js';
import type { ProposalKind, Stand } from '../../../domain/proposals/events.js';
import type { ProposalPhase } from '../../../domain/proposals/state.js';

export const phaseInWords: Readonly<Record<ProposalPhase, Bilingual>> = {
  open: { es: 'abierta', en: 'open' },
  deferred: { es: 'aplazada', en: 'deferred' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  rejected: { es: 'no acogida', en: 'not taken up' },
  consensus: { es: 'con consenso declarado', en: 'consensus declared' },
};

export const kindInWords: Readonly<Record<ProposalKind, Bilingual>> = {
  text: { es: 'de un texto', en: 'of a text' },
  adoption: { es: 'de adopción', en: 'of adoption' },
  mandate: { es: 'de mandato', en: 'of a mandate' },
  designation: { es: 'de designación', en: 'of a designation' },
  calendar: { es: 'de calendario', en: 'of a calendar' },
  other: { es: 'de otro asunto', en: 'of another matter' },
};

export const standInWords: Readonly<Record<Stand, Bilingual>> = {
  support: { es: 'apoya', en: 'supports' },
  'no-objection': { es: 'sin objeción', en: 'no objection' },
  reserve: { es: 'con reserva', en: 'with a reservation' },
  objection: { es: 'objeta', en: 'objects' },
  'not-participating': { es: 'no participa', en: 'does not take part' },
};
