import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../language/codec.js';
import { parsePoint, quoted } from './edtf-point.js';
import { isPoint, type End, type Interval, type Span, type UncertainDate } from './uncertain-date.js';

// Intervals and sets are taken apart here and in edtf-set.ts, not by the package: it bounds [2020-06-14..2020-06-20]
// by the 14th alone, takes an unknown end for 1970 and refuses an interval of one day.

export type Result<A> = E.Either<Bilingual, A>;

export const refuse = (es: string, en: string): Result<never> => E.left({ es, en });

/** What a whole tells of its parts. */
export type Facts = Pick<UncertainDate, 'earliest' | 'latest' | 'approximate' | 'uncertain'>;

/** `from/to`: `..` for an open end, nothing for an unknown one; one of the two must be a date. */
export const readInterval = (text: string): Result<Interval> => {
  const [before, after, ...more] = text.split('/');
  if (before === undefined || after === undefined || more.length > 0)
    return refuse(
      `${quoted(text)}: un intervalo tiene dos extremos`,
      `${quoted(text)}: an interval has two ends`,
    );
  if (/^(\.\.)?$/.test(before) && /^(\.\.)?$/.test(after))
    return refuse(
      `${quoted(text)}: al menos un extremo del intervalo ha de ser una fecha`,
      `${quoted(text)}: at least one end of an interval must be a date`,
    );
  const ends = readEnds(readEnd(before), readEnd(after), text);
  if (E.isLeft(ends)) return ends;
  const { from, to, facts } = ends.right;
  return E.right({ kind: 'interval', from, to, ...facts, text: `${endText(from)}/${endText(to)}` });
};

const readEnd = (text: string): Result<End> => {
  if (text === '') return E.right('unknown');
  return text === '..' ? E.right('open') : parsePoint(text);
};

const endText = (end: End): string => {
  if (isPoint(end)) return end.text;
  return end === 'open' ? '..' : '';
};

/** `from..to` within a set: nothing on a side leaves it open; one of the two must be a date. */
export const readSpan = (text: string): Result<Span> => {
  const [before = '', after = '', ...more] = text.split('..');
  if (more.length > 0 || before + after === '')
    return refuse(
      `${quoted(text)} no es un tramo, como 2020-06-14..2020-06-20`,
      `${quoted(text)} is not a span such as 2020-06-14..2020-06-20`,
    );
  const ends = readEnds(readSide(before), readSide(after), text);
  if (E.isLeft(ends)) return ends;
  const { from, to, facts } = ends.right;
  return E.right({ kind: 'span', from, to, ...facts, text: `${sideText(from)}..${sideText(to)}` });
};

const readSide = (text: string): Result<Span['from']> => (text === '' ? E.right('open') : parsePoint(text));

const sideText = (side: Span['from']): string => (isPoint(side) ? side.text : '');

interface Ends<A> {
  readonly from: A;
  readonly to: A;
  readonly facts: Facts;
}

/** Both ends, if both can be read and the first does not lie wholly after the second. */
const readEnds = <A extends End>(first: Result<A>, second: Result<A>, text: string): Result<Ends<A>> => {
  if (E.isLeft(first)) return first;
  if (E.isLeft(second)) return second;
  const [from, to]: readonly [End, End] = [first.right, second.right];
  const earliest = isPoint(from) ? from.earliest : undefined;
  const latest = isPoint(to) ? to.latest : undefined;
  if (earliest !== undefined && latest !== undefined && earliest > latest)
    return refuse(`${quoted(text)} acaba antes de empezar`, `${quoted(text)} ends before it begins`);
  const facts = { earliest, latest, ...marksOf([from, to].filter(isPoint)) };
  return E.right({ from: first.right, to: second.right, facts });
};

/** A whole is approximate or uncertain as soon as a part is. */
export const marksOf = (
  parts: readonly Pick<Facts, 'approximate' | 'uncertain'>[],
): Pick<Facts, 'approximate' | 'uncertain'> => ({
  approximate: parts.some((part) => part.approximate),
  uncertain: parts.some((part) => part.uncertain),
});
