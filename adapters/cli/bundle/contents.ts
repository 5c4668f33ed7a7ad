// What there is in the folder of a bundle, for its page.
import type { Bilingual } from '../../../domain/language/codec.js';
import { PLACES } from '../../../src/bundle/files.js';
import { say, type Lang } from '../language.js';
import { documentPlace, FOLDERS } from './document-place.js';

const CONTENTS: readonly (readonly [file: string, what: Bilingual])[] = [
  [
    PLACES.envelopes,
    {
      es: 'los sobres de los asientos, uno por línea: lo que se hashea',
      en: 'the envelopes of the entries, one a line: what is hashed',
    },
  ],
  [PLACES.data, { es: 'sus datos, uno por línea', en: 'their data, one a line' }],
  ['answers/', { es: 'lo que responde el libro, en JSON', en: 'what the book answers, in JSON' }],
  [FOLDERS.texts, { es: 'los textos, en Markdown', en: 'the texts, in Markdown' }],
  [
    FOLDERS.translations,
    {
      es: 'sus traducciones, en Markdown, con lo que caducó o falta',
      en: 'their translations, in Markdown, with what is stale or missing',
    },
  ],
  [
    FOLDERS.documents,
    {
      es: 'el expediente de traspaso, las actas, las decisiones, el calendario y lo que está en vigor, en Markdown',
      en: 'the handover dossier, the minutes, the decisions, the calendar and what is in force, in Markdown',
    },
  ],
  ['tile/', { es: 'el árbol de Merkle (C2SP tlog-tiles)', en: 'the Merkle tree (C2SP tlog-tiles)' }],
  [
    PLACES.checkpoint,
    { es: 'lo que se firmó (C2SP tlog-checkpoint)', en: 'what was signed (C2SP tlog-checkpoint)' },
  ],
  [PLACES.keys, { es: 'las claves públicas', en: 'the public keys' }],
  [PLACES.manifest, { es: 'el SHA-256 de cada archivo, firmado', en: 'the SHA-256 of every file, signed' }],
  [PLACES.verifier, { es: 'el programa que lo comprueba todo', en: 'the program that verifies all of it' }],
];

/** The list of it, by the names of the answers: a folder is named where something stands in it. */
export const contents = (names: readonly string[], lang: Lang): string => {
  const places = names.flatMap((name) => documentPlace(name, lang) ?? []);
  const isThere = (file: string): boolean =>
    !(Object.values(FOLDERS) as readonly string[]).includes(file) ||
    places.some((place) => place.startsWith(file));
  return `<dl>${CONTENTS.filter(([file]) => isThere(file))
    .map(([file, what]) => `<dt><a href="${file}">${file}</a></dt><dd>${say(lang, what)}</dd>`)
    .join('')}</dl>`;
};
