import type { ParagraphId } from '../language/ids.js';
import { TEXT_PARTS, type TextPart } from './events.js';

// A text is a tree of paragraphs, kept as a list in reading order: each is followed by all that stands within it.

/** Where a paragraph stands: in which part, and within which other paragraph, if within any. */
export interface Standing {
  readonly id: ParagraphId;
  readonly part: TextPart;
  readonly within: ParagraphId | undefined;
}

/** Where a paragraph is to stand: `after` which of those it stands beside; first of them without. */
export interface Place {
  readonly part: TextPart;
  readonly within?: ParagraphId | undefined;
  readonly after?: ParagraphId | undefined;
}

const isBeside = ({ part, within }: Omit<Place, 'after'>, other: Standing): boolean =>
  other.part === part && other.within === within;

/** Those that stand beside one another in that part, within that paragraph or within none. */
export const besides = <P extends Standing>(all: readonly P[], place: Omit<Place, 'after'>): readonly P[] =>
  all.filter((other) => isBeside(place, other));

/** The paragraph with all that stands within it, as the list has them; none where it is not there. */
export const branchOf = <P extends Standing>(all: readonly P[], id: string): readonly P[] => {
  const first = all.findIndex((paragraph) => paragraph.id === id);
  return first < 0 ? [] : all.slice(first, endOfBranch(all, first));
};

const endOfBranch = (all: readonly Standing[], first: number): number => {
  const inside = new Set<string | undefined>([all[first]?.id]);
  let end = first + 1;
  for (let next = all[end]; next !== undefined && inside.has(next.within); next = all[end]) {
    inside.add(next.id);
    end += 1;
  }
  return end;
};

/** Before all of a part, or behind them. */
const edgeOfPart = (all: readonly Standing[], part: TextPart, edge: 'start' | 'end'): number => {
  const own = TEXT_PARTS.indexOf(part);
  const next = all.findIndex((other) => {
    const place = TEXT_PARTS.indexOf(other.part);
    return edge === 'start' ? place >= own : place > own;
  });
  return next < 0 ? all.length : next;
};

const edgeOf = (all: readonly Standing[], { part, within }: Place, edge: 'start' | 'end'): number => {
  const holder = within === undefined ? -1 : all.findIndex(({ id }) => id === within);
  if (holder < 0) return edgeOfPart(all, part, edge);
  return edge === 'start' ? holder + 1 : endOfBranch(all, holder);
};

/** Where it goes in the list; behind those it would stand beside where what it is to follow is not there. */
const indexFor = (all: readonly Standing[], place: Place): number => {
  const { after } = place;
  if (after === undefined) return edgeOf(all, place, 'start');
  const ahead = all.findIndex((other) => other.id === after && isBeside(place, other));
  return ahead < 0 ? edgeOf(all, place, 'end') : endOfBranch(all, ahead);
};

/**
 * The paragraphs with a branch put in a place: its first takes that place, what stands within it goes with it, and all
 * of it is of the part of where it goes. Within what is not there it stands within none. Total.
 */
export const put = <P extends Standing>(
  all: readonly P[],
  [first, ...inner]: readonly [P, ...P[]],
  place: Place,
): readonly P[] => {
  const holder = all.find(({ id }) => id === place.within);
  const part = holder?.part ?? place.part;
  const to: Place = { ...place, part, within: holder?.id };
  const branch = [{ ...first, part, within: to.within }, ...inner.map((one) => ({ ...one, part }))];
  return all.toSpliced(indexFor(all, to), 0, ...branch);
};

/** The paragraphs without this one and what stands within it. */
export const without = <P extends Standing>(all: readonly P[], id: ParagraphId): readonly P[] => {
  const gone = new Set(branchOf(all, id));
  return all.filter((paragraph) => !gone.has(paragraph));
};

const letters = (number: number): string => {
  const before = Math.floor((number - 1) / 26);
  const last = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % 26));
  return before === 0 ? last : letters(before) + last;
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (number: number): string => {
  const [value, sign] = ROMAN.find(([least]) => number >= least) ?? [number, ''];
  return number < 1 ? '' : sign + roman(number - value);
};

/** Items are lettered, their items in roman numbers, and so on in turn (UN Editorial Manual: 1, (a), (i), a). */
const inTurn = [letters, roman, (number: number): string => letters(number).toUpperCase(), String] as const;

const countOf = (all: readonly Standing[], paragraph: Standing): number =>
  besides(all, paragraph).findIndex(({ id }) => id === paragraph.id) + 1;

/** `3`, `3(a)`, `3(a)(ii)`; in a preamble only the items have one, `(a)`. As of this very list. */
export const labelIn = (all: readonly Standing[], paragraph: Standing): string | undefined => {
  const outward: Standing[] = [paragraph];
  for (let one = holderOf(all, paragraph); one !== undefined; one = holderOf(all, one)) outward.push(one);
  const [outermost = paragraph, ...inner] = outward.toReversed();
  const number = outermost.part === 'preamble' ? '' : String(countOf(all, outermost));
  const items = inner.map((one, depth) => `(${inTurn[depth % inTurn.length]?.(countOf(all, one)) ?? ''})`);
  const label = number + items.join('');
  return label === '' ? undefined : label;
};

const holderOf = (all: readonly Standing[], { within }: Standing): Standing | undefined =>
  within === undefined ? undefined : all.find(({ id }) => id === within);
