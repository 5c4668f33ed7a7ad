import { memo } from '../dates/memo.js';
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
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  let text = '';
  if (isList(value)) {
    for (const item of value) text += text === '' ? canonical(item) : `,${canonical(item)}`;
    return `[${text}]`;
  }
  for (const key of inOrder(Object.keys(value))) {
    const field = value[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${named(key)}${canonical(field)}`;
  }
  return `{${text}}`;
};

/** What JSON cannot write as it stands. */
// eslint-disable-next-line no-control-regex -- these are the very characters that are escaped
const ESCAPED = /[\u0000-\u001F"\\\uD800-\uDFFF]/;

const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

// There are as many names as fields in all contracts together, and each is written again and again.
const named = memo(4096, (key) => `${quoted(key)}:`);

/** Most groups are made in order: then there is nothing to sort. */
const inOrder = (keys: string[]): readonly string[] => {
  let before = '';
  for (const key of keys) {
    if (key < before) return keys.sort();
    before = key;
  }
  return keys;
};

const isList = (value: object): value is readonly Canonicalizable[] => Array.isArray(value);
