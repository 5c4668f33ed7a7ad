// The page by which a bundle is read: in Spanish and in English, without anything from outside, script and all.
import { createHash } from 'node:crypto';
import pico from 'picocolors';
import type { Bilingual } from '../../../domain/language/codec.js';
import { inLanguage } from '../../../domain/language/text.js';
import type { Answered } from '../../../src/ask.js';
import type { Answers } from '../../../src/bundle/answers.js';
import { PLACES } from '../../../src/bundle/files.js';
import { isClosedLeaf } from '../../../src/bundle/lines.js';
import { documentOf } from '../../../src/documents/of.js';
import type { Bundled } from '../../../src/bundle/make.js';
import { toBase64 } from '../../../src/proof/base64.js';
import { LANGS, say, type Lang } from '../language.js';
import { render } from '../render/render.js';
import { htmlWithin } from '../../documents/html.js';
import { escaped } from '../../markup.js';
import { contents } from './contents.js';
import { documentPlace } from './document-place.js';

/** Its lines, each with its end, and made as it is asked for. */
export function* indexPage(
  answers: Readonly<Record<Lang, Answers>>,
  bundled: Bundled,
  program: string,
): Generator<string> {
  for (const line of linesIn(answers, bundled, program)) yield `${line}\n`;
}

function* linesIn(
  answers: Readonly<Record<Lang, Answers>>,
  bundled: Bundled,
  program: string,
): Generator<string> {
  const title = LANGS.map((lang) => bodyIn(answers[lang], bundled, lang));
  yield* [
    '<!doctype html>',
    '<html lang="es">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is fetched, and no other script runs than the one below.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(program)}'">`,
    `<title>${escaped([...new Set(title)].join(' · '))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<nav aria-label="Idioma · Language">',
    ...LANGS.map((lang, at) => languageChoice(lang, at === 0)),
    '</nav>',
  ];
  for (const lang of LANGS) yield* inLang(answers[lang], bundled, lang);
  yield* [`<script type="module">${program}</script>`, '</body>', '</html>'];
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const STYLE = `body{max-width:56rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif;color:#111;background:#fff}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}
pre{font:.85rem/1.45 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:#f7f7f5;padding:.8rem}
summary{cursor:pointer;padding:.2rem 0}code,dd,output{overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
form label{display:block;margin:.6rem 0}input[type=text]{width:100%;box-sizing:border-box}
output{display:block;white-space:pre-wrap;font:.9rem/1.5 ui-monospace,Menlo,Consolas,monospace}
.label{display:inline-block;min-width:2.5rem}
body:has(#lang-es:checked) main[lang=en],body:has(#lang-en:checked) main[lang=es]{display:none}
@media print{input,label,form{display:none}details>*{display:block}}`;

const NAMES: Readonly<Record<Lang, string>> = { es: 'Español', en: 'English' };

const languageChoice = (lang: Lang, isFirst: boolean): string =>
  `<input type="radio" name="lang" id="lang-${lang}"${isFirst ? ' checked' : ''}> <label for="lang-${lang}" lang="${lang}">${NAMES[lang]}</label>`;

const bodyIn = (answers: Answers, { book }: Bundled, lang: Lang): string => {
  const names = [...answers.values()].find(({ body }) => body !== undefined)?.body?.names;
  return names === undefined ? book : inLanguage(names, lang);
};

function* inLang(answers: Answers, bundled: Bundled, lang: Lang): Generator<string> {
  yield* [
    `<main lang="${lang}">`,
    `<h1>${escaped(bodyIn(answers, bundled, lang))}</h1>`,
    `<p>${say(lang, introduction(bundled))}</p>`,
    facts(bundled, lang),
    `<h2>${say(lang, { es: 'Lo que dice el libro', en: 'What the book says' })}</h2>`,
  ];
  for (const [name, heading] of READ)
    yield folded(say(lang, heading), linesOf(answers.get(name), lang), name === 'summary');
  yield `<h2>${say(lang, { es: 'Textos', en: 'Texts' })}</h2>`;
  for (const [name, answered] of answers) yield* textIn(name, answered, lang);
  yield* [
    `<h2>${say(lang, { es: 'Comprobarlo', en: 'Verify it' })}</h2>`,
    verifyForm(lang),
    `<h2>${say(lang, { es: 'Lo que hay en esta carpeta', en: 'What is in this folder' })}</h2>`,
    contents([...answers.keys()], lang),
    '</main>',
  ];
}

const introduction = ({ reach, entries }: Bundled): Bilingual => {
  const closed = entries.filter(isClosedLeaf).length;
  if (reach === 'whole')
    return {
      es: 'El libro entero, también lo que se trató a puerta cerrada: para quien tiene derecho a leerlo. Lo sellado sigue sellado.',
      en: 'The whole book, what was dealt with behind closed doors too: for whoever may read it. What is sealed stays sealed.',
    };
  return {
    es: `El libro tal como puede leerlo cualquiera. De lo que se trató a puerta cerrada (${closed} asientos) está solo el hash de su hoja. Lo sellado sigue sellado.`,
    en: `The book as anybody may read it. Of what was dealt with behind closed doors (${closed} entries) there is only the hash of its leaf. What is sealed stays sealed.`,
  };
};

const facts = ({ book, checkpoint, keys }: Bundled, lang: Lang): string => {
  const rows: readonly (readonly [Bilingual, string])[] = [
    [{ es: 'Libro', en: 'Book' }, book],
    [{ es: 'Asientos', en: 'Entries' }, String(checkpoint.size)],
    [{ es: 'Registro', en: 'Log' }, checkpoint.origin],
    [{ es: 'Raíz', en: 'Root' }, toBase64(checkpoint.root)],
    ...keys.map(({ vkey }): [Bilingual, string] => [{ es: 'Clave', en: 'Key' }, vkey]),
  ];
  return `<dl>${rows.map(([name, value]) => `<dt>${say(lang, name)}</dt><dd><code>${escaped(value)}</code></dd>`).join('')}</dl>`;
};

const READ: readonly (readonly [name: string, heading: Bilingual])[] = [
  ['summary', { es: 'En resumen', en: 'In short' }],
  ['mandates', { es: 'Mandatos', en: 'Mandates' }],
  ['calendar', { es: 'Calendario', en: 'Calendar' }],
  ['presidency', { es: 'Presidencia', en: 'Presidency' }],
  ['decisions', { es: 'Decisiones', en: 'Decisions' }],
  ['meetings', { es: 'Reuniones', en: 'Meetings' }],
  ['proposals', { es: 'Propuestas', en: 'Proposals' }],
  ['silence', { es: 'Procedimientos de silencio', en: 'Silence procedures' }],
  ['dossier', { es: 'Expediente de traspaso', en: 'Handover dossier' }],
  ['todo', { es: 'Lo que el libro aún debe', en: 'What the record still owes' }],
  ['members', { es: 'Miembros', en: 'Members' }],
  ['notes', { es: 'Fuentes y lecturas', en: 'Sources and readings' }],
  ['log', { es: 'Asiento por asiento', en: 'Entry by entry' }],
];

const WIDTH = 96;

const linesOf = (answered: Answered | undefined, lang: Lang): string => {
  const style = { lang, colours: pico.createColors(false), width: WIDTH };
  return `<pre>${answered === undefined ? '' : escaped(render(answered, style))}</pre>`;
};

const folded = (heading: string, body: string, isOpen = false): string =>
  `<details${isOpen ? ' open' : ''}><summary>${heading}</summary>\n${body}\n</details>`;

const isOfText = (name: string): boolean => name.startsWith('text/') || name.startsWith('translation/');

/** A text, or its translation into a language, with the file it also stands in. */
const textIn = (name: string, answered: Answered, lang: Lang): readonly string[] => {
  const place = isOfText(name) ? documentPlace(name, lang) : undefined;
  const document = place === undefined ? undefined : documentOf(answered, lang);
  if (place === undefined || document === undefined) return [];
  const ids = `${name.replaceAll('/', '-')}-${lang}-`;
  const heading = document.translates === undefined ? '' : ` (${document.wordsIn})`;
  const said = folded(escaped(`${document.title}${heading}`), htmlWithin(document, ids).join('\n'));
  return [`${said}\n<p><a href="${place}">${place}</a></p>`];
};

const verifyForm = (lang: Lang): string =>
  [
    `<p>${say(lang, HOW)}</p>`,
    `<pre>node ${PLACES.verifier} --key &lt;${say(lang, { es: 'clave', en: 'key' })}&gt;</pre>`,
    `<p>${say(lang, HERE)}</p>`,
    `<form data-verify="${lang}">`,
    `<label>${say(lang, { es: 'La clave que recibió por otra vía', en: 'The key that you got another way' })} <input type="text" spellcheck="false" autocomplete="off"></label>`,
    `<label>${say(lang, { es: 'Esta carpeta', en: 'This folder' })} <input type="file" webkitdirectory multiple></label>`,
    '<output></output>',
    '</form>',
  ].join('\n');

const HOW: Bilingual = {
  es: 'Nadie tiene que creer esta página. Con Node.js, sin instalar nada más, en esta carpeta:',
  en: 'Nobody has to believe this page. With Node.js and nothing else installed, in this folder:',
};
const HERE: Bilingual = {
  es: 'O aquí mismo, sin conexión: escoja esta carpeta. Nada sale de su computadora. Quien haya cambiado esta página pudo cambiar también lo que ella comprueba: por eso el programa está aparte, en un solo archivo que se puede leer, y acta verify comprueba además las reglas y vuelve a hacer cada respuesta.',
  en: 'Or right here, offline: pick this folder. Nothing leaves your computer. Whoever changed this page could also have changed what it verifies: so the program stands apart, in a single file that can be read, and acta verify checks the rules as well and makes every answer anew.',
};
