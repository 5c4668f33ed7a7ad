import type { Basis } from '../../domain/language/basis.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { SummaryAnswer } from '../../projections/summary.js';
import type { Telling } from './telling.js';

const BASIS: Readonly<Record<Basis['kind'], (s: 's' | '') => Bilingual>> = {
  witnessed: (s) => ({ es: `presenciado${s}`, en: 'witnessed' }),
  source: () => ({ es: 'según una fuente registrada', en: 'from a registered source' }),
  external: () => ({ es: 'de fuente externa', en: 'from an external source' }),
  inferred: (s) => ({ es: `inferido${s}`, en: 'inferred' }),
  illustrative: (s) => ({
    es: `ilustrativo${s} (inventado${s} para el ejemplo)`,
    en: 'illustrative (made up for the example)',
  }),
};

/** "417 asientos: 12 presenciados, 300 según una fuente registrada …" */
export const entriesCounted = ({ entries: { total, byBasis } }: SummaryAnswer, telling: Telling): string => {
  const kinds = (['witnessed', 'source', 'external', 'inferred', 'illustrative'] as const).flatMap((kind) => {
    const many = byBasis[kind];
    return many === undefined ? [] : [`${many} ${telling.in(BASIS[kind](many === 1 ? '' : 's'))}`];
  });
  return telling.in({
    es: `${total} ${total === 1 ? 'asiento' : 'asientos'}: ${telling.and(kinds)}.`,
    en: `${total} ${total === 1 ? 'entry' : 'entries'}: ${telling.and(kinds)}.`,
  });
};
