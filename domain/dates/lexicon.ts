import { english } from './words-en.js';
import { spanish } from './words-es.js';
import type { Lang, Words } from './words.js';

const TABLES: Readonly<Record<Lang, Words>> = { es: spanish, en: english };

/** The words for dates in a language. */
export const wordsOf = (lang: Lang): Words => TABLES[lang];
