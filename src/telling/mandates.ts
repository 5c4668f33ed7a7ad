import type { Bilingual } from '../../domain/language/codec.js';
import type { MandateStatus } from '../../domain/mandates/state.js';
import type { NotInForceTold } from '../../projections/why-not.js';
import type { MandateTold } from '../../projections/mandates.js';
import { citation } from './acts.js';
import type { Telling } from './telling.js';

export const statusInWords: Readonly<Record<MandateStatus | 'accepted', Bilingual>> = {
  preliminary: { es: 'preliminar', en: 'preliminary' },
  accepted: { es: 'aceptado', en: 'accepted' },
  approved: { es: 'aprobado', en: 'approved' },
  amended: { es: 'enmendado', en: 'amended' },
  superseded: { es: 'sustituido', en: 'superseded' },
  revoked: { es: 'revocado', en: 'revoked' },
  expired: { es: 'vencido', en: 'expired' },
};

/** Why a mandate is not in force, in a sentence; an act behind it by organ, paragraph and entry. */
export const whyNot = (
  { acts }: Pick<MandateTold, 'acts'>,
  why: NotInForceTold,
  telling: Telling,
): string => {
  switch (why.kind) {
    case 'not-yet-drafted':
      return telling.join(
        telling.in({ es: 'entonces aún no se había redactado', en: 'not drafted by then' }),
        telling.entry(why.entry),
      );
    case 'never-accepted':
      return telling.join(
        telling.in({
          es: 'preliminar; ninguna instancia lo ha aceptado ni aprobado',
          en: 'preliminary; no organ has accepted or approved it',
        }),
        telling.entry(why.entry),
      );
    case 'only-preliminary':
      return [
        telling.in({ es: 'preliminar', en: 'preliminary' }),
        ...why.accepted.map(({ act, entry }) => {
          const known = acts.find((told) => told.act === act);
          const numbers = known === undefined ? [entry] : [known.entry, entry];
          const rest = [
            telling.in({ es: `acto ${act}`, en: `act ${act}` }),
            ...(known?.paragraph === undefined ? [] : [citation(known.paragraph, telling)]),
          ].join(', ');
          const by = known === undefined ? '' : telling.name(known.organ);
          return telling.join(
            telling.in({
              es: `aceptado, no aprobado${by === '' ? '' : `, por ${by}`} (${rest})`,
              en: `accepted, not approved${by === '' ? '' : `, by ${by}`} (${rest})`,
            }),
            telling.entry(...numbers),
          );
        }),
      ].join('; ');
    case 'expired':
      return telling.join(
        why.until === undefined
          ? telling.in({ es: 'vencido', en: 'expired' })
          : telling.in({
              es: `vencido: rigió hasta ${telling.momentAfter(why.until)}`,
              en: `expired: it ran until ${telling.momentAfter(why.until)}`,
            }),
        telling.entry(why.entry),
      );
    case 'superseded':
      return telling.join(
        telling.in({
          es: why.by === undefined ? 'sustituido' : `sustituido por el mandato ${why.by}`,
          en: why.by === undefined ? 'superseded' : `superseded by the mandate ${why.by}`,
        }),
        byAct(why.act, telling),
        telling.entry(why.entry),
      );
    case 'revoked':
      return telling.join(
        telling.in({ es: 'revocado', en: 'revoked' }),
        byAct(why.act, telling),
        telling.entry(why.entry),
      );
  }
};

const byAct = (act: string | undefined, telling: Telling): string =>
  act === undefined ? '' : telling.in({ es: `por el acto ${act}`, en: `by act ${act}` });

/** "Grupo de Trabajo de Protección": whose mandate it is. */
export const groupName = ({ group }: Pick<MandateTold, 'group'>, telling: Telling): string =>
  telling.words(group.names ?? group.id);
