import * as E from 'fp-ts/lib/Either.js';
import { marksOf, readSpan, refuse, type Facts, type Result } from './edtf-ends.js';
import { parsePoint, quoted } from './edtf-point.js';
import type { DateSet, Point, Span } from './uncertain-date.js';

type Member = Point | Span;

/** `[…]`, one of the members, or `{…}`, all of them. A space may follow a comma. */
export const readSet = (text: string): Result<DateSet> => {
  const [open, close] = text.startsWith('[') ? ['[', ']'] : ['{', '}'];
  if (!text.endsWith(close))
    return refuse(
      `${quoted(text)}: falta "${close}" al final`,
      `${quoted(text)}: "${close}" is missing at the end`,
    );
  const written = text.slice(1, -1).split(',');
  const members: Member[] = [];
  for (const [index, item] of written.entries()) {
    const member = readMember(item.trim(), index === 0, index === written.length - 1);
    if (E.isLeft(member)) return member;
    members.push(member.right);
  }
  const ordered = [...new Map(members.map((member) => [member.text, member])).values()].sort(byTime);
  return E.right({
    kind: open === '[' ? 'one-of' : 'all-of',
    members: ordered,
    ...around(ordered),
    text: `${open}${ordered.map((member) => member.text).join(',')}${close}`,
  });
};

const readMember = (text: string, isFirst: boolean, isLast: boolean): Result<Member> => {
  if (!text.includes('..')) return parsePoint(text);
  if ((text.startsWith('..') && !isFirst) || (text.endsWith('..') && !isLast))
    return refuse(
      `${quoted(text)}: solo el primer miembro puede empezar con "..", y solo el último acabar así`,
      `${quoted(text)}: only the first member may begin with ".." and only the last may end with it`,
    );
  return readSpan(text);
};

/** The bounds around all members, in whatever order they were written. */
const around = (members: readonly Member[]): Facts => ({
  earliest: firstOf(members.map((member) => member.earliest)),
  latest: lastOf(members.map((member) => member.latest)),
  ...marksOf(members),
});

const firstOf = (days: readonly (string | undefined)[]): string | undefined =>
  days.some((day) => day === undefined) ? undefined : [...days].sort().at(0);

const lastOf = (days: readonly (string | undefined)[]): string | undefined =>
  days.some((day) => day === undefined) ? undefined : [...days].sort().at(-1);

const BEFORE = '';
const AFTER = '~';

/** By the first day, then the last; a span with no end stands last, the only place where it may be written. */
const byTime = (a: Member, b: Member): number =>
  Number(a.latest === undefined) - Number(b.latest === undefined) ||
  compare(a.earliest ?? BEFORE, b.earliest ?? BEFORE) ||
  compare(a.latest ?? AFTER, b.latest ?? AFTER) ||
  compare(a.text, b.text);

const compare = (a: string, b: string): -1 | 0 | 1 => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
