import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Block } from '../../src/documents/document.js';
import { inline, words, type NotesWritten } from './akn-text.js';

type Apparatus = Exclude<Block, { readonly kind: 'paragraph' }>;

/** What is said of the subject, block by block: headings, lines, tables. */
export const apparatus = (into: XMLBuilder, blocks: readonly Block[], notes: NotesWritten): void => {
  for (const block of blocks) if (block.kind !== 'paragraph') blockIn(into, block, notes);
};

const blockIn = (into: XMLBuilder, block: Apparatus, notes: NotesWritten): void => {
  switch (block.kind) {
    case 'heading':
      inline(into.ele('p', { class: `heading${block.level}` }), block.said, notes);
      return;
    case 'line':
      inline(into.ele('p'), block.said, notes);
      return;
    case 'item':
      inline(into.ele('p', { class: 'item' }), block.said, notes);
      for (const said of block.beneath) inline(into.ele('p', { class: 'beneath' }), said, notes);
      return;
    case 'table': {
      const table = into.ele('table');
      words(table.ele('caption'), block.caption);
      const head = table.ele('tr');
      for (const name of block.head) words(head.ele('th').ele('p'), name);
      for (const row of block.rows) {
        const one = table.ele('tr');
        for (const cell of row) inline(one.ele('td').ele('p'), cell, notes);
      }
    }
  }
};
