import * as E from 'fp-ts/lib/Either.js';
import { readEdtf, type EdtfText } from './edtf.js';
import { wordsOf } from './lexicon.js';
import { said, sayAll, sayPair, sayPoint } from './phrase-point.js';
import {
  isPoint,
  type DateSet,
  type Interval,
  type Point,
  type Span,
  type UncertainDate,
} from './uncertain-date.js';
import type { Lang, UnitName, Words } from './words.js';

/** A date is a `window` in which something falls, or the `extent` that it fills. EDTF alone does not say which. */
export type Reading = 'window' | 'extent';

/**
 * An uncertain date in words, as a fragment to be put into a sentence. It says what the EDTF holds and nothing more:
 * a window says "some time between", an extent "from … to" or "all of", so that neither is taken for the other.
 */
export const phrase = (
  date: UncertainDate | EdtfText,
  lang: Lang,
  options: { readonly reading: Reading },
): string => {
  if (typeof date === 'string') {
    const parsed = readEdtf(date);
    return E.isRight(parsed) ? phrase(parsed.right, lang, options) : date;
  }
  const words = wordsOf(lang);
  if (isPoint(date)) return sayPoint(date, words, 'alone', options.reading === 'extent');
  return date.kind === 'interval'
    ? sayInterval(date, words, options.reading)
    : saySet(date, words, options.reading === 'extent');
};

const sayInterval = ({ from, to }: Interval, words: Words, reading: Reading): string => {
  const isExtent = reading === 'extent';
  if (isPoint(from)) {
    if (isPoint(to)) return sayClosed(from, to, words, isExtent);
    const date = said(from, words).text;
    return isExtent ? words.extentFrom(date, to) : words.windowFrom(date, to);
  }
  if (!isPoint(to)) return ''; // no such interval: `readEdtf` refuses one without a date
  const date = said(to, words).text;
  return isExtent ? words.extentUntil(date, from) : words.windowUntil(date, from);
};

const sayClosed = (from: Point, to: Point, words: Words, isExtent: boolean): string => {
  if (from.text === to.text) return sayPoint(from, words, 'alone', isExtent);
  const [a, b, shared] = sayPair(from, to, words);
  return isExtent ? words.fromTo(a, b, shared) : words.someTime(words.between(a, b, shared));
};

/** "mayo o junio de 2020", "mayo y junio de 2020"; with a span in it, every member in full. */
const saySet = ({ kind, members }: DateSet, words: Words, isExtent: boolean): string => {
  const isOne = kind === 'one-of';
  const list = isOne ? words.or : words.and;
  const points = members.filter((member) => member.kind !== 'span');
  const isSaidWhole = isExtent && points.some((point) => point.kind !== 'day');
  if (points.length === members.length && !isSaidWhole) {
    const [items, shared] = sayAll(points, words);
    return list(items) + shared;
  }
  return list(
    members.map((member) =>
      member.kind === 'span'
        ? saySpan(member, words, isOne, isExtent)
        : sayPoint(member, words, 'alone', isExtent),
    ),
  );
};

const saySpan = ({ from, to }: Span, words: Words, isOne: boolean, isExtent: boolean): string => {
  if (!isPoint(from)) return isPoint(to) ? words.earlier(sayPoint(to, words, 'alone'), isOne) : '';
  if (!isPoint(to)) return words.later(sayPoint(from, words, 'alone'), isOne);
  const [a, b, shared] = sayPair(from, to, words);
  const unit: UnitName = from.kind === to.kind ? from.kind : 'date';
  if (!isOne) return words.every(unit, a, b, shared);
  const between = words.between(a, b, shared);
  return isExtent && unit !== 'day' ? words.someWhole(unit, between) : words.someTime(between);
};
