import type { Block, Document, Run, Runs, TextParagraph } from '../../src/documents/document.js';
import { sayable } from './xml-text.js';
import { HOW_KNOWN } from './words.js';

// CommonMark. Nothing anybody wrote is taken for a sign of it, and no space is lost at the ends of lines. Words stand as
// they are; what acta says of them is set off, so that `acta import` finds the words again: numbers are strong, open
// brackets are <b>, marks are <small>, and a rule stands before the first paragraph.

const SIGNS = /[\\`*_{}[\]<>#+\-!|~&=^@]/g;
const LIST_NUMBER = /^(\d+)([.)])/;

const reference = (spaces: string): string =>
  Array.from(spaces)
    .map((sign) => `&#${sign.codePointAt(0) ?? 32};`)
    .join('');

/** Which ends of a line a stretch of words stands at. */
interface Ends {
  readonly begins: boolean;
  readonly ends: boolean;
}

const line = (words: string, { begins, ends }: Ends): string => {
  const [before = ''] = begins ? (/^\s*/u.exec(words) ?? []) : [];
  const rest = words.slice(before.length);
  const [after = ''] = ends ? (/\s*$/u.exec(rest) ?? []) : [];
  const escaped = rest.slice(0, rest.length - after.length).replace(SIGNS, '\\$&');
  return reference(before) + (begins ? escaped.replace(LIST_NUMBER, '$1\\$2') : escaped) + reference(after);
};

/** A stretch of a block: a line break among its words is one on the page. */
const stretch = (words: string, { begins, ends }: Ends): string => {
  const lines = sayable(words).split('\n');
  return lines
    .map((one, index) => line(one, { begins: begins || index > 0, ends: ends || index < lines.length - 1 }))
    .join('\\\n');
};

/** At the end of a block the sign of a line break would be one of the words. */
const closed = (block: string): string =>
  block.replace(/(\\\n)+$/, (breaks) => '<br>'.repeat(breaks.length / 2));

/** Words inside a line, where spaces at the ends part them from what stands beside them. */
const within = (words: string): string => words.replace(SIGNS, '\\$&').replaceAll('\n', ' ');

/** A document in CommonMark. */
export const markdown = (document: Document): string => {
  const { subject, lang, title, running, issuers, status, blocks, notes, footer } = document;
  return [
    ...(subject === 'text' ? [textMark(document)] : []),
    ...(running === undefined ? [] : [`**${within(running)}**`]),
    ...issuers.map(within),
    `# ${heading(title)}`,
    ...status.map(inline),
    ...(subject === 'text' ? ['---'] : []),
    ...blocks.flatMap(blockOf),
    ...(notes.length === 0
      ? []
      : [`## ${HOW_KNOWN[lang]}`, notes.map((note, index) => `${index + 1}. ${within(note)}`).join('\n')]),
    '---',
    ...footer.map((said) => `<small>${within(said)}</small>`),
  ]
    .join('\n\n')
    .concat('\n');
};

/** Tells a text's file, or that of a translation, from any other, and the language its words are in. */
const textMark = ({ translates, wordsIn }: Document): string =>
  `<!-- acta:${translates === undefined ? 'text' : 'translation'} ${wordsIn} -->`;

const blockOf = (one: Block): readonly string[] => {
  switch (one.kind) {
    case 'heading':
      return [`${'#'.repeat(one.level)} ${inline(one.said)}`];
    case 'line':
      return [inline(one.said)];
    case 'item':
      return [inline(one.said), ...(one.beneath.length === 0 ? [] : [one.beneath.map(bullet).join('\n')])];
    case 'paragraph':
      return paragraph(one);
    case 'table':
      return [
        [
          row(one.head.map(within)),
          row(one.head.map(() => '---')),
          ...one.rows.map((cells) => row(cells.map(inline))),
        ].join('\n'),
      ];
  }
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const bullet = (said: Runs): string => `- ${inline(said)}`;

const paragraph = ({ label, depth, words, marks, margin, remarks }: TextParagraph): readonly string[] => {
  const number = label === undefined ? '' : `${'&emsp;'.repeat(depth)}**${within(label)}** `;
  const said = wordsOf(words);
  const behind = marks.length === 0 ? '' : ` ${inline(marks)}`;
  const beneath = [...margin.map((name) => `- *${within(name)}*`), ...remarks.map(bullet)];
  return [`${number}${said}${behind}`, ...(beneath.length === 0 ? [] : [beneath.join('\n')])];
};

/** The words whole, and in <b> what is not agreed: a bracket that somebody typed is none. */
const wordsOf = (runs: Runs): string => {
  const said = runs.filter((run) => run.kind !== 'note');
  const parts = said.map(({ kind, text }, index) => {
    const part = stretch(text, { begins: index === 0, ends: index === said.length - 1 });
    return kind === 'open' ? `<b>${part}</b>` : part;
  });
  return closed(parts.join(''));
};

/** A heading is one line. */
const heading = (title: string): string =>
  title
    .split('\n')
    .map((one) => line(sayable(one), { begins: true, ends: true }))
    .join('<br>');

const inline = (runs: Runs): string => runs.map(runOf).join('');

const runOf = (run: Run): string => {
  switch (run.kind) {
    case 'strong':
      return `**${within(run.text)}**`;
    case 'verbatim':
      return run.text.split('\n').map(within).join('<br>');
    case 'reference':
      return `<small>${within(run.text)}</small>`;
    case 'note':
      return `<sup>${run.number}</sup>`;
    case 'mark':
      return `<small>${within(run.text)}</small>`;
    case 'open':
      return `<b>${within(run.text)}</b>`;
    case 'words':
      return within(run.text);
  }
};
