import type { Codec } from './codec.js';
import { isNot, primitive } from './codec.js';
import { isRecord } from './struct.js';

/** What may stand in an event's data: text, whole numbers, true/false, lists and groups of these. No null, no fractions. */
export type JsonData = string | number | boolean | readonly JsonData[] | { readonly [key: string]: JsonData };

/** RFC 8785 data may be nested this deep, and no deeper, anywhere in acta. */
export const DEEPEST = 32;

const LONE_SURROGATE = /\p{Surrogate}/u;

export const isJsonData = (u: unknown, depth = DEEPEST): u is JsonData => {
  if (depth < 0) return false;
  if (typeof u === 'string') return !LONE_SURROGATE.test(u);
  if (typeof u === 'number') return Number.isSafeInteger(u) && !Object.is(u, -0);
  if (typeof u === 'boolean') return true;
  if (Array.isArray(u)) return u.every((item) => isJsonData(item, depth - 1));
  return (
    isRecord(u) &&
    Object.entries(u).every(([key, value]) => !LONE_SURROGATE.test(key) && isJsonData(value, depth - 1))
  );
};

export const JsonData: Codec<JsonData> = primitive(
  'JsonData',
  (u): u is JsonData => isJsonData(u),
  {},
  isNot('un dato (texto, entero, lista o grupo)', 'data (text, whole number, list or group)'),
);
