import type { Bilingual } from '../../domain/language/codec.js';
import type { ObjectionFate } from '../../domain/proposals/state.js';
import type { Decision } from '../../projections/decisions.js';
import type { Telling } from './telling.js';

/** What became of an objection. */
export const fateInWords: Readonly<Record<ObjectionFate['kind'], Bilingual>> = {
  standing: { es: 'se mantiene', en: 'stands' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  met: { es: 'atendida', en: 'met' },
  replaced: { es: 'sustituida por otra posición', en: 'replaced by another position' },
};

/** On which version of its proposal consensus was declared, by whom, and past which objections. */
export const consensusSaid = (
  { consensus: declared }: Decision,
  proposal: string,
  telling: Telling,
): string => {
  if (declared === undefined) {
    return telling.in({
      es: `Propuesta ${proposal}, sin consenso declarado`,
      en: `Proposal ${proposal}, consensus not declared`,
    });
  }
  const { declaredBy, version, entry, objections } = declared;
  const said = telling.join(
    telling.in({
      es: `Propuesta ${proposal}: consenso sobre la versión ${version}, declarado por ${telling.name(declaredBy)}`,
      en: `Proposal ${proposal}: consensus on version ${version}, declared by ${telling.name(declaredBy)}`,
    }),
    telling.entry(entry),
  );
  const raised = objections.map(({ member, fate, entry: at }) =>
    telling.join(
      telling.in({
        es: `objeción de ${telling.name(member)}, ${telling.in(fateInWords[fate])}`,
        en: `objection of ${telling.name(member)}, ${telling.in(fateInWords[fate])}`,
      }),
      telling.entry(at),
    ),
  );
  return [said, ...raised].join('; ');
};
