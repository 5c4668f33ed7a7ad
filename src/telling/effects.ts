import type { Bilingual } from '../../domain/language/codec.js';
import type { ActTold } from '../../projections/acts.js';
import type { EffectKind, EffectTold } from '../../projections/effects.js';
import type { Telling } from './telling.js';

/** Things that one line names one by one; of more it says how many. */
export const MOST_NAMED = 4;

type Gender = 'o' | 'a';
type Kind = EffectTold['on']['kind'];

/** In Spanish without its ending, which follows what it is said of. */
const EFFECT: Readonly<Record<EffectKind, Bilingual>> = {
  accepted: { es: 'aceptad', en: 'accepted, not approved' },
  adopted: { es: 'adoptad', en: 'adopted' },
  amended: { es: 'enmendad', en: 'amended' },
  approved: { es: 'aprobad', en: 'approved' },
  designated: { es: 'designad', en: 'designated' },
  expired: { es: 'vencid', en: 'expired' },
  preliminary: { es: 'redactad', en: 'drafted' },
  revoked: { es: 'revocad', en: 'revoked' },
  superseded: { es: 'sustituid', en: 'superseded' },
};

const MANY: Readonly<Partial<Record<Kind, Bilingual & { readonly gender: Gender }>>> = {
  activity: { es: 'actividades', en: 'activities', gender: 'a' },
  mandate: { es: 'mandatos', en: 'mandates', gender: 'o' },
  presidency: { es: 'presidencias', en: 'presidencies', gender: 'a' },
  text: { es: 'textos', en: 'texts', gender: 'o' },
};

/** "efecto: aprobadas 13 actividades (asientos 305–317)": a line for what became of things of one kind. */
export const effectsSaid = ({ effects }: Pick<ActTold, 'effects'>, telling: Telling): readonly string[] => {
  const groups = new Map<string, EffectTold[]>();
  for (const one of effects) {
    const key = `${one.effect} ${one.on.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((same) => effectSaid(same, telling));
};

const effectSaid = (same: readonly EffectTold[], telling: Telling): string => {
  const [first] = same;
  if (first === undefined) return '';
  const { es, en, gender } = MANY[first.on.kind] ?? { es: 'asuntos', en: 'matters', gender: 'o' };
  const things =
    same.length > MOST_NAMED
      ? telling.in({ es: `${same.length} ${es}`, en: `${same.length} ${en}` })
      : telling.and(same.map(({ on }) => telling.in(on.said)));
  const effect = EFFECT[first.effect];
  const ending = same.length > 1 ? `${gender}s` : gender;
  const not = first.effect === 'accepted' ? `, no aprobad${ending},` : '';
  return telling.join(
    telling.in({
      es: `efecto: ${effect.es}${ending}${not} ${things}`,
      en: `effect: ${things} ${effect.en}`,
    }),
    telling.entry(...same.map(({ entry }) => entry)),
  );
};
