import * as E from 'fp-ts/lib/Either.js';
import { isNot, primitive, type Bilingual, type Branded, type Codec } from '../language/codec.js';
import { readInterval, refuse, type Result } from './edtf-ends.js';
import { parsePoint, quoted } from './edtf-point.js';
import { readSet } from './edtf-set.js';
import { memo } from './memo.js';
import type { UncertainDate } from './uncertain-date.js';

/** The longest EDTF text that is read, in UTF-16 units: a set of some eighteen days. */
export const LONGEST_EDTF = 200;

const read = (text: string): Result<UncertainDate> => {
  if (/^\s|\s$/.test(text))
    return refuse(
      `${quoted(text)} empieza o acaba con un espacio`,
      `${quoted(text)} begins or ends with a space`,
    );
  if (text.startsWith('[') || text.startsWith('{')) return readSet(text);
  return text.includes('/') ? readInterval(text) : parsePoint(text);
};

const remembered = memo(2048, read);

/** What an EDTF text says, or why it says nothing, in both languages. Total: it never throws. */
export const readEdtf = (text: string): Result<UncertainDate> =>
  text.length > LONGEST_EDTF
    ? refuse(
        `una fecha EDTF tiene como mucho ${LONGEST_EDTF} caracteres, y esta ${text.length}`,
        `an EDTF date has at most ${LONGEST_EDTF} characters, this one ${text.length}`,
      )
    : remembered(text);

/** As {@link readEdtf}, with the reason in one language. */
export const parseEdtf = (text: string, lang: 'es' | 'en' = 'en'): E.Either<string, UncertainDate> =>
  E.mapLeft((reason: Bilingual) => reason[lang])(readEdtf(text));

/** A valid EDTF text, kept as it was written (see `canonicalEdtf` for comparing). */
export type EdtfText = Branded<'Edtf'>;
export const Edtf: Codec<EdtfText> = primitive(
  'Edtf',
  (u): u is EdtfText => typeof u === 'string' && E.isRight(readEdtf(u)),
  { type: 'string', minLength: 1, maxLength: LONGEST_EDTF, description: 'EDTF (ISO 8601-2:2019)' },
  (value) => {
    const result = typeof value === 'string' ? readEdtf(value) : undefined;
    return result !== undefined && E.isLeft(result)
      ? result.left
      : isNot('una fecha EDTF, como "2020-04"', 'an EDTF date such as "2020-04"')(value);
  },
);

/** The one text of all those that mean the same: spaces gone, members of a set in order, marks in one place. */
export const canonicalEdtf = (text: EdtfText): string => {
  const date = readEdtf(text);
  return E.isRight(date) ? date.right.text : text;
};
