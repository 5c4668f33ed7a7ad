import type { Cited } from '../../../src/cite.js';
import { elsewhere, written, type Address, type Lang, type Query } from './address.js';
import { listSaid, momentAfter, momentSaid } from './moments.js';

/** Words in one language or both: an answer asked for in one language holds only that one where it can. */
export interface Words {
  readonly es?: string | undefined;
  readonly en?: string | undefined;
}

export interface NamedThing {
  readonly code: string;
  readonly names?: Words | undefined;
}

/** Who reads a view, where, and in which words it is said to them. */
export interface Reader {
  readonly lang: Lang;
  readonly address: Address;
  /** The entries that the answers name: when, by whom, on what basis. */
  readonly cited: Readonly<Record<string, Cited>>;
  readonly say: (es: string, en: string) => string;
  readonly words: (words: Words) => string;
  /** The language that words stand in, where it is not the reader's own. */
  readonly langOf: (words: Words) => Lang | undefined;
  readonly name: (named: NamedThing) => string;
  readonly names: (named: readonly NamedThing[]) => string;
  readonly moment: (moment: string) => string;
  readonly momentAfter: (moment: string) => string;
  /** In the quotation marks of the reader's language. */
  readonly quote: (said: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** The address of another view of the same book as of the same moment. */
  readonly to: (view: readonly string[], own?: Query) => string;
}

export const readerOf = (
  address: Address,
  lang: Lang,
  { zone, cited }: { readonly zone: string | undefined; readonly cited: Reader['cited'] },
): Reader => {
  const words = ({ es, en }: Words): string => (lang === 'es' ? (es ?? en) : (en ?? es)) ?? '';
  const name = ({ code, names }: NamedThing): string => (names === undefined ? code : words(names));
  return {
    lang,
    address,
    cited,
    say: (es, en) => (lang === 'es' ? es : en),
    words,
    langOf: (said) => (said[lang] === undefined ? (lang === 'es' ? 'en' : 'es') : undefined),
    name,
    names: (all) => listSaid(all.map(name), lang),
    moment: (moment) => momentSaid(moment, lang, zone),
    momentAfter: (moment) => momentAfter(moment, lang, zone),
    quote: (said) => (lang === 'es' ? `«${said}»` : `“${said}”`),
    list: (items) => listSaid(items, lang),
    to: (view, own) => written(elsewhere(address, view, own)),
  };
};
