import type { WithFaults } from '../../src/import/block.js';
import { readDocx } from './docx/read.js';
import { readMarkdown } from './markdown/read.js';

/** The files a text can be imported from, by the end of their names. */
export const SOURCES = ['md', 'docx'] as const;
export type Source = (typeof SOURCES)[number];

/** What a file holds, block by block, and all that cannot be read of it. */
export const readSource = async (
  source:
    { readonly kind: 'md'; readonly text: string } | { readonly kind: 'docx'; readonly bytes: Uint8Array },
): Promise<WithFaults> => (source.kind === 'md' ? readMarkdown(source.text) : readDocx(source.bytes));
