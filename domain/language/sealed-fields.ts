import type { AnyCodec } from './codec.js';
import { Dictionary } from './dictionary.js';
import { List, Struct, Tagged, isRecord, type Props } from './struct.js';
import { Sealed } from './text.js';

/**
 * The paths in `value` at which its codec marks a field as sealed and something stands there: what must not be
 * hashed or stored as it is. Empty for a value without personal data or words from behind closed doors.
 */
export const sealedPaths = (codec: AnyCodec, value: unknown, path = ''): readonly string[] => {
  if (value === undefined) return [];
  if (codec instanceof Sealed) return [path];
  return partsOf(codec, value).flatMap(([key, part, inner]) => sealedPaths(part, inner, join(path, key)));
};

type Part = readonly [key: string, codec: AnyCodec, value: unknown];

const partsOf = (codec: AnyCodec, value: unknown): readonly Part[] => {
  if (codec instanceof List) {
    const { item } = codec as List<unknown>;
    return Array.isArray(value)
      ? value.map((inner: unknown, index): Part => [String(index), item, inner])
      : [];
  }
  if (!isRecord(value)) return [];
  if (codec instanceof Dictionary) {
    const { item } = codec as Dictionary<unknown>;
    return Object.entries(value).map(([key, inner]): Part => [key, item, inner]);
  }
  const struct = codec instanceof Tagged ? variantOf(codec, value) : codec;
  if (!(struct instanceof Struct)) return [];
  return struct.fields.map(({ key, codec: field }): Part => [key, field, value[key]]);
};

const variantOf = (codec: AnyTagged, value: Record<string, unknown>): Struct<Props> | undefined =>
  codec.variants[String(value[codec.tag])];

type AnyTagged = Pick<Tagged<string, Record<string, Props>>, 'tag' | 'variants'>;

/** Whether values of this codec can hold sealed fields at all. */
export const maySeal = (codec: AnyCodec): boolean => {
  if (codec instanceof Sealed) return true;
  if (codec instanceof Struct) return (codec as Struct<Props>).fields.some((f) => maySeal(f.codec));
  if (codec instanceof List || codec instanceof Dictionary) return maySeal(codec.item);
  if (codec instanceof Tagged) return Object.values(codec.variants).some(maySeal);
  return false;
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
