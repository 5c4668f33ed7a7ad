import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { NOTHING_READ, type WithFaults } from '../../../src/import/block.js';
import { TRANSLATION } from '../notices.js';
import { readForeign } from './foreign.js';
import { markIn, readOwn } from './own.js';
import type { Gathered } from './words.js';

/**
 * A text in CommonMark. What GitHub adds to it (tables, notes, struck-out words) is known so that it can be refused:
 * else its signs would become words of the text.
 */
export const readMarkdown = (source: string): WithFaults => {
  const root = fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const gathered: Gathered = { faults: [], looks: new Set() };
  const mark = markIn(root);
  if (mark?.of === 'translation') return { read: NOTHING_READ, faults: [{ said: TRANSLATION }] };
  const read =
    mark === undefined ? readForeign(root, source, gathered) : readOwn(root, mark.language, gathered);
  return { read, faults: gathered.faults };
};
