import type { Noun, UnitName, Words } from './words.js';

const plain = (text: string): Noun => ({ text, article: '', of: ' ', all: 'all of ' });
const the = (text: string): Noun => ({ text, article: 'the ', of: ' of ', all: 'all of the ' });

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const UNITS: Readonly<Record<UnitName, string>> = {
  day: 'day',
  month: 'month',
  season: 'season',
  quarter: 'quarter',
  quadrimester: 'four-month period',
  semester: 'half-year',
  year: 'year',
  date: 'date',
};

const list = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;

const whole = (isWhole: boolean): string => (isWhole ? 'one whole' : 'some');

/** English. Dates in the order day, month, year. */
export const english: Words = {
  day: (text) => ({ ...plain(text), all: '' }),
  year: plain,
  months: MONTHS.map(plain),
  divisions: [
    ...SEASONS.map(plain),
    ...SEASONS.map((season) => plain(`northern ${season}`)),
    ...SEASONS.map((season) => plain(`southern ${season}`)),
    ...['first', 'second', 'third', 'fourth'].map((nth) => the(`${nth} quarter`)),
    ...['first', 'second', 'third'].map((nth) => the(`${nth} four-month period`)),
    ...['first', 'second'].map((nth) => the(`${nth} half`)),
  ],
  someDay: (within) => `some day in ${within}`,
  someMonth: (year, isWhole) => `${whole(isWhole)} month of ${year}`,
  someYear: (first, last, isWhole) => `${whole(isWhole)} year between ${first} and ${last}`,
  about: (date) => `about ${date}`,
  possibly: (date) => `possibly ${date}`,
  doubt: (component, approximate, uncertain) =>
    `${component === 'season' ? 'part of the year' : component} ${list([uncertain ? 'uncertain' : '', approximate ? 'approximate' : ''].filter(Boolean), 'and')}`,
  or: (items) => list(items, 'or'),
  and: (items) => list(items, 'and'),
  fromTo: (a, b, shared) => {
    if (!a.isShort || !b.isShort) return `from ${a.text} to ${b.text}${shared}`;
    const dash = a.text.includes(' ') || b.text.includes(' ') ? ' – ' : '–';
    return `${a.text}${dash}${b.text}${shared}`;
  },
  between: (a, b, shared) => `between ${a.text} and ${b.text}${shared}`,
  someTime: (between) => `some time ${between}`,
  someWhole: (unit, between) => `one whole ${unit === 'date' ? 'period' : UNITS[unit]} ${between}`,
  every: (unit, a, b, shared) => `every ${UNITS[unit]} from ${a.text} to ${b.text}${shared}`,
  extentFrom: (date, end) =>
    end === 'open' ? `from ${date} with no end set` : `from ${date} until an unknown date`,
  extentUntil: (date, start) =>
    start === 'open' ? `until ${date} with no start set` : `from an unknown date until ${date}`,
  windowFrom: (date, end) =>
    end === 'open' ? `some time from ${date} on` : `some time between ${date} and an unknown date`,
  windowUntil: (date, start) =>
    start === 'open' ? `some time up to ${date}` : `some time between an unknown date and ${date}`,
  later: (date, isOne) => `${date} ${isOne ? 'or' : 'and'} later`,
  earlier: (date, isOne) => `${date} ${isOne ? 'or' : 'and'} earlier`,
  toBeConfirmed: 'to be confirmed',
  notAfter: (moment) => `${moment} or before`,
  inferred: (reason, isYear) => `${isYear ? 'year inferred' : 'inferred'}: ${reason}`,
  undated: {
    'to-be-defined': 'no date: to be defined',
    'to-be-determined': 'no date: to be determined',
    'not-stated': 'no date: the source states none',
  },
};
