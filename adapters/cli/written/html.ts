import type { Lang } from '../../../domain/dates/words.js';
import { plain } from '../../../projections/sentences/plain.js';
import { escaped } from '../../markup.js';
import type { Writer } from './form.js';

/** Spaces at the ends count between the words of a comparison. */
const inLine = (words: string): string => {
  const said = words.trim() === '' ? '' : plain(words);
  const [before, after] = [/^\s/u.test(words), /\s$/u.test(words)];
  return `${before ? ' ' : ''}${escaped(said)}${after && said !== '' ? ' ' : ''}`;
};

// Read on a screen, printed and signed: one column, and what was changed told by more than its colour.
const STYLE = `body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#111;background:#fff}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.1rem;margin-top:2rem}
p{margin:.6rem 0}ins{background:#e3f4e3}del{background:#fbe6e6}
.label{display:inline-block;min-width:2.5rem;font-variant-numeric:tabular-nums}
small{color:#555}`;

export const html = (lang: Lang): Writer => ({
  lang,
  in: (both) => both[lang],
  words: inLine,
  inserted: (words) => `<ins>${words}</ins>`,
  deleted: (words) => `<del>${words}</del>`,
  small: (said) => `<small>${said}</small>`,
  paragraph: (label, said, depth) =>
    `<p${depth === 0 ? '' : ` style="margin-left:${depth * 2}rem"`}>${
      label === undefined ? '' : `<span class="label">${escaped(label)}.</span> `
    }${said}</p>`,
  line: (said) => `<p>${said}</p>`,
  heading: (said) => `<h2>${said}</h2>`,
  page: (title, body) =>
    [
      `<!doctype html>`,
      `<html lang="${lang}">`,
      `<head>`,
      `<meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width, initial-scale=1">`,
      `<title>${title}</title>`,
      `<style>${STYLE}</style>`,
      `</head>`,
      `<body>`,
      `<h1>${title}</h1>`,
      ...body,
      `</body>`,
      `</html>`,
    ].join('\n'),
});
