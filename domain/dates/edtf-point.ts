import * as E from 'fp-ts/lib/Either.js';
import edtf, { type Bitmask } from 'edtf';
import type { Bilingual } from '../language/codec.js';
import { daysInMonth, isCalendarDay, isoDate } from './calendar-day.js';
import type { Component, Point, PointKind } from './uncertain-date.js';

// The grammar is the package's; the calendar, the bounds and the canonical text are ours, because the package
// accepts 2021-02-29 (as 1 March), puts spring in January to March and gives 2020-37 five months.

type Refused = E.Either<Bilingual, never>;

const refuse = (es: string, en: string): Refused => E.left({ es, en });

/** The text in quotes, control characters escaped, cut to a readable length. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** One EDTF date, season, quarter, quadrimester, semester or year, or the reason why it is none. */
export const parsePoint = (text: string): E.Either<Bilingual, Point> => {
  const digits = text.replace(/[?~%]/g, '');
  if (!/^[\dX]{4}(-[\dX]{2}){0,2}$/.test(digits)) return refuseShape(text);
  const [year = '', part, day] = digits.split('-');
  const impossible = refuseImpossible(year, part, day) ?? refuseMask(text, year, part, day);
  if (impossible !== undefined) return impossible;

  const marks = readMarks(text);
  return marks === undefined ? refuseGrammar(text) : E.right(pointOf(marks, year, part, day));
};

/** What is marked `~` or `%`, and what `?` or `%`. */
interface Marks {
  readonly approximate: Bitmask;
  readonly uncertain: Bitmask;
}

/** Asks the package's grammar; it throws where the text is not EDTF. Level 3 admits `2020-33~`. */
const readMarks = (text: string): Marks | undefined => {
  try {
    const value = edtf(text, { level: 3, types: ['Date', 'Season'] });
    return value.type === 'Date' || value.type === 'Season' ? value : undefined;
  } catch {
    return undefined;
  }
};

const refuseShape = (text: string): Refused => {
  const it = quoted(text);
  if (text === '') return refuse('falta la fecha', 'the date is missing');
  if (/^\d{4}-\d\d-\d\dT/.test(text))
    return refuse(
      `${it} lleva hora; una fecha EDTF de acta no`,
      `${it} has a time of day; an EDTF date of acta has none`,
    );
  const near = nearest(text);
  if (near !== undefined)
    return refuse(`${it} no es EDTF; se escribe ${near}`, `${it} is not EDTF; write ${near}`);
  if (/^(Y|[+-]?\d)[-+\dESX]*$/.test(text) && !/^\d{4}-/.test(text))
    return refuse(
      `${it}: el año se escribe con cuatro cifras, de 0000 a 9999`,
      `${it}: a year is written with four digits, 0000 to 9999`,
    );
  return refuseGrammar(text);
};

const refuseGrammar = (text: string): Refused =>
  refuse(
    `${quoted(text)} no es una fecha EDTF, como 2020, 2020-04, 2020-04-30, 2020-33 o 2020-04~`,
    `${quoted(text)} is not an EDTF date, such as 2020, 2020-04, 2020-04-30, 2020-33 or 2020-04~`,
  );

/** What was probably meant by digits without their hyphens or zeros, where only one reading exists. */
const nearest = (text: string): string | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', part = '', day] = parts;
  const real = isCalendarDay(Number(year), Number(part), Number(day ?? 1));
  return real
    ? [year, part, day].flatMap((p) => (p === undefined ? [] : [p.padStart(2, '0')])).join('-')
    : undefined;
};

const refuseImpossible = (year: string, part?: string, day?: string): Refused | undefined => {
  if (part === undefined || part.includes('X')) return undefined;
  const isMonth = /^(0[1-9]|1[0-2])$/.test(part);
  const isDivision = /^(2[1-9]|3\d|4[01])$/.test(part);
  if (!isMonth && !isDivision)
    return refuse(
      `no hay mes ni parte del año ${part}: los meses son 01 a 12; las partes, 21 a 41`,
      `there is no month or part of a year ${part}: months are 01 to 12, parts 21 to 41`,
    );
  if (isDivision && day !== undefined)
    return refuse(`${year}-${part} no tiene días numerados`, `${year}-${part} has no numbered days`);
  return refuseDay(year, part, day);
};

