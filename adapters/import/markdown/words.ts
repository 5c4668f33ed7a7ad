import type { Nodes, PhrasingContent } from 'mdast';
import type { At, Fault } from '../../../src/import/block.js';
import { labelTyped } from '../../../src/import/labels.js';
import type { Look } from '../notices.js';
import { refused } from './refused.js';

/** What a walk through a file gathers beside its words. */
export interface Gathered {
  readonly faults: Fault[];
  readonly looks: Set<Look>;
}

export const atOf = (node: Pick<Nodes, 'position'>): At => {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { kind: 'line', line, column };
};

/** Words of one stretch that begins at a place: a line that begins with a lettered label begins another stretch. */
export interface Stretch {
  readonly at: At;
  readonly words: string;
}

/** How a soft line break is held while the lines are looked at: no file can hold it. */
const SOFT = '\u0000';

/** The words of a paragraph or heading: a soft line break is a space, a hard one a line break. */
export const wordsIn = (children: readonly PhrasingContent[], gathered: Gathered): string =>
  children.map((child) => wordsOf(child, gathered)).join('');

const wordsOf = (node: PhrasingContent, gathered: Gathered): string => {
  if (node.type === 'text') return node.value.replaceAll('\n', SOFT);
  if (isBreak(node)) return '\n';
  if (node.type === 'emphasis' || node.type === 'strong') {
    gathered.looks.add(node.type === 'strong' ? 'bold' : 'italic');
    return wordsIn(node.children, gathered);
  }
  if (node.type === 'link') {
    // <https://…> and <name@…>: what it leads to is what it says.
    const said = wordsIn(node.children, gathered);
    if (node.url === said || node.url === `mailto:${said}`) return said;
  }
  gathered.faults.push({ at: atOf(node), said: refused(node) });
  return '';
};

const isBreak = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value));

export const asSpaces = (words: string): string => words.replaceAll(SOFT, ' ');

/** A paragraph as stretches, parted before each line that begins with "(a)", "b)" or the like. */
export const stretchesOf = (at: At, words: string): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  words.split(SOFT).forEach((line, index) => {
    const last = stretches.at(-1);
    if (last === undefined || labelTyped(line).labels.some(({ kind }) => kind !== 'number'))
      stretches.push({ at: index === 0 ? at : lineBelow(at, index), words: line });
    else stretches[stretches.length - 1] = { ...last, words: `${last.words} ${line}` };
  });
  return stretches;
};

const lineBelow = (at: At, lines: number): At =>
  at.kind === 'line' ? { kind: 'line', line: at.line + lines, column: 1 } : at;
