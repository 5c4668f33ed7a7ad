import type { Bilingual } from '../../../domain/language/codec.js';
import type { MandateStatus } from '../../../domain/mandates/state.js';
import type { NotInForceTold } from '../../../projections/why-not.js';
import type { MandateTold } from '../../../projections/mandates.js';
import { citation } from './acts.js';
import type { Page } from './page.js';

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
export const whyNot = ({ acts }: Pick<MandateTold, 'acts'>, why: NotInForceTold, page: Page): string => {
  switch (why.kind) {
    case 'not-yet-drafted':
      return page.join(
        page.in({ es: 'entonces aún no se había redactado', en: 'not drafted by then' }),
        page.entry(why.entry),
      );
    case 'never-accepted':
      return page.join(
        page.in({
          es: 'preliminar; ninguna instancia lo ha aceptado ni aprobado',
          en: 'preliminary; no organ has accepted or approved it',
        }),
        page.entry(why.entry),
      );
    case 'only-preliminary':
      return [
        page.in({ es: 'preliminar', en: 'preliminary' }),
        ...why.accepted.map(({ act, entry }) => {
          const known = acts.find((told) => told.act === act);
          const numbers = known === undefined ? [entry] : [known.entry, entry];
          const rest = [
            page.in({ es: `acto ${act}`, en: `act ${act}` }),
            ...(known?.paragraph === undefined ? [] : [citation(known.paragraph, page)]),
          ].join(', ');
          const by = known === undefined ? '' : page.name(known.organ);
          return page.join(
            page.in({
              es: `aceptado, no aprobado${by === '' ? '' : `, por ${by}`} (${rest})`,
              en: `accepted, not approved${by === '' ? '' : `, by ${by}`} (${rest})`,
            }),
            page.entry(...numbers),
          );
        }),
      ].join('; ');
    case 'expired':
      return page.join(
        why.until === undefined
          ? page.in({ es: 'vencido', en: 'expired' })
          : page.in({
              es: `vencido: rigió hasta ${page.momentAfter(why.until)}`,
              en: `expired: it ran until ${page.momentAfter(why.until)}`,
            }),
        page.entry(why.entry),
      );
    case 'superseded':
      return page.join(
        page.in({
          es: why.by === undefined ? 'sustituido' : `sustituido por el mandato ${why.by}`,
          en: why.by === undefined ? 'superseded' : `superseded by the mandate ${why.by}`,
        }),
        byAct(why.act, page),
        page.entry(why.entry),
      );
    case 'revoked':
      return page.join(
        page.in({ es: 'revocado', en: 'revoked' }),
        byAct(why.act, page),
        page.entry(why.entry),
      );
  }
};

const byAct = (act: string | undefined, page: Page): string =>
  act === undefined ? '' : page.in({ es: `por el acto ${act}`, en: `by act ${act}` });

/** "Grupo de Trabajo de Protección": whose mandate it is. */
export const groupName = ({ group }: Pick<MandateTold, 'group'>, page: Page): string =>
  page.words(group.names ?? group.id);
