/** The language of a sentence. */
export type Lang = 'es' | 'en';

/** How a date's first word behaves in a sentence: "mayo", "el 14", "la primavera", "the first quarter". */
export interface Noun {
  readonly text: string;
  /** What stands before it after a preposition; empty for none. */
  readonly article: string;
  /** What joins it to the month or year that follows. */
  readonly of: string;
  /** What stands before it, in place of the article, to say that all of it is meant. */
  readonly all: string;
}

/** A date ready to be put into a sentence. */
export interface Said {
  /** With the article that it takes after a preposition. */
  readonly text: string;
  /** A whole day, month or year with no mark: fit for "3–5 December 2019". */
  readonly isShort: boolean;
  /** It begins with "about" or "possibly". */
  readonly isMarked: boolean;
}

export type UnitName = 'day' | 'month' | 'season' | 'quarter' | 'quadrimester' | 'semester' | 'year' | 'date';
export type ComponentName = 'year' | 'month' | 'season' | 'day';

/** The side of a date on which nothing is said: it has no end (`open`), or nobody says which (`unknown`). */
export type Missing = 'open' | 'unknown';

/** One language's words for dates. Functions take finished text and give finished text. */
export interface Words {
  readonly day: (text: string) => Noun;
  readonly year: (text: string) => Noun;
  /** Twelve, January first. */
  readonly months: readonly Noun[];
  /** Twenty-one: the divisions of the year with the EDTF codes 21 to 41. */
  readonly divisions: readonly Noun[];

  /** A day, month or year that exists but is not said. */
  readonly someDay: (within: string, isMonth: boolean) => string;
  readonly someMonth: (year: string, isWhole: boolean) => string;
  readonly someYear: (first: string, last: string, isWhole: boolean) => string;

  /** `~` and `?` on a whole date; `within` another sentence the word for "about" may differ. */
  readonly about: (date: string, within: boolean) => string;
  readonly possibly: (date: string) => string;
  /** `~` and `?` on one component only, said after the date. */
  readonly doubt: (component: ComponentName, approximate: boolean, uncertain: boolean) => string;

  readonly or: (items: readonly string[]) => string;
  readonly and: (items: readonly string[]) => string;
  /** All the time from a to b. `shared` is the month or year that both have, with what joins it. */
  readonly fromTo: (a: Said, b: Said, shared: string) => string;
  readonly between: (a: Said, b: Said, shared: string) => string;
  readonly someTime: (between: string) => string;
  readonly someWhole: (unit: UnitName, between: string) => string;
  readonly every: (unit: UnitName, a: Said, b: Said, shared: string) => string;
  /** An interval with one date only: it fills what follows or precedes (extent), or lies there (window). */
  readonly extentFrom: (date: string, end: Missing) => string;
  readonly extentUntil: (date: string, start: Missing) => string;
  readonly windowFrom: (date: string, end: Missing) => string;
  readonly windowUntil: (date: string, start: Missing) => string;
  /** A set's open side: one of the dates (`isOne`), or all of them. */
  readonly later: (date: string, isOne: boolean) => string;
  readonly earlier: (date: string, isOne: boolean) => string;

  /** What is said of an activity's date as a whole. */
  readonly toBeConfirmed: string;
  /** A moment known only by the last day it can have been. */
  readonly notAfter: (moment: string) => string;
  readonly inferred: (reason: string, isYear: boolean) => string;
  readonly undated: Readonly<Record<'to-be-defined' | 'to-be-determined' | 'not-stated', string>>;
}
