import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
} from 'mdast';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Block, Label, Read } from '../../../src/import/block.js';
import { labelTyped } from '../../../src/import/labels.js';
import { looksLeftOut } from '../notices.js';
import { asSpaces, atOf, stretchesOf, wordsIn, type Gathered } from './words.js';
import { refused } from './refused.js';

/** Where a walk is in the file: its text, and how deep in lists. */
interface Walk extends Gathered {
  readonly source: string;
}

type Inner = BlockContent | DefinitionContent;

/** Any Markdown but acta's own. */
export const readForeign = (root: Root, source: string, gathered: Gathered): Read => {
  const walk = { ...gathered, source };
  const blocks = root.children.flatMap((node): readonly Block[] => {
    if (node.type === 'heading') return [heading(node, walk)];
    if (node.type === 'paragraph') return paragraphs(node, walk);
    if (node.type === 'list') return listed(node, node.ordered === true ? 0 : 1, walk);
    if (node.type === 'blockquote') return quoted(node, 0, walk);
    // A rule is a line across the page, without words.
    return node.type === 'thematicBreak' ? [] : none(node, refused(node), walk);
  });
  return { blocks: titled(blocks), own: false, notices: looksLeftOut(gathered.looks) };
};

/** The first heading is the title where it is one of the first level. */
const titled = (blocks: readonly Block[]): readonly Block[] => {
  const first = blocks.findIndex(({ kind }) => kind === 'title');
  return blocks.map((block, index) =>
    block.kind === 'title' && index !== first ? { ...block, kind: 'heading' } : block,
  );
};

/** Nothing is read of it, and that is told. */
const none = (node: Nodes, said: Bilingual, { faults }: Walk): readonly Block[] => {
  faults.push({ at: atOf(node), said });
  return [];
};

const heading = (node: Heading, walk: Walk): Block => ({
  at: atOf(node),
  kind: node.depth === 1 ? 'title' : 'heading',
  words: asSpaces(wordsIn(node.children, walk)),
  labels: [],
});

const paragraphs = (node: Paragraph, walk: Walk): readonly Block[] =>
  stretchesOf(atOf(node), wordsIn(node.children, walk)).map(({ at, words }): Block => ({
    at,
    kind: 'paragraph',
    ...labelTyped(words),
  }));

/** A quotation belongs to the paragraph before it. */
const quoted = ({ children }: Blockquote, depth: number, walk: Walk): readonly Block[] =>
  children.flatMap((node): readonly Block[] => {
    if (node.type !== 'paragraph')
      return none(node, refused(node.type === 'list' ? { type: 'blockquote' } : node), walk);
    const words = asSpaces(wordsIn(node.children, walk));
    return [{ at: atOf(node), kind: 'more', words, labels: [], depth }];
  });

const listed = (list: List, depth: number, walk: Walk): readonly Block[] => {
  const typed = list.children.map((item) => numberTyped(item, walk.source));
  // 1. 1. 1. counts up wherever it is shown.
  const isLazy = typed.every((number) => number === typed[0]);
  return list.children.flatMap((item, index) => {
    const value = isLazy ? (list.start ?? 1) + index : (typed[index] ?? index + 1);
    const label: Label =
      list.ordered === true
        ? { kind: depth === 0 ? 'number' : 'figure', value, shown: `${value}.` }
        : { kind: 'bullet', value: index + 1, shown: '-' };
    return itemIn(item, { depth, label }, walk);
  });
};

const numberTyped = ({ position }: ListItem, source: string): number | undefined => {
  const digits = /^\d+/.exec(source.slice(position?.start.offset ?? 0))?.[0];
  return digits === undefined ? undefined : Number(digits);
};

interface Marked {
  readonly depth: number;
  readonly label: Label;
}

const itemIn = (item: ListItem, { depth, label }: Marked, walk: Walk): readonly Block[] => {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph')
    return none(item, first === undefined || first.type === 'list' ? NO_WORDS : refused(first), walk);
  const [own, ...lettered] = paragraphs(first, walk);
  if (own === undefined) return none(first, NO_WORDS, walk);
  // "- (a) …" is (a); of "3. (a) …" the words of 3 are missing.
  const isTyped = own.labels.length > 0;
  if (isTyped && label.kind !== 'bullet') return none(first, TWO_LABELS, walk);
  return [
    { ...own, at: atOf(item), labels: isTyped ? own.labels : [label], depth },
    ...lettered,
    ...others.flatMap((node) => within(node, depth, walk)),
  ];
};

const within = (node: Inner, depth: number, walk: Walk): readonly Block[] => {
  if (node.type === 'paragraph')
    return paragraphs(node, walk).map((block) =>
      block.labels.length === 0 ? { ...block, kind: 'more' as const, depth } : block,
    );
  if (node.type === 'list') return listed(node, depth + 1, walk);
  return node.type === 'blockquote' ? quoted(node, depth, walk) : none(node, refused(node), walk);
};

const NO_WORDS = {
  es: 'este punto de la lista no tiene palabras.',
  en: 'this item of the list has no words.',
};

const TWO_LABELS = {
  es: 'este párrafo lleva dos rótulos seguidos. Ponga el segundo en un renglón aparte, debajo de las palabras del primero.',
  en: 'this paragraph has two labels in a row. Put the second on a line of its own, beneath the words of the first.',
};
