import { unzipSync } from 'fflate';
import { plainly, type Block, type Document, type Runs } from '../../../../src/documents/document.js';

// What a document says, to hold against what a form of it can be read as.

/** Words as they are read: however the lines break, and a hyphen where a program put one. */
export const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll('\u00AD', '').trim();

/** What stands between the numbers of notes. */
const piecesOf = (runs: Runs): readonly string[] =>
  runs.flatMap((run) => (run.kind === 'note' ? [] : [run.text]));

/** Every stretch of words that a document says. */
export const saidIn = ({
  title,
  issuers,
  status,
  blocks,
  notes,
  footer,
  running,
}: Document): readonly string[] => [
  title,
  ...issuers,
  ...(running === undefined ? [] : [running]),
  ...status.flatMap(piecesOf),
  ...notes,
  ...footer,
  ...blocks.flatMap(saidInBlock),
];

const saidInBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'line':
      return piecesOf(block.said);
    case 'item':
      return [block.said, ...block.beneath].flatMap(piecesOf);
    case 'paragraph':
      return [
        ...(block.label === undefined ? [] : [block.label]),
        ...piecesOf(block.words),
        ...piecesOf(block.marks),
        ...block.margin,
        ...block.remarks.flatMap(piecesOf),
      ];
    case 'table':
      return [...block.head, ...block.rows.flat().flatMap(piecesOf)];
  }
};

/** Title, words of its paragraphs and headings, in the order in which they are read. */
const inOrder = ({ title, blocks }: Document): readonly string[] => [
  title,
  ...blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [plainly(block.words)];
      case 'heading':
      case 'item':
        return piecesOf(block.said);
      case 'line':
      case 'table':
        return [];
    }
  }),
];

export const expectInOrder = (document: Document, text: string): void => {
  let from = 0;
  for (const said of inOrder(document).map(flat)) {
    const at = text.indexOf(said, from);
    expect([document.name, said, at >= 0]).toEqual([document.name, said, true]);
    from = at + said.length;
  }
};

/** What a document for Word says, its head and foot with it. */
export const wordsInDocx = (bytes: Uint8Array): string =>
  untagged(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
      .map(([, content]) => Buffer.from(content).toString('utf8'))
      .join('\n'),
  );

/** What stands between the tags of a page or of XML. */
export const untagged = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
