import { escaped } from '../markup.js';

/** What the views made of an address, to be set into a document. */
export interface Shown {
  readonly status: number;
  readonly lang: 'es' | 'en';
  readonly title: string;
  /** Markup: the views have escaped whatever came from the book. */
  readonly html: string;
  /** What it was made of, so that the browser need not ask again. */
  readonly answers: unknown;
}

/** Where the script and the style of the page are. */
export interface Names {
  readonly script: string;
  readonly styles: readonly string[];
}

/** JSON that nothing in it can end: no `<` stands in it, and no line separator that a script would break at. */
export const jsonInMarkup = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='5' y='3' width='22' height='26' rx='2' fill='%237a1f2b'/%3E%3Crect x='9' y='3' width='2' height='26' fill='%23fdfcf9'/%3E%3C/svg%3E";

/** The whole document: nothing in it comes from elsewhere, no script and no style stands in it. */
export const documentOf = ({ lang, title, html, answers }: Shown, { script, styles }: Names): string =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="${ICON}">
${styles.map((style) => `<link rel="stylesheet" href="${escaped(style)}">`).join('\n')}
<script type="module" src="${escaped(script)}"></script>
</head>
<body>
<div id="page">${html}</div>
<script type="application/json" id="answers">${jsonInMarkup(answers)}</script>
</body>
</html>
`;
