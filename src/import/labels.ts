import type { Label, LabelKind } from './block.js';

// Labels that somebody typed before the words of a paragraph: "3.", "3)", "(a)", "b)", "(iv)", "1.2".

/** Spaces between a label and the words: of any width, but no line break. */
const GAP = '[^\\S\\n]+';

const NUMBER = new RegExp(`^(\\d{1,3})(?:\\.-|[.)])${GAP}`, 'u');
const FIGURE = new RegExp(`^\\((\\d{1,3})\\)${GAP}`, 'u');
const SIGNS = new RegExp(`^(?:\\(([A-Za-z]{1,7})\\)|([a-z]{1,7})[.)])${GAP}`, 'u');

const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The number a roman one stands for, in small letters; nothing where it is none. */
export const romanValue = (signs: string): number | undefined => {
  if (!ROMAN.test(signs)) return undefined;
  const values = Array.from(signs, (sign) => WORTH[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
};

/** a … z, aa … zz: 1 … 26, 27 … */
export const letterValue = (signs: string): number | undefined =>
  /^[a-z]{1,2}$/.test(signs)
    ? Array.from(signs).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 96, 0)
    : undefined;

/** A paragraph's words without the label typed before them, and what that label may be. */
export interface Labelled {
  readonly labels: readonly Label[];
  readonly words: string;
}

export const labelTyped = (words: string): Labelled => {
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const labels = read(found[1] ?? found[2] ?? '', found[0].trim());
    if (labels.length > 0 && found[0].length < words.length)
      return { labels, words: words.slice(found[0].length) };
  }
  return { labels: [], words };
};

const one = (kind: LabelKind, value: number | undefined, shown: string): readonly Label[] =>
  value === undefined ? [] : [{ kind, value, shown }];

/** What signs such as `i`, `b`, `C` may count. */
export const signsAs = (signs: string, shown: string): readonly Label[] =>
  /^[A-Z]/.test(signs)
    ? signs.length === 1
      ? one('capital', letterValue(signs.toLowerCase()), shown)
      : []
    : [
        ...(signs.length === 1 ? one('letter', letterValue(signs), shown) : []),
        ...one('roman', romanValue(signs), shown),
        ...(signs.length === 2 && signs[0] === signs[1] ? one('letter', letterValue(signs), shown) : []),
      ];

const FORMS: readonly (readonly [RegExp, (signs: string, shown: string) => readonly Label[]])[] = [
  [NUMBER, (signs, shown) => one('number', Number(signs), shown)],
  [FIGURE, (signs, shown) => one('figure', Number(signs), shown)],
  [SIGNS, signsAs],
];

const IN_TURN = ['letter', 'roman', 'capital', 'figure'] as const;

/** How acta labels what stands within so many paragraphs. */
export const kindAt = (depth: number): LabelKind =>
  depth === 0 ? 'number' : (IN_TURN[(depth - 1) % 4] ?? 'letter');
