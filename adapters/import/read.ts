import type { WithFaults } from '../../src/import/block.js';

/** The files a text can be imported from, by the end of their names. */
export const SOURCES = ['md', 'docx'] as const;
export type Source = (typeof SOURCES)[number];

/** What a file holds, block by block, and all that cannot be read of it. */
export const readSource = async (
  source:
    { readonly kind: 'md'; readonly text: string } | { readonly kind: 'docx'; readonly bytes: Uint8Array },
): Promise<WithFaults> =>
  source.kind === 'md'
    ? (await import('./markdown/read.js')).readMarkdown(source.text)
    : (await import('./docx/read.js')).readDocx(source.bytes);
