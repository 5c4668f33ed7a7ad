import { stripVTControlCharacters } from 'node:util';

// Lines of text for a terminal or a file: wrapped at a width, aligned, nothing drawn.

// What takes no room: marks on letters, and what joins letters or keeps a text's direction.
const WITHOUT_WIDTH = /\p{M}|[\u200B-\u200D\u2066-\u2069]/gu;

/** Columns that a text takes; colours take none. */
export const widthOf = (text: string): number =>
  Array.from(stripVTControlCharacters(text).replace(WITHOUT_WIDTH, '')).length;

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** What stands before the first line and before the others. */
export interface Margins {
  readonly first: string;
  readonly rest: string;
}

export const margins = (rest: string, first = rest): Margins => ({ first, rest });

export const indented = (columns: number): Margins => margins(' '.repeat(columns));

/** Below this, lines of words are no longer read but spelled. */
const NARROWEST = 40;

/** The text in lines of at most `width` columns; a word longer than a line stands alone on its own. */
export const wrap = (
  text: string,
  width: number,
  { first, rest }: Margins = margins(''),
): readonly string[] => {
  const room = Math.max(width, NARROWEST);
  const lines: string[] = [];
  let line = first;
  let isBlank = true;
  for (const word of text.split(' ')) {
    if (!isBlank && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      [line, isBlank] = [rest, true];
    }
    line += isBlank ? word : ` ${word}`;
    isBlank = false;
  }
  return [...lines, line];
};

/** A label, and beside it a text that keeps to its own column. */
export interface Field {
  readonly label: string;
  readonly text: string;
}

/** Fields one under the other, their texts aligned; what has no text is left out. */
export const fields = (all: readonly Field[], width: number, indent = 2): readonly string[] => {
  const told = all.filter(({ text }) => text !== '');
  const column = Math.max(0, ...told.map(({ label }) => widthOf(label))) + 2;
  return told.flatMap(({ label, text }) => {
    const margin = ' '.repeat(indent);
    const first = margin + padded(label, column);
    return wrap(text, width, margins(margin + ' '.repeat(column), first));
  });
};

/** Blocks of lines with an empty line between them; a block without lines is left out. */
export const blocks = (...all: readonly (readonly string[])[]): readonly string[] =>
  all.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['', ...block]));
