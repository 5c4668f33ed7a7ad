import type { Lang } from '../../domain/dates/words.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { inLanguage, type LocalText } from '../../domain/language/text.js';
import { excerpt } from './plain.js';

// The nouns that names of institutions and meetings begin with in Spanish, by gender. A name that begins with any
// other word (a country, an acronym) takes no article: a wrong one reads worse than none.
const FEMININE =
  'agencia alianza asamblea comisión comunidad confederación conferencia corte cruz cumbre federación fundación ' +
  'junta mesa oficina organización plenaria presidencia red reunión secretaría sesión subcomisión troika unión';
const MASCULINE =
  'alto banco centro comité congreso consejo consorcio diálogo encuentro equipo fondo foro grupo instituto ' +
  'parlamento proceso programa sistema subcomité taller';

const articles: ReadonlyMap<string, string> = new Map([
  ...FEMININE.split(' ').map((noun) => [noun, 'la'] as const),
  ...MASCULINE.split(' ').map((noun) => [noun, 'el'] as const),
]);

// "XXIV Reunión", "2.ª Reunión", "Segunda Reunión": the noun comes after its number.
const NUMBER =
  /^(?:[IVXLCDM]+|\d+\.?[ªº]?|primera?|segund[oa]|tercera?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa])\s+/iu;

const spanish = (name: string): string | undefined => {
  const noun = name.replace(NUMBER, '').replace(/ .*$/su, '');
  return articles.get(noun.toLowerCase());
};

// In English such a noun may stand anywhere in the name; of the countries, those named by a common noun.
const ENGLISH =
  /\b(?:agency|alliance|assembly|bank|bureau|cent(?:er|re)|commission|committee|community|conference|congress|consortium|council|cross|dialogue|federation|forum|foundation|fund|group|high commissioner|institute|kingdom|meeting|network|office|organi[sz]ation|parliament|process|programme|republic|round ?table|secretariat|session|states|summit|system|union|workshop)\b/iu;

const english = (name: string): string | undefined =>
  ENGLISH.test(name) && !/^the /iu.test(name) ? 'the' : undefined;

/** The name with its article; undefined where acta does not know that it takes one. */
const withArticle = (names: LocalText, lang: Lang): string | undefined => {
  const name = names[lang];
  if (name === undefined) return undefined; // it will be said in the other language, whose articles do not serve
  const article = lang === 'es' ? spanish(name) : english(name);
  return article && `${article} ${excerpt(name)}`;
};

/** Somebody's name within a sentence: "la Secretaría Técnica", "Costa Rica", "the Secretariat". */
export const properName = (names: LocalText, lang: Lang): string =>
  withArticle(names, lang) ?? excerpt(inLanguage(names, lang));

/** What something is called, by a noun of its kind where its name alone would not do: "la instancia «GRCM»". */
export const kindAndName = (kind: Bilingual, names: LocalText, lang: Lang): string =>
  withArticle(names, lang) ?? `${kind[lang]} ${quoted(inLanguage(names, lang), lang)}`;

/**
 * Somebody's words, between the quotation marks of the language around them. The same marks inside become those of
 * a quotation within a quotation, so that the words cannot seem to end before they do.
 */
export const quoted = (words: string, lang: Lang): string => inQuotes(excerpt(words), lang);

/** The same of words that are fit for a line already. */
export const inQuotes = (text: string, lang: Lang): string =>
  lang === 'es'
    ? `«${text.replaceAll('«', '“').replaceAll('»', '”')}»`
    : `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** "de la Reunión", "del Grupo", "de El Salvador": only the article is contracted, not a part of the name. */
export const de = (name: string): string => (name.startsWith('el ') ? `d${name}` : `de ${name}`);

/** "a la Reunión", "al Grupo", "a El Salvador". */
export const a = (name: string): string => (name.startsWith('el ') ? `a${name.slice(1)}` : `a ${name}`);

/** An article that begins the sentence in upper case. A name or a code stays as it is written. */
export const begun = (text: string): string =>
  /^(?:el|la|the) /u.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
