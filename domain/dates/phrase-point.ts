import type { Component, Point } from './uncertain-date.js';
import type { ComponentName, Noun, Said, Words } from './words.js';

/** Says one date: "abril de 2020", "hacia el primer trimestre de 2020", "algún día de junio de 2020". */

/** Where a date stands: alone, or within a sentence that goes on around it (then it takes its article). */
type Place = 'alone' | 'within';

const componentsOf = (point: Point): readonly Component[] =>
  [point.year, point.part, point.day].filter((c) => c !== undefined);

const isMasked = (point: Point): boolean => componentsOf(point).some((c) => c.digits.includes('X'));

/** No digit unspecified, nothing approximate or uncertain. */
const isPlain = (point: Point): boolean => !isMasked(point) && !point.approximate && !point.uncertain;

/** The date's own words from the nearest to the widest (`14`, `junio`, `2020`), the first one as a noun. */
interface Named {
  readonly noun: Noun;
  readonly names: readonly string[];
}

const nameOf = (point: Point, words: Words): Named => {
  const year = words.year(String(Number(point.year.digits)));
  if (point.part === undefined) return { noun: year, names: [year.text] };
  const code = Number(point.part.digits);
  const part = (code > 12 ? words.divisions[code - 21] : words.months[code - 1]) ?? year;
  if (point.day === undefined) return { noun: part, names: [part.text, year.text] };
  const day = words.day(String(Number(point.day.digits)));
  return { noun: day, names: [day.text, part.text, year.text] };
};

const sayMasked = (point: Point, words: Words, isWhole: boolean): string => {
  const { year, part, day } = point;
  if (year.digits.includes('X'))
    return words.someYear(point.earliest.slice(0, 4), point.latest.slice(0, 4), isWhole);
  const inYear: Point = { ...point, part: undefined, day: undefined };
  const isMonth = part !== undefined && !part.digits.includes('X');
  if (day === undefined) return words.someMonth(joined(inYear, words), isWhole);
  return words.someDay(joined(isMonth ? { ...point, day: undefined } : inYear, words), isMonth);
};

const joined = (point: Point, words: Words): string => {
  const { noun, names } = nameOf(point, words);
  return names.join(noun.of);
};

/** One date in words. `isWhole`: all of it is meant, from its first day to its last. */
export const sayPoint = (point: Point, words: Words, place: Place, isWhole = false): string => {
  const components = componentsOf(point);
  const about = components.every((c) => c.approximate);
  const possibly = components.every((c) => c.uncertain);
  const isWithin = place === 'within' || about || possibly;
  const said = isMasked(point)
    ? sayMasked(point, words, isWhole)
    : before(nameOf(point, words).noun, isWithin, isWhole) + joined(point, words);

  const approximated = about ? words.about(said, place === 'within' || isWhole) : said;
  const qualified = possibly ? words.possibly(approximated) : approximated;
  const doubts = doubtsOf(point, words, about, possibly);
  return doubts.length === 0 ? qualified : `${qualified} (${doubts.join(', ')})`;
};

const before = (noun: Noun, isWithin: boolean, isWhole: boolean): string => {
  // "all of" a day says nothing more than the day: it keeps its article
  if (isWhole && noun.all !== '') return noun.all;
  return isWithin ? noun.article : '';
};

/** What is about or possible in one component only: "(año incierto)". */
const doubtsOf = (point: Point, words: Words, about: boolean, possibly: boolean): readonly string[] => {
  const partName: ComponentName = Number(point.part?.digits) > 12 ? 'season' : 'month';
  const named: readonly (readonly [ComponentName, Component | undefined])[] = [
    ['year', point.year],
    [partName, point.part],
    ['day', point.day],
  ];
  return named.flatMap(([name, component]) => {
    const approximate = component?.approximate === true && !about;
    const uncertain = component?.uncertain === true && !possibly;
    return approximate || uncertain ? [words.doubt(name, approximate, uncertain)] : [];
  });
};

/** A date as a part of a longer sentence. */
export const said = (point: Point, words: Words): Said => ({
  text: sayPoint(point, words, 'within'),
  isShort: isPlain(point) && ['day', 'month', 'year'].includes(point.kind),
  isMarked: componentsOf(point).every((c) => c.approximate || c.uncertain),
});

/** What several dates have in common at their end: the month and year, or the year. */
interface Tail {
  /** How many names of each date it replaces. */
  readonly names: number;
  /** With what joins it to them: " de diciembre de 2019". Empty for nothing in common. */
  readonly text: string;
}

const NOTHING: Tail = { names: 0, text: '' };

const commonTail = (points: readonly Point[], words: Words): Tail => {
  const alike = points.every((point) => point.kind === points[0]?.kind && isPlain(point));
  if (!alike) return NOTHING;
  const tailsOf = (names: number): ReadonlySet<string> =>
    new Set(
      points.map((point) => {
        const named = nameOf(point, words);
        const tail = named.names.length > names ? named.names.slice(-names) : [];
        return tail.map((name) => named.noun.of + name).join('');
      }),
    );
  for (const names of [2, 1]) {
    const [text, ...others] = tailsOf(names);
    if (text && others.length === 0) return { names, text };
  }
  return NOTHING;
};

/** The names before the tail: "30 de noviembre". */
const headOf = ({ noun, names }: Named, tail: Tail): string =>
  names.slice(0, names.length - tail.names).join(noun.of);

/** Two dates to be said together, and the month or year that both share. */
export const sayPair = (from: Point, to: Point, words: Words): [a: Said, b: Said, shared: string] => {
  const tail = commonTail([from, to], words);
  const isAlike = from.kind === to.kind;
  const say = (point: Point): Said => {
    const { text, isShort, isMarked } = said(point, words);
    const named = nameOf(point, words);
    const head = named.noun.article + headOf(named, tail);
    return { text: tail === NOTHING ? text : head, isShort: isShort && isAlike, isMarked };
  };
  return [say(from), say(to), tail.text];
};

/** Dates to be listed, each without article, and the month or year that all share. */
export const sayAll = (
  points: readonly Point[],
  words: Words,
): [items: readonly string[], shared: string] => {
  const tail = commonTail(points, words);
  const say = (point: Point): string =>
    tail === NOTHING ? sayPoint(point, words, 'alone') : headOf(nameOf(point, words), tail);
  return [points.map(say), tail.text];
};
