import type { Box } from '../../../projections/chain/boxes.js';

/** Boxes and arrows in the language of Graphviz, from what stands to what it rests on. */
export const dotOf = (boxes: readonly Box[], title: string): string =>
  [
    `digraph ${quoted(title)} {`,
    '  rankdir=TB;',
    '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=10];',
    ...boxes.map(
      ({ id, title: head, text }) => `  ${quoted(id)} [label=${quoted(`${head}\n${inLines(text)}`)}];`,
    ),
    ...boxes.flatMap(({ id, rests }) => rests.map((other) => `  ${quoted(id)} -> ${quoted(other)};`)),
    '}',
    '',
  ].join('\n');

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

const LINE = 40;

const inLines = (text: string): string => {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + word.length >= LINE) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
};
