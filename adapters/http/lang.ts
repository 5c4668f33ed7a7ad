import { isRecord } from '../../domain/language/struct.js';

export type Lang = 'es' | 'en';

export const LANGS: readonly Lang[] = ['es', 'en'];

export const isLang = (word: string): word is Lang => word === 'es' || word === 'en';

/**
 * The language a reader prefers, of the two acta speaks (RFC 9110 §12.5.4): the one with the highest weight,
 * Spanish where neither is preferred.
 */
export const preferredLang = (acceptLanguage: string | undefined): Lang => {
  const weighed = (acceptLanguage ?? '').split(',').flatMap((part): readonly (readonly [Lang, number])[] => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(
      parameters.map((one) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(one)?.[1]).find(Boolean) ?? 1,
    );
    const word = range.split('-', 1)[0] ?? '';
    return isLang(word) && weight > 0 ? [[word, weight]] : [];
  });
  return weighed.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 'es';
};

const isBilingual = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<Lang, string>> =>
  Object.keys(value).length === 2 && typeof value['es'] === 'string' && typeof value['en'] === 'string';

/** What was recorded is given as it was recorded, in all its languages. */
const VERBATIM = 'recorded';

/**
 * The same value, but every sentence that stands in both languages only in this one. A group that says more than a
 * sentence (a function of the presidency, with its id) is recorded data, and keeps its shape.
 */
export const onlyIn = (lang: Lang, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => onlyIn(lang, one));
  if (!isRecord(value)) return value;
  if (isBilingual(value)) return { [lang]: value[lang] };
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, key === VERBATIM ? field : onlyIn(lang, field)]),
  );
};
