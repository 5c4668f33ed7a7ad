import { formatMoment, type Moment, type Zone } from '../../domain/dates/moment.js';
import type { Lang } from '../../domain/dates/words.js';

const isDay = (moment: Moment): boolean => moment.replace('../', '').length >= 'YYYY-MM-DD'.length;

/** A moment after a preposition such as "desde" or "until": "el 14 de noviembre de 2019", "2019". */
export const afterPreposition = (moment: Moment, zone: Zone, lang: Lang): string => {
  const said = formatMoment(moment, zone, lang);
  return lang === 'es' && isDay(moment) ? `el ${said}` : said;
};

/** When something happened, with its own preposition: "el 14 de noviembre de 2019", "in November 2019". */
export const when = (moment: Moment, zone: Zone, lang: Lang): string => {
  const said = afterPreposition(moment, zone, lang);
  if (!isDay(moment)) return `${{ es: 'en', en: 'in' }[lang]} ${said}`;
  return lang === 'es' ? said : `on ${said}`;
};
