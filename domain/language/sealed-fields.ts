import type { AnyCodec } from './codec.js';
import { Dictionary } from './dictionary.js';
import { isSeal } from './seal.js';
import { List, Struct, Tagged, isRecord, type Props } from './struct.js';
import { Sealed, type SealedKind } from './text.js';

/** A field that its codec marks as sealed, and what stands there. */
export interface SealedField {
  /** Keys and list positions from the top, with dots between: `people.0.name`. */
  readonly path: string;
  readonly kind: SealedKind;
  readonly value: unknown;
}

/** The fields of `value` that its codec marks as sealed, where something stands in them. */
export const sealedFields = (codec: AnyCodec, value: unknown, path = ''): readonly SealedField[] => {
  if (value === undefined) return [];
  if (codec instanceof Sealed) return [{ path, kind: codec.kind, value }];
  return partsOf(codec, value).flatMap(([key, part, inner]) => sealedFields(part, inner, join(path, key)));
};

/**
 * The paths in `value` at which its codec marks a field as sealed and something stands there: what must not be
 * hashed or stored as it is. Empty for a value without personal data or words from behind closed doors.
 */
export const sealedPaths = (codec: AnyCodec, value: unknown, path = ''): readonly string[] =>
  sealedFields(codec, value, path).map((field) => field.path);

/** The first path at which words stand that should be sealed and are not. */
export const unsealedPath = (codec: AnyCodec, value: unknown): string | undefined =>
  sealedFields(codec, value).find((field) => !isSeal(field.value))?.path;

/** `value` with each of its {@link sealedFields} put through `change`, and all else as it is. */
export const mapSealed = (
  codec: AnyCodec,
  value: unknown,
  change: (field: SealedField) => unknown,
  path = '',
): unknown => {
  if (value === undefined) return value;
  if (codec instanceof Sealed) return change({ path, kind: codec.kind, value });
  const changed = partsOf(codec, value)
    .filter(([, part, inner]) => inner !== undefined && maySeal(part))
    .map(([key, part, inner]) => [key, mapSealed(part, inner, change, join(path, key))] as const);
  if (changed.length === 0) return value;
  return Array.isArray(value)
    ? changed.map(([, inner]) => inner)
    : { ...value, ...Object.fromEntries(changed) };
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
