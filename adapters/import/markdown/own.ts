import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { partTitles } from '../../../projections/sentences/changes.js';
import type { Block, Read } from '../../../src/import/block.js';
import { OWN, openBracket } from '../notices.js';
import { labelShown } from '../own-label.js';
import { asSpaces, atOf, wordsIn, type Gathered } from './words.js';
import { refused } from './refused.js';

const MARK = /^<!-- acta:(text|translation) (\S+) -->$/;

/** What acta says it wrote: a text, or a translation of one, and the language of its words. */
export interface Mark {
  readonly of: 'text' | 'translation';
  readonly language: string;
}

/** The mark of a text in the Markdown that acta writes; of anybody else's nothing. */
export const markIn = ({ children: [first] }: Root): Mark | undefined => {
  const [, of, language] = first?.type === 'html' ? (MARK.exec(first.value) ?? []) : [];
  return language === undefined ? undefined : { of: of === 'translation' ? of : 'text', language };
};

/**
 * What acta wrote: the title, and the paragraphs from the first rule up to what acta says at the end. Lists are what
 * acta says beneath a paragraph: words never make one.
 */
export const readOwn = ({ children }: Root, language: string, gathered: Gathered): Read => {
  const blocks: Block[] = [];
  const rule = children.findIndex(({ type }) => type === 'thematicBreak');
  for (const [index, node] of children.entries()) {
    if (index < rule) {
      if (node.type === 'heading' && node.depth === 1) blocks.push(blockOf('title', node, gathered));
      continue;
    }
    if (isEnd(node, index > rule)) break;
    if (node.type === 'paragraph') blocks.push(paragraph(node, gathered));
    else if (node.type === 'heading') blocks.push(blockOf('heading', node, gathered));
    else if (node.type !== 'list' && node.type !== 'thematicBreak')
      gathered.faults.push({ at: atOf(node), said: refused(node) });
  }
  return { blocks, own: true, language, notices: [OWN] };
};

const ANNEX = Object.values(partTitles.annex);

const isEnd = (node: RootContent, isPastRule: boolean): boolean =>
  (node.type === 'thematicBreak' && isPastRule) ||
  (node.type === 'heading' && !ANNEX.includes(plainly(node)));

const blockOf = (
  kind: 'title' | 'heading',
  node: Extract<RootContent, { readonly type: 'heading' }>,
  gathered: Gathered,
): Block => ({ at: atOf(node), kind, words: asSpaces(wordsIn(node.children, gathered)), labels: [] });

/** A number that is strong, the words, and the marks behind them. */
const paragraph = (node: Paragraph, gathered: Gathered): Block => {
  const { number, depth, said } = parted(node.children);
  const own = said.slice(0, firstMark(said));
  const words = asSpaces(wordsIn(withoutBrackets(own, gathered), gathered));
  const isMarked = own.length < said.length;
  return {
    at: atOf(node),
    kind: 'paragraph',
    words: isMarked ? words.replace(/ $/, '') : words,
    labels: number === undefined ? [] : labelShown(number, depth),
    depth,
  };
};

interface Parted {
  readonly number: string | undefined;
  readonly depth: number;
  readonly said: readonly PhrasingContent[];
}

const parted = (children: readonly PhrasingContent[]): Parted => {
  const [first] = children;
  const depth = first?.type === 'text' ? (/^\u2003+$/.exec(first.value)?.[0].length ?? 0) : 0;
  const [label, ...others] = children.slice(depth > 0 ? 1 : 0);
  return label?.type === 'strong'
    ? { number: plainly(label), depth, said: unspaced(others) }
    : { number: undefined, depth: 0, said: children };
};

/** Without the space that parts words from the number. */
const unspaced = ([first, ...others]: readonly PhrasingContent[]): readonly PhrasingContent[] => {
  if (first === undefined) return [];
  return first.type === 'text'
    ? [{ ...first, value: first.value.replace(/^ /, '') }, ...others]
    : [first, ...others];
};

const plainly = ({ children }: Parents): string =>
  children.map((one) => ('value' in one ? one.value : '')).join('');

/** What acta says behind the words is <small> or <sup>. */
const firstMark = (said: readonly PhrasingContent[]): number => {
  const at = said.findIndex((node) => node.type === 'html' && /^<(small|sup)>$/.test(node.value));
  return at < 0 ? said.length : at;
};

const withoutBrackets = (said: readonly PhrasingContent[], gathered: Gathered): readonly PhrasingContent[] =>
  said.filter((node, index) => {
    if (node.type !== 'html' || !/^<\/?b>$/.test(node.value)) return true;
    const inside = said[index + 1];
    if (node.value === '<b>')
      gathered.faults.push({
        at: atOf(node),
        said: openBracket(inside?.type === 'text' ? inside.value : '[…]'),
      });
    return false;
  });
