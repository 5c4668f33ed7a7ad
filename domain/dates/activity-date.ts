import * as E from 'fp-ts/lib/Either.js';
import { flag, oneOf } from '../language/codec.js';
import { optional, tagged } from '../language/struct.js';
import { Text } from '../language/text.js';
import { Edtf, readEdtf } from './edtf.js';
import { wordsOf } from './lexicon.js';
import { phrase } from './phrase.js';
import type { Lang } from './words.js';

/**
 * When an activity is to take place. Four aspects are kept apart, since a source may be clear on one and silent on
 * another: the raw words of the source, what they are read as (EDTF), whether that is a window or an extent, and
 * whether the date is confirmed. An activity without a date has none: its reason is recorded, no date is invented.
 */
export const ActivityDate = tagged('ActivityDate', 'kind', {
  dated: {
    phrase: Text,
    edtf: Edtf,
    reading: oneOf('Reading', ['window', 'extent']),
    confirmed: flag,
    /** Why the reading holds more than the phrase, such as a year that the source leaves to be understood. */
    inferred: optional(Text),
  },
  undated: {
    reason: oneOf('UndatedReason', ['to-be-defined', 'to-be-determined', 'not-stated']),
    phrase: optional(Text),
    confirmed: flag,
  },
});
export type ActivityDate = typeof ActivityDate._A;

/** The first day (`YYYY-MM-DD`) on which the activity may take place or begin; undefined where nothing says it. */
export const earliest = (date: ActivityDate): string | undefined => boundsOf(date).earliest;

/** The last day (`YYYY-MM-DD`) on which it may take place or end; undefined where nothing says it. */
export const latest = (date: ActivityDate): string | undefined => boundsOf(date).latest;

const boundsOf = (
  date: ActivityDate,
): { readonly earliest?: string | undefined; readonly latest?: string | undefined } => {
  if (date.kind === 'undated') return {};
  const parsed = readEdtf(date.edtf);
  return E.isRight(parsed) ? parsed.right : {};
};

/**
 * The date in words with what must be known beside it: "primer trimestre de 2020 (por confirmar)". An undated activity
 * says why; it has nothing to confirm.
 */
export const describe = (date: ActivityDate, lang: Lang): string => {
  const words = wordsOf(lang);
  if (date.kind === 'undated') return words.undated[date.reason];
  const notes = [
    ...(date.confirmed ? [] : [words.toBeConfirmed]),
    ...(date.inferred === undefined ? [] : [words.inferred(date.inferred, isYearInferred(date))]),
  ];
  const said = phrase(date.edtf, lang, { reading: date.reading });
  return notes.length === 0 ? said : `${said} (${notes.join('; ')})`;
};

/** Whether no year of the reading stands in the words of the source. */
const isYearInferred = ({
  phrase: raw,
  edtf,
}: {
  readonly phrase: string;
  readonly edtf: string;
}): boolean => {
  const years = edtf.match(/(?<!\d)\d{4}/g) ?? [];
  return years.length > 0 && years.every((year) => !raw.includes(year));
};

/**
 * Orders by the earliest day, then by the latest, undated last. A start that is open or unknown counts as before all
 * days, such an end as after all; what is then still equal is 0.
 */
export const compareActivityDates = (a: ActivityDate, b: ActivityDate): -1 | 0 | 1 => {
  if (a.kind !== b.kind) return a.kind === 'undated' ? 1 : -1;
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return (
    order(one.earliest ?? BEFORE, other.earliest ?? BEFORE) ||
    order(one.latest ?? AFTER, other.latest ?? AFTER)
  );
};

const BEFORE = '';
const AFTER = '~';

const order = (a: string, b: string): -1 | 0 | 1 => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
