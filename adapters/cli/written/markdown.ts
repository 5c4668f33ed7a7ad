import type { Lang } from '../../../domain/dates/words.js';
import { plain } from '../../../projections/sentences/plain.js';
import type { Writer } from './form.js';

// CommonMark. What was taken out or put in is told by the HTML elements that CommonMark lets through.

const SIGNS = /[\\`*_{}[\]<>#+\-!|~&]/g;
const LIST_NUMBER = /^(\d+)([.)])/;

/** The words as they are, none of which Markdown takes for a sign of its own. */
const escaped = (words: string): string => words.replace(SIGNS, '\\$&').replace(LIST_NUMBER, '$1\\$2');

/** Spaces at the ends count between the words of a comparison. */
const inLine = (words: string): string => {
  const [before = '', after = ''] = [/^\s/u.exec(words)?.[0], /\s$/u.exec(words)?.[0]];
  const said = words.trim() === '' ? '' : plain(words);
  return `${before === '' ? '' : ' '}${escaped(said)}${after === '' || said === '' ? '' : ' '}`;
};

export const markdown = (lang: Lang): Writer => ({
  lang,
  in: (both) => both[lang],
  words: inLine,
  inserted: (words) => `<ins>${words}</ins>`,
  deleted: (words) => `<del>${words}</del>`,
  small: (said) => `<small>${said}</small>`,
  paragraph: (label, said, depth) =>
    `${'> '.repeat(depth)}${label === undefined ? '' : `${escaped(label)}\\. `}${said}\n`,
  line: (said) => `${said}\n`,
  heading: (said) => `## ${said}\n`,
  page: (title, body) => [`# ${title}\n`, ...body].join('\n'),
});
