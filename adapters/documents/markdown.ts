import type { Block, Document, Run, Runs, TextParagraph } from '../../src/documents/document.js';
import { sayable } from './xml-text.js';
import { HOW_KNOWN } from './words.js';

// CommonMark. Nothing anybody wrote is taken for a sign of it, and no space is lost at the ends of lines.

const SIGNS = /[\\`*_{}[\]<>#+\-!|~&=^@]/g;
const LIST_NUMBER = /^(\d+)([.)])/;

const reference = (spaces: string): string =>
  Array.from(spaces)
    .map((sign) => `&#${sign.codePointAt(0) ?? 32};`)
    .join('');

const line = (words: string): string => {
  const [before = ''] = /^\s*/u.exec(words) ?? [];
  const rest = words.slice(before.length);
  const [after = ''] = /\s*$/u.exec(rest) ?? [];
  const within = rest.slice(0, rest.length - after.length);
  return reference(before) + within.replace(SIGNS, '\\$&').replace(LIST_NUMBER, '$1\\$2') + reference(after);
};

/** The words of a block, whole: a line break among them is one on the page. */
const block = (words: string): string =>
  sayable(words)
    .split('\n')
    .map((one) => (one === '' ? '' : line(one)))
    .join('\\\n');

/** Words inside a line, where spaces at the ends part them from what stands beside them. */
const within = (words: string): string => words.replace(SIGNS, '\\$&').replaceAll('\n', ' ');

/** A document in CommonMark. */
export const markdown = (document: Document): string => {
  const { lang, title, running, issuers, status, blocks, notes, footer } = document;
  return [
    ...(running === undefined ? [] : [`**${within(running)}**`]),
    ...issuers.map(within),
    `# ${within(title)}`,
    ...status.map(inline),
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

const paragraph = ({ label, words, marks, margin, remarks }: TextParagraph): readonly string[] => {
  const number = label === undefined ? '' : `${within(label).replace(LIST_NUMBER, '$1\\$2')} `;
  // Brackets stand in the words as they are: only the words themselves are kept to the byte.
  const said = block(words.map((run) => (run.kind === 'note' ? '' : run.text)).join(''));
  const behind = marks.length === 0 ? '' : ` ${inline(marks)}`;
  const beneath = [...margin.map((name) => `- *${within(name)}*`), ...remarks.map(bullet)];
  return [`${number}${said}${behind}`, ...(beneath.length === 0 ? [] : [beneath.join('\n')])];
};

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
    case 'words':
    case 'mark':
    case 'open':
      return within(run.text);
  }
};