const refuseDay = (year: string, month: string, day = 'X'): Refused | undefined => {
  if ((year + day).includes('X') || isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  const days = daysInMonth(Number(year), Number(month));
  return refuse(
    `${year}-${month}-${day} no existe: ${year}-${month} tiene ${days} días`,
    `${year}-${month}-${day} does not exist: ${year}-${month} has ${days} days`,
  );
};

/** Unspecified digits are taken as EDTF level 1 has them: the last of the year, the whole month, the whole day. */
const refuseMask = (text: string, year: string, part = '', day = ''): Refused | undefined => {
  const levelOne = /^(\d\d(\d\d|\dX|XX)|\d{4}-XX(-XX)?|\d{4}-\d\d-XX|\d{4}-\d\d(-\d\d)?)$/;
  return levelOne.test([year, part, day].filter((p) => p !== '').join('-'))
    ? undefined
    : refuse(
        `${quoted(text)}: solo se admiten cifras sin precisar al final: 201X, 20XX, 2020-XX, 2020-06-XX, 2020-XX-XX`,
        `${quoted(text)}: digits may be unspecified only at the end: 201X, 20XX, 2020-XX, 2020-06-XX, 2020-XX-XX`,
      );
};

const pointOf = (marks: Marks, yearDigits: string, partDigits?: string, dayDigits?: string): Point => {
  const component = (digits: string, of: 'year' | 'month' | 'day'): Component => ({
    digits,
    approximate: marks.approximate[of] !== 0,
    uncertain: marks.uncertain[of] !== 0,
  });
  const year = component(yearDigits, 'year');
  const part = partDigits === undefined ? undefined : component(partDigits, 'month');
  const day = dayDigits === undefined ? undefined : component(dayDigits, 'day');
  const all = [year, part, day].filter((c) => c !== undefined);
  return {
    kind: kindOf(partDigits, dayDigits),
    year,
    part,
    day,
    ...boundsOf(yearDigits, partDigits, dayDigits),
    approximate: all.some((c) => c.approximate),
    uncertain: all.some((c) => c.uncertain),
    text: canonical(all),
  };
};

const kindOf = (part?: string, day?: string): PointKind => {
  if (part === undefined) return 'year';
  if (day !== undefined) return 'day';
  const code = Number(part);
  if (!(code >= 21)) return 'month';
  if (code <= 32) return 'season';
  if (code <= 36) return 'quarter';
  return code <= 39 ? 'quadrimester' : 'semester';
};

/**
 * First and last day. A season (21–32) is bounded by the year it is written with: EDTF gives it no months, they
 * differ by hemisphere, and in the tropics by country.
 */
const boundsOf = (year: string, part = 'XX', day = 'XX'): { earliest: string; latest: string } => {
  const [first, last] = monthsOf(part);
  const from = Number(year.replaceAll('X', '0'));
  const to = Number(year.replaceAll('X', '9'));
  return day === 'XX'
    ? { earliest: isoDate(from, first, 1), latest: isoDate(to, last, daysInMonth(to, last)) }
    : { earliest: isoDate(from, first, Number(day)), latest: isoDate(to, last, Number(day)) };
};

const monthsOf = (part: string): readonly [first: number, last: number] => {
  const code = Number(part);
  const nth = (first: number, months: number): readonly [number, number] => {
    const start = (code - first) * months + 1;
    return [start, start + months - 1];
  };
  if (code <= 12) return [code, code];
  if (code >= 40) return nth(40, 6);
  if (code >= 37) return nth(37, 4);
  return code >= 33 ? nth(33, 3) : [1, 12];
};

/** Equal marks on every component are one mark at the end (`2020-05~`); else each has its own before it (`?2020-05`). */
const canonical = (components: readonly Component[]): string => {
  const marks = components.map(({ approximate, uncertain }) =>
    approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '',
  );
  const [mark = ''] = marks;
  return marks.every((other) => other === mark)
    ? components.map((c) => c.digits).join('-') + mark
    : components.map((c, i) => `${marks[i] ?? ''}${c.digits}`).join('-');
};
