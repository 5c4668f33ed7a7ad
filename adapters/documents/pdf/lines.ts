import type { Run, Runs } from '../../../src/documents/document.js';

// Runs of several styles broken into lines of one width.

export type Face = 'regular' | 'italic' | 'bold';

export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly grey: boolean;
  readonly at: number;
  readonly width: number;
}

export type Line = readonly Piece[];

/** How wide a text is in a face, in points. */
export type Measure = (text: string, face: Face) => number;

interface Styled {
  readonly text: string;
  readonly face: Face;
  readonly grey: boolean;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const styledOf = (run: Run): Styled => {
  switch (run.kind) {
    case 'words':
    case 'verbatim':
      return { text: run.text, face: 'regular', grey: false };
    case 'strong':
    case 'open':
      return { text: run.text, face: 'bold', grey: false };
    case 'mark':
      return { text: run.text, face: 'italic', grey: false };
    case 'reference':
      return { text: run.text, face: 'regular', grey: true };
    case 'note': {
      const digits = Array.from(String(run.number)).map((digit) => SUPERSCRIPT[Number(digit)] ?? digit);
      return { text: digits.join(''), face: 'regular', grey: false };
    }
  }
};

/** A word with the spaces behind it, or a line break. */
const WORDS = /\n|[^\S\n\u00A0]+|[^ \t\n]+[ \t]*/gu;

const wordsOf = (runs: Runs): readonly Styled[] =>
  runs
    .map(styledOf)
    .flatMap(({ text, face, grey }) =>
      (text.replaceAll('\t', '    ').match(WORDS) ?? []).map((word) => ({ text: word, face, grey })),
    );

/** Parts of a word that is wider than the line. */
const broken = (word: Styled, width: number, measure: Measure): readonly Styled[] => {
  if (measure(word.text.trimEnd(), word.face) <= width) return [word];
  const parts: string[] = [''];
  for (const sign of word.text) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && measure(last + sign, word.face) > width) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts.map((text) => ({ ...word, text }));
};

/** The runs in lines no wider than that. */
export const linesOf = (runs: Runs, width: number, measure: Measure): readonly Line[] => {
  const lines: Piece[][] = [[]];
  let at = 0;
  for (const word of wordsOf(runs).flatMap((one) => broken(one, width, measure))) {
    const isBreak = word.text === '\n';
    const line = lines.at(-1) ?? [];
    // What follows without a space belongs to the word before it, and is broken off only with a space.
    if (isBreak || (at > 0 && at + measure(word.text.trimEnd(), word.face) > width && endsOpen(line))) {
      lines.push([]);
      at = 0;
    }
    if (isBreak) continue;
    const own = measure(word.text, word.face);
    append(lines.at(-1) ?? [], { ...word, at, width: own });
    at += own;
  }
  return lines;
};

/** Whether the line may end here. */
const endsOpen = (line: readonly Piece[]): boolean => /[ \t-]$/u.test(line.at(-1)?.text ?? '');

/** Pieces of one style side by side are one. */
const append = (line: Piece[], piece: Piece): void => {
  const last = line.at(-1);
  if (last?.face === piece.face && last.grey === piece.grey)
    line[line.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
  else line.push(piece);
};
