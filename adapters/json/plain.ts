import { DEEPEST } from '../../domain/language/json-data.js';

/**
 * The plain value of one JSON text, where nothing is wrong with it: what `readJson` finds in it, without the places, and
 * in a third of the time. Undefined of any other text: that tells what is wrong with it, and where.
 */
export const plainJson = (text: string): unknown => {
  const value = parsed(text);
  // Of a name written twice `JSON.parse` keeps the last: then more is written than there is.
  return fieldsIn(value, DEEPEST) === fieldsWritten(text) ? value : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Fields of all groups, one within another; not a number where there are more levels of them than these. */
const fieldsIn = (value: unknown, levels: number): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return NaN;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let fields = Array.isArray(value) ? 0 : inner.length;
  for (const one of inner) fields += fieldsIn(one, levels - 1);
  return fields;
};

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c];

/** The colons of a JSON text that stand in no string: one for each field. */
const fieldsWritten = (text: string): number => {
  let fields = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) fields += 1;
    else if (code === QUOTE) at = closing(text, at + 1);
  }
  return fields;
};

/** Where the string that begins here ends: at the first quote that is not escaped, or with the text. */
const closing = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
};
