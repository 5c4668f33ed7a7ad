import { formatMoment, type Moment, type Zone } from '../../domain/dates/moment.js';
import { wordsOf } from '../../domain/dates/lexicon.js';
import type { Lang } from '../../domain/dates/words.js';
import type { Basis } from '../../domain/language/basis.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import { inLanguage, type LocalText } from '../../domain/language/text.js';
import type { Named } from '../../projections/named.js';
import { inQuotes, properName } from '../../projections/sentences/article.js';
import { afterPreposition, when } from '../../projections/sentences/moments.js';
import { plain } from '../../projections/sentences/plain.js';
import type { Answered } from '../ask.js';
import type { Cited } from '../cite.js';

/** A space at which no line is broken; it reads as any other. */
export const GLUE = '\u00A0';

/** How an entry is known, in brackets; empty where it was witnessed or stands in a registered source. */
export type Mark = (basis: Basis) => string;

/** How what stands beside the words themselves is set off from them. */
export interface Ink {
  /** "(asiento 57)" */
  readonly reference: (said: string) => string;
  /** "[ilustrativo]" */
  readonly mark: (said: string) => string;
  /** What a line is about. */
  readonly strong: (said: string) => string;
  /** What wants to be seen first: that something is overdue. */
  readonly alert: (said: string) => string;
}

/** What sentences are told with: one language, and the entries they rest on. */
export interface Telling extends Pick<Ink, 'strong' | 'alert'> {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly in: (both: Bilingual) => string;
  /** Somebody's words, whole, fit for a line. */
  readonly words: (text: LocalText | string) => string;
  /** The same between quotation marks. */
  readonly quote: (text: LocalText | string) => string;
  /** A name within a sentence, with its article: "la Reunión Viceministerial". */
  readonly name: (named: Named) => string;
  readonly names: (all: readonly Named[]) => string;
  /** A name that stands alone: "Reunión Viceministerial". */
  readonly title: (named: Named) => string;
  readonly and: (items: readonly string[]) => string;
  /** "[ilustrativo] (asiento 57)": how the entries are known, and their numbers. */
  readonly entry: (...numbers: readonly EntryNumber[]) => string;
  /** "90–92 y 95": numbers of entries, and nothing else. */
  readonly numbers: (numbers: readonly EntryNumber[]) => string;
  /** Several things, those known in the same way together: "Belice, Canadá y Honduras [ilustrativo] (asientos 90–92)". */
  readonly together: (all: readonly Known[]) => string;
  /** Only how an entry is known, as its number stands elsewhere in the line. */
  readonly mark: Mark;
  /** "el 14 de noviembre de 2019": when an entry happened; empty for an entry that is not cited. */
  readonly when: (number: EntryNumber) => string;
  /** What stands sealed in an entry, by field, as the reader gets to see it. */
  readonly sealed: (number: EntryNumber) => readonly (readonly [field: string, text: string])[];
  /** A moment that stands alone: "14 de noviembre de 2019". */
  readonly moment: (moment: Moment) => string;
  /** After a preposition: "el 14 de noviembre de 2019". */
  readonly momentAfter: (moment: Moment) => string;
  /** Parts of a line, those that say something. */
  readonly join: (...parts: readonly string[]) => string;
}

/** Something said, and the entry that says so. */
export interface Known {
  readonly text: string;
  readonly entry: EntryNumber;
}

/** The sentences of an answer, in one language; references and marks set off as the page that holds them has it. */
export const tellingOf = (answered: Answered, lang: Lang, mark: Mark, ink: Ink): Telling => {
  const zone = answered.body?.zone ?? ('UTC' as Zone);
  const { and } = wordsOf(lang);
  const choose = (both: Bilingual): string => both[lang];
  const words: Telling['words'] = (text) => plain(typeof text === 'string' ? text : inLanguage(text, lang));
  const name: Telling['name'] = ({ code, names }) =>
    names === undefined ? plain(code) : properName(names, lang);
  const markInInk: Mark = (basis) => {
    const said = mark(basis);
    return said === '' ? '' : ink.mark(said);
  };
  const cited = (number: EntryNumber): Cited | undefined => answered.cited[String(number)];
  const markOf = (number: EntryNumber): string => {
    const known = cited(number);
    return known === undefined ? '' : markInInk(known.basis);
  };
  const entry: Telling['entry'] = (...numbers) => {
    const all = sorted(numbers);
    const told = runs(all.map((number) => ({ number, by: cited(number)?.correctedBy ?? [] }))).map((run) =>
      numbered(run, lang),
    );
    const noun = choose(
      all.length === 1 ? { es: 'asiento', en: 'entry' } : { es: 'asientos', en: 'entries' },
    );
    return join(...new Set(all.map(markOf)), ink.reference(`(${noun}${GLUE}${and(told)})`));
  };
  return {
    lang,
    zone,
    strong: ink.strong,
    alert: ink.alert,
    in: choose,
    words,
    quote: (text) => inQuotes(words(text), lang),
    name,
    names: (all) => and(all.map(name)),
    title: ({ code, names }) => words(names ?? code),
    and,
    entry,
    numbers: (numbers) =>
      and(runs(sorted(numbers).map((number) => ({ number, by: [] }))).map((run) => numbered(run, lang))),
    together: (all) => {
      const groups = new Map<string, Known[]>();
      for (const one of all) {
        const known = markOf(one.entry);
        groups.set(known, [...(groups.get(known) ?? []), one]);
      }
      return [...groups.values()]
        .map((same) => join(and(same.map(({ text }) => text)), entry(...same.map((one) => one.entry))))
        .join('; ');
    },
    mark: markInInk,
    when: (number) => {
      const known = cited(number);
      return known === undefined ? '' : when(known.occurredAt, zone, lang);
    },
    sealed: (number) =>
      Object.entries(answered.sealed?.[number] ?? {}).map(([field, text]) => [field, plain(text)]),
    moment: (moment) => formatMoment(moment, zone, lang),
    momentAfter: (moment) => afterPreposition(moment, zone, lang),
    join,
  };
};

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const sorted = (numbers: readonly EntryNumber[]): readonly EntryNumber[] =>
  [...new Set(numbers)].toSorted((one, other) => one - other);

interface Reference {
  readonly number: EntryNumber;
  /** The entries that correct it. */
  readonly by: readonly EntryNumber[];
}

interface Run {
  readonly first: Reference;
  readonly last: EntryNumber;
}

/** Neighbours as one run; a corrected entry stands alone, as something must be said of it. */
const runs = (all: readonly Reference[]): readonly Run[] => {
  const found: Run[] = [];
  for (const one of all) {
    const run = found.at(-1);
    const continues = run?.last === one.number - 1 && one.by.length === 0 && run.first.by.length === 0;
    if (continues) found[found.length - 1] = { first: run.first, last: one.number };
    else found.push({ first: one, last: one.number });
  }
  return found.flatMap(({ first, last }) =>
    last === first.number + 1
      ? [
          { first, last: first.number },
          { first: { number: last, by: [] }, last },
        ]
      : [{ first, last }],
  );
};

const numbered = ({ first: { number, by }, last }: Run, lang: Lang): string => {
  if (last > number) return `${number}–${last}`;
  if (by.length === 0) return String(number);
  return `${number}, ${{ es: 'corregido por el', en: 'corrected by' }[lang]}${GLUE}${by.join(', ')}`;
};
