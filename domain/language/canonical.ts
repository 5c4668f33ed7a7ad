import type { JsonData } from './json-data.js';

/** Plain data, in which a field may be left out by being `undefined`. */
export type Canonicalizable =
  JsonData | { readonly [key: string]: Canonicalizable | undefined } | readonly Canonicalizable[];

/**
 * RFC 8785 (JCS) text of data that acta's codecs have let through: strings without lone surrogates, safe whole
 * numbers, booleans, lists and groups. Keys in UTF-16 order, as the RFC asks and JavaScript sorts; strings as
 * `JSON.stringify` writes them, which is the RFC's own definition. A field that is `undefined` is left out.
 */
export const canonical = (value: Canonicalizable): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(field)}`;
  }
  return `{${text}}`;
};

const isList = (value: object): value is readonly Canonicalizable[] => Array.isArray(value);
