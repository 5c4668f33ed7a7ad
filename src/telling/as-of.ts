import { Temporal } from 'temporal-polyfill';
import type { Moment, Zone } from '../../domain/dates/moment.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { inLanguage } from '../../domain/language/text.js';
import { when } from '../../projections/sentences/moments.js';
import type { Answered } from '../ask.js';
import type { Telling } from './telling.js';

/** Which book, as of when, and how far it was read. */
export const whichBook = ({ book, body, asOf }: Answered, telling: Telling): readonly string[] => {
  const { lang, words } = telling;
  const whose =
    body === undefined ? [] : [`${words(body.names)} (${words(inLanguage(body.acronyms, lang))})`];
  return [
    ...whose,
    telling.in({ es: `libro ${book}`, en: `book ${book}` }),
    ...moments(asOf, telling).map(telling.in),
    telling.in(lastEntry(asOf.last)),
  ];
};

const moments = ({ at, on, knownOn, instant }: Answered['asOf'], { zone }: Telling): readonly Bilingual[] => {
  const said = (prefix: Bilingual, moment: Moment): Bilingual => ({
    es: `${prefix.es} ${when(moment, zone, 'es')}`,
    en: `${prefix.en} ${when(moment, zone, 'en')}`,
  });
  if (at === undefined && on === undefined && knownOn === undefined) {
    return [said({ es: 'ahora,', en: 'now,' }, dayOf(instant, zone))];
  }
  return [
    ...(on === undefined ? [] : [said({ es: 'como era', en: 'as it was' }, on)]),
    ...(knownOn === undefined ? [] : [said({ es: 'según lo asentado', en: 'as recorded' }, knownOn)]),
    ...(at === undefined ? [] : [{ es: `en el asiento ${at}`, en: `at entry ${at}` }]),
  ];
};

const dayOf = (instant: string, zone: Zone): Moment =>
  // A day is a moment.
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as Moment;

const lastEntry = (last: number | undefined): Bilingual =>
  last === undefined
    ? { es: 'sin asientos', en: 'no entries' }
    : { es: `hasta el asiento ${last}`, en: `up to entry ${last}` };
