import { createHash } from 'node:crypto';
import type { AnyCodec } from '../../domain/language/codec.js';
import { escaped } from '../markup.js';
import type { Lang } from './lang.js';
import type { Route } from './route.js';

// The documentation as a page for people: made from the same routes as the OpenAPI document, with no asset from
// elsewhere and no script at all.

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fdfcf9; --line: #d9d5c9; --soft: #5d6675; --mark: #7a1f2b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6df; --paper: #17191f; --line: #3a3e48; --soft: #a3a9b6; --mark: #e59aa4; } }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1, h2 { line-height: 1.2; } h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
details { border-bottom: 1px solid var(--line); padding: .6rem 0; } summary { cursor: pointer; }
summary b { color: var(--mark); display: inline-block; min-width: 3.2rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; width: 12rem; } small, .soft { color: var(--soft); } a { color: inherit; }
`;

/** What the page's own style must be named by for the policy to let it in. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const WORDS = {
  es: {
    title: 'acta: el servicio HTTP',
    intro:
      'El libro de actas de un órgano que decide por consenso. Todo lo que hay aquí está también, para programas, en',
    access: {
      anybody: 'cualquiera',
      onlooker: 'cualquiera; en modo local, solo desde esta máquina',
      reader: 'cualquiera; quien se identifica ve lo suyo',
      recorder: 'quien se identifica',
    },
    who: 'Quién',
    body: 'Cuerpo',
    answers: 'Respuestas',
    required: 'obligatorio',
    orList: 'o una lista de ellos',
    groups: {
      operation: 'Operación',
      queries: 'Preguntas',
      documents: 'Documentos',
      live: 'En vivo',
      proof: 'Prueba',
      commands: 'Asentar',
      documentation: 'Documentación',
      page: 'La página',
    },
  },
  en: {
    title: 'acta: the HTTP service',
    intro:
      'The book of record of a body that decides by consensus. All that stands here stands for programs in',
    access: {
      anybody: 'anybody',
      onlooker: 'anybody; in local mode, from this machine only',
      reader: 'anybody; who is identified sees what is theirs',
      recorder: 'who is identified',
    },
    who: 'Who',
    body: 'Body',
    answers: 'Answers',
    required: 'required',
    orList: 'or a list of them',
    groups: {
      operation: 'Operation',
      queries: 'Questions',
      documents: 'Documents',
      live: 'Live',
      proof: 'Proof',
      commands: 'Recording',
      documentation: 'Documentation',
      page: 'The page',
    },
  },
} as const;

type Row = readonly [name: string, about: string];

const table = (rows: readonly Row[]): string =>
  `<table>${rows.map(([name, about]) => `<tr><th><code>${escaped(name)}</code></th><td>${about}</td></tr>`).join('')}</table>`;

const bodyRow = ({ codec, orList }: NonNullable<Route['body']>, lang: Lang): string =>
  `<code>${escaped(nameOf(codec))}</code>${orList === undefined ? '' : ` ${WORDS[lang].orList}`}`;

const nameOf = ({ name }: AnyCodec): string => name;

const rowsOf = (route: Route, lang: Lang): readonly Row[] => {
  const words = WORDS[lang];
  const parameters = [...Object.entries(route.params), ...Object.entries(route.query)];
  return [
    [words.who, escaped(words.access[route.access])],
    ...parameters.map(([name, { about }]): Row => [name, escaped(about)]),
    ...Object.entries(route.headers ?? {}).map(([name, { about, required }]): Row => [
      name,
      `${escaped(about)}${required === true ? ` <small>(${words.required})</small>` : ''}`,
    ]),
    ...(route.body === undefined ? [] : [[words.body, bodyRow(route.body, lang)] as const]),
    ...Object.entries(route.answers).map(([status, { about }]): Row => [status, escaped(about)]),
  ];
};

const section = (route: Route, lang: Lang): string =>
  `<details id="${escaped(route.name)}"><summary><b>${route.method.toUpperCase()}</b> <code>${escaped(route.path)}</code> <span class="soft">${escaped(route.about[lang])}</span></summary>${table(rowsOf(route, lang))}</details>`;

/** The page, in one language. */
export const docsPage = (routes: readonly Route[], lang: Lang): string => {
  const words = WORDS[lang];
  const groups = Object.entries(words.groups).map(([group, title]) => {
    const own = routes.filter((route) => route.group === group);
    return own.length === 0 ? '' : `<h2>${title}</h2>${own.map((route) => section(route, lang)).join('')}`;
  });
  const other =
    lang === 'es' ? '<a href="?lang=en" lang="en">English</a>' : '<a href="?lang=es" lang="es">Español</a>';
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><style>${STYLE}</style></head>
<body><main><p>${other}</p><h1>${words.title}</h1><p>${words.intro} <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).</p>
${groups.join('\n')}
</main></body></html>
`;
};
