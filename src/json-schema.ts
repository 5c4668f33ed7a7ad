import type { AnyCodec, JsonSchema, JsonValue } from '../domain/language/codec.js';
import { Dictionary } from '../domain/language/dictionary.js';
import { isRecord, List, Struct, Tagged, type Props } from '../domain/language/struct.js';
import { Sealed } from '../domain/language/text.js';
import { OneOrOther, WordOr } from '../domain/language/union.js';

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Schemas by name. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * The schemas of these codecs, under the names given, and then of every codec in them that has a name of its own,
 * under that name. Each is written once and referred to (`refPrefix` and its name) wherever else it is used.
 */
export const definitionsOf = (
  codecs: Readonly<Record<string, AnyCodec>>,
  refPrefix = '#/$defs/',
): Definitions => {
  const names = namesIn(codecs);
  const used = new Map<string, JsonSchema>();

  const parts = (schema: JsonSchema): JsonSchema =>
    Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, inner(part)]));
  const inner = (part: JsonValue): JsonValue => {
    if (Array.isArray(part)) return part.map(inner);
    if (!isRecord(part)) return part;
    const name = names.get(part);
    if (name === undefined) return parts(part);
    if (!Object.hasOwn(codecs, name) && !used.has(name)) {
      used.set(name, {});
      used.set(name, parts(part));
    }
    return { $ref: `${refPrefix}${name}` };
  };

  const given = Object.entries(codecs).map(([name, { schema }]): [string, JsonSchema] => [
    name,
    parts(schema),
  ]);
  const shared = [...used].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries([...given, ...shared]);
};

/** The schemas given and those of codecs that have a name of their own, which no other schema bears. */
const namesIn = (codecs: Readonly<Record<string, AnyCodec>>): ReadonlyMap<JsonSchema, string> => {
  const given = new Map(Object.entries(codecs).map(([name, { schema }]) => [schema, name]));
  const named = new Map<string, JsonSchema | 'several'>();
  const visit = (codec: AnyCodec): void => {
    const known = named.get(codec.name);
    if (known === codec.schema || given.has(codec.schema)) return;
    named.set(codec.name, known === undefined ? codec.schema : 'several');
    partsOf(codec).forEach(visit);
  };
  Object.values(codecs).flatMap(partsOf).forEach(visit);
  // A name that is given to one is not another's.
  const own = [...named].flatMap(([name, schema]): [JsonSchema, string][] =>
    schema === 'several' || Object.hasOwn(codecs, name) || !/^[A-Z][A-Za-z]+$/.test(name)
      ? []
      : [[schema, name]],
  );
  return new Map([...own, ...given]);
};

/** The codecs that a codec is made of. */
export const partsOf = (codec: AnyCodec): readonly AnyCodec[] => {
  if (codec instanceof Struct) return (codec as Struct<Props>).fields.map((field) => field.codec);
  if (codec instanceof List || codec instanceof Dictionary)
    return [(codec as Pick<List<unknown>, 'item'>).item];
  if (codec instanceof Tagged)
    return Object.values((codec as { readonly variants: Record<string, Struct<Props>> }).variants);
  if (codec instanceof OneOrOther)
    return [(codec as OneOrOther<unknown, unknown>).one, (codec as OneOrOther<unknown, unknown>).other];
  if (codec instanceof WordOr) return [(codec as WordOr<string, unknown>).inner];
  return codec instanceof Sealed ? [(codec as Sealed<unknown>).inner] : [];
};
