import type { Moment } from '../../domain/dates/moment.js';
import type { TermTold } from '../../projections/presidency.js';
import { begun } from '../../projections/sentences/article.js';
import { when } from '../../projections/sentences/moments.js';
import type { Telling } from './telling.js';

/** "México, período 2021: anunciada, no designada": how far a term has come, said plainly. */
export const stageSaid = (
  { members, term, stage, from, until, established }: TermTold,
  telling: Telling,
): string => {
  const who = begun(telling.names(members));
  const head = telling.in({ es: `${who}, período ${term}`, en: `${who}, term ${term}` });
  const known = established
    ? telling.in({
        es: ', según consta fuera de los actos de este libro',
        en: ', as established outside the acts of this book',
      })
    : '';
  const time = timeInOffice({ from, until }, telling);
  switch (stage) {
    case 'announced':
      return `${head}: ${telling.in(
        members.length > 1
          ? { es: 'candidaturas anunciadas; ninguna designada', en: 'candidacies announced; none designated' }
          : { es: 'anunciada, no designada', en: 'announced, not designated' },
      )}`;
    case 'designated':
      return `${head}: ${telling.in({ es: 'designada', en: 'designated' })}${known}; ${telling.in({ es: 'no ha asumido', en: 'not in office yet' })}${time === '' ? '' : ` (${time})`}`;
    case 'handed-over':
      return `${head}: ${telling.in({ es: 'ya se le traspasó; aún no surte efecto', en: 'handed over; not in effect yet' })}`;
    case 'effective':
      return `${head}: ${telling.in({ es: 'en el cargo', en: 'in office' })} ${time}${known}`;
    case 'ended':
      return `${head}: ${telling.in({ es: 'presidió', en: 'presided' })} ${time}${known}`;
  }
};

/** "desde 2019 hasta el 13 de noviembre de 2019", "en 2018": as precisely as stated. */
const timeInOffice = (
  { from, until }: { readonly from: Moment | undefined; readonly until: Moment | undefined },
  telling: Telling,
): string =>
  from !== undefined && from === until
    ? when(from, telling.zone, telling.lang)
    : telling.join(
        from === undefined ? '' : since(from, telling),
        until === undefined
          ? ''
          : telling.in({
              es: `hasta ${telling.momentAfter(until)}`,
              en: `until ${telling.momentAfter(until)}`,
            }),
      );

/** "desde el 14 de noviembre de 2019" */
export const since = (from: Moment, telling: Telling): string =>
  telling.in({ es: `desde ${telling.momentAfter(from)}`, en: `from ${telling.momentAfter(from)}` });
