import type { Block, Document, Run, Runs, TextParagraph } from '../../src/documents/document.js';
import { STYLE } from './html-style.js';
import { escaped } from './xml-text.js';
import { HOW_KNOWN } from './words.js';

/** A document as a page of HTML: no script, and nothing from elsewhere. */
export const html = (document: Document): string =>
  [
    '<!doctype html>',
    `<html lang="${document.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...htmlWithin(document),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** All of a document, as it stands within a page that may hold others: its own names begin with a prefix. */
export const htmlWithin = (document: Document, prefix = ''): readonly string[] => {
  const { lang, title, running, issuers, status, blocks, notes, footer } = document;
  const frame: Frame = { document, prefix };
  return [
    '<header>',
    ...(running === undefined ? [] : [`<p class="running">${escaped(running)}</p>`]),
    ...issuers.map((issuer) => `<p class="issuer">${escaped(issuer)}</p>`),
    `<h1${inTheirs(document)}>${escaped(title)}</h1>`,
    ...status.map((said) => `<p class="status">${inline(said, frame)}</p>`),
    '</header>',
    ...blocks.flatMap((block) => blockOf(block, frame)),
    ...(notes.length === 0
      ? []
      : [
          `<section class="notes" role="doc-endnotes"><h2>${HOW_KNOWN[lang]}</h2><ol>`,
          ...notes.map((note, index) => `<li id="${prefix}note-${index + 1}">${escaped(note)}</li>`),
          '</ol></section>',
        ]),
    '<footer>',
    ...footer.map((said) => `<p>${escaped(said)}</p>`),
    '</footer>',
  ];
};

interface Frame {
  readonly document: Document;
  readonly prefix: string;
}

/** Words in another language than the page's say so. */
const inTheirs = ({ lang, wordsIn }: Document): string =>
  lang === wordsIn ? '' : ` lang="${escaped(wordsIn)}"`;

const blockOf = (block: Block, frame: Frame): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [`<h${block.level}>${inline(block.said, frame)}</h${block.level}>`];
    case 'line':
      return [`<p>${inline(block.said, frame)}</p>`];
    case 'item':
      return [
        `<p class="item">${inline(block.said, frame)}</p>`,
        ...block.beneath.map((said) => `<p class="beneath">${inline(said, frame)}</p>`),
      ];
    case 'paragraph':
      return paragraph(block, frame);
    case 'table':
      return [
        `<table><caption>${escaped(block.caption)}</caption>`,
        `<thead><tr>${block.head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...block.rows.map(
          (row) => `<tr>${row.map((cell) => `<td>${inline(cell, frame)}</td>`).join('')}</tr>`,
        ),
        '</tbody></table>',
      ];
  }
};

const paragraph = (block: TextParagraph, frame: Frame): readonly string[] => {
  const { id, label, depth, words, marks, margin, remarks } = block;
  const classes = [
    'para',
    label === undefined ? 'unnumbered' : '',
    depth === 0 ? '' : `d${Math.min(depth, 3)}`,
  ];
  const number = label === undefined ? '' : `<span class="label">${escaped(label)}</span> `;
  const said = `<span class="words"${inTheirs(frame.document)}>${inline(words, frame)}</span>`;
  const behind = marks.length === 0 ? '' : ` ${inline(marks, frame)}`;
  const beside =
    margin.length === 0 ? '' : `<div class="margin" role="note">${margin.map(escaped).join('<br>')}</div>`;
  return [
    `<div class="${classes.filter(Boolean).join(' ')}" id="${frame.prefix}p-${escaped(id)}">${number}${said}${behind}${beside}</div>`,
    ...remarks.map((remark) => `<p class="remark">${inline(remark, frame)}</p>`),
  ];
};

const inline = (runs: Runs, frame: Frame): string => runs.map((run) => runOf(run, frame)).join('');

const runOf = (run: Run, { prefix }: Frame): string => {
  switch (run.kind) {
    case 'words':
      return escaped(run.text);
    case 'verbatim':
      return `<span class="words" lang="${escaped(run.language)}">${escaped(run.text)}</span>`;
    case 'strong':
      return `<strong>${escaped(run.text)}</strong>`;
    case 'reference':
      return `<span class="ref">${escaped(run.text)}</span>`;
    case 'mark':
      return `<span class="mark">${escaped(run.text)}</span>`;
    case 'open':
      return `<span class="open">${escaped(run.text)}</span>`;
    case 'note':
      return `<sup><a href="#${prefix}note-${run.number}" role="doc-noteref">${run.number}</a></sup>`;
  }
};
