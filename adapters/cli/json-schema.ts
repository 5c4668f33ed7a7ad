import { commandContracts, Command } from '../../domain/book/command.js';
import type { AnyCodec, JsonSchema, JsonValue } from '../../domain/language/codec.js';
import { isRecord, List, Struct, Tagged, type Props } from '../../domain/language/struct.js';
import { Sealed } from '../../domain/language/text.js';

/** The command types, in the order of the subjects. */
export const commandTypes: readonly string[] = commandContracts.map(({ type }) => type);

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const NAMESPACE = 'urn:acta:schema:command';

/** JSON Schema of every command. */
export const schemaOfAll = (): JsonSchema => {
  const whole = sharing(commandTypes.map(codecOf));
  const commands = commandTypes.map((type): [string, JsonValue] => [
    type,
    titled(type, whole.write(codecOf(type).schema)),
  ]);
  return {
    $schema: DIALECT,
    $id: NAMESPACE,
    title: 'acta command',
    description:
      'What somebody asks acta to record. In a command file, id, correlation and causation may be labels.',
    oneOf: commandTypes.map((type) => ({ $ref: `#/$defs/${type}` })),
    $defs: { ...Object.fromEntries(commands), ...whole.definitions() },
  };
};

/** JSON Schema of one command; undefined for a type there is not. */
export const schemaOf = (type: string): JsonSchema | undefined => {
  if (!commandTypes.includes(type)) return undefined;
  const one = sharing([codecOf(type)]);
  const body = one.write(codecOf(type).schema);
  const definitions = one.definitions();
  return {
    $schema: DIALECT,
    $id: `${NAMESPACE}:${type}`,
    ...titled(type, body),
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  };
};

const codecOf = (type: string): Struct<Props> => {
  // Every contract's type has its variant: both come from the same table.
  const variant: unknown = Command.variants[type];
  return variant as Struct<Props>;
};

/** `TakePosition` → "Take position" */
const titled = (type: string, schema: JsonSchema): JsonSchema => ({
  title: type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  ...schema,
});

interface Sharing {
  /** The schema, with what is shared standing in it by reference. */
  readonly write: (schema: JsonSchema) => JsonSchema;
  /** All that has been referred to. */
  readonly definitions: () => JsonSchema;
}

/** What named codecs share is written once, under the codec's name, and referred to where it is used. */
const sharing = (codecs: readonly AnyCodec[]): Sharing => {
  const names = namesIn(codecs);
  const used = new Map<string, JsonSchema>();

  const parts = (schema: JsonSchema): JsonSchema =>
    Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, inner(part)]));
  const inner = (part: JsonValue): JsonValue => {
    if (Array.isArray(part)) return part.map(inner);
    if (!isRecord(part)) return part;
    const name = names.get(part);
    if (name === undefined) return parts(part);
    if (!used.has(name)) {
      used.set(name, {});
      used.set(name, parts(part));
    }
    return { $ref: `#/$defs/${name}` };
  };
  return {
    write: parts,
    definitions: () => Object.fromEntries([...used].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
};

/** The schemas of codecs that have a name of their own, which no other schema bears. */
const namesIn = (codecs: readonly AnyCodec[]): ReadonlyMap<JsonSchema, string> => {
  const named = new Map<string, JsonSchema | 'several'>();
  const visit = (codec: AnyCodec): void => {
    const known = named.get(codec.name);
    if (known === codec.schema) return;
    named.set(codec.name, known === undefined ? codec.schema : 'several');
    partsOf(codec).forEach(visit);
  };
  codecs.flatMap(partsOf).forEach(visit);
  return new Map(
    [...named].flatMap(([name, schema]) =>
      schema === 'several' || !/^[A-Z][A-Za-z]+$/.test(name) || commandTypes.includes(name)
        ? []
        : [[schema, name]],
    ),
  );
};

const partsOf = (codec: AnyCodec): readonly AnyCodec[] => {
  if (codec instanceof Struct) return (codec as Struct<Props>).fields.map((field) => field.codec);
  if (codec instanceof List) return [(codec as List<unknown>).item];
  if (codec instanceof Tagged)
    return Object.values((codec as { readonly variants: Record<string, Struct<Props>> }).variants);
  return codec instanceof Sealed ? [(codec as Sealed<unknown>).inner] : [];
};
