import {
  NOTHING_READ,
  type Block,
  type Fault,
  type Read,
  type WithFaults,
} from '../../../src/import/block.js';
import { OWN, openBracket } from '../notices.js';
import { labelShown } from '../own-label.js';
import type { Item, Paragraph } from './paragraph.js';
import { refused } from './refused.js';
import { partTitles } from '../../../projections/sentences/changes.js';

/** How far acta indents each level (twentieths of a point). */
const HANG = 600;

const ANNEX = Object.values(partTitles.annex);

/** Whether acta wrote the document. */
export const isOwn = (items: readonly Item[]): boolean =>
  items.some((item) => 'style' in item && item.style.startsWith('acta'));

/** A document that acta wrote, perhaps saved again by another program: its styles say what is of the text. */
export const readOwn = (items: readonly Item[]): WithFaults => {
  const faults: Fault[] = [];
  const blocks: Block[] = [];
  const paragraphs = items.filter((item) => 'style' in item);
  const end = paragraphs.findIndex(isApparatus);
  for (const item of paragraphs.slice(0, end < 0 ? paragraphs.length : end)) {
    const block = blockOf(item);
    if (block === undefined) {
      if (isStray(item)) faults.push({ at: item.at, said: STRAY });
      continue;
    }
    faults.push(...[...new Set(item.refused)].map((name) => ({ at: item.at, said: refused(name) })));
    faults.push(...bracketsIn(item).map((said) => ({ at: item.at, said })));
    blocks.push(block);
  }
  if (!paragraphs.some(({ style }) => style === 'actaparagraph'))
    return { read: NOTHING_READ, faults: [NO_TEXT] };
  const language = paragraphs.find(({ style }) => style === 'actaparagraph')?.language;
  // Other programs give a language a country where acta wrote "es".
  const read: Read = {
    blocks,
    own: true,
    notices: [OWN],
    ...(language === undefined ? {} : { language: language.replace(/^(es|en)-.*/, '$1') }),
  };
  return { read, faults };
};

const NO_TEXT: Fault = {
  said: {
    es: 'es un documento de acta, pero no de un texto: no hay en él ningún párrafo de una declaración o de unas conclusiones.',
    en: 'this is a document of acta, but not of a text: there is no paragraph of a declaration or of conclusions in it.',
  },
};

/** The first heading of what acta says at the end. */
const isApparatus = ({ style, words }: Paragraph): boolean =>
  style === 'actasection' && !ANNEX.includes(words);

/** What somebody added in a style of their own. */
const isStray = ({ style, words }: Paragraph): boolean => words.trim() !== '' && !style.startsWith('acta');

const STRAY = {
  es: 'este párrafo no es de los que escribió acta. Póngalo con el estilo «Acta Paragraph» si es del texto, o bórrelo.',
  en: 'this paragraph is none of those acta wrote. Give it the style “Acta Paragraph” if it is of the text, or delete it.',
};

const blockOf = (item: Paragraph): Block | undefined => {
  const { at, style, words } = item;
  if (style === 'title') return { at, kind: 'title', words, labels: [] };
  if (style === 'actasection') return { at, kind: 'heading', words, labels: [] };
  if (style !== 'actaparagraph') return undefined;
  const label = said(item, ({ style: of }) => of === 'actalabel').replace(/\t$/, '');
  const level = Math.round(item.indent / HANG);
  const depth = label === '' ? level : Math.max(level - 1, 0);
  return {
    at,
    kind: 'paragraph',
    words: said(item, ({ style: of }) => !of.startsWith('acta')),
    labels: label === '' ? [] : labelShown(label, depth),
    depth,
  };
};

const said = ({ runs }: Paragraph, isWanted: (run: Paragraph['runs'][number]) => boolean): string =>
  runs
    .filter(isWanted)
    .map(({ words }) => words)
    .join('');

const bracketsIn = ({ runs }: Paragraph) =>
  runs.flatMap(({ style, words }) => (style === 'actaopen' ? [openBracket(words)] : []));
