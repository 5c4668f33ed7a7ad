import { Temporal } from 'temporal-polyfill';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Answered } from '../../../src/ask.js';
import { inLanguage } from '../../../domain/language/text.js';
import { when } from '../../../projections/sentences/moments.js';
import type { Moment, Zone } from '../../../domain/dates/moment.js';
import { wrap } from './layout.js';
import type { Page } from './page.js';

/** Which book, as of when, and how far it was read. */
export const header = ({ book, body, asOf }: Answered, page: Page): readonly string[] => {
  const { lang, words } = page;
  const whose =
    body === undefined ? [] : [`${words(body.names)} (${words(inLanguage(body.acronyms, lang))})`];
  const parts = [
    ...whose,
    page.in({ es: `libro ${book}`, en: `book ${book}` }),
    ...moments(asOf, page).map(page.in),
    page.in(lastEntry(asOf.last)),
  ];
  return wrap(parts.join(' · '), page.width).map(page.colours.dim);
};

const moments = ({ at, on, knownOn, instant }: Answered['asOf'], { zone }: Page): readonly Bilingual[] => {
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
