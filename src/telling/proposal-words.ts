import type { Bilingual } from '../../domain/language/codec.js';
import type { ProposalKind, Stand } from '../../domain/proposals/events.js';
import type { ProposalPhase } from '../../domain/proposals/state.js';

export const phaseInWords: Readonly<Record<ProposalPhase, Bilingual>> = {
  open: { es: 'abierta', en: 'open' },
  deferred: { es: 'aplazada', en: 'deferred' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  rejected: { es: 'no acogida', en: 'not taken up' },
  consensus: { es: 'con consenso declarado', en: 'consensus declared' },
};

export const kindInWords: Readonly<Record<ProposalKind, Bilingual>> = {
  text: { es: 'texto', en: 'text' },
  adoption: { es: 'adopción', en: 'adoption' },
  mandate: { es: 'mandato', en: 'mandate' },
  designation: { es: 'designación', en: 'designation' },
  calendar: { es: 'calendario', en: 'calendar' },
  other: { es: 'otro asunto', en: 'another matter' },
};

export const standInWords: Readonly<Record<Stand, Bilingual>> = {
  support: { es: 'apoya', en: 'supports' },
  'no-objection': { es: 'sin objeción', en: 'no objection' },
  reserve: { es: 'con reserva', en: 'with a reservation' },
  objection: { es: 'objeta', en: 'objects' },
  'not-participating': { es: 'no participa', en: 'does not take part' },
};
