import type { Block, Fault, WithFaults } from '../../../src/import/block.js';
import { labelTyped } from '../../../src/import/labels.js';
import { looksLeftOut } from '../notices.js';
import type { Listed, Numbered } from './numbering.js';
import type { Item, Paragraph } from './paragraph.js';
import { refused } from './refused.js';

/** A document of whatever program but acta; `numbered` counts what it numbers, and is asked once of each in order. */
export const readForeign = (items: readonly Item[], numbered: (listed: Listed) => Numbered): WithFaults => {
  const faults: Fault[] = [];
  const title = titleOf(items);
  const blocks = items.flatMap((item): readonly Block[] => {
    if ('name' in item) {
      faults.push({ at: item.at, said: refused(item.name) });
      return [];
    }
    faults.push(...[...new Set(item.refused)].map((name) => ({ at: item.at, said: refused(name) })));
    if (item.words.trim() === '') return [];
    const block = blockOf(item, item === title, numbered);
    if ('kind' in block) return [block];
    faults.push({ at: item.at, said: block });
    return [];
  });
  const looks = new Set(items.flatMap((item) => ('looks' in item ? item.looks : [])));
  return { read: { blocks, own: false, notices: looksLeftOut(looks) }, faults };
};

/** What is styled as the title, else the first heading of the first level. */
const titleOf = (items: readonly Item[]): Item | undefined => {
  const styled = (style: string): Item | undefined =>
    items.find((item) => 'style' in item && item.style === style && item.words.trim() !== '');
  return styled('title') ?? styled('heading1');
};

const QUOTES = ['quote', 'intensequote', 'quotations', 'blocktext', 'htmlblockquote'];

const blockOf = (
  item: Paragraph,
  isTitle: boolean,
  numbered: (listed: Listed) => Numbered,
): Block | ReturnType<typeof refused> => {
  const { at, style, listed } = item;
  const words = trimmed(item.words);
  if (isTitle) return { at, kind: 'title', words, labels: [] };
  if (/^(heading\d|title|subtitle)$/.test(style)) return { at, kind: 'heading', words, labels: [] };
  const auto = listed === undefined ? undefined : numbered(listed);
  if (auto !== undefined && !('labels' in auto)) return auto;
  if (auto !== undefined) {
    const typed = labelTyped(words);
    // A bullet before "(a)" is for the look of it.
    const isDouble = auto.labels.every(({ kind }) => kind === 'bullet') && typed.labels.length > 0;
    return { at, kind: 'paragraph', ...(isDouble ? typed : { labels: auto.labels, words }), list: auto.list };
  }
  if (QUOTES.includes(style)) return { at, kind: 'more', words, labels: [] };
  return { at, kind: 'paragraph', ...labelTyped(words) };
};

/** Spaces at the ends of a paragraph nobody sees, and Markdown has none either. */
const trimmed = (words: string): string => words.replaceAll(/^[ \t\n]+|[ \t\n]+$/g, '');
