import { acted, agreed, freely } from '../../support/acts.js';
import { asked, type When } from '../../support/asked.js';
import { happened, type Told } from '../../support/spec.js';
import { documentOf } from '../../../src/documents/of.js';
import {
  plainly,
  type Block,
  type Document,
  type Stamp,
  type TextParagraph,
} from '../../../src/documents/document.js';
import type { Lang } from '../../../domain/dates/words.js';
import type { Question } from '../../../src/question.js';

const day = { occurredAt: '2019-11-12' };

export const drafted = (more: Record<string, unknown> = {}): Told =>
  happened(
    'TextDrafted',
    {
      text: 'declaration',
      kind: 'declaration',
      organ: 'vm',
      title: { es: 'Declaración', en: 'Declaration' },
      language: 'es',
      ...more,
    },
    day,
  );

export const paragraph = (
  id: string,
  part: string,
  words: string,
  more: Record<string, unknown> = {},
): Told => happened('ParagraphAdded', { text: 'declaration', paragraph: id, part, words, ...more }, day);

/** Entries 10–14: a draft with a paragraph in each of its parts, and an item. */
export const inParts: readonly Told[] = [
  ...freely,
  drafted(),
  paragraph('p', 'preamble', 'Reunidos,'),
  paragraph('o', 'operative', 'Deciden:'),
  paragraph('i', 'operative', 'reunirse otra vez.', { within: 'o' }),
  paragraph('x', 'annex', 'Lista.'),
];

const its = { kind: 'text', text: 'declaration' };
const standing = { paragraph: { text: 'declaration', paragraph: 'o' }, occurredAt: '2019-11-14' };

/** The same, adopted by consensus. */
export const adopted: readonly Told[] = [
  ...inParts,
  ...agreed('in-o', 'approved', its, standing),
  happened('TextAdopted', { text: 'declaration', act: 'in-o' }, { occurredAt: '2019-11-14' }),
];

export const noted = (id: string): Told => acted(id, 'took-note', its, { occurredAt: '2019-11-14' });

export const STAMP: Stamp = { origin: 'acta.example.org/books/crm/log', size: 400, root: 'cm9vdA==' };

/** The document of what a book that was told all this answers. */
export const documentFrom = async (
  told: readonly Told[],
  question: Question,
  { lang = 'es', stamp, ...when }: When & { readonly lang?: Lang; readonly stamp?: Stamp } = {},
): Promise<Document> => {
  const answered = await (await asked(...told)).answered(question, when);
  const document = documentOf(answered, lang, stamp);
  if (document === undefined) throw new Error(`no document of ${question.kind}`);
  return document;
};

export const paragraphsOf = ({ blocks }: Document): readonly TextParagraph[] =>
  blocks.filter((block) => block.kind === 'paragraph');

/** Every line of it, as it is read. */
export const linesOf = ({ title, status, blocks, notes, footer }: Document): readonly string[] =>
  [title, ...status.map(plainly), ...blocks.flatMap(linesIn), ...notes, ...footer].map((line) =>
    line.replaceAll('\u00A0', ' '),
  );

const linesIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'line':
      return [plainly(block.said)];
    case 'item':
      return [block.said, ...block.beneath].map(plainly);
    case 'paragraph':
      return [
        [block.label, plainly(block.words), plainly(block.marks)].filter(Boolean).join(' '),
        ...block.margin,
        ...block.remarks.map(plainly),
      ];
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((row) => row.map(plainly).join(' | '))];
  }
};
