import type { Lang } from './address.js';

// Moments as the book writes them (YYYY, YYYY-MM, YYYY-MM-DD, an instant; `../` before them: then or before), said
// as precisely as they are known and no more.

const LOCALE: Readonly<Record<Lang, string>> = { es: 'es-CR', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], options);
  formats.set(key, known);
  return known;
};

const MONTH = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const DAY = { ...MONTH, day: 'numeric' } as const;

/** "14 de noviembre de 2019", "noviembre de 2019", "2019", "2017 o antes". */
export const momentSaid = (moment: string, lang: Lang, zone = 'UTC'): string => {
  if (moment.startsWith('../')) {
    const said = momentSaid(moment.slice(3), lang, zone);
    return lang === 'es' ? `${said} o antes` : `${said} or before`;
  }
  if (/^\d{4}$/.test(moment)) return moment;
  if (/^\d{4}-\d\d$/.test(moment)) return format(lang, MONTH).format(new Date(`${moment}-01T00:00:00Z`));
  if (/^\d{4}-\d\d-\d\d$/.test(moment)) return format(lang, DAY).format(new Date(`${moment}T00:00:00Z`));
  const instant = new Date(moment);
  return Number.isNaN(instant.getTime())
    ? moment
    : format(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(instant);
};

const isDay = (moment: string): boolean => moment.replace('../', '').length >= 10;

/** After "desde", "hasta", "since": in Spanish a day has its article. */
export const momentAfter = (moment: string, lang: Lang, zone?: string): string =>
  `${lang === 'es' && isDay(moment) ? 'el ' : ''}${momentSaid(moment, lang, zone)}`;

/** The short name of a month, 1 … 12. */
export const monthShort = (month: number, lang: Lang): string =>
  format(lang, { month: 'short', timeZone: 'UTC' })
    .format(new Date(Date.UTC(2020, month - 1, 15)))
    .replace('.', '');

/** "a, b y c". */
export const listSaid = (items: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(LOCALE[lang], { type: 'conjunction' }).format(items);

export const numberSaid = (number: number, lang: Lang): string => number.toLocaleString(LOCALE[lang]);
